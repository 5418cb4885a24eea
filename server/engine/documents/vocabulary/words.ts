// Function words that tell English from French; words that both use are left out.
import type {Language} from '../../model/language.ts'

const english =
  'the and of to is are was were be been will we our this that these with for from by not it its which should would can could have has they there when status context consequences deciders outcome considered'
const french =
  'le la les des du une et est sont être sera nous notre nos cette ces avec pour par pas il elle ils qui que dans sur au aux ne plus ou où leur doit peut afin cela statut contexte décision conséquences décideurs problème retenue envisagées'

const languageOf = new Map<string, Language>([
  ...english.split(' ').map((word) => [word, 'en'] as const),
  ...french.split(' ').map((word) => [word, 'fr'] as const),
])

export interface WordCount {
  readonly en: number
  readonly fr: number
}

/** Counts the function words of each language in a text; letters are those that the two languages use. */
export function countWords(text: string): WordCount {
  const count = {en: 0, fr: 0}
  for (const [word] of text.toLowerCase().matchAll(/[a-zà-öø-ÿœ]+/g)) {
    const language = languageOf.get(word)
    if (language) count[language] += 1
  }
  return count
}

/** The language that clearly prevails, else undefined. */
export function languageOfWords({en, fr}: WordCount): Language | undefined {
  if (en + fr < 2 || en === fr) return undefined
  return fr > en ? 'fr' : 'en'
}
