// What the comments of a source file may call the records of a log: by number, by identifier, by name.
import type {DecisionLog} from '../logs/logs.ts'
import {memo} from '../memo.ts'
import {stem} from '../paths.ts'
import {nearestLogFolder, readName, unitOf} from '../recognition/names.ts'
import type {Decision} from './decision.ts'

/** Words that mean a decision record in any log of decisions, in lower case. */
const general: ReadonlySet<string> = new Set(['', 'adr', 'madr', 'decision', 'record'])

/** The records of a log by the numbers of their files, or of their titles. */
export const numbersIn = memo(({decisions}: DecisionLog): ReadonlyMap<number, readonly Decision[]> => {
  const numbers = new Map<number, Decision[]>()
  const put = (number: number | undefined, decision: Decision) => {
    if (number !== undefined) numbers.set(number, [...(numbers.get(number) ?? []), decision])
  }
  for (const decision of decisions) put(decision.number, decision)
  // A title with another number than its file is known by both, unless some file has that number.
  const taken = new Set(numbers.keys())
  for (const decision of decisions) {
    const number = decision.titleNumber?.value
    if (number !== undefined && !taken.has(number)) put(number, decision)
  }
  return numbers
})

/** Whether a chapter is headed `ADR-12: Use Postgres`: a bare number may count anything. */
function isHeadedByName({sections}: Decision): boolean {
  return /^\W*(?:m?adrs?|d[eé]cision)[-_ #]*\d/i.test(sections[0]?.heading.value ?? '')
}

/** The word in front of a log's numbers, in lower case; undefined for a log that has no numbers of its own. */
export const wordOf = memo((log: DecisionLog): string | undefined => {
  if (log.kind === 'file') return log.decisions.every(isHeadedByName) ? 'adr' : undefined
  if (log.numbering !== 'number') return undefined
  const counts = new Map<string, number>()
  for (const {path} of log.decisions) {
    const word = readName(path).prefix.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [word = ''] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  if (word !== '') return word
  return nearestLogFolder(log.path)?.meaning === 'proposals' ? 'rfc' : ''
})

/** Whether a word and a number can name a record of a log: `ADR-12` in a log of decisions, `KEP-12` where files say so. */
export function speaks(log: DecisionLog, word: string): boolean {
  const own = wordOf(log)
  if (own === undefined) return false
  return own === word || (general.has(own) && general.has(word))
}

/** The greatest number of a log; 0 when it has none. */
export const lastNumberIn = memo((log: DecisionLog): number => Math.max(0, ...numbersIn(log).keys()))

/** The records of a log by their identifiers, file names and the names behind their numbers, in lower case. */
export const namesIn = memo(({decisions}: DecisionLog): ReadonlyMap<string, readonly Decision[]> => {
  const names = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const {path, id} = decision
    const own = [id, stem(unitOf(path)), readName(path).slug].map((name) => name.toLowerCase())
    for (const name of new Set(own)) if (name !== '') names.set(name, [...(names.get(name) ?? []), decision])
  }
  return names
})
