// What is reported in each file: what was found there, weighed by status, held back where it is suppressed, put in order.

import {check, type Found, foundAt} from './check.ts'
import {severityOf} from './config/presets.ts'
import type {Suppression} from './documents/digest-model.ts'
import {isPending} from './documents/vocabulary/statuses.ts'
import {isBefore} from './grandfather.ts'
import type {Finding, Fix, Severity} from './model/finding.ts'
import {fingerprint} from './model/fingerprint.ts'
import {fill, type Language} from './model/language.ts'
import type {Asked} from './queries/model.ts'
import {grouping, query} from './queries/query.ts'
import {rules} from './rules/index.ts'
import type {Draft, Rule, UnusedSuppression} from './rules/rule.ts'
import {askingWorkspace} from './workspace/asking.ts'
import {floors} from './workspace/floors.ts'
import {baselines, configs, digests, languages, only, suppressionsAt} from './workspace/sources.ts'
import type {Workspace} from './workspace/workspace.ts'

/** What is reported in one file, and what is held back there, by what holds it back; each by place and rule. */
export interface Reported {
  readonly findings: readonly Finding[]
  readonly inline: readonly Finding[]
  readonly baseline: readonly Finding[]
  readonly strictFrom: readonly Finding[]
}

/** What is reported in each file, in the order of their paths. */
export type ReportedFiles = readonly (readonly [path: string, reported: Reported])[]

/** What is reported in several files as if they were one. */
export function allReported(all: ReportedFiles): Reported {
  const files = all.map(([, reported]) => reported)
  return {
    findings: files.flatMap(({findings}) => findings),
    inline: files.flatMap(({inline}) => inline),
    baseline: files.flatMap(({baseline}) => baseline),
    strictFrom: files.flatMap(({strictFrom}) => strictFrom),
  }
}

const severities = query(
  floors.workspace,
  'severities',
  (memory) => new Map(rules.map((rule) => [rule.id, severityOf(rule, memory.ask(configs, only))])),
)

const strictDays = query(floors.workspace, 'strict from', (memory) => memory.ask(configs, only).strictFrom)

/** Documents with suppression comments, which may turn out to be unused. */
export const suppressing = grouping('suppressing', digests, (digest, path) =>
  digest && digest.suppressions.length > 0 ? [path] : [],
)

/** What is reported in a file. */
export const reported = query(floors.lint, 'reported', (memory, path): Reported => {
  const found = foundAt.flatMap((at) =>
    memory.ask(at, path).flatMap((key) => memory.ask(at.source, key).filter((each) => each.path === path)),
  )
  return new File(path, memory).report(found)
})

const ruleOrder: ReadonlyMap<Rule, number> = new Map(rules.map((rule, index) => [rule, index]))

class File {
  readonly #path: string
  readonly #memory: Asked
  readonly #workspace: Workspace
  readonly #language: Language
  /** How often each finding without its place occurred, to tell equal ones apart. */
  readonly #seen = new Map<string, number>()

  constructor(path: string, memory: Asked) {
    this.#path = path
    this.#memory = memory
    this.#workspace = askingWorkspace(memory)
    this.#language = memory.ask(languages, only)
  }

  /** What was found is handed in by subject; equal findings are counted rule by rule. */
  report(found: readonly Found[]): Reported {
    const order = ({rule}: Found) => ruleOrder.get(rule) ?? 0
    const findings = found.toSorted((a, b) => order(a) - order(b)).map((each) => this.#finding(each))
    const comments = suppressionsAt(this.#memory, this.#path)
    const used = new Set<string>()
    const held = heldAmong(findings, comments, used)
    const open = findings.filter((finding) => !held.has(finding))
    const unused = comments.flatMap((comment) => unusedParts(comment, used))
    return this.#sort([...held].sort(inOrder), [...open, ...this.#onUnused(unused)].sort(inOrder))
  }

  #onUnused(unused: readonly UnusedSuppression[]): readonly Finding[] {
    if (unused.length === 0) return []
    const active = rules.filter((rule) => rule.on === 'suppressions')
    return active
      .flatMap((rule) => check(this.#memory, rule, {path: this.#path, unused}))
      .map((each) => this.#finding(each))
  }

  #sort(inline: readonly Finding[], open: readonly Finding[]): Reported {
    const known = this.#memory.ask(baselines, only)
    const strictFrom = this.#memory.ask(strictDays, only)
    const groups = {findings: [] as Finding[], baseline: [] as Finding[], strictFrom: [] as Finding[]}
    for (const finding of open) {
      if (known.has(finding.fingerprint)) groups.baseline.push(finding)
      else if (strictFrom && isBefore(finding, strictFrom, this.#workspace)) groups.strictFrom.push(finding)
      else groups.findings.push(finding)
    }
    return {inline, ...groups}
  }

  #finding({rule, draft, failure}: Found): Finding {
    return draft ? this.#fromDraft(rule, draft) : this.#fromFailure(rule, failure ?? '')
  }

  #fromDraft(rule: Rule, {key, span, data, extras}: Draft): Finding {
    const severity = this.#memory.ask(severities, only).get(rule.id) ?? rule.severity
    return {
      rule: rule.id,
      severity: this.#weigh(extras.lighter ? lighter(severity) : severity, span.start),
      path: this.#path,
      span,
      message: fill(rule.messages[key]?.[this.#language] ?? key, data),
      advice: fill(rule.advice[this.#language], data),
      key,
      data,
      related: (extras.related ?? []).map((place) => ({...place, message: place.message[this.#language]})),
      fixes: (extras.fixes ?? []).map((fix): Fix => ({...fix, title: fix.title[this.#language]})),
      fingerprint: this.#fingerprint([rule.id, this.#path, key, ...Object.entries(data).flat()]),
    }
  }

  #fromFailure(rule: Rule, detail: string): Finding {
    const message = {
      en: 'The rule `{rule}` failed here, which is a fault of Relais: {detail}',
      fr: 'La règle `{rule}` a échoué ici, par un défaut de Relais\u00A0: {detail}',
    }
    const advice = {
      en: 'Report it with this file, and turn the rule off meanwhile.',
      fr: 'Signalez-le avec ce fichier, et désactivez la règle en attendant.',
    }
    const data = {rule: rule.id, detail}
    return {
      rule: rule.id,
      severity: 'error',
      path: this.#path,
      span: {start: 0, end: 0},
      message: fill(message[this.#language], data),
      advice: advice[this.#language],
      key: 'crashed',
      data,
      related: [],
      fixes: [],
      fingerprint: this.#fingerprint([rule.id, this.#path, 'crashed', detail]),
    }
  }

  /** Findings on records that are still pending weigh one step less, as eipw does. */
  #weigh(severity: Severity, offset: number): Severity {
    const records = this.#workspace.decisionsAt(this.#path)
    const decision = records.find(({span}) => span.start <= offset && offset <= span.end)
    if (!decision || !isPending(decision.state)) return severity
    return lighter(severity)
  }

  #fingerprint(parts: readonly string[]): string {
    const key = parts.join('\u0000')
    const count = this.#seen.get(key) ?? 0
    this.#seen.set(key, count + 1)
    return fingerprint([...parts, String(count)])
  }
}

/** One step less; what is a note already stays one. */
function lighter(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity === 'warning' ? 'info' : severity
}

const onUse: ReadonlySet<string> = new Set(rules.flatMap((rule) => (rule.onUse ? [rule.id] : [])))

/** Whether a comment with a reason holds a finding back; notes which ones do. */
/** Goes through both in the order of places, so that thousands of comments do not meet thousands of findings each. */
function heldAmong(
  findings: readonly Finding[],
  comments: readonly Suppression[],
  used: Set<string>,
): ReadonlySet<Finding> {
  const held = new Set<Finding>()
  const coming = comments.filter(({reason}) => reason).sort((a, b) => b.scope.start - a.scope.start)
  if (coming.length === 0) return held
  let open: Suppression[] = []
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const at = finding.span.start
    for (let next = coming.at(-1); next && next.scope.start <= at; next = coming.at(-1)) open.push(...coming.splice(-1))
    open = open.filter(({scope}) => at < scope.end)
    if (isHeld(finding, open, used)) held.add(finding)
  }
  return held
}

function isHeld({rule}: Finding, holding: readonly Suppression[], used: Set<string>): boolean {
  if (onUse.has(rule)) return false
  const matching = holding.filter(
    (comment) => comment.rules.length === 0 || comment.rules.some(({value}) => value === rule),
  )
  for (const comment of matching) used.add(useKey(comment, comment.rules.length === 0 ? '' : rule))
  return matching.length > 0
}

function unusedParts(suppression: Suppression, used: ReadonlySet<string>): UnusedSuppression[] {
  if (!suppression.reason) return []
  if (suppression.rules.length === 0) return used.has(useKey(suppression, '')) ? [] : [{suppression, rule: undefined}]
  return suppression.rules
    .filter(({value}) => !used.has(useKey(suppression, value)))
    .map((rule) => ({suppression, rule}))
}

function useKey({span}: Suppression, rule: string): string {
  return `${span.start}\u0000${rule}`
}

function inOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
