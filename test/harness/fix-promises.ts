// Holds safe fixes to their promise: the finding goes, none comes, and nothing changes but what the fix says.
import {
  type Change,
  type Decision,
  type Digest,
  Draft,
  defaultConfig,
  digestFile,
  type Finding,
  governed,
  type Input,
  mend,
  open,
  parseWithRemark,
  type Redigest,
  rules,
  type Snapshot,
  safeChanges,
} from '../../server/engine/index.ts'
import type {Files} from './engine.ts'

/** A promise that a fix does not keep, in words. */
export interface Broken {
  readonly rule: string
  readonly path: string
  readonly promise: string
  readonly detail: string
}

type Edit = Change & {kind: 'edit'}

const digests = new Map<string, Digest>()

/** The digest of a text; those of recent texts are kept, since most files of a workspace stay as they are. */
export function digestOf(path: string, text: string): Digest {
  const key = `${governed(path) === 'markdown' ? '' : path}\u0000${text}`
  const known = digests.get(key)
  if (known) return known
  if (digests.size > 4000) digests.clear()
  const digest = digestFile({path, text}, parseWithRemark)
  digests.set(key, digest)
  return digest
}

/** A repository in memory, without configuration, on a fixed day. */
export function inputOf(files: Files): Input {
  const documents = [...files].filter(([path]) => governed(path) !== undefined)
  return {
    files: documents.map(([path, text]) => ({path, digest: digestOf(path, text)})),
    paths: [...files.keys()],
    ...{skipped: [], config: defaultConfig, configProblems: [], today: '2026-11-23', language: 'en'},
    ...{history: undefined, baseline: new Set()},
  }
}

export type TextOf = (path: string) => string | undefined

/** What one fix breaks when it is applied alone. */
export function brokenBy(finding: Finding, before: Snapshot, textOf: TextOf): readonly Broken[] {
  const changes = safeChanges(finding)
  const draft = new Draft(textOf)
  const say = (promise: string, detail: string): Broken => ({rule: finding.rule, path: finding.path, promise, detail})
  if (draft.apply([changes]).applied.length === 0) return [say('it can be applied', JSON.stringify(changes))]
  const differences = draft.differences()
  const files = differences.flatMap(({path, after}) =>
    after === undefined ? [] : [{path, digest: digestOf(path, after)}],
  )
  const after = before.with({files})
  const problems = [...findingProblems(finding, before, after)]
  for (const difference of differences) {
    const edits = changes.filter((change): change is Edit => change.kind === 'edit' && change.path === difference.path)
    problems.push(...textProblems(difference.before ?? '', difference.after ?? '', edits))
    problems.push(...structureProblems(difference.path, difference.before ?? '', difference.after ?? '', edits))
    problems.push(...decisionProblems(difference.path, before, after))
  }
  return problems.map(([promise, detail]) => say(promise, detail))
}

type Problem = readonly [promise: string, detail: string]

/** What makes two findings the same one before and after a change of their file. */
function nameOf({rule, path, key, data}: Finding): string {
  return [rule, path, key, JSON.stringify(data)].join(' ')
}

/** A finding about a list of names is as many as it names: it is not new when the list became shorter. */
function partsNamed(finding: Finding): readonly string[] {
  const {names, count: _, ...data} = finding.data
  return names === undefined
    ? [nameOf(finding)]
    : names.split(', ').map((name) => nameOf({...finding, data: {...data, name}}))
}

function counts(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return found
}

function findingProblems(finding: Finding, before: Snapshot, after: Snapshot): readonly Problem[] {
  const [old, now] = [counts(before.findings().flatMap(partsNamed)), counts(after.findings().flatMap(partsNamed))]
  const stays = partsNamed(finding)
    .filter((name) => (now.get(name) ?? 0) >= (old.get(name) ?? 0))
    .map((name): Problem => ['its finding goes', name])
  const habits = new Set(before.findings().flatMap((each) => habitOf(each, before)))
  const seen = new Map<string, number>()
  const [quoted, requoted] = [before, after].map((state) => counts(state.findings().map(kindOf)))
  const fresh = after.findings().filter((each) => {
    const isRequoted = each.rule !== finding.rule && requoted?.get(kindOf(each)) === quoted?.get(kindOf(each))
    return !isRequoted && !habitOf(each, after).some((habit) => habits.has(habit))
  })
  const names = fresh.flatMap(partsNamed).filter((name) => {
    seen.set(name, (seen.get(name) ?? 0) + 1)
    return (seen.get(name) ?? 0) > (old.get(name) ?? 0)
  })
  return [...stays, ...names.map((name): Problem => ['no finding comes', name])]
}

/** Rules that tell a log once what it never does, with counts, and its records one by one else. */
const habitual = new Set(rules.filter(({messages}) => 'habit' in messages).map(({id}) => id))

/** What such a finding is about: it is not new when only its counts changed, or one finding became several. */
function habitOf({rule, path}: Finding, {workspace}: Snapshot): readonly string[] {
  const [decision] = workspace.decisionsAt(path)
  return habitual.has(rule) && decision ? [`${rule} ${decision.log}`] : []
}

/** A finding that quotes what another rule's fix changed is still the same one. */
function kindOf({rule, path, key}: Finding): string {
  return [rule, path, key].join(' ')
}

/** Newlines of one kind stay of one kind; a byte order mark stays; edits lie inside of the text and apart. */
function textProblems(before: string, after: string, edits: readonly Edit[]): readonly Problem[] {
  const problems: Problem[] = []
  if (kindsOf(before).length === 1 && kindsOf(after).join() !== kindsOf(before).join())
    problems.push(['line ends stay', JSON.stringify(edits)])
  if (before.startsWith('\uFEFF') !== after.startsWith('\uFEFF')) problems.push(['a byte order mark stays', ''])
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start)
  const apart = sorted.every(({span}, index) => span.start >= (sorted[index - 1]?.span.end ?? 0))
  if (!apart || sorted.some(({span}) => span.end < span.start || span.end > before.length))
    problems.push(['edits stay apart and inside', JSON.stringify(edits)])
  const kept = sorted.reduce((sum, {span, text}) => sum + text.length - (span.end - span.start), before.length)
  if (kept !== after.length) problems.push(['only the edits change the text', `${kept} is not ${after.length}`])
  return problems
}

function kindsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\r\n|\r|\n/g))]
}

/** Headings, links, keys and front matter outside of the edits are read as before; no heading or link is new. */
function structureProblems(path: string, before: string, after: string, edits: readonly Edit[]): readonly Problem[] {
  const [old, now] = [partsOf(digestOf(path, before)), partsOf(digestOf(path, after))]
  const lost = strayed(old, now, edits).map((name): Problem => ['what stands beside is read as before', name])
  const extra = strayed(now.filter(isStructure), old, reversed(edits)).map(
    (name): Problem => ['nothing else is read into the text', name],
  )
  return [...lost, ...extra]
}

/** A comment that is taken out of a table makes its rows readable, so keys may well be new. */
function isStructure({name}: Part): boolean {
  return /^(?:heading|link|reference|definition) /.test(name)
}

/** The names of parts, outside of the edits, that are not where the edits move them. */
function strayed(from: readonly Part[], to: readonly Part[], edits: readonly Edit[]): readonly string[] {
  const places = new Set(to.map(({name, start}) => `${start} ${name}`))
  return from.flatMap(({name, start, end, isEmpty}) => {
    // What is empty may be filled, behind the blanks that follow it.
    const reach = isEmpty ? 8 : 0
    if (edits.some(({span}) => span.start < end + reach && start < span.end + reach)) return []
    const moved = edits.reduce(
      (at, {span, text}) => (span.end <= start ? at + text.length - (span.end - span.start) : at),
      start,
    )
    return places.has(`${moved} ${name}`) ? [] : [name]
  })
}

/** The edits that would undo these, as places of the new text; what they would put back does not matter but for its length. */
function reversed(edits: readonly Edit[]): readonly Edit[] {
  let shift = 0
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((edit) => {
      const {span, text} = edit
      const start = span.start + shift
      shift += text.length - (span.end - span.start)
      return {...edit, span: {start, end: start + text.length}, text: ' '.repeat(span.end - span.start)}
    })
}

interface Part {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly isEmpty?: boolean
}

/** What a digest holds, in the order in which it stands. */
function partsOf({sections, links, fields, frontMatter}: Digest): readonly Part[] {
  const headings = sections.filter(({depth}) => depth > 0)
  return [
    ...headings.map(({depth, heading, headingSpan}) => ({name: `heading ${depth} ${heading.value}`, ...headingSpan})),
    ...links.map(({kind, target, span}) => ({name: `${kind} ${target.value}`, ...span})),
    ...fields.map(({key, value}) => ({
      name: `${key.value}: ${value.value}`,
      isEmpty: value.value === '',
      ...{start: key.span.start, end: value.span.end},
    })),
    ...(frontMatter?.entries ?? []).map(({key, kind, values, span}) => ({
      name: `${key.value} ${kind} ${values.map(({value}) => value).join('|')}`,
      isEmpty: kind === 'empty',
      ...{start: key.span.start, end: Math.max(span.end, key.span.end + 1)},
    })),
  ]
}

/** A record keeps its identity and its metadata, but for what the fix is about. */
function decisionProblems(path: string, before: Snapshot, after: Snapshot): readonly Problem[] {
  const old = before.workspace.decisionsAt(path)
  const now = after.workspace.decisionsAt(path)
  if (old.length !== now.length) return [['records stay records', `${old.length} became ${now.length}`]]
  return old.flatMap((decision, index) => {
    // A record that is recognised only with its status may have another title by then.
    const isSame = decision.format === now[index]?.format
    const [was, is] = [identityOf(decision, isSame), identityOf(now[index], isSame)]
    return was === is ? [] : [['a record keeps its metadata', `${was} became ${is}`] as const]
  })
}

function identityOf(decision: Decision | undefined, withTitle: boolean): string {
  if (!decision) return 'nothing'
  const {key, number, title, date, deciders} = decision
  const names = deciders.map(({value}) => value)
  return JSON.stringify([key, number, withTitle ? title?.value : '', date?.value, names])
}

const redigest: Redigest = (texts) => ({
  files: texts.flatMap(({path, text}) => (governed(path) === undefined ? [] : [{path, digest: digestOf(path, text)}])),
})

/** What is broken by applying all safe fixes until none is left; `isLong` compares the state after them with a fresh one. */
export function brokenByAll(input: Input, textOf: TextOf, isLong: boolean): readonly Broken[] {
  const all = () => true
  const say = (promise: string, {rule, path}: Pick<Finding, 'rule' | 'path'>, detail = ''): Broken => {
    return {rule, path, promise, detail}
  }
  const {snapshot, draft, rounds, exhausted} = mend(open(input), textOf, all, redigest)
  const left = snapshot.findings().filter((finding) => safeChanges(finding).length > 0)
  const problems = left.map((finding) => say('no safe fix is left', finding, JSON.stringify(safeChanges(finding))))
  if (exhausted) problems.push(say('it comes to an end', {rule: '*', path: '*'}, `${rounds} rounds`))
  if (!isLong) return problems
  const fresh = open({...input, files: input.files.map((file) => redigested(file, draft))})
  if (JSON.stringify(fresh.findings()) !== JSON.stringify(snapshot.findings()))
    problems.push(say('the state after fixes equals a fresh one', {rule: '*', path: '*'}))
  return problems
}

function redigested(file: Input['files'][number], draft: Draft): Input['files'][number] {
  const text = draft.textOf(file.path)
  return text === undefined ? file : {path: file.path, digest: digestOf(file.path, text)}
}

/** One line for a broken promise. */
export function sentenceOf({rule, path, promise, detail}: Broken): string {
  return `${rule} in ${path}: “${promise}” does not hold: ${detail}`
}
