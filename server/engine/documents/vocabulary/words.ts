// Words that tell English from French: function words, and those that short sheets are made of; words that both use are left out.
import type {Language} from '../../model/language.ts'

const english =
  'the and of to is are was were be been will we our this that these with for from by not it its which should would can could have has they there when status context consequences deciders outcome considered deposited attendees'
const french =
  'le la les des du une et est sont être sera nous notre nos cette ces avec pour par pas il elle ils qui que dans sur au aux ne plus ou où leur doit peut afin cela statut contexte décision conséquences décideurs problème retenue envisagées durée référence titulaire déposé déposée objet responsable présents absents société entreprise rédigé suivi jour'

interface FunctionWord {
  readonly word: string
  readonly language: Language
}

const functionWords: readonly FunctionWord[] = [
  ...english.split(' ').map((word) => ({word, language: 'en'}) as const),
  ...french.split(' ').map((word) => ({word, language: 'fr'}) as const),
]

/** By a number made of their letters, so that most words of a text are passed over without being cut out of it. */
const byHash = new Map<number, FunctionWord[]>()

const none: readonly FunctionWord[] = []

/** Whether words may be listed whose numbers end in these bits: most numbers need not be looked up. */
const mayBeListed = new Uint8Array(4096)

for (const entry of functionWords) {
  const hash = [...entry.word].reduce((sum, letter) => hashOf(sum, letter.charCodeAt(0)), 0)
  byHash.set(hash, [...(byHash.get(hash) ?? []), entry])
  mayBeListed[hash & 4095] = 1
}

function hashOf(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0
}

/** The letters that the two languages use, and the two signs that are capitals of such letters besides. */
const alphabet = 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœ'
const otherCapitals = '\u212A\u212B'

/** By a letter's code in either case, its code in lower case; 0 for all else. */
const lowerCase = new Uint16Array(0x212c)
for (const letter of alphabet + alphabet.toUpperCase() + otherCapitals)
  lowerCase[letter.charCodeAt(0)] = letter.toLowerCase().charCodeAt(0)

export interface WordCount {
  readonly en: number
  readonly fr: number
}

/** Counts the function words of each language in the first `most` characters of texts; one more stands between two. */
export class WordCounter {
  en = 0
  fr = 0
  #rest: number

  constructor(most: number) {
    this.#rest = most
  }

  get isFull(): boolean {
    return this.#rest <= 0
  }

  /** Counts in the part `[start, end)` of a text; case is folded letter by letter, a fourth of the cost of folding all. */
  add(text: string, start: number, end: number): void {
    const stop = Math.min(end, start + Math.max(0, this.#rest))
    this.#rest -= end - start + 1
    let first = start
    let hash = 0
    for (let at = start; at <= stop; at += 1) {
      const letter = at < stop ? (lowerCase[text.charCodeAt(at)] ?? 0) : 0
      if (letter !== 0) {
        hash = hashOf(hash, letter)
        continue
      }
      if (mayBeListed[hash & 4095] === 1) this.#count(text, first, at, hash)
      first = at + 1
      hash = 0
    }
  }

  #count(text: string, start: number, end: number, hash: number): void {
    for (const {word, language} of byHash.get(hash) ?? none) if (isWord(text, start, end, word)) this[language] += 1
  }
}

/** Whether `[start, end)` of a text is a word, case aside; letter by letter, as most words of a text are short. */
function isWord(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let at = start; at < end; at += 1)
    if (lowerCase[text.charCodeAt(at)] !== word.charCodeAt(at - start)) return false
  return true
}

/** The language that clearly prevails, else undefined. */
export function languageOfWords({en, fr}: WordCount): Language | undefined {
  if (en + fr < 2 || en === fr) return undefined
  return fr > en ? 'fr' : 'en'
}
