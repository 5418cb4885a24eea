// Puts another value into a line of metadata, with the marks around the old one where they belong to the line.
import type {Located} from '../model/place.ts'

/** The line around a value: what stands before it, its key included, and what behind. */
export interface Surround {
  readonly before: string
  readonly after: string
}

/** The line with another value: bold marks, hard breaks and table bars stay, links and comments around the old value go. */
export function withValue({before, after}: Surround, old: Located<string>, text: string): string {
  const isBare = old.span.end - old.span.start === old.value.length
  if (isBare && /^[*_`]*(?:\s*|\\|\s*\||<br ?\/?>)$/.test(after)) return closed(before, text, after)
  return closed(withoutOpening(before), text, /\|\s*$/.test(after) ? ' |' : '')
}

/** A line whose key opens bold text that nothing closes (`**Status: accepted**`) has it closed behind the value. */
function closed(before: string, text: string, after: string): string {
  const isOpen = `${before}${after}`.split('**').length % 2 === 0
  return `${before}${text}${isOpen ? '**' : ''}${after}`
}

/** Takes away markup that would open around the value, and adds the space that a key without a value lacks. */
function withoutOpening(head: string): string {
  const bare = head.replace(/(?<=[::][*_]*[ \u00A0]+)[[*_`]+$/, '')
  return /\s$/.test(bare) ? bare : `${bare} `
}
