// Shows a rule's Markdown page on a terminal, lightly: headings bold, code set off, paragraphs wrapped.
import {visible} from './escape/terminal.ts'
import {pen} from './reporters/ansi.ts'
import {wrapped} from './reporters/text-width.ts'
import type {Session} from './session.ts'

/** A wider text is tiring to read. */
const widest = 92

/** Ends with a newline. */
export function pageView(markdown: string, {width, colours}: Session): string {
  const {paint} = pen({colours, links: false, rootUrl: undefined})
  const columns = Math.min(width, widest)
  let inFence = false
  const lines = markdown
    .trim()
    .split('\n')
    .flatMap((raw) => {
      const line = visible(raw)
      const fence = /^ {0,3}`{3,}\s*(.*)$/.exec(line)
      if (fence) {
        inFence = !inFence
        const place = fence[1]?.split(' ').slice(1).join(' ') ?? ''
        return inFence && place !== '' ? [paint('dim', `    ${place}`)] : []
      }
      if (inFence) return [`    │ ${line}`.trimEnd()]
      const heading = /^#{1,6} +(.*)$/.exec(line)
      if (heading) return [paint('bold', heading[1] ?? '')]
      return paragraph(line, columns)
    })
  return `${lines.join('\n')}\n`
}

/** Items of lists keep their indentation; all else is wrapped as it stands. */
function paragraph(line: string, columns: number): readonly string[] {
  if (/^\s*\|/.test(line)) return [line]
  const [, lead = ''] = /^(\s*(?:[-*+] |\d+\. )?)/.exec(line) ?? []
  const rows = wrapped(line.slice(lead.length), columns - lead.length)
  return rows.map((row, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + row)
}
