// Comments that would hold a finding back, the narrowest first, and where they could stand in a document.
import type {Digest} from '../documents/digest-model.ts'
import {lineAround, type Span} from '../model/place.ts'
import {type Edit, insertion} from './edit.ts'

/** What a comment is about. */
export interface Held {
  readonly rule: string
  /** Where the finding begins is what counts. */
  readonly span: Span
  /** One line, without `-->`. */
  readonly reason: string
}

/** Edits of a Markdown text, each of which may hold the finding back; whether it does, only linting tells. */
export function suppressionsFor({rule, span, reason}: Held, text: string, digest: Digest): readonly Edit[] {
  const line = lineAround(text, span.start)
  const words = (verb: string) => `relais-${verb} ${rule} -- ${reason}`
  const fences = digest.frontMatter?.span
  if (fences && fences.start <= span.start && span.start < fences.end) return inFrontMatter(words, line, text, digest)
  return inBody((verb) => `<!-- ${words(verb)} -->`, line, text, digest)
}

type Words = (verb: string) => string

/** A comment of its own above the key; behind the opening fence, one about the whole file. */
function inFrontMatter(words: Words, line: Span, text: string, {newline, frontMatter}: Digest): readonly Edit[] {
  const first = lineAround(text, frontMatter?.span.start ?? 0)
  const whole = insertion(first.end + newline.length, `# ${words('disable-file')}${newline}`)
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? ''
  return line.start === first.start
    ? [whole]
    : [insertion(line.start, `${indent}# ${words('disable-next-line')}${newline}`), whole]
}

/** Above the line where that begins a block, else behind it, else at the end of the file. */
function inBody(comment: Words, line: Span, text: string, digest: Digest): readonly Edit[] {
  const {newline} = digest
  const content = text.slice(line.start, line.end)
  const above = insertion(line.start, `${comment('disable-next-line')}${newline}`)
  const isTable = /^\s*\|.*\|\s*$/.test(content)
  const end = line.start + (isTable ? content.lastIndexOf('|') : content.trimEnd().length)
  const behind = insertion(
    end,
    `${isTable && content[end - line.start - 1] === ' ' ? '' : ' '}${comment('disable-line')}${isTable ? ' ' : ''}`,
  )
  const isFirst = beginsBlock(line, text, digest)
  return [...(isFirst ? [above, behind] : [behind]), atEnd(comment('disable-file'), text, newline)]
}

/** Whether a line is a heading in the first column, or follows a blank line. */
function beginsBlock({start, end}: Span, text: string, {frontMatter}: Digest): boolean {
  const before = text.slice(Math.max(frontMatter?.span.end ?? 0, 0), start)
  return (
    /^#{1,6}\s/.test(text.slice(start, end)) ||
    /(?:^\uFEFF?|\n|\r)[ \t]*(?:\r\n|\r|\n)$/.test(before) ||
    before.trim() === ''
  )
}

function atEnd(comment: string, text: string, newline: string): Edit {
  const gap = /[\r\n]$/.test(text) ? newline : `${newline}${newline}`
  return insertion(text.length, `${gap}${comment}${newline}`)
}
