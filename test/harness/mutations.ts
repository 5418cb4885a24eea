// Spoils real documents the way that people do: a line forgotten, a number copied, another editor's newlines.
import fc from 'fast-check'

const mutations: Readonly<Record<string, (text: string, at: number) => string>> = {
  'no status line': (text, at) => without(text, /^.*\b(?:status|statut)\b.*$/gim, at),
  'no status below its heading': (text) => text.replace(/^(#+ .*\b(?:status|statut)\b.*[\r\n]+)[^\r\n#].*$/im, '$1'),
  'no mention of another record': (text, at) => without(text, /^.*(?:supersed|superced|remplac|replac).*$/gim, at),
  'a line less in a list': (text, at) => without(text, /^[ \t]*[-*+] .*\.md\).*$/gm, at),
  'another number in the title': (text, at) =>
    text.replace(/^(#+ \D{0,5})(\d+)/m, (_, head: string, digits: string) => {
      return `${head}${String((Number(digits) + (at % 2) + 1) % 10_000).padStart(digits.length, '0')}`
    }),
  'another number in a link': (text, at) =>
    text.replace(/\[(\D{0,6})(\d+)(?=[^\]]*\]\([^)]*\.md)/, (_, head: string, digits: string) => {
      return `[${head}${String((Number(digits) + (at % 3) + 1) % 10_000).padStart(digits.length, '0')}`
    }),
  'a comment that suppresses nothing': (text, at) => {
    // Above a paragraph or heading of its own: elsewhere, the comment would change how its neighbours are read.
    const places = [...text.matchAll(/(?<=\n\r?\n)(?=[\p{L}#])/gu)].map(({index}) => index)
    const place = places[at % Math.max(1, places.length)]
    const comment = '<!-- relais-disable-next-line links/broken -- once -->\n'
    return place === undefined ? text : text.slice(0, place) + comment + text.slice(place)
  },
  'a line less': (text, at) => without(text, /^.*$/gm, at),
  CRLF: (text) => text.replace(/\r\n|\r|\n/g, '\r\n'),
  CR: (text) => text.replace(/\r\n|\r|\n/g, '\r'),
  'a byte order mark': (text) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`),
  'blanks at line ends': (text, at) => text.replace(/(?<=\S)(?=\r?\n)/g, at % 2 === 0 ? '  ' : '\t'),
  'no newline at the end': (text) => text.trimEnd(),
}

/** Takes away one of the lines that match. */
function without(text: string, line: RegExp, at: number): string {
  const found = [...text.matchAll(line)]
  const match = found[at % Math.max(1, found.length)]
  if (!match) return text
  const end = match.index + match[0].length
  return text.slice(0, match.index) + text.slice(end).replace(/^(?:\r\n|\r|\n)/, '')
}

/** What is done to one document, found by a number modulo the count of documents. */
export interface Spoiling {
  readonly document: number
  readonly how: readonly {readonly name: string; readonly at: number}[]
}

export const spoilings: fc.Arbitrary<readonly Spoiling[]> = fc.array(
  fc.record({
    document: fc.nat(),
    how: fc.array(fc.record({name: fc.constantFrom(...Object.keys(mutations)), at: fc.nat(400)}), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  {minLength: 1, maxLength: 4},
)

export function spoilt(text: string, {how}: Spoiling): string {
  return how.reduce((each, {name, at}) => mutations[name]?.(each, at) ?? each, text)
}
