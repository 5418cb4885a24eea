// What minutes hold under their headings: what was decided, and whether a record of it is named.
import type {Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import {memo} from '../memo.ts'
import type {WorkspaceDocument} from '../workspace.ts'

/** One decision as minutes word it. */
export interface Decided extends Located<string> {
  /** Whether its lines name a record, or link to one. */
  readonly isLinked: boolean
}

/** Headings under which each line is one, folded; others only mention the word: `Issues that need a decision`. */
const headings = {
  decisions:
    /^(?:(?:key|main|our|the|les|nos|final) )?(?:decisions?(?: (?:made|taken|prises?|actees?|et arbitrages|arretees|validees|log|du comite|du copil|record))?|releve (?:de|des) decisions|arbitrages?(?: rendus)?|resolutions?(?: adoptees| passed)?|ce qui est acte|points actes|(?:what )?we decided|decided|agreements?|votes?)$/,
  actions:
    /^(?:(?:key|main|our|the|les|nos|open|new|nouvelles) )?(?:actions?(?: (?:items?|points?|a mener|a faire|a suivre|decidees?|list|register|log|en cours|agreed))?|plan d actions?|releve d actions?|suivi des actions|todos?|to dos?|todo list|a faire|next (?:steps|actions)|prochaines (?:actions|etapes)|follow ups?|suites a donner|qui fait quoi|who does what|taches|tasks)$/,
} as const

/** The sections under headings of a part of minutes, those below them included; indexes into the document’s sections. */
export function sectionsOf({digest: {sections}}: WorkspaceDocument, part: 'decisions' | 'actions'): readonly number[] {
  const found: number[] = []
  let depth = 0
  for (const [index, section] of sections.entries()) {
    if (section.depth === 0) continue
    if (depth > 0 && section.depth > depth) found.push(index)
    else if (headings[part].test(foldHeading(section.heading.value))) {
      depth = section.depth
      found.push(index)
    } else depth = 0
  }
  return found
}

/** Nothing was decided, or only what every meeting decides about itself. */
const nothing =
  /^(?:none|no decisions?|n a|nothing|aucune?|neant|ras|rien|sans objet|pas de decision)\b|\b(?:minutes|agenda|compte rendu|ordre du jour|proces verbal|pv)\b.*\b(?:approved?|adopted?|accepted?|approuve|adopte|valide)|\b(?:approved?|adopt|approuver|adopter|valider)\b.*\b(?:minutes|agenda|compte rendu|ordre du jour|proces verbal)\b|\b(?:next meeting|prochaine reunion|prochain (?:copil|comite))\b|\b(?:adjourn|seance (?:est )?levee)/

/** An id such as `ADR-12` or `RFC 7`, or the number of an issue. */
const id = /\b(?:ADR|RFC|DEC|DR|KEP|RDC|CEP)[-\s#]?\d+\b|(?:^|\s|[\w/])#\d+\b/i

const fewestWords = 3

/** Keys of lines that say more of a decision, or what it is called. */
const decides = /^(?:decisions?|arbitrages?|resolution|decided|decide|acte)$/

/** The decisions of minutes: items under headings of decisions, lines `Decision: …`, and columns of that name. */
export const decidedIn = memo((document: WorkspaceDocument): readonly Decided[] => {
  const {sections, fields, tables} = document.digest
  const under = sectionsOf(document, 'decisions')
  const items = under.flatMap((index) => itemsOf(index, sections[index]))
  const keys = fields.filter(({key, form}) => form === 'bullet' && saysMore(key.value)).map(({key}) => key.span.start)
  const plain = items.filter(({span}) => !keys.some((start) => span.start <= start && start < span.end))
  const lines = fields
    .filter(({key, form}) => form !== 'heading' && form !== 'table' && decides.test(fold(key.value)))
    .map(({value, section, span}) => ({...value, section, end: span.end}))
  const cells = tables.flatMap(({header, rows, section}) => {
    const column = header.findIndex(({value}) => decides.test(fold(value)))
    return rows.flatMap((row) => {
      const cell = row[column]
      return cell ? [{...cell, section, end: row.at(-1)?.span.end ?? cell.span.end}] : []
    })
  })
  return [...plain, ...lines, ...cells]
    .filter(({value}) => isSaid(value))
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((place) => ({value: place.value, span: place.span, isLinked: isLinked(place, document)}))
})

/** Whether a key only introduces what it says, as `Owner:` does; `We use PostgreSQL:` is a decision itself. */
function saysMore(key: string): boolean {
  return fold(key).split(' ').length < fewestWords
}

/** A decision before it is known whether it is linked: its lines end at `end`. */
type Place = Located<string> & {readonly section: number; readonly end: number}

function itemsOf(section: number, found: Section | undefined): readonly Place[] {
  if (found === undefined) return []
  return found.items.map((item, index) => {
    return {...item, section, end: found.items[index + 1]?.span.start ?? found.span.end}
  })
}

function isSaid(value: string): boolean {
  const words = fold(value)
  return !isPlaceholder(value) && !nothing.test(words) && words.split(' ').length >= fewestWords
}

/** Whether its lines name a record or an issue, or lead to a page that may hold it. */
function isLinked({value, span, section, end}: Place, {digest: {links}}: WorkspaceDocument): boolean {
  if (id.test(value)) return true
  return links.some((link) => link.section === section && link.span.start >= span.start && link.span.start < end)
}
