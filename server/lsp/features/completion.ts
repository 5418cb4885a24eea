// Completion: what may be written at a place, in the shapes that the client takes.
import type {CompletionItem, CompletionItemKind, CompletionList, Range} from 'vscode-languageserver'
import {cardOf, offerAt, rules, type Suggestion, titleOf} from '../../engine/index.ts'
import {decisionCard} from '../card.ts'
import {uriOf} from '../convert.ts'
import {contentOf, type Markup} from '../markup.ts'
import {describe} from '../texts/settings.ts'
import {say} from '../texts.ts'
import type {At, FolderView} from '../view.ts'

/** What the client takes. */
export interface CompletionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly markup: Markup
  /** Whether one range may stand for all items (`itemDefaults` has `editRange`). */
  readonly sharesRange: boolean
  /** Whether a title may stand beside a label (`labelDetailsSupport`). */
  readonly showsDetails: boolean
}

/** The characters, beside letters, at which the client is to ask. */
export const completionTriggers: readonly string[] = ['-', '[', '(', '#', ':', ' ', '/']

/** `CompletionItemKind` of LSP 3.17 for each kind of suggestion. */
const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: 10,
  status: 20,
  date: 12,
  person: 12,
  record: 18,
  heading: 15,
  directive: 14,
  rule: 20,
  value: 12,
}

/** More are not read: the client asks again when the list is not complete. */
const most = 500

/** Null where nothing is offered. */
export function completion({view, path, offset}: At, options: CompletionOptions): CompletionList | null {
  const text = view.textOf(path)
  if (text === undefined) return null
  const {workspace} = view.snapshot
  const found = view.snapshot.findings(path).map(({rule}) => rule)
  const offer = offerAt({path, text, offset, workspace, today: options.today, rules, found})
  if (!offer || offer.suggestions.length === 0) return null
  const range = view.linesOf(path).rangeOf(offer.span)
  const shown = offer.suggestions.slice(0, most)
  return {
    isIncomplete: shown.length < offer.suggestions.length,
    ...(options.sharesRange ? {itemDefaults: {editRange: range}} : {}),
    items: shown.map((suggestion, index) => itemOf(suggestion, index, range, view, options)),
  }
}

function itemOf(
  suggestion: Suggestion,
  index: number,
  range: Range,
  view: FolderView,
  {markup, sharesRange, showsDetails}: CompletionOptions,
): CompletionItem {
  const {kind, label, text, filter = label, decision} = suggestion
  const detail = detailOf(suggestion, view)
  const documentation = documentationOf(suggestion, view)
  return {
    label,
    kind: kinds[kind],
    // The order is ours: the likeliest first.
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    ...(detail === '' ? {} : showsDetails ? {labelDetails: {description: detail}} : {detail}),
    ...(documentation === '' ? {} : {documentation: contentOf(markup, [markup.prose(documentation)])}),
    ...(sharesRange ? {textEditText: text} : {textEdit: {range, newText: text}}),
    ...(decision?.state === 'superseded' || decision?.state === 'deprecated' ? {tags: [1]} : {}),
    ...(decision ? {data: {uri: uriOf(view, decision.path), key: decision.key}} : {}),
  }
}

/** A title, or what a date is. */
function detailOf({kind, label, decision}: Suggestion, {language}: FolderView): string {
  if (decision) return titleOf(decision) === label ? '' : titleOf(decision)
  return kind === 'date' ? say(language, 'today') : ''
}

function documentationOf({kind, label, role, status, description}: Suggestion, {language}: FolderView): string {
  if (role) return say(language, `key_${role}`)
  if (status && status !== 'unknown') return say(language, `status_${status}`)
  const rule = kind === 'rule' ? rules.find(({id}) => id === label) : undefined
  return rule ? rule.summary[language] : describe(description ?? '', language)
}

/** The address of the record that an item is about: it tells which folder resolves it. */
export function completionAddress({data}: CompletionItem): string | undefined {
  const hasUri = typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string'
  return hasUri ? data.uri : undefined
}

/** The item with its record's card; as it is when there is no record. */
export function resolveCompletion(view: FolderView, item: CompletionItem, markup: Markup): CompletionItem {
  const {data} = item
  const hasKey = typeof data === 'object' && data !== null && 'key' in data && typeof data.key === 'string'
  const decision = hasKey ? view.snapshot.workspace.decision(data.key) : undefined
  if (!decision) return item
  const card = decisionCard(cardOf(decision, view.snapshot.workspace), decision, view, markup)
  return {...item, documentation: contentOf(markup, card)}
}
