// Turns a title into a part of a file name.
import {fold} from '../documents/vocabulary/fold.ts'

const longest = 70

const ligatures: Readonly<Record<string, string>> = {œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd'}

/** `Où l’œuvre réside ?` → `ou-l-oeuvre-reside`: lower case, without accents, cut at a word; `decision` for nothing. */
export function slugOf(title: string, separator = '-'): string {
  const plain = fold(title.replace(/[’']/g, ' ')).replace(/[œæßøłđ]/g, (letter) => ligatures[letter] ?? letter)
  const words = plain.split(' ').filter(Boolean)
  let slug = words[0] ?? 'decision'
  for (const word of words.slice(1)) {
    if (slug.length + word.length >= longest) break
    slug += separator + word
  }
  return slug.slice(0, longest)
}
