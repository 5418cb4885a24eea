// Folds words so that spelling variants meet: case, accents, apostrophes, emoji, markup and outer punctuation.

const cache = new Map<string, string>()
const cacheLimit = 20_000

/** `'  **Décision** :'` → `'decision'`; inner punctuation becomes single spaces, digits stay. */
export function fold(text: string): string {
  const known = cache.get(text)
  if (known !== undefined) return known
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(text, folded)
  return folded
}

/** A heading without its numbering: `'3.1 Context'`, `'IV - Contexte'` and `'🎯 Context:'` all give `'context'`. */
export function foldHeading(text: string): string {
  const folded = fold(text)
  return folded.replace(/^(?:(?:\d+|[ivx]{1,5}|[a-h]) )+(?=\S)/, '')
}

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
