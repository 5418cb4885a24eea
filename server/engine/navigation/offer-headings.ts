// Which parts a record still lacks: headings that its log has, and those that its format calls for.
import {isTitle} from '../authoring/carriers.ts'
import {languageOf, languageOfLog} from '../authoring/language.ts'
import {headingFor} from '../authoring/sections.ts'
import {foldHeading} from '../documents/vocabulary/fold.ts'
import type {Role} from '../documents/vocabulary/roles.ts'
import type {Language} from '../model/language.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {requiredParts} from '../workspace/records/required-parts.ts'
import {type Offer, type Spot, type Suggestion, upTo} from './offer.ts'

/** A heading of a log's records. */
interface Part {
  readonly text: string
  readonly depth: number
  readonly role: Role | undefined
  /** How far down it stands on average, from 0 to 1. */
  readonly place: number
}

/** Behind the signs of a heading. */
export function offerHeadings(spot: Spot): Offer | undefined {
  const {before, behind, decision, log} = spot
  const [, signs] = /^(#{1,6})(?:[ \t]+[^#]*)?$/.exec(before) ?? []
  if (signs === undefined || !decision || !log) return undefined
  const lacking = partsOf(log, decision).filter((part) => !hasPart(decision, part, spot.offset))
  const suggestions = lacking.map(
    ({text, depth}): Suggestion => ({
      kind: 'heading',
      label: text,
      text: `${'#'.repeat(depth)} ${text}`,
      filter: `${signs} ${text}`,
    }),
  )
  return {span: upTo(spot, before.length, behind.length), suggestions}
}

/** The part that is being written does not count. */
function hasPart({sections, roles}: Decision, {text, role}: Part, offset: number): boolean {
  const others = sections.filter(({headingSpan}) => offset < headingSpan.start || headingSpan.end < offset)
  const named = role === undefined ? [] : (roles.get(role) ?? [])
  return others.some((section) => named.includes(section) || foldHeading(section.heading.value) === foldHeading(text))
}

/** Those that half of the records of this language have, and those that the format requires, in the order of a record. */
function partsOf(log: DecisionLog, decision: Decision): readonly Part[] {
  const language = languageFor(decision, log)
  const common = language === 'fr' ? frenchParts(log) : englishParts(log)
  const roles = new Set(common.map(({role}) => role))
  const depth = common[0]?.depth ?? (decision.format === 'log' ? 3 : 2)
  const required = requiredParts(decision.format === 'custom' ? log.format : decision.format)
    .filter((role) => !roles.has(role))
    .map((role): Part => ({text: headingFor(role, log.format, language), depth, role, place: places[role]}))
  return [...common, ...required].toSorted((a, b) => a.place - b.place)
}

/** That of the log, as long as the record says too little to tell. */
function languageFor(decision: Decision, log: DecisionLog): Language {
  const {en, fr} = decision.digest.words
  return Math.abs(en - fr) < telling && languageOf(decision) === decision.language
    ? languageOfLog(log)
    : languageOf(decision)
}

/** So many more words of one language tell it. */
const telling = 4

/** Where the parts that formats require usually stand. */
const places = {context: 0.2, options: 0.4, decision: 0.6, consequences: 0.8} as const

/** So many of the newest records show which parts a log has. */
const newest = 40

const englishParts = memo((log: DecisionLog) => commonParts(log, 'en'))
const frenchParts = memo((log: DecisionLog) => commonParts(log, 'fr'))

function commonParts({decisions}: DecisionLog, language: Language): readonly Part[] {
  const peers = decisions.filter((each) => languageOf(each) === language).slice(-newest)
  const found = new Map<string, Part[]>()
  for (const peer of peers) {
    for (const part of partsIn(peer)) {
      const key = `${part.depth} ${foldHeading(part.text)}`
      found.set(key, [...(found.get(key) ?? []), part])
    }
  }
  return [...found.values()].flatMap((parts): readonly Part[] => {
    const [first] = parts
    if (!first || parts.length < 2 || parts.length * 2 < peers.length) return []
    return [{...first, place: parts.reduce((sum, {place}) => sum + place, 0) / parts.length}]
  })
}

/** Each heading once, without its number; the title is none. */
function partsIn(decision: Decision): readonly Part[] {
  const sections = decision.sections.filter(
    (section) => section.depth > 1 && section.depth < 7 && !isTitle(section, decision),
  )
  const parts = sections.map(({heading, depth}, index): Part => {
    const role = [...decision.roles].find(([, members]) => members.includes(sections[index] as never))?.[0]
    return {text: heading.value.replace(/^[\d.]+[.)]?\s+/, ''), depth, role, place: index / sections.length}
  })
  return parts.filter(({text}, index) => text !== '' && parts.findIndex((other) => other.text === text) === index)
}
