// Reads the tags by which a file states its own copyright and licence (REUSE 3.3, SPDX 2.3 annex H).
import type {LicensingTag} from '../model/licensing.ts'
import {located} from '../model/place.ts'

/** What every tag has in it; most texts have neither. */
const marks = ['SPDX-', 'Copyright', '©'] as const

/** The first of these on a line counts; what stands behind it is its value. */
const tag =
  /SPDX-(?:File|Snippet)CopyrightText:|SPDX-License-Identifier:|SPDX-Snippet(?:Begin|End)|REUSE-Ignore(?:Start|End)|Copyright(?=\s|©|\([Cc]\))|©/g

/** What closes a comment, or the quotation in which a format without comments keeps its tag. */
const closing = /(?:\s|\*+\/|--+>|--%>|\*\)|-\}|#\}|%>|\]\]|["']\s*\/?>|"\s*\)|\]\s*::|["'],?)+$/

/** Marks of comments, and of lists and frames that people draw in them. */
const opening = /^[^\p{L}\p{N}"'`$]*(?:(?:rem|dnl)\s+)?$/iu

/** More of them say nothing new. */
const most = 100

/** UTF-16 code units: whoever writes more on one line writes no tag. */
const widest = 400

/** The tags of a text, in their order: none between `REUSE-IgnoreStart` and `REUSE-IgnoreEnd`. */
export function licensingTags(text: string): readonly LicensingTag[] {
  if (!marks.some((mark) => text.includes(mark))) return []
  const tags: LicensingTag[] = []
  let isIgnored = false
  let isSnippet = false
  tag.lastIndex = 0
  for (let match = tag.exec(text); match !== null && tags.length < most; match = tag.exec(text)) {
    const [mark] = match
    if (mark.startsWith('REUSE-')) isIgnored = mark.endsWith('Start')
    else if (isIgnored) continue
    else if (mark.endsWith('Begin') || mark.endsWith('End')) isSnippet = mark.endsWith('Begin')
    else tags.push(...read(text, match.index, mark, isSnippet))
    if (!mark.startsWith('REUSE-')) tag.lastIndex = Math.max(tag.lastIndex, endOfLine(text, tag.lastIndex))
  }
  return tags
}

function read(text: string, at: number, mark: string, isSnippet: boolean): readonly LicensingTag[] {
  const start = lineStart(text, at)
  const from = at + mark.length
  const line = text.slice(from, Math.min(endOfLine(text, from), from + widest))
  const kind = mark.startsWith('SPDX-L') ? 'licence' : 'copyright'
  const value = line.replace(closing, '').trimStart()
  const begin = from + (line.length - line.trimStart().length)
  // A year or a sign alone names no holder.
  if (value === '' || (kind === 'copyright' && !/\p{L}/u.test(value.replace(/^(?:Copyright\s*)?(?:\([Cc]\)|©)?/, ''))))
    return []
  const isComment = at - start <= widest && opening.test(text.slice(start, at))
  const spot = located(value, begin, begin + value.length)
  return [{kind, ...spot, isSnippet: isSnippet || mark.startsWith('SPDX-Snippet'), isComment}]
}

function lineStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - widest - 1), at)
  return at - before.length + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
}

function endOfLine(text: string, from: number): number {
  const end = /[\r\n]/g
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}
