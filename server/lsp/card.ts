// Puts a decision's card into words.
import type {CardReference, Decision, DecisionCard} from '../engine/index.ts'
import {uriOf} from './convert.ts'
import type {Markup} from './markup.ts'
import {say, type TextKey} from './texts.ts'
import type {FolderView} from './view.ts'

/** The paragraphs of a card: the name as a link, where it stands, whom it replaces, what it says, and its log. */
export function decisionCard(
  card: DecisionCard,
  {path}: Decision,
  view: FolderView,
  markup: Markup,
): readonly string[] {
  const {code, title, log, gist} = card
  const name = code === '' || code === title ? title : `${code} ${title}`
  return [
    markup.strong(name),
    standing(card, view, markup),
    succession(card.supersededBy, 'cardSupersededBy', view, markup),
    succession(card.supersedes, 'cardSupersedes', view, markup),
    markup.text(gist),
    `${markup.link(path, uriOf(view, path))}${log === path ? '' : ` · ${say(view.language, 'cardLog', {log: markup.code(log)})}`}`,
  ]
}

/** `accepted · on 2024-03-08 · by Ada, Eve`; the record's own word for its status where it is another one. */
function standing({state, status, date, deciders}: DecisionCard, {language}: FolderView, markup: Markup): string {
  const known = say(language, `state_${state}`)
  const isOwn = status !== '' && status.length <= 40 && state === 'unknown'
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? 'cardOn' : 'cardUndated'
  return [
    isOwn ? `${markup.text(status)} (${known})` : known,
    ...(date === '' ? [] : [say(language, day, {date: markup.text(date)})]),
    ...(deciders.length === 0 ? [] : [say(language, 'cardBy', {names: markup.text(deciders.join(', '))})]),
  ].join(' · ')
}

function succession(references: readonly CardReference[], key: TextKey, view: FolderView, markup: Markup): string {
  if (references.length === 0) return ''
  const names = references.map(({decision, name}) =>
    decision ? markup.link(name, uriOf(view, decision.path)) : markup.text(name),
  )
  return say(view.language, key, {records: names.join(', ')})
}
