// Completes the record that a finding offers to begin with what only history knows: who stated the fact, and when.
import {decisionFromFact, type FactRequest} from './authoring/index.ts'
import type {Finding} from './model/finding.ts'
import {LineIndex} from './model/place.ts'
import type {Snapshot} from './snapshot.ts'
import {catalogueFor, dependenciesOf, type Statement} from './workspace/governing/index.ts'
import type {Workspace} from './workspace/workspace.ts'

/** What knows the history of lines, such as git's. */
export interface LineHistory {
  /** Who last wrote a line (counted from 1), and when, `YYYY-MM-DD`; undefined when the line is not there as this text. */
  lastWrote(path: string, line: number, text: string): {readonly author: string; readonly date: string} | undefined
}

/** What is needed beside the state of the engine. */
export interface Surroundings {
  /** The text that the state knows; undefined when there is none to be had. */
  textOf(path: string): string | undefined
  /** Undefined where history may not be asked. */
  readonly history: LineHistory | undefined
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The line of a statement, and who brought it in where history tells. */
export function originOf(
  {path, dependency: {span}}: Statement,
  {textOf, history}: Omit<Surroundings, 'today'>,
): Pick<FactRequest, 'line' | 'origin'> {
  const text = textOf(path)
  if (text === undefined) return {}
  const {line} = new LineIndex(text).positionAt(span.start)
  const origin = history?.lastWrote(path, line, text.split(/\r\n|\r|\n/)[line - 1] ?? '')
  return origin ? {line, origin} : {line}
}

/**
 * The finding as the engine gave it, but for the record that it offers to begin from a manifest: that one tells the line
 * of the manifest, its author and its day. Other findings stay as they are. History is asked once, about one line.
 */
export function authored({workspace}: Snapshot, finding: Finding, surroundings: Surroundings): Finding {
  const statement = finding.fixes.length === 0 ? undefined : statementAt(finding, workspace)
  if (statement === undefined) return finding
  const {ecosystem, name} = statement.dependency
  const subject = catalogueFor(workspace).subjectOf(ecosystem, name)
  const {today} = surroundings
  const made = decisionFromFact(workspace, subject, statement, {today, ...originOf(statement, surroundings)})
  if ('problem' in made) return finding
  const isSame = ({changes}: Finding['fixes'][number]) => changes.some(({path}) => path === made.path)
  return {...finding, fixes: finding.fixes.map((fix) => (isSame(fix) ? {...fix, changes: made.changes} : fix))}
}

/** What a manifest states where a finding stands. */
function statementAt({path, span}: Finding, workspace: Workspace): Statement | undefined {
  const facts = workspace.manifests.find((each) => each.path === path)
  const stated = facts === undefined ? [] : dependenciesOf(facts, workspace)
  const dependency = stated.find((each) => each.span.start === span.start && each.span.end === span.end)
  return dependency && {path, dependency}
}
