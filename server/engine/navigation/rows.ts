// Numbers with which rows and items of a list begin, and that are those of records: `| 0003 | [Use x](0003-use-x.md) |`.
import type {Span} from '../model/place.ts'
import {recordInDocument} from '../workspace/records/code-meaning.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import type {Candidate} from './candidate.ts'

/** The first cell of a row, or what an item begins with; the number of an item in a list is none. */
const row = /^([ \t>]*(?:\|[ \t]*|[-*+][ \t]+)(?:[*_`#]*))(\d{1,5})(?=[*_`]*(?:[ \t]|\||:|$))/gm

/**
 * Numbers that are those of a record to which a link of the same line leads; in an index, those with zeros in front, linked
 * or not.
 */
export function rowsIn(
  document: WorkspaceDocument,
  text: string,
  links: readonly Candidate[],
  workspace: Workspace,
): readonly Candidate[] {
  return [...text.matchAll(row)].map(({index, 1: before = '', 2: value = ''}) => {
    const start = index + before.length
    const span = {start, end: start + value.length}
    const isPadded = document.kind === 'index' && /^0\d\d/.test(value)
    const lead = () =>
      linkedOn({start: index, end: endOfLine(text, index)}, Number(value), links) ??
      (isPadded ? recordInDocument({form: 'marker', value, span}, document.path, workspace) : undefined)
    return {span, manner: 'row', lead}
  })
}

/** The record of this number that a link on a line leads to. */
function linkedOn(line: Span, number: number, links: readonly Candidate[]): Decision | undefined {
  const onLine = links.filter(({span}) => line.start <= span.start && span.end <= line.end)
  return onLine.map(({lead}) => lead()).find((decision) => decision?.number === number)
}

function endOfLine(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]|$/)
  return from + length
}
