// What a hover tells: the rule behind a squiggle, the card of a decision, the meaning of a key, a status or a setting.
import type {Hover} from 'vscode-languageserver'
import {
  cardOf,
  type Decision,
  descriptionAt,
  type Finding,
  isOn,
  meantAt,
  type Rule,
  rules,
  type Severity,
  type Span,
  severityOf,
  yamlPlaceAt,
} from '../../engine/index.ts'
import {decisionCard} from '../card.ts'
import {contentOf, type Markup} from '../markup.ts'
import {describe} from '../texts/settings.ts'
import {say} from '../texts.ts'
import type {At, FolderView} from '../view.ts'

/** What a hover depends on beside its place. */
export interface HoverOptions {
  readonly markup: Markup
  /** The record that is named at the place, and where. */
  readonly mention: {readonly decision: Decision; readonly span: Span} | undefined
  /** The address of a rule's page, where there are pages. */
  readonly pageOf?: (rule: string) => string | undefined
}

/** One explanation of a place. */
interface Part {
  readonly span: Span
  readonly paragraphs: readonly string[]
}

/** Null where nothing is known of the place. */
export function hover(at: At, options: HoverOptions): Hover | null {
  const {view, path} = at
  const {markup, mention} = options
  const parts = [
    ...rulesAt(at).map((finding) => rulePart(finding, view, options)),
    ...(mention ? [mentionPart(mention, view, markup)] : meaningsAt(at, markup)),
  ]
  const [first] = parts
  if (!first) return null
  const paragraphs = parts.flatMap((part, index) => (index === 0 ? part.paragraphs : [markup.rule, ...part.paragraphs]))
  const narrowest = parts.reduce((a, b) => (lengthOf(b.span) < lengthOf(a.span) ? b : a), first)
  return {contents: contentOf(markup, paragraphs), range: view.linesOf(path).rangeOf(narrowest.span)}
}

function lengthOf({start, end}: Span): number {
  return end - start
}

/** The findings at a place, one for each rule. */
function rulesAt({view, path, offset}: At): readonly Finding[] {
  const here = view.snapshot.findings(path).filter(({span}) => span.start <= offset && offset <= span.end)
  return here.filter(({rule}, index) => here.findIndex((other) => other.rule === rule) === index)
}

/** The message stands beside it already, in the editor's own words: what the rule wants, what to do, how it is set here. */
function rulePart({rule: id, span, advice}: Finding, view: FolderView, {markup, pageOf}: HoverOptions): Part {
  const {language} = view
  const rule = rules.find((each) => each.id === id)
  const page = pageOf?.(id)
  return {
    span,
    paragraphs: [
      markup.strong(id),
      ...(rule ? [markup.prose(rule.summary[language])] : []),
      markup.prose(advice),
      ...(rule ? [markup.prose(settingOf(rule, view))] : []),
      ...(page === undefined ? [] : [markup.link(say(language, 'rulePage', {rule: id}), page)]),
    ],
  }
}

function settingOf(rule: Rule, {snapshot: {workspace}, language}: FolderView): string {
  const {config} = workspace
  const graded: Severity | 'off' = isOn(rule, config) ? severityOf(rule, config) : 'off'
  const severity = say(language, `severity_${graded}`)
  const isSet = config.rules.get(rule.id)?.severity !== undefined
  return say(language, isSet ? 'ruleHereSet' : 'ruleHere', {severity, preset: rule.preset})
}

function mentionPart({decision, span}: NonNullable<HoverOptions['mention']>, view: FolderView, markup: Markup): Part {
  return {span, paragraphs: decisionCard(cardOf(decision, view.snapshot.workspace), decision, view, markup)}
}

/** At most one: a key or status of a record, or a key of the configuration. */
function meaningsAt({view, path, offset}: At, markup: Markup): readonly Part[] {
  const {workspace} = view.snapshot
  const meant = meantAt(path, offset, workspace)
  if (meant)
    return [
      {
        span: meant.span,
        paragraphs: [
          markup.prose(say(view.language, meant.kind === 'key' ? `key_${meant.role}` : `status_${meant.status}`)),
        ],
      },
    ]
  return path === configName ? settingAt({view, path, offset}, markup) : []
}

/** The configuration file, which stands in the root. */
const configName = 'relais.yaml'

function settingAt({view, path, offset}: At, markup: Markup): readonly Part[] {
  const text = view.textOf(path) ?? ''
  const place = yamlPlaceAt(text, {start: 0, end: text.length}, offset)
  if (place?.part !== 'key') return []
  const description = descriptionAt([...place.path, place.word], rules)
  if (description === undefined) return []
  return [{span: place.span, paragraphs: [markup.prose(describe(description, view.language))]}]
}
