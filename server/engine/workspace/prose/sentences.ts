// The sentences of a section, put together from its lines as far as these are known.
import type {Digest, Section} from '../../documents/digest-model.ts'
import {type Located, located} from '../../model/place.ts'

/** What a sentence ends with; an abbreviation or a number goes on. */
const end =
  /(?<!\b(?:e\.g|i\.e|etc|vs|cf|p\. ?ex|M|Mme|approx|resp|incl|No|no))[.!?]+["”»)]?(?=\s+[\p{Lu}\d"“«(`])|[.!?]["”»)]*$/gu

/** In the order of the text; each is located from its first to its last character. */
export function sentencesOf({lines}: Section, {newline}: Pick<Digest, 'newline'>): readonly Located<string>[] {
  return paragraphs(lines, newline.length).flatMap(sentencesIn)
}

/** Lines that follow each other without a blank one, a marker or an indentation between them. */
function paragraphs(lines: readonly Located<string>[], gap: number): readonly (readonly Located<string>[])[] {
  const groups: Located<string>[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    // Marks at the end of a line, such as those of emphasis, are no part of its words.
    const distance = before === undefined ? Number.POSITIVE_INFINITY : line.span.start - before.span.end
    if (distance >= gap && distance <= gap && !line.value.includes(' | ')) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

function sentencesIn(lines: readonly Located<string>[]): readonly Located<string>[] {
  const text = lines.map(({value}) => value).join(' ')
  const ends = [...text.matchAll(end)].map(({0: mark, index}) => index + mark.length)
  const cuts = [0, ...ends.filter((each) => each < text.length), text.length]
  return cuts.slice(1).flatMap((to, index) => {
    const whole = text.slice(cuts[index], to)
    const from = (cuts[index] ?? 0) + (whole.length - whole.trimStart().length)
    const value = whole.trim()
    if (value === '') return []
    return [located(value, placeOf(lines, from).start, placeOf(lines, from + value.length - 1).end)]
  })
}

/** Where a character of the joined lines stands; its whole line where markup moves it. */
function placeOf(lines: readonly Located<string>[], offset: number): Located<string>['span'] {
  let at = 0
  for (const {value, span} of lines) {
    if (offset < at + value.length || value === lines.at(-1)?.value) {
      const isExact = span.end - span.start === value.length
      const start = span.start + Math.max(0, offset - at)
      return isExact ? {start, end: start + 1} : span
    }
    at += value.length + 1
  }
  return {start: 0, end: 0}
}
