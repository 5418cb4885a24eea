// Lets the rules look at each document, record and log, and keeps what they found until something they read differs.
import {knowsPeople} from './config/people.ts'
import {isOn, optionsOf} from './config/presets.ts'
import {isRetired} from './documents/vocabulary/statuses.ts'
import {distinct} from './queries/distinct.ts'
import type {Asked, Query} from './queries/model.ts'
import {grouping, query} from './queries/query.ts'
import {rules} from './rules/index.ts'
import type {Context, Draft, Rule, SubjectName, Subjects} from './rules/rule.ts'
import {askingWorkspace} from './workspace/asking.ts'
import {componentsAt, decisionsIn, documentView, logsAt, sourcesAt} from './workspace/asking-views.ts'
import {floors} from './workspace/floors.ts'
import {brief, readings} from './workspace/readings.ts'
import {bases, commitHistories, configs, days, only} from './workspace/sources.ts'

export const ruleIds: ReadonlySet<string> = new Set(rules.map(({id}) => id))

/** What one rule found, or how it failed. */
export interface Found {
  readonly rule: Rule
  /** The file that it stands in. */
  readonly path: string
  readonly draft: Draft | undefined
  /** What the rule threw, where it failed. */
  readonly failure: string | undefined
}

/** The rules that are on and look at one kind of subject. */
const activeRules = query(floors.workspace, 'active rules', (memory, on) =>
  rules.filter((rule) => rule.on === on && isOn(rule, memory.ask(configs, only)) && canLook(memory, rule)),
)

/** Whether all is there that a rule needs: a base to compare with, a history, a word on who is internal. */
function canLook(memory: Asked, {needsBase, needsHistory, needsPeople}: Rule): boolean {
  if (needsBase && !isThere(memory.ask(bases, only))) return false
  if (needsHistory && !isThere(memory.ask(commitHistories, only))) return false
  return !needsPeople || knowsPeople(memory.ask(configs, only))
}

function isThere(read: object | undefined): boolean {
  return read !== undefined && !('problem' in read)
}

const ruleOptions = query(
  floors.workspace,
  'rule options',
  (memory) => new Map(rules.map((rule) => [rule.id, optionsOf(rule, memory.ask(configs, only))])),
)

type Contexts = ReadonlyMap<Rule, Context<unknown, Rule['messages']>>

/** What each rule is given beside its subject: it reads on demand, so that only what it reads counts. */
const contexts = query(
  floors.workspace,
  'contexts',
  (memory): Contexts => new Map(rules.map((rule) => [rule, contextOf(memory, rule)])),
)

/** Runs the rules that look at one kind of subject. */
function checkAll<On extends SubjectName>(memory: Asked, on: On, subjects: readonly Subjects[On][]): readonly Found[] {
  if (subjects.length === 0) return nothing
  const found: Found[] = []
  const active = memory.ask(activeRules, on)
  const around = memory.ask(contexts, only)
  for (const subject of subjects) {
    const isOver = isRetiredSubject(memory, subject)
    for (const rule of active) if (rule.onRetired || !isOver) found.push(...run(rule, subject, around))
  }
  return found
}

/** Runs one rule on one subject, unless that is retired and the rule does not care. */
export function check(memory: Asked, rule: Rule, subject: Subjects[SubjectName]): readonly Found[] {
  return rule.onRetired || !isRetiredSubject(memory, subject) ? run(rule, subject, memory.ask(contexts, only)) : nothing
}

/** A rule that throws has failed once. */
function run(rule: Rule, subject: Subjects[SubjectName], around: Contexts): readonly Found[] {
  try {
    const context = around.get(rule)
    const drafts = context ? [...rule.check(subject, context)] : nothing
    if (drafts.length === 0) return nothing
    const path = pathOf(subject)
    return drafts.map((draft) => ({rule, path: draft.extras.path ?? path ?? '', draft, failure: undefined}))
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    return [{rule, path: pathOf(subject) ?? '', draft: undefined, failure}]
  }
}

const nothing: readonly never[] = []

/** The file that a subject's findings stand in unless they say otherwise. */
function pathOf(subject: Subjects[SubjectName]): string | undefined {
  if ('folders' in subject) return subject.place?.path
  return 'path' in subject ? subject.path : undefined
}

/** Whether a record is no longer in force, or all records of a file. */
function isRetiredSubject(memory: Asked, subject: Subjects[SubjectName]): boolean {
  if ('state' in subject) return isRetired(subject.state)
  const path = pathOf(subject)
  const decisions = path === undefined ? nothing : decisionsIn(memory, path)
  return decisions.length > 0 && decisions.every(({state}) => isRetired(state))
}

function contextOf(memory: Asked, rule: Rule): Context<unknown, Rule['messages']> {
  return {
    workspace: askingWorkspace(memory),
    get options() {
      return memory.ask(ruleOptions, only).get(rule.id)
    },
    get today() {
      return memory.ask(days, only)
    },
    ruleIds,
    report: (key, place, ...rest) => {
      // A template without placeholders is reported without data, so what goes along comes first.
      const takesData = rest.length > 1 || /\{\w+\}/.test(rule.messages[key]?.en ?? '')
      const [data, extras] = takesData ? rest : [undefined, rest[0]]
      return {
        key,
        span: 'span' in place ? place.span : place,
        data: (data ?? {}) as Draft['data'],
        extras: (extras ?? {}) as Draft['extras'],
      }
    },
  }
}

/** What is found by looking at each document. */
export const foundInDocuments = query(floors.lint, 'found in document', (memory, path) =>
  memory.ask(readings, path, brief.existence) ? checkAll(memory, 'document', [documentView(memory, path)]) : [],
)

/** What is found by looking at the records of each file. */
export const foundInDecisions = query(floors.lint, 'found in decisions', (memory, path) =>
  checkAll(memory, 'decision', decisionsIn(memory, path)),
)

/** What each rule finds by looking at each component. */
export const foundInComponents: readonly Query<readonly Found[]>[] = rules
  .filter(({on}) => on === 'component')
  .map((rule) =>
    query(floors.lint, `found by ${rule.id}`, (memory, name) =>
      memory.ask(activeRules, 'component').includes(rule)
        ? componentsAt(memory, name).flatMap((component) => check(memory, rule, component))
        : [],
    ),
  )

/** What each rule finds by looking at each log: so many records hang on a log that no rule runs for another. */
export const foundInLogs: readonly Query<readonly Found[]>[] = rules
  .filter(({on}) => on === 'log')
  .map((rule) =>
    query(floors.lint, `found by ${rule.id}`, (memory, path) =>
      memory.ask(activeRules, 'log').includes(rule)
        ? logsAt(memory, path).flatMap((log) => check(memory, rule, log))
        : [],
    ),
  )

/** What is found by looking at each source file that mentions records. */
export const foundInSources = query(floors.lint, 'found in source', (memory, path) =>
  checkAll(memory, 'source', sourcesAt(memory, path)),
)

/** What each rule finds by looking at the whole repository. */
export const foundInWorkspace: readonly Query<readonly Found[]>[] = rules
  .filter(({on}) => on === 'workspace')
  .map((rule) =>
    query(floors.lint, `found by ${rule.id}`, (memory) =>
      memory.ask(activeRules, 'workspace').includes(rule) ? check(memory, rule, askingWorkspace(memory)) : [],
    ),
  )

/** All that finds something, each with where it is found. */
export const foundAt = [
  ...[foundInDocuments, foundInDecisions, foundInSources],
  ...[...foundInLogs, ...foundInComponents, ...foundInWorkspace],
].map((source) => grouping(`at ${source.name}`, source, (found) => distinct(found, ({path}) => path)))
