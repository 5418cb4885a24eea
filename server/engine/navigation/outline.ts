// What an outline of a file shows: its records, and in each of them the sections, one inside the other.
import type {Section} from '../documents/digest-model.ts'
import type {Span} from '../model/place.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {codeOf, nameOf} from './cards.ts'

export interface OutlineItem {
  readonly kind: 'record' | 'section'
  /** Never empty. */
  readonly name: string
  /** The record's state; undefined for sections. */
  readonly state: Decision['state'] | undefined
  /** All that belongs to it, its subsections included. */
  readonly span: Span
  /** Its title or heading, inside of `span`. */
  readonly head: Span
  readonly children: readonly OutlineItem[]
}

/** Empty for a file without records. */
export function outlineOf(path: string, workspace: Workspace): readonly OutlineItem[] {
  return workspace.decisionsAt(path).map(recordItem)
}

function recordItem(decision: Decision): OutlineItem {
  const {span, head, state, title} = decision
  const sections = decision.sections.filter(({depth}) => depth > 0)
  const isTitle = ({headingSpan}: Section) =>
    title !== undefined && headingSpan.start <= title.span.start && title.span.start < headingSpan.end
  const parts = sections.filter((section) => !isTitle(section))
  return {kind: 'record', name: nameOf(decision), state, span, head, children: nested(parts, span.end)}
}

/** Sections as a tree: deeper ones belong to the one before them; bold lines that serve as headings are the deepest. */
function nested(sections: readonly Section[], end: number): readonly OutlineItem[] {
  const items: OutlineItem[] = []
  for (let index = 0; index < sections.length; ) {
    const section = sections[index] as Section
    const next = sections.findIndex(({depth}, at) => at > index && depth <= section.depth)
    const after = next < 0 ? sections.length : next
    const until = sections[after]?.span.start ?? end
    items.push(sectionItem(section, sections.slice(index + 1, after), until))
    index = after
  }
  return items
}

function sectionItem({heading, headingSpan, span}: Section, inner: readonly Section[], end: number): OutlineItem {
  const name = heading.value.replace(/\s+/g, ' ').trim() || '…'
  return {
    kind: 'section',
    name,
    state: undefined,
    span: {start: span.start, end},
    head: headingSpan,
    children: nested(inner, end),
  }
}

/** Records whose code, number or title holds the letters of a query in their order, the likeliest first. */
export function findRecords(query: string, {decisions}: Workspace, most: number): readonly Decision[] {
  const letters = folded(query)
  const ranked = decisions.flatMap((decision) => {
    const rank = rankOf(letters, decision)
    return rank === undefined ? [] : [{decision, rank}]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({decision}) => decision)
}

/** Less is better: as it begins, as a word begins, anywhere together, scattered; undefined where a letter is missing. */
function rankOf(letters: string, decision: Decision): number | undefined {
  const name = folded(nameOf(decision))
  const code = folded(codeOf(decision))
  const isNumber = /^\d+$/.test(letters) && decision.number === Number(letters)
  if (letters === '' || isNumber || code === letters) return 0
  if (name.startsWith(letters)) return 1
  const at = name.indexOf(letters)
  if (at >= 0) return name[at - 1] === ' ' ? 2 : 3
  return isScattered(letters.replaceAll(' ', ''), name) ? 4 : undefined
}

function isScattered(letters: string, name: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Without case, accents and punctuation: editors match in that manner as well. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
