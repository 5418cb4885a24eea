// Compares the numbers and titles of a log's records with the names of their files.
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {memo} from '../memo.ts'
import {readName} from '../recognition/names.ts'
import type {Decision} from './decision.ts'

/** A number that contradicts the file's own, located at its digits with their zeros. */
export interface Misnumber extends Located<number> {
  /** As written, with zeros. */
  readonly digits: string
}

/** The title's number, when it is not the file's and the log's titles do carry the numbers of their files. */
export function titleMisnumber(decision: Decision, log: DecisionLog): Misnumber | undefined {
  const {number, titleNumber} = decision
  if (!isNumberedLog(log) || number === undefined || !titleNumber || titleNumber.value === number) return undefined
  const {carrying, agreeing} = carriedNumbers(log)
  const others = carrying - agreeing - 1
  const written = digitsOf(decision, titleNumber)
  const isCertain = agreeing >= 2 * (others + 1) && agreeing >= 2
  return isCertain || (written.isExplicit && others <= agreeing) ? {...written, value: titleNumber.value} : undefined
}

/** How many titles of a log carry a number, and how many that of their file. */
const carriedNumbers = memo(({decisions}: DecisionLog) => {
  const carrying = decisions.filter((each) => each.number !== undefined && each.titleNumber !== undefined)
  const agreeing = carrying.filter((each) => each.number === each.titleNumber?.value)
  return {carrying: carrying.length, agreeing: agreeing.length}
})

/**
 * Whether the title's wrong number is a copy of its holder's: the other record has that number in title and file, and
 * nobody else has this file's. Not in logs by year and month, whose numbers repeat.
 */
export function isCopiedNumber({value}: Misnumber, decision: Decision, log: DecisionLog): boolean {
  const isAlone = decision.number !== undefined && holderOf(decision.number, log) === decision
  return log.numbering === 'number' && isAlone && holderOf(value, log)?.titleNumber?.value === value
}

function isNumberedLog({kind, numbering}: DecisionLog): boolean {
  return kind === 'folder' && (numbering === 'number' || numbering === 'year-month')
}

/** The digits with their zeros, and whether the title writes them as a number of its own: `3. Title`, `ADR-3: Title`. */
export function digitsOf(
  {sections}: Decision,
  {value, span}: Located<number>,
): Omit<Misnumber, 'value'> & {readonly isExplicit: boolean} {
  const heading = sections.find(
    (section) => section.heading.span.start <= span.start && span.end <= section.heading.span.end,
  )?.heading
  const bare = {digits: String(value), span, isExplicit: false}
  if (!heading) return bare
  const at = span.start - heading.span.start
  const zeros = /0*$/.exec(heading.raw.slice(0, at))?.[0].length ?? 0
  const rest = heading.raw.slice(at + (span.end - span.start))
  const isExplicit =
    /^[\])]?\s*[.:)](?:\s|$)/.test(rest) || /^[[(]?[a-z]{2,6}[-\s_#]*$/i.test(heading.raw.slice(0, at - zeros))
  return {
    digits: heading.raw.slice(at - zeros, at + (span.end - span.start)),
    span: {start: span.start - zeros, end: span.end},
    isExplicit,
  }
}

/** A number written as wide as another one was, zeros in front. */
export function asWideAs(digits: string, number: number): string {
  return /^0/.test(digits) ? String(number).padStart(digits.length, '0') : String(number)
}

/** The record of the log whose file has this number, when there is exactly one. */
export function holderOf(number: number, log: DecisionLog): Decision | undefined {
  const holders = holdersOf(log).get(number) ?? []
  return holders.length === 1 ? holders[0] : undefined
}

/** The records of a log by the numbers of their files. */
export const holdersOf = memo(({decisions}: DecisionLog): ReadonlyMap<number | undefined, readonly Decision[]> => {
  const holders = new Map<number | undefined, Decision[]>()
  for (const decision of decisions) {
    const group = holders.get(decision.number)
    if (group) group.push(decision)
    else holders.set(decision.number, [decision])
  }
  return holders
})

/** The record whose title this one repeats, though its file's name speaks of something else; feature names may repeat. */
export function titleSource(decision: Decision, log: DecisionLog): Decision | undefined {
  const title = fold(decision.title?.value ?? '')
  const own = wordsOf(readName(decision.path).slug)
  const isFeature = decision.format === 'rust-rfc'
  if (!title || isFeature || own.size === 0 || log.kind === 'file' || overlap(own, wordsOf(title)) > 0) return undefined
  return titlesOf(log)
    .get(title)
    ?.find((other) => other.key !== decision.key && overlap(wordsOf(readName(other.path).slug), wordsOf(title)) > 0)
}

/** The records of a log by their folded titles. */
const titlesOf = memo((log: DecisionLog): ReadonlyMap<string, readonly Decision[]> => {
  const titles = new Map<string, Decision[]>()
  for (const decision of log.decisions) {
    const title = fold(decision.title?.value ?? '')
    const group = titles.get(title)
    if (group) group.push(decision)
    else titles.set(title, [decision])
  }
  return titles
})

/** The words of a name or a title that can tell it from others. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).split(' ')
  return new Set(
    words
      .filter((word) => word.length > 2 && !/^(?:the|and|for|use|adr|des|les|une|pour|avec|par|\d+)$/.test(word))
      .map((word) => word.slice(0, 6)),
  )
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length
}

/** The number that a front matter value states as a whole: `12`, `ADR-0012`; undefined for slugs and routes. */
export function wholeNumber({value}: Located<string>): number | undefined {
  const match = /^(?:m?adr|rfc|tep|kep|eip|erc|cip|dr|d|ad)?[-_ #]*0*(\d{1,5})[a-z]?$/i.exec(value.trim())
  return match ? Number(match[1]) : undefined
}
