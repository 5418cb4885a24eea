// Runs the rules over a workspace: choose, check, weigh by status, hold back what is suppressed, put in order.
import {isOn, optionsOf, severityOf} from './config/presets.ts'
import type {Suppression} from './documents/digest-model.ts'
import {isPending, isRetired} from './documents/vocabulary/statuses.ts'
import {firstProblem, isBefore} from './grandfather.ts'
import type {Finding, Fix, NotEvaluated, Severity} from './model/finding.ts'
import {fingerprint} from './model/fingerprint.ts'
import {fill, type Language} from './model/language.ts'
import {rules} from './rules/index.ts'
import type {Context, Draft, Rule, SubjectName, Subjects, UnusedSuppression} from './rules/rule.ts'
import type {Workspace} from './workspace/workspace.ts'

const ruleIds: ReadonlySet<string> = new Set(rules.map(({id}) => id))

/** What a run needs beside the workspace. */
export interface LintOptions {
  readonly today: string
  readonly language: Language
  /** Fingerprints of known findings. */
  readonly baseline: ReadonlySet<string>
}

/** All findings of a run: those to report, and those held back, by what holds them back. */
export interface LintResult {
  readonly findings: readonly Finding[]
  readonly suppressed: {
    readonly inline: readonly Finding[]
    readonly baseline: readonly Finding[]
    readonly strictFrom: readonly Finding[]
  }
  readonly notEvaluated: readonly NotEvaluated[]
}

export function lint(workspace: Workspace, options: LintOptions): LintResult {
  const run = new Run(workspace, options)
  const subjects = subjectsOf(workspace)
  const active = rules.filter((rule) => isOn(rule, workspace.config))
  for (const rule of active) for (const subject of subjects[rule.on]) run.check(rule, subject)
  const unused = run.holdBackInline()
  for (const rule of active.filter(({on}) => on === 'suppressions'))
    for (const subject of unused) run.check(rule, subject)
  return run.finish()
}

type SubjectLists = {readonly [K in SubjectName]: readonly Subjects[K][]}

function subjectsOf(workspace: Workspace): SubjectLists {
  return {
    decision: workspace.decisions,
    log: workspace.logs,
    document: [...workspace.documents.values()],
    workspace: [workspace],
    suppressions: [],
  }
}

class Run {
  readonly #workspace: Workspace
  readonly #options: LintOptions
  #findings: Finding[] = []
  readonly #inline: Finding[] = []
  /** What each rule is given beside its subjects. */
  readonly #contexts = new Map<Rule, Context<unknown, Rule['messages']>>()
  /** How often each finding without its place occurred, to tell equal ones apart. */
  readonly #seen = new Map<string, number>()

  constructor(workspace: Workspace, options: LintOptions) {
    this.#workspace = workspace
    this.#options = options
  }

  /** Runs one rule on one subject; a rule that throws becomes one finding. */
  check(rule: Rule, subject: Subjects[SubjectName]): void {
    const path = pathOf(subject)
    if (path !== undefined && !rule.onRetired && this.#isRetired(subject, path)) return
    try {
      for (const draft of rule.check(subject, this.#context(rule)))
        this.#findings.push(this.#finding(rule, draft, path ?? ''))
    } catch (error) {
      this.#findings.push(this.#crash(rule, path ?? '', error))
    }
  }

  #isRetired(subject: Subjects[SubjectName], path: string): boolean {
    const decisions = 'state' in subject ? [subject] : this.#workspace.decisionsAt(path)
    return decisions.length > 0 && decisions.every(({state}) => isRetired(state))
  }

  #context(rule: Rule): Context<unknown, Rule['messages']> {
    const context = this.#contexts.get(rule) ?? this.#newContext(rule)
    this.#contexts.set(rule, context)
    return context
  }

  #newContext(rule: Rule): Context<unknown, Rule['messages']> {
    return {
      workspace: this.#workspace,
      options: optionsOf(rule, this.#workspace.config),
      today: this.#options.today,
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

  #finding(rule: Rule, {key, span, data, extras}: Draft, subjectPath: string): Finding {
    const {language} = this.#options
    const path = extras.path ?? subjectPath
    return {
      rule: rule.id,
      severity: this.#weigh(severityOf(rule, this.#workspace.config), path, span.start),
      path,
      span,
      message: fill(rule.messages[key]?.[language] ?? key, data),
      advice: fill(rule.advice[language], data),
      key,
      data,
      related: (extras.related ?? []).map((place) => ({...place, message: place.message[language]})),
      fixes: (extras.fixes ?? []).map((fix): Fix => ({...fix, title: fix.title[language]})),
      fingerprint: this.#fingerprint([rule.id, path, key, ...Object.entries(data).flat()]),
    }
  }

  #crash(rule: Rule, path: string, error: unknown): Finding {
    const detail = error instanceof Error ? error.message : String(error)
    const message = {
      en: 'The rule `{rule}` failed here, which is a fault of Relais: {detail}',
      fr: 'La règle `{rule}` a échoué ici, par un défaut de Relais\u00A0: {detail}',
    }
    const advice = {
      en: 'Report it with this file, and turn the rule off meanwhile.',
      fr: 'Signalez-le avec ce fichier, et désactivez la règle en attendant.',
    }
    const data = {rule: rule.id, detail}
    const parts = [rule.id, path, 'crashed', detail]
    const {language} = this.#options
    return {
      rule: rule.id,
      severity: 'error',
      path,
      span: {start: 0, end: 0},
      message: fill(message[language], data),
      advice: advice[language],
      key: 'crashed',
      data,
      related: [],
      fixes: [],
      fingerprint: this.#fingerprint(parts),
    }
  }

  /** Findings on records that are still pending weigh one step less, as eipw does. */
  #weigh(severity: Severity, path: string, offset: number): Severity {
    const decision = this.#workspace.decisionsAt(path).find(({span}) => span.start <= offset && offset <= span.end)
    if (!decision || !isPending(decision.state)) return severity
    return severity === 'error' ? 'warning' : severity === 'warning' ? 'info' : severity
  }

  #fingerprint(parts: readonly string[]): string {
    const key = parts.join('\u0000')
    const count = this.#seen.get(key) ?? 0
    this.#seen.set(key, count + 1)
    return fingerprint([...parts, String(count)])
  }

  /** Takes out what inline comments hold back; returns the comments that held back nothing, by document. */
  holdBackInline(): Subjects['suppressions'][] {
    const used = new Set<string>()
    const held = (finding: Finding) => this.#isHeld(finding, used)
    this.#inline.push(...this.#findings.filter(held))
    const hidden = new Set(this.#inline)
    this.#findings = this.#findings.filter((finding) => !hidden.has(finding))
    return [...this.#workspace.documents.values()].flatMap(({path, digest}) => {
      const unused = digest.suppressions.flatMap((suppression) => unusedParts(suppression, path, used))
      return unused.length > 0 ? [{path, unused}] : []
    })
  }

  #isHeld({rule, path, span}: Finding, used: Set<string>): boolean {
    if (rules.some(({id, onUse}) => id === rule && onUse)) return false
    const suppressions = this.#workspace.documents.get(path)?.digest.suppressions ?? []
    const holding = suppressions.filter(
      ({scope, reason}) => reason && scope.start <= span.start && span.start < scope.end,
    )
    const matching = holding.filter(
      (suppression) => suppression.rules.length === 0 || suppression.rules.some(({value}) => value === rule),
    )
    for (const suppression of matching) used.add(useKey(path, suppression, suppression.rules.length === 0 ? '' : rule))
    return matching.length > 0
  }

  finish(): LintResult {
    const {strictFrom} = this.#workspace.config
    const groups = {kept: [] as Finding[], baseline: [] as Finding[], strictFrom: [] as Finding[]}
    for (const finding of this.#findings.sort(inOrder)) {
      if (this.#options.baseline.has(finding.fingerprint)) groups.baseline.push(finding)
      else if (strictFrom && isBefore(finding, strictFrom, this.#workspace)) groups.strictFrom.push(finding)
      else groups.kept.push(finding)
    }
    const problem = strictFrom ? firstProblem(this.#workspace, this.#options.language) : undefined
    return {
      findings: groups.kept,
      suppressed: {inline: this.#inline.sort(inOrder), baseline: groups.baseline, strictFrom: groups.strictFrom},
      notEvaluated: problem ? [{rule: 'strictFrom', reason: problem}] : [],
    }
  }
}

function unusedParts(suppression: Suppression, path: string, used: ReadonlySet<string>): UnusedSuppression[] {
  if (!suppression.reason) return []
  if (suppression.rules.length === 0)
    return used.has(useKey(path, suppression, '')) ? [] : [{suppression, rule: undefined}]
  return suppression.rules
    .filter(({value}) => !used.has(useKey(path, suppression, value)))
    .map((rule) => ({suppression, rule}))
}

function useKey(path: string, {span}: Suppression, rule: string): string {
  return `${path}\u0000${span.start}\u0000${rule}`
}

/** The file that a subject's findings stand in unless they say otherwise. */
function pathOf(subject: Subjects[SubjectName]): string | undefined {
  return 'path' in subject ? subject.path : undefined
}

function inOrder(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
