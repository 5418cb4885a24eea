// Tells whether a place of a Markdown text is code: in a fence, or between backticks on its line.
import {lineAround} from '../model/place.ts'

/** Told from the lines alone, lists and quotes included: while one writes, a fence is open for a while. */
export function isInCode(text: string, offset: number): boolean {
  const line = lineAround(text, offset)
  return isFenced(text, line.start) || isInSpan(text.slice(line.start, offset))
}

/** Whether a fence is open where a line begins, or the line is one. */
function isFenced(text: string, start: number): boolean {
  let open: string | undefined
  for (const line of text.slice(0, start).split(/\r\n|\r|\n/)) {
    const [, fence, info = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === undefined) continue
    if (open === undefined) open = fence.startsWith('`') && info.includes('`') ? undefined : fence
    else if (fence.startsWith(open) && info.trim() === '') open = undefined
  }
  return open !== undefined || /^[\s>]*(?:`{3}|~{3})/.test(text.slice(start, start + 200))
}

/** Whether the last run of backticks before the place has none of its length before it. */
function isInSpan(before: string): boolean {
  let open: string | undefined
  for (const [run] of before.replace(/\\`/g, '').matchAll(/`+/g))
    open = open === undefined ? run : open === run ? undefined : open
  return open !== undefined
}
