// What people call a subject in prose, and whether a word of a text means it.
import type {Span} from '../../model/place.ts'
import {isBeside, isCode} from './qualifiers.ts'
import type {Subject} from './subject.ts'

/** One way to name a subject. */
export interface Alias {
  readonly subject: Subject
  /** In lower case; a space or a hyphen stands for either, and for any few blanks. */
  readonly lower: string
  /** Its first word, and how many characters stand before that: one in `.net core`. */
  readonly first: string
  readonly lead: number
  /** Whether the case matters, or a word beside it (see `Row`). */
  readonly mark: '=' | '~' | ''
  readonly written: string
}

/** The subject's own name and its aliases; aliases that spell the name replace it. */
export function aliasesOf(subject: Subject): readonly Alias[] {
  const aliases = subject.aliases.map((marked) => aliasOf(subject, marked))
  const own = aliasOf(subject, subject.name)
  return aliases.some(({lower}) => lower === own.lower) ? aliases : [own, ...aliases]
}

function aliasOf(subject: Subject, marked: string): Alias {
  const mark = marked.startsWith('=') ? '=' : marked.startsWith('~') ? '~' : ''
  const written = marked.slice(mark.length)
  const lower = written.toLowerCase()
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(lower) ?? []
  return {subject, lower, first, lead: lower.indexOf(first), mark, written}
}

/** Where an alias ends that begins here; -1 where it does not stand, or a word goes on before or behind it. */
export function endOf(lower: string, start: number, alias: string): number {
  if (start < 0 || /[\p{L}\p{N}]/u.test(lower[start - 1] ?? '')) return -1
  let at = start
  for (let index = 0; index < alias.length; index += 1) {
    const isSame = lower[at] === alias[index] && alias[index] !== ' '
    const length = isSame ? 1 : /[ -]/.test(alias[index] ?? '') ? gapAt(lower, at) : 0
    if (length === 0) return -1
    at += length
  }
  // A version may stick to a name: "Angular17".
  return /^\p{N}*\p{L}/u.test(lower.slice(at, at + 8)) ? -1 : at
}

/** The length of what may stand between two words of a name. */
function gapAt(lower: string, at: number): number {
  return /^(?:-|\s{1,4})/.exec(lower.slice(at, at + 4))?.[0].length ?? 0
}

/** Whether an alias that stands here names its subject. */
export function isMeant({mark, written}: Alias, text: string, span: Span): boolean {
  if (mark === '' || isCode(text, span)) return true
  return mark === '=' ? text.slice(span.start, span.end) === written : isBeside(text, span)
}
