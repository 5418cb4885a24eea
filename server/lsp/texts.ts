// Everything the language server says, in both languages, from one table; `|` parts singular from plural.
import {type Bilingual, fill, type Language} from '../engine/index.ts'
import {actionTexts} from './texts/actions.ts'
import {cardTexts} from './texts/cards.ts'
import {completionTexts} from './texts/completion.ts'
import {coverageTexts} from './texts/coverage.ts'
import {meaningTexts} from './texts/meanings.ts'
import {renameTexts} from './texts/rename.ts'
import {serverTexts} from './texts/server.ts'

const texts = {
  ...cardTexts,
  ...meaningTexts,
  ...completionTexts,
  ...coverageTexts,
  ...actionTexts,
  ...serverTexts,
  ...renameTexts,
} as const satisfies Readonly<Record<string, Bilingual>>

export type TextKey = keyof typeof texts

/** The table under its common type, for tests that look at all of it. */
export const allTexts: Readonly<Record<string, Bilingual>> = texts

export function say(language: Language, key: TextKey, data: Readonly<Record<string, string>> = {}): string {
  return fill(texts[key][language], data)
}

/** Says something about a count, which is 0 or more. French takes 0 and 1 alike. */
export function sayCount(
  language: Language,
  key: TextKey,
  count: number,
  data: Readonly<Record<string, string>> = {},
): string {
  const [one = '', other = one] = texts[key][language].split('|')
  const isOne = language === 'fr' ? count < 2 : count === 1
  return fill(isOne ? one : other, {count: String(count), ...data})
}
