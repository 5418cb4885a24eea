// The decision logs as items for trees and panels.
import {codeOf, type Decision, titleOf} from '../../engine/index.ts'
import type {DecisionItem} from '../../protocol.ts'
import {uriOf} from '../convert.ts'
import type {FolderView} from '../view.ts'

/** Every record of a folder, log by log in their own order. */
export function decisionItems(view: FolderView): readonly DecisionItem[] {
  return view.snapshot.workspace.decisions.map((decision) => itemOf(decision, view))
}

function itemOf(decision: Decision, view: FolderView): DecisionItem {
  const {key, path, state, date, log, component = ''} = decision
  return {
    folder: view.uri,
    key,
    uri: uriOf(view, path),
    line: lineOf(decision, view),
    id: codeOf(decision),
    title: titleOf(decision),
    status: state,
    date: date?.iso ?? '',
    ...{log, component},
    isWaiting: isWaiting(decision, view),
    supersededBy: successorsOf(decision, view),
    findings: findingsOf(decision, view),
  }
}

const proposedTooLong = 'decision/proposed-too-long'

/** As that rule has it where nobody sets it. */
const usualDays = 60

/** As the rule on proposals says, which some presets leave out; there, and for drafts, the day that is stated tells. */
function isWaiting({path, span, state, date}: Decision, {snapshot}: FolderView): boolean {
  const {config, today} = snapshot.workspace
  const {severity, options} = config.rules.get(proposedTooLong) ?? {}
  if ((state !== 'proposed' && state !== 'draft') || severity === 'off') return false
  if (snapshot.findings(path).some((it) => it.rule === proposedTooLong && isIn(span, it.span.start))) return true
  const days = typeof options?.days === 'number' ? options.days : usualDays
  return date?.iso !== undefined && (Date.parse(today) - Date.parse(date.iso)) / 86_400_000 > days
}

/** A record that is a whole file begins with it: no file is read for a list. */
function lineOf({path, span, head}: Decision, view: FolderView): number {
  return span.start === 0 ? 0 : view.linesOf(path).positionAt(head.start).line
}

/** What the record itself names, then what names the record. */
function successorsOf({key, supersededBy}: Decision, {snapshot: {workspace}}: FolderView): readonly string[] {
  const named = supersededBy.flatMap(({decision}) => decision ?? [])
  const naming = workspace.successorsOf(key).map(({by}) => by.key)
  return [...new Set([...named, ...naming])]
}

function isIn({start, end}: Decision['span'], offset: number): boolean {
  return start <= offset && offset < end
}

function findingsOf({path, span}: Decision, {snapshot}: FolderView): number {
  return snapshot.findings(path).filter((finding) => isIn(span, finding.span.start)).length
}
