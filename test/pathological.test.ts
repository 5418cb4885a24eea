// Runs the built program over pathological documents with each Node and each parser: it ends, and no other file suffers.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import {nodes} from './harness/nodes.ts'
import {shapes} from './harness/pathological.ts'
import {inRoot} from './harness/root.ts'
import {scratch, type Tree} from './harness/scratch.ts'

const program = inRoot('dist/relais.js')

/** In characters: the largest that is read is 1 MiB of UTF-8; the reference gives up long before, after a second and a half each. */
const sizes: Readonly<Record<string, readonly number[]>> =
  process.env.RELAIS_LONG === '1'
    ? {satteri: [1000, 30_000, 250_000, 1_000_000], remark: [1000, 30_000, 1_000_000]}
    : {satteri: [30_000], remark: [3000]}

/** How long all shapes of one size may take, in milliseconds: some seconds each on a busy machine, two of them their own. */
const deadline = 20_000 * Object.keys(shapes).length

const record = (context: string) =>
  `# 2. Bad\n\n* Date: 2024-01-02\n* Deciders: Ada, Grace\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nWe do.\n\n## Consequences\n\nDone.\n`

/** Documents about which something is to be said, whatever stands beside them. */
const witnesses: Tree = {
  'docs/adr/0001-witness.md': record('See [this](missing.md).').replace('## Status\n\nAccepted\n\n', ''),
  'zz/docs/adr/0001-witness.md':
    '---\nstatus: [\n---\n\n# 1. Witness\n\n[a]: b\n\n[A], <!-- relais-disable-line links/broken -->\n',
}

/** Each shape in a log of its own, so that none can change what is said of another's. */
function hostile(size: number): Tree {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, write], index) => {
      const text = write(size)
      return [pathOf(index, name), text.startsWith('---\n') ? text : record(text)]
    }),
  )
}

const pathOf = (index: number, name: string) => `hostile/${index}-${name.replaceAll(' ', '-')}/docs/adr/0002-bad.md`

interface Found {
  readonly rule: string
  readonly path: string
  readonly message: string
}

interface Report {
  readonly findings: readonly Found[]
  readonly summary: {readonly files: number; readonly skipped: number}
}

/** What a run found, and how many files it read and skipped. */
function run(node: string, folder: string, parser: string) {
  const report = join(folder, 'report.json')
  const parameters = [program, 'check', '--no-git', '--fail-on', 'never', '--format', 'json', '-o', report]
  const env = {PATH: process.env.PATH, LC_ALL: 'C.UTF-8', RELAIS_PARSER: parser}
  const {status, signal, stderr} = spawnSync(node, parameters, {cwd: folder, env, timeout: deadline, encoding: 'utf8'})
  assert.equal(status, 0, `${signal ?? ''} ${stderr}`)
  // The report's shape is proved by the tests of reporters.
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}

for (const {line, program: node, missing} of nodes) {
  describe(`pathological documents on Node ${line}`, {skip: missing}, () => {
    for (const [parser, lengths] of Object.entries(sizes)) {
      for (const size of lengths) {
        test(`of ${size} characters, read by ${parser}`, (t) => {
          const expected = run(node, scratch(t, witnesses), parser).findings
          assert.ok(expected.length > 2)
          const {findings, summary} = run(node, scratch(t, {...witnesses, ...hostile(size)}), parser)
          const others = findings.filter(({path}) => !path.startsWith('hostile/'))
          assert.deepEqual(others, expected)
          assert.equal(summary.files + summary.skipped, Object.keys({...witnesses, ...shapes}).length)
          const told = findings.filter(({rule}) => rule === 'document/skipped')
          assert.equal(told.length, summary.skipped, 'every file that was not read is named')
        })
      }
    }
  })
}
