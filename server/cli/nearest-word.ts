// "Did you mean": the known word nearest to a misspelt one, as the end of a sentence.
import type {Language} from '../engine/model/language.ts'
import {nearest} from '../engine/model/nearest.ts'
import {say} from './texts/index.ts'

/** ` Did you mean …?`, or nothing when no word is near. */
export function nearestWord(word: string, known: readonly string[], language: Language): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` ${say(language, 'didYouMean', {near})}`
}
