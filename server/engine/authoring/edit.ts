// A change of one place of a record, and the blank lines that keep it apart from its neighbours.
import type {Digest} from '../documents/digest-model.ts'
import type {Change} from '../model/finding.ts'
import type {Span} from '../model/place.ts'

/** A span and the text that takes its place. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export function insertion(at: number, text: string): Edit {
  return {span: {start: at, end: at}, text}
}

export function changeOf(path: string, {span, text}: Edit): Change {
  return {kind: 'edit', path, span, text}
}

/** One newline when only one separates two blocks, so that what is put between them stands alone; else nothing. */
export function spacer({newline}: Digest, from: number, to: number): string {
  return to - from <= newline.length ? newline : ''
}

/** Applies edits of one text, which do not overlap; several at one place follow each other in the given order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const {span, text: replacement} of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + replacement
    at = span.end
  }
  return result + text.slice(at)
}
