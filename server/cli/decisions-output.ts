// The decision log as plain data, and as JSON, Markdown and CSV.
import type {Decision, DecisionReference, Governing, Language, Workspace} from '../engine/index.ts'
import {csvRow} from '../engine/model/csv.ts'
import type {DecisionOutput, DecisionsOutput} from './decisions-schema.ts'
import {jsonText} from './escape/json.ts'
import {markdown, markdownCode} from './escape/markdown.ts'
import {encodePath} from './escape/uri.ts'
import {lineFinder} from './line-finder.ts'
import {say, type TextKey} from './texts/index.ts'

/** The records as data, with why they govern a path where that was asked; `textOf` finds their lines. */
export function decisionsOutput(
  decisions: readonly Decision[],
  workspace: Workspace,
  textOf: (path: string) => string | undefined,
  reasons?: readonly Governing[],
): DecisionsOutput {
  const lines = lineFinder(textOf)
  const outputs = decisions.map((decision): DecisionOutput => {
    const reason = reasons?.find((each) => each.decision.key === decision.key)
    const output = decisionOutput(decision, workspace, lines)
    return reason ? {...output, because: becauseOutput(reason, lines)} : output
  })
  return {version: 1, decisions: outputs}
}

function becauseOutput(
  {because, strength, subject, place}: Governing,
  lineAt: (path: string, offset: number) => number,
): NonNullable<DecisionOutput['because']> {
  const line = lineAt(place.path, place.span.start)
  return {reason: because, strength, subject: subject ?? null, path: place.path, line}
}

function decisionOutput(
  decision: Decision,
  workspace: Workspace,
  lineAt: (path: string, offset: number) => number,
): DecisionOutput {
  const {id, number, title, format, path, head, status, state, date, deciders, component, language} = decision
  return {
    id,
    number: number ?? null,
    title: title?.value ?? null,
    format,
    path,
    line: lineAt(path, head.start),
    status: state,
    statusText: status?.value ?? null,
    date: date?.iso ?? null,
    deciders: deciders.map(({value}) => value),
    supersedes: decision.supersedes.map((reference) => referenceOutput(reference, workspace)),
    supersededBy: decision.supersededBy.map((reference) => referenceOutput(reference, workspace)),
    component: component ?? null,
    language,
  }
}

function referenceOutput({value, target, decision}: DecisionReference, workspace: Workspace) {
  const record = decision === undefined ? undefined : workspace.decision(decision)
  return {id: record?.id ?? null, path: record?.path ?? target ?? null, text: value}
}

const columns: readonly (readonly [TextKey, (decision: DecisionOutput, language: Language) => string])[] = [
  ['columnId', ({id}) => id],
  ['columnStatus', ({status}, language) => stateName(status, language)],
  ['columnDate', ({date}) => date ?? ''],
  ['columnTitle', ({title}) => title ?? ''],
  ['columnDeciders', ({deciders}) => deciders.join(', ')],
  ['columnSupersededBy', ({supersededBy}) => supersededBy.map(nameOf).join(', ')],
  ['columnPath', ({path}) => path],
]

/** A canonical status in the user's language. */
export function stateName(state: DecisionOutput['status'], language: Language): string {
  return say(language, `state_${state}`)
}

/** What a reference is called: the record's id, else its own words. */
export function nameOf({id, text}: DecisionOutput['supersedes'][number]): string {
  return id ?? text
}

/** One function for each format that is not meant for a terminal. */
export const decisionWriters: ReadonlyMap<string, (output: DecisionsOutput, language: Language) => string> = new Map([
  ['json', jsonText],
  ['csv', csvOf],
  ['markdown', markdownOf],
])

function csvOf({decisions}: DecisionsOutput, language: Language): string {
  const head = columns.map(([key]) => say(language, key))
  const rows = decisions.map((decision) => columns.map(([, cell]) => cell(decision, language)))
  return [head, ...rows].map(csvRow).join('')
}

function markdownOf({decisions}: DecisionsOutput, language: Language): string {
  const head = columns.slice(0, -1).map(([key]) => say(language, key))
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = decisions.map((decision) => {
    const [id = '', ...cells] = columns.slice(0, -1).map(([, cell]) => cell(decision, language))
    return row([`[${markdownCode(id)}](${encodePath(decision.path)})`, ...cells.map(markdown)])
  })
  return [row(head), row(head.map(() => '---')), ...rows, ''].join('\n')
}
