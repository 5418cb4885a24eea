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
  /** The file that was validated. */
  readonly name: string
  readonly id: string
  readonly level: 'error' | 'warning'
  readonly at: string
}

interface Location {
  readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}}
}

/** The validator's result as SARIF of its own: the level is `warning` unless it says otherwise. */
interface Log {
  readonly runs: readonly {
    readonly results?: readonly {
      readonly ruleId: string
      readonly level?: string
      readonly message: {readonly arguments?: readonly string[]}
      readonly locations: readonly Location[]
    }[]
    readonly invocations?: readonly {readonly executionSuccessful: boolean}[]
  }[]
}

/** Errors and warnings about texts by name; the validator's exit code says nothing, so its output is read. */
function complaints(program: string, texts: Readonly<Record<string, string>>, kind: string): readonly Complaint[] {
  const output = join(folder, 'out.sarif')
  const inputs = Object.entries(texts).map(([name, text]) => {
    assert.ok(Buffer.byteLength(text) < largest)
    writeFileSync(join(folder, `${name}.sarif`), text)
    return join(folder, `${name}.sarif`)
  })
  rmSync(output, {force: true})
  const line = ['validate', ...inputs, '--output', output, '--rule-kind', kind, '--level', 'Error;Warning;Note']
  const {stdout} = spawnSync(program, line, {env, encoding: 'utf8'})
  assert.match(stdout, new RegExp(`\\b${inputs.length} files scanned\\.`))
  // The shape is the validator's; that there is a run which succeeded is asserted.
  const {runs} = JSON.parse(readFileSync(output, 'utf8')) as Log
  assert.ok(
    runs[0]?.invocations?.every(({executionSuccessful}) => executionSuccessful),
    stdout,
  )
  return runs
    .flatMap(({results = []}) => results)
    .flatMap(({ruleId: id, level = 'warning', message, locations}) => {
      const name = /([^/]+)\.sarif$/.exec(locations[0]?.physicalLocation.artifactLocation.uri ?? '')?.[1] ?? ''
      const at = message.arguments?.join(' ') ?? ''
      return level === 'error' || level === 'warning' ? [{name, id, level, at}] : []
    })
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

/** The SARIF of the built program on the example, and of the reporter on reports that are awkward, or clean. */
async function ours(): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {}
  for (const language of ['en', 'fr'] as const) {
    const line = ['--now', '2026-11-23', '--format', 'sarif', '--lang', language]
    texts[`example-${language}`] = (await relais(inRoot('test/workspaces/atelier'), line)).stdout
    texts[`awkward-${language}`] = reporters.get('sarif')?.(sampleReport({language})) ?? ''
    texts[`clean-${language}`] = reporters.get('sarif')?.(cleanReport({language})) ?? ''
  }
  return texts
}

/** Changes the first run of a log. */
function withFault(text: string, spoil: (run: Record<string, {locations?: unknown}[]>) => void): string {
  const log = JSON.parse(text)
  spoil(log.runs[0])
  return JSON.stringify(log)
}

describe('SARIF', () => {
  for (const kind of kinds) {
    withValidator(`is valid by the rules of ${kind}`, async (program) => {
      const texts = await ours()
      assert.ok(JSON.parse(texts['example-en'] ?? '').runs[0].results.length >= 6)
      const all = complaints(program, texts, kind)
      const isKnown = (each: Complaint) => homepage === undefined && each.name.startsWith('example') && isHomeless(each)
      assert.deepEqual(
        all.filter((each) => !isKnown(each)),
        [],
      )
    })
  }
  withValidator('with a fault is found out by both kinds', (program) => {
    const whole = reporters.get('sarif')?.(sampleReport()) ?? ''
    const placeless = withFault(whole, ({results = []}) => {
      for (const result of results) delete result.locations
    })
    const nameless = whole.replaceAll(/"ruleIndex": ?\d+/g, '"ruleIndex": 999')
    assert.notEqual(nameless, whole)
    assert.ok(complaints(program, {nameless, whole}, 'Sarif').some(({level}) => level === 'error'))
    const about = complaints(program, {placeless, whole}, 'Gh')
    assert.ok(about.some(({level}) => level === 'error') && about.every(({name}) => name === 'placeless'))
  })
})
