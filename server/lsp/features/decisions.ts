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
  const {key, path, state, date, log} = decision
  return {
    folder: view.uri,
    key,
    uri: uriOf(view, path),
    line: lineOf(decision, view),
    id: codeOf(decision),
    title: titleOf(decision),
    status: state,
    date: date?.iso ?? '',
    log,
    supersededBy: successorsOf(decision, view),
    findings: findingsOf(decision, view),
  }
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

function findingsOf({path, span}: Decision, {snapshot}: FolderView): number {
  return snapshot.findings(path).filter((finding) => span.start <= finding.span.start && finding.span.start < span.end)
    .length
}
