// What may be written at a place, and what is known of whoever writes there.

import {yamlScalar} from '../authoring/front-matter.ts'
import type {FieldRole} from '../documents/vocabulary/fields.ts'
import type {CanonicalStatus} from '../documents/vocabulary/statuses.ts'
import {lineAround, type Span} from '../model/place.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {folderOf} from '../workspace/paths.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'

/** One thing to write. What explains it is whichever of the last four there is. */
export interface Suggestion {
  readonly kind: 'key' | 'status' | 'date' | 'person' | 'record' | 'heading' | 'directive' | 'rule' | 'value'
  /** What is shown, and what is matched with what has been typed unless `filter` says otherwise. */
  readonly label: string
  /** What is written in place of the span. */
  readonly text: string
  readonly filter?: string
  readonly role?: FieldRole
  readonly status?: CanonicalStatus
  readonly decision?: Decision
  /** A sentence in English, from the schema of the configuration. */
  readonly description?: string
}

/** The likeliest first. The span holds the place and lies on its line. */
export interface Offer {
  readonly span: Span
  readonly suggestions: readonly Suggestion[]
}

/** A place in a text that somebody writes in. */
export interface Writing {
  readonly path: string
  readonly text: string
  readonly offset: number
  readonly workspace: Workspace
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The same, with what stands around it. */
export interface Spot extends Writing {
  readonly line: Span
  /** The line up to the place. */
  readonly before: string
  /** The line behind it. */
  readonly behind: string
  /** The record that it belongs to. */
  readonly decision: Decision | undefined
  /** The log of that record, or of the folder where a record may be in the making. */
  readonly log: DecisionLog | undefined
  /** A record that shows how the log writes: its own, else the log's last one. */
  readonly model: Decision | undefined
}

export function spotOf(writing: Writing): Spot {
  const {path, text, offset, workspace} = writing
  const line = lineAround(text, offset)
  const decision = workspace.decisionsAt(path).findLast(({span}) => span.start <= offset)
  const kind = workspace.documents.get(path)?.kind
  const beside = kind === 'index' ? undefined : workspace.logs.find((log) => log.path === folderOf(path))
  const log = decision ? workspace.logOf(decision) : beside
  const [before, behind] = [text.slice(line.start, offset), text.slice(offset, line.end)]
  return {...writing, line, before, behind, decision, log, model: decision ?? (log && modelIn(log))}
}

/** The last record with front matter, else the last one. */
function modelIn({decisions}: DecisionLog): Decision | undefined {
  return decisions.findLast(({digest}) => (digest.frontMatter?.entries.length ?? 0) > 0) ?? decisions.at(-1)
}

/** A span that ends at the place and has a length before it, and perhaps some behind it. */
export function upTo({offset}: Pick<Writing, 'offset'>, length: number, behind = 0): Span {
  return {start: offset - length, end: offset + behind}
}

/** The values of a list by how often they occur, the commonest first, each once. */
export function byCount(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)
}

/** A value as YAML has it, unless somebody has opened a quote before it. */
export function yamlText(value: string, text: string, at: number): string {
  return /["']/.test(text[at - 1] ?? '') ? value : yamlScalar(value)
}
