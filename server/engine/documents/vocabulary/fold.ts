// Folds words so that spelling variants meet: case, accents, apostrophes, emoji, markup and outer punctuation.
import {byText, longestWord} from '../../model/by-text.ts'

/** `'  **Décision** :'` → `'decision'`; inner punctuation becomes single spaces, digits stay. */
export const fold: (text: string) => string = byText(foldAnew, longestWord)

function foldAnew(text: string): string {
  return isAscii(text) ? foldAscii(text) : foldUnicode(text)
}

/** Most keys and headings are plain ASCII, which needs neither decomposition nor Unicode classes. */
function foldAscii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function foldUnicode(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}

/** A heading without its numbering: `'3.1 Context'`, `'IV - Contexte'` and `'🎯 Context:'` all give `'context'`. */
export const foldHeading: (text: string) => string = byText(
  (text) => foldAnew(text).replace(/^(?:(?:\d+|[ivx]{1,5}|[a-h]) )+(?=\S)/, ''),
  longestWord,
)

/** A list of words written as text: `'draft, in draft'`; line breaks do not matter. */
export function terms(list: string): readonly string[] {
  return list.split(',').map((term) => term.replace(/\s+/g, ' ').trim())
}

/** A table from canonical names to words, turned round: folded word → canonical name; the first entry wins. */
export function invert<K extends string>(table: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const index = new Map<string, K>()
  for (const [name, words] of Object.entries(table) as [K, readonly string[]][]) {
    for (const word of words) if (!index.has(fold(word))) index.set(fold(word), name)
  }
  return index
}
