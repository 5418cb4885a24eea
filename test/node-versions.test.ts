// Proves that the built program says the same on the oldest Node that we promise and on those that come with the tools.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {describe, test} from 'node:test'
import {newerNodes, versionOf} from './harness/nodes.ts'
import {inRoot} from './harness/root.ts'
import {scratch, type Tree} from './harness/scratch.ts'

const program = inRoot('dist/relais.js')

function run(node: string, folder: string, parameters: readonly string[]) {
  const env = {PATH: process.env.PATH, LC_ALL: 'C.UTF-8'}
  const {status, signal, stdout, stderr} = spawnSync(node, [program, ...parameters], {cwd: folder, env})
  return {end: status ?? signal, stdout: stdout.toString('latin1'), stderr: stderr.toString('latin1')}
}

const record = (context: string) =>
  `# 1. Bad\n\n* Date: 2024-01-02\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nWe do.\n\n## Consequences\n\nDone.\n`

const path = 'docs/adr/0001-bad.md'

const bomb = Array.from(
  'abcdefghij',
  (name, at) => `${name}: &${name} [${`*${'zabcdefghi'[at]}, `.repeat(9)}x]\n`,
).join('')

/** Files whose fate does not hang on how fast the machine is. */
const hostile: Readonly<Record<string, Tree>> = {
  'front matter nested ten thousand deep': {[path]: `---\nx: ${'['.repeat(10_000)}\n---\n\n${record('Why.')}`},
  'a YAML bomb': {[path]: `---\n${bomb}---\n\n${record('Why.')}`},
  'invalid UTF-8': {[path]: Buffer.from(record('Décidé.'), 'latin1')},
  'every newline, a mark and pairs': {[path]: `\uFEFF${record('👩‍🚀 Why.').replace(/\n/g, '\r')}`},
}

const known: readonly (readonly string[])[] = [
  ['--version'],
  ['--help', '--lang', 'fr'],
  ['check', '--now', '2026-11-23'],
  ['check', '--now', '2026-11-23', '--format', 'json', '--lang', 'fr'],
  ['decisions', '--format', 'json'],
]

for (const {line, program: node, missing} of newerNodes) {
  describe(`the oldest Node and Node ${line}`, {skip: missing}, () => {
    test('are two versions', () => {
      assert.match(versionOf(process.execPath), /^v\d+\./)
      assert.notEqual(versionOf(process.execPath), versionOf(node))
      assert.ok(versionOf(node).startsWith(`v${line}.`))
    })
    for (const parameters of known) {
      test(`say the same to: relais ${parameters.join(' ')}`, () => {
        const folder = inRoot('test/workspaces/atelier')
        const old = run(process.execPath, folder, parameters)
        assert.ok(old.stdout.length > 5)
        assert.deepEqual(run(node, folder, parameters), old)
      })
    }
    for (const [name, tree] of Object.entries(hostile)) {
      test(`say the same of ${name}`, (t) => {
        const folder = scratch(t, tree)
        const old = run(process.execPath, folder, ['check', '--format', 'json'])
        assert.equal(old.end, 0, old.stderr)
        assert.deepEqual(run(node, folder, ['check', '--format', 'json']), old)
      })
    }
  })
}
