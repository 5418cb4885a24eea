// The places of a file that name decision records: by a link, by a code in its words, or by a number in a row of an index.
import type {Link} from '../documents/digest-model.ts'
import type {Span} from '../model/place.ts'
import {meaningOf} from '../workspace/records/code-meaning.ts'
import type {Decision, DecisionReference} from '../workspace/records/decision.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import type {Around} from './around.ts'
import type {Candidate} from './candidate.ts'
import {codesIn} from './codes.ts'
import {isDeclaration} from './declarations.ts'
import {everything, type Focus, around as near} from './focus.ts'
import {linkedDecision} from './linked-decision.ts'
import {rowsIn} from './rows.ts'
import {valuesIn} from './values.ts'

/** A place that names a record. */
export interface Mention extends Omit<Candidate, 'lead'> {
  readonly path: string
  readonly decision: Decision
}

/** The places of a document or a source file that name records, in order, none over another; its own names are none. */
export function mentionsIn(path: string, around: Around, focus = everything): readonly Mention[] {
  return candidatesIn(path, around, focus).flatMap((candidate) => mentionOf(path, candidate))
}

/** The place that names a record at an offset; behind its last character counts as on it. */
export function mentionAt(path: string, offset: number, around: Around): Mention | undefined {
  const document = around.workspace.documents.get(path)
  // Links are led to their records without a look at any log.
  const link = document && firstNamed(path, offset, linksIn(document, around.workspace, near(offset)))
  return link ?? firstNamed(path, offset, candidatesIn(path, around, near(offset)))
}

function firstNamed(path: string, offset: number, candidates: readonly Candidate[]): Mention | undefined {
  const here = candidates.filter(({span}) => span.start <= offset && offset <= span.end)
  // Between two that touch, the one that begins here.
  return here.toReversed().flatMap((candidate) => mentionOf(path, candidate))[0]
}

function mentionOf(path: string, {lead, ...candidate}: Candidate): readonly Mention[] {
  const decision = lead()
  return decision === undefined ? [] : [{path, ...candidate, decision}]
}

function candidatesIn(path: string, around: Around, focus: Focus): readonly Candidate[] {
  const document = around.workspace.documents.get(path)
  return document ? inDocument(document, around, focus) : inSource(path, around.workspace)
}

function inSource(path: string, workspace: Workspace): readonly Candidate[] {
  const source = workspace.sources.find((each) => each.path === path)
  return (source?.references ?? []).flatMap((reference) => {
    if (reference.form === 'elsewhere') return []
    const lead = () => {
      const meaning = meaningOf(reference, path, workspace)
      return meaning.kind === 'record' || meaning.kind === 'moved' ? meaning.decision : undefined
    }
    return [{span: reference.span, manner: 'code' as const, lead}]
  })
}

function inDocument(document: WorkspaceDocument, {workspace, textOf}: Around, focus: Focus): readonly Candidate[] {
  const text = textOf(document.path) ?? ''
  const lines = [...focus.linesOf(text)]
  const codes = [
    ...valuesIn(document, workspace),
    ...supersessionsIn(document, text, workspace),
    ...rowsIn(document, text, lines, workspace),
    ...codesIn(document, text, lines, workspace),
  ]
  const records = workspace.decisionsAt(document.path)
  const others = codes.filter(({span}) => !records.some((record) => isDeclaration(span, record, workspace)))
  return apart(document.digest.links, others, linksIn(document, workspace, focus))
}

function linksIn(document: WorkspaceDocument, workspace: Workspace, {isLink}: Focus): readonly Candidate[] {
  return document.digest.links
    .filter((link) => link.kind !== 'image' && isLink(link))
    .map((link) => ({span: link.span, manner: 'link', link, lead: () => linkedDecision(link, document, workspace)}))
}

/** Names of records that replace this one, or that it replaces, as far as they are no links. */
function supersessionsIn({path}: WorkspaceDocument, text: string, workspace: Workspace): readonly Candidate[] {
  return workspace.decisionsAt(path).flatMap(({supersedes, supersededBy}) =>
    [...supersedes, ...supersededBy].flatMap((reference) => {
      const span = reference.path === path ? exactly(reference, text) : undefined
      const lead = () => (reference.decision === undefined ? undefined : workspace.decision(reference.decision))
      return span ? [{span, manner: 'code' as const, lead}] : []
    }),
  )
}

/** Where a name stands in its span, which is wider than the name where the line has markup. */
function exactly({value, span}: DecisionReference, text: string): Span | undefined {
  const at = text.slice(span.start, span.end).indexOf(value)
  if (at < 0) return undefined
  return {start: span.start + at, end: span.start + at + value.length}
}

/** Links, and of the others those that stand in no link; of two that overlap, the one that was found first. */
function apart(all: readonly Link[], others: readonly Candidate[], links: readonly Candidate[]): readonly Candidate[] {
  const places = all.filter(({kind}) => kind !== 'image').toSorted(byStart)
  let [next, reach] = [0, -1]
  const outside = withoutOverlaps(others).filter(({span}) => {
    for (let link = places[next]; link !== undefined && link.span.start < span.end; link = places[next]) {
      reach = Math.max(reach, link.span.end)
      next += 1
    }
    return reach <= span.start
  })
  return [...links, ...outside].sort(byStart)
}

/** In order of their places. */
function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = new Map(candidates.map((candidate, index) => [candidate, index]))
  const kept: Candidate[] = []
  for (const candidate of candidates.toSorted(byStart)) {
    const last = kept.at(-1)
    if (last === undefined || last.span.end <= candidate.span.start) kept.push(candidate)
    else if ((rank.get(candidate) ?? 0) < (rank.get(last) ?? 0)) kept[kept.length - 1] = candidate
  }
  return kept
}

function byStart(a: {readonly span: Span}, b: {readonly span: Span}): number {
  return a.span.start - b.span.start
}
