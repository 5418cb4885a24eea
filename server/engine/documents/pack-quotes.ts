// Texts that stand in the source of a digest: instead of them, a stream holds where they stand.
import type {Located, Span} from '../model/place.ts'
import type {PackReader, PackWriter} from './pack-stream.ts'

/*
 * A located text is told by its start, by its length and form as one number, and, unless it is a quote, by its end and:
 * - cut: pieces, until the length is reached: how many units of the source are passed over, and how many are taken; when
 *   none are taken, one unit of UTF-16 that stands in the source otherwise (`&lt;`) or not at all;
 * - own: itself, among the texts of the stream.
 */
const forms = {quote: 0, cut: 1, own: 2} as const
const formCount = 4

/** As many units must be found to go on behind what the source has more; fewer are found by accident. */
const probe = 4

/** A text in more pieces is written itself: looking for each costs as much as the text is long. */
const mostPieces = 64

export function writeLocated(out: PackWriter, {value, span: {start, end}}: Located<string>): void {
  out.offset(start)
  out.advance(value.length)
  if (isQuote(out.source, value, start, end)) out.number(value.length * formCount + forms.quote)
  else writeOther(out, value, start, end)
}

/** Whether a text is what stands in the source at its span. */
export function isQuote(source: string, value: string, start: number, end: number): boolean {
  return end - start === value.length && source.startsWith(value, start)
}

function writeOther(out: PackWriter, value: string, start: number, end: number): void {
  const pieces = piecesOf(value, out.source.slice(start, end))
  out.number(value.length * formCount + (pieces === undefined ? forms.own : forms.cut))
  out.offset(end)
  if (pieces === undefined) out.text(value)
  else for (const number of pieces) out.number(number)
}

export function readLocated(from: PackReader): Located<string> {
  const start = from.offset()
  const head = from.number()
  const form = head % formCount
  const length = (head - form) / formCount
  from.advance(length)
  if (form === forms.quote) return quote(from.source, {start, end: start + length})
  const end = from.offset()
  return {value: form === forms.cut ? readPieces(from, start, length) : from.text(), span: {start, end}}
}

/** The text at a span. */
export function quote(source: string, span: Span): Located<string> {
  return {value: source.slice(span.start, span.end), span}
}

/** The numbers that make a text out of its place; undefined where they are too many. */
function piecesOf(value: string, place: string): readonly number[] | undefined {
  const pieces: number[] = []
  let at = 0
  for (let done = 0; done < value.length; ) {
    if (pieces.length > 2 * mostPieces) return undefined
    const next = place.indexOf(value.slice(done, done + probe), at)
    const length = next < 0 ? 0 : commonLength(value, done, place, next)
    if (length === 0) pieces.push(0, 0, value.charCodeAt(done++))
    else {
      pieces.push(next - at, length)
      at = next + length
      done += length
    }
  }
  return pieces
}

function commonLength(a: string, aAt: number, b: string, bAt: number): number {
  const most = Math.min(a.length - aAt, b.length - bAt)
  let length = 0
  while (length < most && a.charCodeAt(aAt + length) === b.charCodeAt(bAt + length)) length += 1
  return length
}

function readPieces(from: PackReader, start: number, length: number): string {
  const {source} = from
  let value = ''
  let at = start
  for (let done = 0; done < length; ) {
    at += from.number()
    const taken = from.number()
    value += taken === 0 ? String.fromCharCode(from.number()) : source.slice(at, at + taken)
    at += taken
    // Not the value's length: from another source, slices may be shorter.
    done += taken || 1
  }
  return value
}
