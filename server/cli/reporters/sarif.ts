// The SARIF reporter: SARIF 2.1.0 (OASIS), as GitHub code scanning takes it in.

import type {Change, Finding, Fix, Severity, Span} from '../../engine/index.ts'
import type {RuleInfo} from '../../repository/index.ts'
import {jsonText} from '../escape/json.ts'
import {encodePath} from '../escape/uri.ts'
import type {Report, Reporter} from '../report.ts'
import {shown} from './compared.ts'
import {Places} from './places.ts'
import {counted, number} from './texts.ts'

/** GitHub shows the first 5,000 results of a run, so the gravest must be among those written. */
const most = 5000

const levels = {error: 'error', warning: 'warning', info: 'note', hint: 'note'} as const

const ranks: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2, hint: 3}

export const sarif: Reporter = (report) => {
  const places = new Places(report)
  const kept = gravest(report.findings)
  const rules = rulesOf(report, kept)
  const indices = new Map(rules.map(({id}, index) => [id, index]))
  return jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: driver(report, rules)},
        automationDetails: {
          id: 'relais/check/',
          description: {text: 'Decision records and R&D documents, checked by Relais.'},
        },
        invocations: [invocation(report, kept.length)],
        originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The root of the repository.'}}},
        columnKind: 'utf16CodeUnits',
        results: kept.map((finding) => result(finding, indices.get(finding.rule) ?? -1, places)),
      },
    ],
  })
}

/** All findings in their order, or the gravest of them when there are too many. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, most)
}

/** The rules that were on, and bare entries for findings of the program itself, such as a rule that failed. */
function rulesOf({rules}: Report, findings: readonly Finding[]): readonly RuleInfo[] {
  const known = new Set(rules.map(({id}) => id))
  const others = new Map(findings.filter(({rule}) => !known.has(rule)).map((it) => [it.rule, it]))
  const bare = Array.from(others.values(), ({rule, severity, advice}) => ({
    id: rule,
    severity,
    summary: {en: advice, fr: advice},
    advice: {en: advice, fr: advice},
  }))
  return [...rules, ...bare]
}

function driver({version, homepage, language}: Report, rules: readonly RuleInfo[]) {
  return {
    name: 'Relais',
    version,
    semanticVersion: version,
    informationUri: homepage,
    language,
    rules: rules.map((rule) => ruleOutput(rule, language)),
  }
}

/** Help in Markdown is made of the engine's own sentences, never of text from a document. */
function ruleOutput({id, severity, summary, advice, page}: RuleInfo, language: Report['language']) {
  const [what, how] = [summary[language], advice[language]]
  const more = page === undefined ? '' : `\n\n[${id}](${page})`
  return {
    id,
    name: pascalCase(id),
    shortDescription: {text: sentence(what)},
    fullDescription: {text: sentence(`${sentence(what)} ${how}`)},
    help: {text: `${sentence(what)} ${sentence(how)}`, markdown: `${sentence(what)}\n\n**→** ${sentence(how)}${more}`},
    helpUri: page,
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: ['documentation', id.split('/')[0] ?? id]},
  }
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[^\p{L}\p{N}]+)(\p{L}|\p{N})?/gu, (_, first: string | undefined) =>
    (first ?? '').toUpperCase(),
  )
}

/** SARIF asks for sentences that end with a full stop. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function invocation({findings, language, notEvaluated, compared}: Report, kept: number) {
  const left = findings.length - kept
  const unknown = notEvaluated.map(({rule, reason}) => ({
    level: 'note',
    message: {text: sentence(`${rule}: ${reason}`)},
  }))
  const waived = (compared?.exemptions ?? []).map((each) => ({
    level: 'note',
    message: {text: sentence(`Decision-Exempt: ${shown(each)}`)},
  }))
  const cut = counted(language, 'leftOff', left, {most: number(language, most)})
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [
      ...(left > 0 ? [{level: 'warning', message: {text: cut}}] : []),
      ...unknown,
      ...waived,
    ],
  }
}

function result(finding: Finding, ruleIndex: number, places: Places) {
  const {rule, severity, message, advice, path, span, fingerprint, related, fixes} = finding
  const mends = fixes.flatMap(editFix).map((it) => fixOutput(it, places))
  const others = related.map((it, id) => ({
    id: id + 1,
    ...location(places, it.path, it.span),
    message: {text: it.message},
  }))
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: {text: `${sentence(message)} ${advice}`.trim()},
    locations: [location(places, path, span)],
    partialFingerprints: {'relais/v1': fingerprint},
    ...(others.length > 0 ? {relatedLocations: others} : {}),
    ...(mends.length > 0 ? {fixes: mends} : {}),
  }
}

function location(places: Places, path: string, span: Span) {
  return {physicalLocation: {artifactLocation: artifact(path), region: region(places, path, span)}}
}

function artifact(path: string) {
  return {uri: encodePath(path), uriBaseId: '%SRCROOT%'}
}

function region(places: Places, path: string, span: Span) {
  const {start, end} = places.range(path, span)
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

type Edit = Extract<Change, {kind: 'edit'}>

interface EditFix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** SARIF fixes replace text in files that exist; only safe ones are handed to machines. */
function editFix({kind, title, changes}: Fix): readonly EditFix[] {
  const edits = changes.filter((change): change is Edit => change.kind === 'edit')
  return kind === 'safe' && edits.length > 0 && edits.length === changes.length ? [{title, edits}] : []
}

function fixOutput({title, edits}: EditFix, places: Places) {
  const paths = [...new Set(edits.map(({path}) => path))]
  const replacements = (path: string) =>
    edits
      .filter((edit) => edit.path === path)
      .map(({span, text}) => ({deletedRegion: region(places, path, span), insertedContent: {text}}))
  return {
    description: {text: sentence(title)},
    artifactChanges: paths.map((path) => ({artifactLocation: artifact(path), replacements: replacements(path)})),
  }
}
