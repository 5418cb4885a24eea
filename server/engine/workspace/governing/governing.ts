// Which decisions govern a path or a choice, and why.
import {isPending, isRetired} from '../../documents/vocabulary/statuses.ts'
import type {Subject} from '../../facts/catalogue/index.ts'
import type {Ecosystem} from '../../model/facts.ts'
import type {Span} from '../../model/place.ts'
import {documentsBy} from '../documents-by.ts'
import {componentOf} from '../logs/component.ts'
import type {Decision} from '../records/decision.ts'
import type {SourceFile, Workspace} from '../workspace.ts'
import {catalogueFor} from './catalogue.ts'
import {linkedFrom} from './linked.ts'
import {isDecided, namedBy, namingOf, parts} from './named.ts'
import {covers, isWithin, meets} from './place.ts'
import {referencesIn} from './references.ts'
import {scopesOf} from './scope.ts'
import {dependenciesOf} from './stated.ts'

/**
 * Why a decision governs something, the strongest first: it says so itself; it stands in the log of the component; the
 * source names it; it leads to the path; it speaks of what the manifest states.
 */
export const reasons = ['affects', 'component', 'reference', 'link', 'fact'] as const

export type Reason = (typeof reasons)[number]

export interface Governing {
  readonly decision: Decision
  readonly because: Reason
  /** Whether it decides it, or only mentions it. */
  readonly strength: 'decided' | 'named'
  /** Where that is said: in the record, or in the source that names it. */
  readonly place: {readonly path: string; readonly span: Span}
  /** For `fact`, the subject's name. */
  readonly subject?: string
}

/**
 * The decisions that govern a file, or a folder with what lies in it: the strongest reason first and each decision once.
 * Rejected, deprecated and superseded ones govern nothing.
 */
export function governing(path: string, workspace: Workspace): readonly Governing[] {
  const sources = workspace.sources.filter((each) => isWithin(each.path, path))
  const manifests = workspace.manifests.filter((each) => isWithin(each.path, path))
  const stated = manifests.flatMap((facts) => dependenciesOf(facts, workspace))
  const found = [
    ...workspace.decisions.filter(isLive).flatMap((decision) => governingBy(decision, path, workspace)),
    ...sources.flatMap((source) => referencedBy(source, workspace)),
    ...stated.flatMap(({ecosystem, name}) => governingFact(ecosystem, name, workspace)),
  ].filter(({decision}) => isLive(decision))
  return strongestOfEach(found)
}

function referencedBy(source: SourceFile, workspace: Workspace): readonly Governing[] {
  return referencesIn(source, workspace).map(({decision, span}) =>
    because('reference', decision, {path: source.path, span}),
  )
}

/** The decisions that govern the choice of a package, image or the like; empty where the catalogue does not know it. */
export function governingFact(ecosystem: Ecosystem, name: string, workspace: Workspace): readonly Governing[] {
  const subject = catalogueFor(workspace).subjectOf(ecosystem, name)
  const applying = documentsApplyingTo(name.toLowerCase(), workspace).flatMap(({path}) =>
    workspace
      .decisionsAt(path)
      .filter(isLive)
      .flatMap((decision) =>
        scopesOf(decision)
          .filter((scope) => scope.kind !== 'path' && scope.value.toLowerCase() === name.toLowerCase())
          .map(({span}) => because('affects', decision, {path, span})),
      ),
  )
  return strongestOfEach([...applying, ...(subject ? governingSubject(subject, workspace) : [])])
}

/**
 * The decisions that name a subject of the catalogue, those that decide for it first. Whoever asks whether a decision is
 * missing takes any of them; rejected, deprecated and superseded ones are none.
 */
export function governingSubject(subject: Subject, workspace: Workspace): readonly Governing[] {
  const found = documentsNaming(subject.name, workspace).flatMap(({path}) =>
    workspace
      .decisionsAt(path)
      .filter(isLive)
      .flatMap((decision) => {
        const naming = namingOf(subject, decision, workspace)
        return naming ? [{decision, naming}] : []
      }),
  )
  return found
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({decision, naming: {part, span}}) => ({
      ...because('fact', decision, {path: decision.path, span}),
      strength: isDecided(part) ? 'decided' : 'named',
      subject: subject.name,
    }))
}

/** Those that say most about the subject first, and of these the ones that hold. */
function rankOf({decision, naming}: {decision: Decision; naming: {part: (typeof parts)[number]}}): number {
  return parts.indexOf(naming.part) * 2 + (isPending(decision.state) ? 1 : 0)
}

const documentsNaming = documentsBy('subjects named', ({path}, workspace) =>
  workspace.decisionsAt(path).flatMap((decision) => namedBy(decision, workspace).map(({subject}) => subject)),
)

const documentsApplyingTo = documentsBy('packages and names applied to', ({path}, workspace) =>
  workspace
    .decisionsAt(path)
    .flatMap((decision) => scopesOf(decision).flatMap(({kind, value}) => (kind === 'path' ? [] : value.toLowerCase()))),
)

function isLive({state}: Decision): boolean {
  return !isRetired(state)
}

function because(reason: Reason, decision: Decision, place: Governing['place']): Governing {
  return {decision, because: reason, strength: 'decided', place}
}

/** What one record says of a path. */
function governingBy(decision: Decision, path: string, workspace: Workspace): readonly Governing[] {
  const place = (span: Span) => ({path: decision.path, span})
  const component = componentOf(decision.log)
  return [
    ...scopesOf(decision)
      .filter((scope) => covers(scope, path))
      .map(({span}) => because('affects', decision, place(span))),
    ...(component !== undefined && meets(path, component) && !isWithin(path, decision.log)
      ? [because('component', decision, place(decision.head))]
      : []),
    ...linkedFrom(decision, workspace)
      .filter(({value}) => meets(path, value))
      .map(({span}) => because('link', decision, place(span))),
  ]
}

/** Each decision once, by its strongest reason; in one reason those that decide first, else in the order found. */
function strongestOfEach(found: readonly Governing[]): readonly Governing[] {
  const rank = ({because: reason, strength}: Governing) =>
    reasons.indexOf(reason) * 2 + (strength === 'decided' ? 0 : 1)
  const sorted = found.toSorted((a, b) => rank(a) - rank(b))
  return [...new Map(sorted.toReversed().map((each) => [each.decision.key, each])).values()].toSorted(
    (a, b) => rank(a) - rank(b) || sorted.indexOf(a) - sorted.indexOf(b),
  )
}
