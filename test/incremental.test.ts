// Proves that a state made from another one by edits equals the state of a fresh start, and leaves the other as it was.
import assert from 'node:assert/strict'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {filesBelow} from '../scripts/files.ts'
import {
  type Decision,
  earlier,
  type Finding,
  type Input,
  type InputChanges,
  kept,
  open,
  opening,
  reopen,
  type Snapshot,
  type Stepping,
} from '../server/engine/index.ts'
import {plansOf} from './harness/documents.ts'
import {changesBetween, inputOf, type Repository, repositoryOf} from './harness/edited-input.ts'
import {after, type Edit, edits} from './harness/edits.ts'
import {inRoot} from './harness/root.ts'
import './harness/seed.ts'
import {written} from './harness/written.ts'

const isLong = process.env.RELAIS_LONG === '1'
const sequences = isLong ? 10_000 : 250

/** Sequences that once went wrong; the property adds those that do. */
const fixtures = inRoot('test/fixtures/incremental')

/** A repository and what happens to it. */
interface Story {
  readonly files: readonly (readonly [path: string, text: string])[]
  readonly edits: readonly Edit[]
}

/** Logs in several manners side by side: with folders of their own and not. */
const stories: fc.Arbitrary<Story> = fc.record({
  files: fc
    .tuple(plansOf(5), plansOf(4))
    .map(([one, other]) => [
      ...written({...one, folder: 'docs/adr'}),
      ...written({...other, folder: 'docs/decisions'}),
    ]),
  edits: fc.array(edits, {minLength: 1, maxLength: 10}),
})

/** All that a state says, as text. */
function said(snapshot: Snapshot): string {
  const {workspace, suppressed, notEvaluated} = snapshot
  const kinds = [...workspace.documents.values()].map(({path, kind, language}) => [path, kind, language])
  const logs = workspace.logs.map((log) => ({...log, decisions: log.decisions.map(({key}) => key)}))
  const decisions = workspace.decisions.map((decision) => ({
    ...decision,
    digest: undefined,
    roles: [...decision.roles],
  }))
  const {components} = workspace
  return JSON.stringify({findings: snapshot.findings(), suppressed, notEvaluated, kinds, logs, decisions, components})
}

/** What is said in one file, which is all that an editor asks for. */
function saidIn(snapshot: Snapshot, path: string): string {
  const {inline, baseline, strictFrom} = snapshot.suppressed
  const here = (findings: readonly Finding[]) => findings.filter((each) => each.path === path)
  return JSON.stringify([snapshot.findings(path), ...[inline, baseline, strictFrom].map(here)])
}

/** What an old state must go on saying. */
interface Memory {
  readonly snapshot: Snapshot
  readonly findings: string
  readonly decisions: readonly Decision[]
}

function remembered(snapshot: Snapshot): Memory {
  return {snapshot, findings: JSON.stringify(byPath(snapshot)), decisions: snapshot.workspace.decisions}
}

function byPath(snapshot: Snapshot): readonly (readonly Finding[])[] {
  return [...snapshot.workspace.documents.keys()].map((path) => snapshot.findings(path))
}

/** One edit: the states and inputs before and after it, and a fresh state of the input after it. */
interface Step {
  readonly before: Snapshot
  readonly next: Snapshot
  readonly fresh: Snapshot
  readonly inputs: readonly [before: Input, now: Input]
}

/** What is wrong with a state after an edit; undefined when all is well. */
function faultAfter({before, next, fresh, inputs: [old, now]}: Step): string | undefined {
  if (fresh.findings().some(({key}) => key === 'crashed')) return 'a rule failed'
  if (said(next) !== said(fresh)) return 'another state than a fresh one'
  const paths = new Set([...now.paths, ...old.paths, 'relais.yaml'])
  const differs = (path: string) => saidIn(next, path) !== saidIn(before, path)
  const wrong = [...paths].find((path) => next.touched.has(path) !== differs(path))
  return wrong === undefined ? undefined : `${wrong} is ${differs(wrong) ? 'not ' : ''}called touched`
}

/** The same changes, told with another file that did not change but was read anew. */
function retelling({files = [], ...changes}: InputChanges, {files: all}: Input, index: number): InputChanges {
  const again = all[index % Math.max(1, all.length)]
  const told = again && !files.includes(again) ? [...files, {...again, digest: structuredClone(again.digest)}] : files
  return {...changes, files: told}
}

/** What is first wrong along a story; undefined when all is well. */
function fault({files, edits: all}: Story): string | undefined {
  let repository: Repository = repositoryOf(new Map(files))
  let input = inputOf(repository, [])
  let snapshot = open(input)
  const fingerprints = snapshot.findings().map(({fingerprint}) => fingerprint)
  const old: Memory[] = []
  for (const [index, edit] of all.entries()) {
    repository = after(repository, edit)
    const now = inputOf(repository, fingerprints)
    const next = snapshot.with(retelling(changesBetween(input, now), now, index))
    const fresh = open(now)
    const wrong = faultAfter({before: snapshot, next, fresh, inputs: [input, now]})
    if (wrong !== undefined) return `step ${index}, ${edit.kind}: ${wrong}`
    old.push(remembered(snapshot))
    const reopened = reopen(kept(next.save()), earlier(now))
    // Some states go on as they were saved, before anybody looked at them.
    if (index % 3 !== 1 && reopened && said(reopened) !== said(fresh)) return `step ${index}: otherwise once reopened`
    input = now
    snapshot = index % 3 === 0 || !reopened ? next : reopened
  }
  const changed = old.findIndex(({snapshot: each, ...before}) => {
    const {findings, decisions} = remembered(each)
    return findings !== before.findings || decisions.some((decision, at) => decision !== before.decisions[at])
  })
  return changed < 0 ? undefined : `step ${changed}: the old state changed`
}

/** So many pauses of a change in steps are used to look around. */
const mostPauses = 12

function finished(steps: Stepping): Snapshot {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What is first wrong when a change is made step by step, and another one between the steps; undefined when all is well. */
function faultInSteps(snapshot: Snapshot, {changes, isTime, now}: Stepped, index: number): string | undefined {
  const before = said(snapshot)
  const meanwhile = {today: '2025-02-03', removed: now.paths.slice(index % 3, 2)}
  const [expected, other] = [snapshot.with(changes), said(snapshot.with(meanwhile))]
  const steps = snapshot.stepping(changes, isTime)
  let step = steps.next()
  for (let pause = 0; pause < mostPauses && !step.done; pause += 1, step = steps.next()) {
    if (said(snapshot) !== before) return 'another state between two steps'
    if (pause % 2 === 0 && said(snapshot.with(meanwhile)) !== other) return 'changed otherwise between two steps'
  }
  // Some are given up on the way.
  const next = step.done ? step.value : finished(index % 4 === 3 ? snapshot.stepping(changes, isTime) : steps)
  if (said(next) !== said(open(now)) || said(snapshot) !== before) return 'another state'
  return same(next.touched, expected.touched) ? undefined : 'otherwise touched'
}

interface Stepped {
  readonly changes: InputChanges
  readonly isTime: () => boolean
  readonly now: Input
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each))
}

/** What is first wrong along a story whose edits are told in steps. */
function faultOfSteps({files, edits: all}: Story, isTime: () => boolean): string | undefined {
  let repository: Repository = repositoryOf(new Map(files))
  let input = inputOf(repository, [])
  let snapshot = finished(opening(input, isTime))
  for (const [index, edit] of all.entries()) {
    repository = after(repository, edit)
    const now = inputOf(repository, [])
    const changes = changesBetween(input, now)
    const wrong = faultInSteps(snapshot, {changes, isTime, now}, index)
    if (wrong !== undefined) return `step ${index}, ${edit.kind}: ${wrong}`
    input = now
    snapshot = snapshot.with(changes)
  }
  return undefined
}

function keep(story: Story, seed: number): void {
  mkdirSync(fixtures, {recursive: true})
  writeFileSync(`${fixtures}/${seed}.json`, `${JSON.stringify(story, null, 1)}\n`)
}

describe('a state after edits', () => {
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.json'))) {
    test(`equals a fresh one in ${name}`, () => {
      const story: Story = JSON.parse(readFileSync(`${fixtures}/${name}`, 'utf8'))
      assert.equal(fault(story), undefined)
    })
  }
  test(`equals a fresh one after each of ${sequences} sequences of edits`, {timeout: 7_200_000}, () => {
    const promise = fc.property(stories, (story) => fault(story) === undefined)
    const {failed, counterexample, seed, counterexamplePath} = fc.check(promise, {numRuns: sequences})
    const [story] = counterexample ?? []
    if (!failed || !story) return
    keep(story, seed)
    assert.fail(`seed ${seed}, path ${counterexamplePath}, kept in test/fixtures/incremental: ${fault(story)}`)
  })
  test(`equals a fresh one when it is made in steps, and others meanwhile`, {timeout: 3_600_000}, () => {
    const promise = fc.property(stories, fc.integer({min: 1, max: 300}), (story, size) => {
      let answers = 0
      const isTime = () => ++answers % size === 0
      assert.equal(faultOfSteps(story, isTime), undefined)
    })
    fc.assert(promise, {numRuns: isLong ? 1_000 : 40})
  })
  test('equals a fresh one in the story repository', () => {
    const root = inRoot('test/workspaces/atelier')
    const files = filesBelow(root, '').map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')] as const)
    const sequence = fc.sample(edits, {numRuns: isLong ? 2_000 : 60})
    assert.equal(fault({files, edits: sequence}), undefined)
  })
})
