// Function words that tell English from French; words that both use are left out.
import type {Language} from '../../model/language.ts'

const english =
  'the and of to is are was were be been will we our this that these with for from by not it its which should would can could have has they there when status context consequences deciders outcome considered'
const french =
  'le la les des du une et est sont être sera nous notre nos cette ces avec pour par pas il elle ils qui que dans sur au aux ne plus ou où leur doit peut afin cela statut contexte décision conséquences décideurs problème retenue envisagées'

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

/** Letters that the two languages use, in lower case. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 224 && code <= 255 && code !== 247) || code === 339
}

export interface WordCount {
  readonly en: number
  readonly fr: number
}

/** Counts the function words of each language in the first `most` characters of texts; one more stands between two. */
export function countWords(texts: Iterable<string>, most: number): WordCount {
  let joined = ''
  for (const text of texts) {
    if (joined.length >= most) break
    joined += `${text}\n`
  }
  return countIn(joined.slice(0, most).toLowerCase())
}

function countIn(text: string): WordCount {
  const count = {en: 0, fr: 0}
  let start = 0
  let hash = 0
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      hash = hashOf(hash, code)
      continue
    }
    if (mayBeListed[hash & 4095] === 1) countWord(text, start, at, byHash.get(hash) ?? [], count)
    start = at + 1
    hash = 0
  }
  return count
}

/** Counts a part of a text if it is one of these words. */
function countWord(
  text: string,
  start: number,
  end: number,
  words: readonly FunctionWord[],
  count: {en: number; fr: number},
): void {
  for (const {word, language} of words) {
    if (word.length === end - start && text.startsWith(word, start)) count[language] += 1
  }
}

/** The language that clearly prevails, else undefined. */
export function languageOfWords({en, fr}: WordCount): Language | undefined {
  if (en + fr < 2 || en === fr) return undefined
  return fr > en ? 'fr' : 'en'
}
