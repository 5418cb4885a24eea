// Everything the commands say, in both languages, from one table; `|` parts singular from plural.
import {type Bilingual, fill, type Language} from '../../engine/model/language.ts'
import {numberIn} from '../number.ts'
import {authoringTexts} from './authoring.ts'
import {checkTexts} from './check.ts'
import {coverageTexts} from './coverage.ts'
import {dossierTexts} from './dossier.ts'
import {explainTexts} from './explain.ts'
import {governingTexts} from './governing.ts'
import {initTexts} from './init.ts'
import {listTexts} from './lists.ts'
import {ownersTexts} from './owners.ts'
import {usageTexts} from './usage.ts'

const texts = {
  ...usageTexts,
  ...checkTexts,
  ...listTexts,
  ...coverageTexts,
  ...dossierTexts,
  ...explainTexts,
  ...governingTexts,
  ...ownersTexts,
  ...initTexts,
  ...authoringTexts,
} as const satisfies Readonly<Record<string, Bilingual>>

export type TextKey = keyof typeof texts

/** The table under its common type, for tests that look at all of it. */
export const allTexts: Readonly<Record<string, Bilingual>> = texts

export function say(language: Language, key: TextKey, data: Readonly<Record<string, string>> = {}): string {
  return fill(texts[key][language], data)
}

/** Says something about a count. English has one thing or other numbers of things; French takes 0 and 1 alike. */
export function sayCount(
  language: Language,
  key: TextKey,
  count: number,
  data: Readonly<Record<string, string>> = {},
): string {
  const [one = '', other = one] = texts[key][language].split('|')
  const singular = language === 'fr' ? count < 2 : count === 1
  return fill(singular ? one : other, {count: numberIn(language, count), ...data})
}
