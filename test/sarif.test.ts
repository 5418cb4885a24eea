// Proves that our SARIF is valid by Microsoft's own validator, by the rules of the standard and by those of GitHub.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, type TestContext, test} from 'node:test'
import {reporters} from '../server/cli/reporters/index.ts'
import {inRoot} from './harness/root.ts'
import {relais} from './harness/run-relais.ts'
import {cleanReport, sampleReport} from './harness/sample-report.ts'

const kinds = ['Sarif', 'Gh'] as const

/** The validator passes over larger files without a word, in bytes. */
const largest = 10_000_000

const folder = mkdtempSync(join(tmpdir(), 'relais-sarif-'))
after(() => rmSync(folder, {recursive: true, force: true}))

/** Its environment: without ICU it does not start, unless it is told to do without. */
const env = {PATH: process.env.PATH, HOME: folder, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', TMPDIR: folder}

/** The program of the package, copied because npm installs it without the right to be run; or why it does not run here. */
function validator(): {readonly program: string} | {readonly trouble: string} {
  try {
    const installed: unknown = createRequire(import.meta.url)('@microsoft/sarif-multitool')
    assert.ok(typeof installed === 'string' && existsSync(installed), 'the package for this system is missing')
    const program = join(folder, 'multitool')
    copyFileSync(installed, program)
    chmodSync(program, 0o755)
    const {status, error, stderr} = spawnSync(program, ['version'], {env, encoding: 'utf8'})
    return status === 0 || status === 1 ? {program} : {trouble: `${error?.message ?? stderr}`}
  } catch (error) {
    return {trouble: error instanceof Error ? error.message : String(error)}
  }
}

const found = validator()

interface Complaint {
  readonly id: string
  readonly level: 'error' | 'warning'
  readonly at: string
}

/** The validator's result as SARIF of its own: the level is `warning` unless it says otherwise. */
interface Log {
  readonly runs: readonly {
    readonly results?: readonly {ruleId: string; level?: string; message: {arguments?: readonly string[]}}[]
    readonly invocations?: readonly {executionSuccessful: boolean}[]
    readonly artifacts?: readonly unknown[]
  }[]
}

/** Errors and warnings about a file; its exit code says nothing, so its output is read. */
function complaints(program: string, text: string, kind: string): readonly Complaint[] {
  const [input, output] = [join(folder, 'in.sarif'), join(folder, 'out.sarif')]
  assert.ok(Buffer.byteLength(text) < largest)
  writeFileSync(input, text)
  rmSync(output, {force: true})
  const levels = ['--level', 'Error;Warning;Note']
  const {stdout} = spawnSync(program, ['validate', input, '--output', output, '--rule-kind', kind, ...levels], {
    env,
    encoding: 'utf8',
  })
  assert.match(stdout, /1 files scanned\./)
  // The shape is the validator's; that there is one run which succeeded is asserted.
  const {runs} = JSON.parse(readFileSync(output, 'utf8')) as Log
  const [run] = runs
  assert.ok(
    run?.invocations?.every(({executionSuccessful}) => executionSuccessful),
    stdout,
  )
  return (run.results ?? []).flatMap(({ruleId, level = 'warning', message}) =>
    level === 'error' || level === 'warning' ? [{id: ruleId, level, at: message.arguments?.join(' ') ?? ''}] : [],
  )
}

/** A tool should give its address; ours has none yet. */
const isHomeless = ({id}: Complaint): boolean => id === 'SARIF2005'
const {homepage} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))

/** Runs a test with the validator; where that does not run, says so, and fails in continuous integration. */
function withValidator(name: string, use: (program: string) => void | Promise<void>): void {
  test(name, {timeout: 120_000}, async (t: TestContext) => {
    if ('program' in found) return use(found.program)
    t.diagnostic(`NOT VALIDATED: the SARIF validator does not run here: ${found.trouble}`)
    assert.ok(!/^(?:1|true)$/i.test(process.env.CI ?? ''), found.trouble)
    t.skip(`NOT VALIDATED: ${found.trouble}`)
  })
}

describe('SARIF', () => {
  for (const kind of kinds) {
    for (const lang of ['en', 'fr'] as const) {
      withValidator(`of the example in ${lang} is valid by the rules of ${kind}`, async (program) => {
        const line = ['--now', '2026-11-23', '--format', 'sarif', '--lang', lang]
        const {stdout} = await relais(inRoot('test/workspaces/atelier'), line)
        assert.ok(JSON.parse(stdout).runs[0].results.length >= 6)
        const all = complaints(program, stdout, kind)
        assert.deepEqual(homepage === undefined ? all.filter((each) => !isHomeless(each)) : all, [])
      })
      withValidator(`of an awkward report in ${lang} is valid by the rules of ${kind}`, (program) => {
        for (const report of [sampleReport({language: lang}), cleanReport({language: lang})])
          assert.deepEqual(complaints(program, reporters.get('sarif')?.(report) ?? '', kind), [])
      })
    }
  }
  withValidator('with a fault is found out by both kinds', (program) => {
    const whole = reporters.get('sarif')?.(sampleReport()) ?? ''
    for (const [kind, fault] of [
      ['Sarif', whole.replace(/"startLine": ?\d+/, '"startLine": -3')],
      ['Sarif', whole.replaceAll(/"ruleIndex": ?\d+/g, '"ruleIndex": 999')],
      ['Gh', whole.replaceAll(/"startLine": ?\d+,?/g, '')],
    ] as const) {
      assert.notEqual(fault, whole)
      assert.notDeepEqual(complaints(program, fault, kind), [], kind)
    }
  })
})
