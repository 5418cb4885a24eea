// The actions that minutes agree on: who is to do them by when, and whether they are done, where that is said.
import type {Table} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {readDate} from '../../documents/vocabulary/dates.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import {memo} from '../memo.ts'
import type {WorkspaceDocument} from '../workspace.ts'
import {sectionsOf} from './said.ts'

export interface Action extends Located<string> {
  readonly hasOwner: boolean
  readonly hasDate: boolean
  /** `YYYY-MM-DD`; undefined where the date is no day, such as `next sprint`. */
  readonly due: string | undefined
  readonly state: 'open' | 'done' | 'unknown'
}

/** What heads of columns are for, folded. */
const columns = {
  what: /\b(?:what|quoi|actions?|tasks?|taches?|todo|a faire)\b/,
  who: /\b(?:who|qui|owners?|assignees?|assigned|responsables?|responsible|porteurs?|pilotes?|resp|lead|acteurs?|en charge|par)\b/,
  when: /\b(?:when|quand|due|deadline|echeances?|date|delais?|pour le|limite|target|by)\b/,
  state: /\b(?:status|statut|etat|state|done|faite?|avancement|progress)\b/,
} as const

const finished =
  /^(?:done|closed?|finished|completed?|yes|oui|x|ok|faite?s?|termine(?:e|es|s)?|clos(?:e|ed)?|realise(?:e|es|s)?|solde(?:e|es|s)?|abandonne(?:e|s)?|cancelled|dropped|100)$|[✅☑✔]/u

/** Words for a date that is no day. */
const soon =
  /\b(?:asap|next|prochaine?s?|d ici|before|avant|fin|end of|this week|week|semaine|mois|month|sprint|q[1-4]|t[1-4]|immediat|today|tomorrow|aujourd hui|demain|ongoing|en continu|permanent|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|september|october|november|december|lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday)\b/

/** The actions of minutes: rows of tables, tasks, and items under headings of actions. */
export const actionsIn = memo((document: WorkspaceDocument): readonly Action[] => {
  const {digest} = document
  const rows = digest.tables.flatMap((table) => rowsOf(table, document))
  const sections = new Set(sectionsOf(document, 'actions'))
  const tasks = digest.tasks.filter(({section}) => sections.has(section))
  const starts = new Set(tasks.map(({words}) => words.span.start))
  const items = digest.sections.flatMap(({items: listed}, index) => (sections.has(index) ? listed : []))
  return [
    ...rows,
    ...tasks.map(({words, isDone}) => inWords(words, isDone ? 'done' : 'open', document)),
    ...items.filter(({span}) => !starts.has(span.start)).map((item) => inWords(item, 'unknown', document)),
  ].filter(({value}) => isSaid(value))
})

function isSaid(text: string): boolean {
  return (
    !isPlaceholder(text) && !/^(?:none|n a|aucune?|neant|ras|rien|nothing)\b/.test(fold(text)) && /\p{L}{3}/u.test(text)
  )
}

function rowsOf({header, rows}: Table, {language}: WorkspaceDocument): readonly Action[] {
  const heads = header.map(({value}) => fold(value))
  const at = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head))
  const [what, who, when, state] = [at(columns.what), at(columns.who), at(columns.when), at(columns.state)]
  if (what < 0 || (who < 0 && when < 0)) return []
  return rows.flatMap((row) => {
    const words = row[what]
    if (words === undefined) return []
    const [owner, date, done] = [row[who]?.value ?? '', row[when]?.value ?? '', row[state]?.value ?? '']
    return [
      {
        ...words,
        hasOwner: isFilled(owner) || (who < 0 && namesSomebody(words.value)),
        hasDate: isFilled(date) || (when < 0 && namesDate(words.value)),
        due: readDate(date, language).iso,
        state: !isFilled(done) ? 'unknown' : finished.test(fold(done) || done) ? 'done' : 'open',
      },
    ]
  })
}

function isFilled(cell: string): boolean {
  return /[\p{L}\p{N}✅☑✔]/u.test(cell) && !isPlaceholder(cell)
}

function inWords(words: Located<string>, state: Action['state'], {language}: WorkspaceDocument): Action {
  const {value} = words
  const isStruck = /^~~.*~~$|[✅☑✔]/u.test(value)
  const {iso} = readDate(value, language)
  return {
    ...words,
    hasOwner: namesSomebody(value),
    hasDate: iso !== undefined || namesDate(value),
    due: iso,
    state: isStruck ? 'done' : state,
  }
}

/** A handle, initials or names in front of a colon, a dash, `to` or `will`. */
const namedFirst =
  /@\w|^\**\p{Lu}[\p{L}.’'-]*(?:[\s/&,+]+(?:\p{Lu}[\p{L}.’'-]*|et|and))*\**\s*(?:[::→>–—-]|\(|to\b|will\b|doit\b|va\b|à\b)/u

/** What an action that names nobody begins with, folded: a verb in the infinitive or the imperative. */
const verb =
  /^(?:[a-z]{2,}(?:er|ir|oir|dre|tre|ire|ure|vre|pre)|(?:re)?(?:add|ask|book|build|call|check|clean|close|collect|complete|confirm|contact|continue|create|define|deliver|deploy|discuss|document|draft|evaluate|finali[sz]e|find|finish|fix|follow|get|give|implement|improve|invite|investigate|keep|list|look|make|merge|move|open|order|organi[sz]e|plan|prepare|present|publish|push|read|release|remove|report|review|run|schedule|send|set|share|start|stop|submit|sync|talk|test|update|validate|write))\b/

/** Whether a line may name a person or a team. Where that is not clear it does: only what surely names nobody is told. */
function namesSomebody(text: string): boolean {
  if (namedFirst.test(text) || /(?<=\S\s+[([]?)\p{Lu}\p{L}+/u.test(text)) return true
  if (/\b(?:tous|everyone|all|team|équipe|nous|we)\b/iu.test(text)) return true
  return /^\**\p{Lu}/u.test(text) && !verb.test(fold(text))
}

function namesDate(text: string): boolean {
  return soon.test(fold(text)) || /\b\d{1,2}[/.]\d{1,2}\b/.test(text)
}
