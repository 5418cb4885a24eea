// Proves on made-up repositories that a rename breaks nothing: no finding comes, every reference leads where it led, and back again.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {
  type Around,
  type Change,
  mentionsIn,
  movingEdits,
  open,
  renameDecision,
  type Snapshot,
} from '../server/engine/index.ts'
import {type Plan, plansOf} from './harness/documents.ts'
import type {Files} from './harness/engine.ts'
import {inputOf} from './harness/fix-promises.ts'
import {renamedFiles} from './harness/renamed-files.ts'
import './harness/seed.ts'
import {written} from './harness/written.ts'

const runs = process.env.RELAIS_LONG === '1' ? 20_000 : 500

/** A plan whose numbers are right: what a wrong one means is told from the numbers around it. */
function numberedRightly(plan: Plan): Plan {
  const right = <N extends string>(number: N): N | 'right' => (number === 'wrong' ? 'right' : number)
  const records = plan.records.map((record) => ({
    ...record,
    titleNumber: right(record.titleNumber),
    link: record.link && {...record.link, number: right(record.link.number)},
  }))
  return {...plan, records}
}

/** The repository of a plan, with a page and a source file that name its records in many ways. */
function repository(plan: Plan): Files {
  const files = new Map(written(plan))
  const names = plan.records.map((_, index) => `${String(index + 1).padStart(4, '0')}`)
  const folder = plan.manner === 'chapters' ? undefined : plan.folder
  const lines = names.flatMap((name, index) => [
    `- ADR-${name}, ADR ${index + 1} and \`adr-${name}\`, in ${index + 1} words`,
    ...(folder === undefined
      ? []
      : [
          `| ${name} | [Record ${name}](../${folder}/${name}-record.md) | ${folder}/${name}-record.md |`,
          `See [[${name}-record]], [ADR-${name}] and [it][ADR-${name}].`,
          '',
          `[ADR-${name}]: ../${folder}/${name}-record.md`,
        ]),
  ])
  files.set('notes/notes.md', `# Notes\n\n${lines.join('\n')}\n`)
  files.set(
    'src/a.ts',
    names.map((name) => `// ADR-${name}${folder ? `, ${folder}/${name}-record.md` : ''}\n`).join(''),
  )
  return files
}

interface State {
  readonly files: Files
  readonly snapshot: Snapshot
  readonly around: Around
}

function stateOf(files: Files): State {
  const snapshot = open(inputOf(files))
  return {files, snapshot, around: {workspace: snapshot.workspace, textOf: (path) => files.get(path)}}
}

/** How many findings there are of each kind in each file, under the path before; what the newest records do is no matter. */
function findingsOf({snapshot}: State, pathBefore: (path: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {rule, key, path} of snapshot.findings()) {
    if (key === 'habit') continue
    // A circle is reported at the first record of it.
    const kind = `${key === 'cycle' ? '' : pathBefore(path)} ${rule} ${key}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/** The place of the record that each mention of a file leads to, in order. */
function leadsOf({around}: State, path: string): readonly number[] {
  const all = around.workspace.decisions
  return mentionsIn(path, around).map(({decision}) => all.findIndex(({key}) => key === decision.key))
}

const typed = fc.oneof(
  fc.integer({min: 50, max: 80}).map(String),
  fc.constantFrom('Use a map', 'Où l’œuvre réside', 'Keep $& and $1', 'A: b'),
  fc.integer({min: 50, max: 80}).map((number) => `${number}. Use a map`),
)

/** A rename that may be refused. */
function tried(before: State, at: number, name: string): readonly Change[] | undefined {
  const {decisions} = before.around.workspace
  const decision = decisions[at % decisions.length]
  const part = /^\d+$/.test(name) ? ('code' as const) : ('title' as const)
  const changes = decision && renameDecision({decision, part}, name, before.around)
  return changes && !('kind' in changes) ? changes : undefined
}

let done = 0

/** Fails when a finding comes, or a place of some file names another record than before. */
function leadsAsBefore(before: State, after: State, pathBefore: (path: string) => string): void {
  const known = findingsOf(before, pathBefore)
  const come = [...findingsOf(after, pathBefore)].filter(([kind, count]) => count > (known.get(kind) ?? 0))
  assert.deepEqual(come, [], 'no finding comes')
  const order = after.around.workspace.decisions.map(({path}) => pathBefore(path))
  const places = before.around.workspace.decisions.map(({path}) => path)
  const isOneFile = new Set(places).size === 1
  for (const path of after.files.keys()) {
    const leads = leadsOf(after, path).map((place) => (isOneFile ? place : places.indexOf(order[place] ?? '')))
    assert.deepEqual(leads, leadsOf(before, pathBefore(path)), `what ${path} names`)
  }
}

function holds(plan: Plan, at: number, name: string): void {
  const before = stateOf(repository(numberedRightly(plan)))
  const changes = tried(before, at, name)
  if (changes === undefined || changes.length === 0) return
  done += 1
  const after = stateOf(renamedFiles(before.files, changes))
  const moves = changes.filter((change) => change.kind === 'rename')
  const pathBefore = (path: string) => moves.find(({to}) => to === path)?.path ?? path
  leadsAsBefore(before, after, pathBefore)
  if (/^\d+$/.test(name)) goesBack(before, after, at, pathBefore)
}

/** Moves the folder of the log, its page of notes, or one of its records. */
function staysWhole(plan: Plan, at: number, what: 'log' | 'notes' | 'record'): void {
  const before = stateOf(repository(numberedRightly(plan)))
  const path = before.around.workspace.decisions[at % before.around.workspace.decisions.length]?.path ?? ''
  const [from, to] =
    what === 'log'
      ? [plan.folder, 'architecture/adr']
      : what === 'notes'
        ? ['notes', 'docs/deeper/notes']
        : [path, path.replace(/\d{4}/, '0077')]
  const edits = movingEdits([{from, to}], true, before.around)
  const after = stateOf(renamedFiles(before.files, [...edits, {kind: 'rename', path: from, to}]))
  leadsAsBefore(before, after, (each) =>
    each === to || each.startsWith(`${to}/`) ? from + each.slice(to.length) : each,
  )
}

/** A number that is taken back leaves every file as it was. */
function goesBack(before: State, after: State, at: number, pathBefore: (path: string) => string): void {
  const {decisions} = before.around.workspace
  const decision = decisions[at % decisions.length]
  const index = after.around.workspace.decisions.findIndex(
    ({path, key}, place) =>
      (decision?.path === pathBefore(path) && key === path) || (place === at % decisions.length && key !== path),
  )
  const changes = tried(after, index, String(decision?.number))
  assert.ok(changes)
  assert.deepEqual(new Map([...renamedFiles(after.files, changes)].sort()), new Map([...before.files].sort()))
}

describe('a rename', () => {
  test(`breaks nothing in ${runs} made-up repositories`, {timeout: 3_600_000}, () => {
    fc.assert(
      fc.property(plansOf(4), fc.nat(3), typed, (plan, at, name) => holds(plan, at, name)),
      {numRuns: runs, includeErrorInReport: true},
    )
    assert.ok(done > runs / 3, `${done} renames were made`)
  })
})

describe('a move by hand', () => {
  test(`breaks nothing in ${runs / 2} made-up repositories`, {timeout: 3_600_000}, () => {
    const what = fc.constantFrom('log', 'notes', 'record')
    const plans = plansOf(4).filter(({manner}) => manner !== 'chapters')
    fc.assert(fc.property(plans, fc.nat(3), what, staysWhole), {numRuns: runs / 2, includeErrorInReport: true})
  })
})
