// Numbers with which rows and items of a list begin, and that are those of records: `| 0003 | [Use x](0003-use-x.md) |`.
import {contains, type Span} from '../model/place.ts'
import {recordInDocument} from '../workspace/records/code-meaning.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import type {Candidate} from './candidate.ts'
import {linkedDecision} from './linked-decision.ts'

/** The first cell of a row, or what an item begins with; the number of an item in a list is none. */
const row = /^([ \t>]*(?:\|[ \t]*|[-*+][ \t]+)(?:[*_`#]*))(\d{1,5})(?=[*_`]*(?:[ \t]|\||:|$))/

/**
 * Numbers that are those of a record to which a link of the same line leads; in an index, those with zeros in front, linked
 * or not.
 */
export function rowsIn(
  document: WorkspaceDocument,
  text: string,
  lines: readonly Span[],
  workspace: Workspace,
): readonly Candidate[] {
  return lines.flatMap((line) => {
    const [, before = '', value] = row.exec(text.slice(line.start, line.end)) ?? []
    if (value === undefined) return []
    const start = line.start + before.length
    const span = {start, end: start + value.length}
    const isPadded = document.kind === 'index' && /^0\d\d/.test(value)
    const lead = () =>
      linkedOn(line, Number(value), document, workspace) ??
      (isPadded ? recordInDocument({form: 'marker', value, span}, document.path, workspace) : undefined)
    return [{span, manner: 'row' as const, lead}]
  })
}

/** The record of this number that a link on a line leads to. */
function linkedOn(line: Span, number: number, document: WorkspaceDocument, workspace: Workspace): Decision | undefined {
  const onLine = document.digest.links.filter(({span}) => contains(line, span))
  return onLine.map((link) => linkedDecision(link, document, workspace)).find((decision) => decision?.number === number)
}
