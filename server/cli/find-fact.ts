// Finds what a user means by a fact: a package, what the catalogue calls it, or a line of a manifest.
import {
  catalogueFor,
  type Dependency,
  dependenciesOf,
  type Facts,
  LineIndex,
  type Statement,
  type Subject,
  statedSubjects,
  type Workspace,
} from '../engine/index.ts'
import {nearestWord} from './nearest-word.ts'
import type {Opened} from './open-repository.ts'
import {inRoot, type Session} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

export interface Fact {
  /** Undefined where the catalogue does not know it. */
  readonly subject: Subject | undefined
  readonly statement: Statement
}

/** Throws a `UsageError` that names the nearest fact. */
export function findFact(name: string, opened: Opened, session: Session): Fact {
  const {workspace} = opened.snapshot
  const [, path = '', line = ''] = /^(.+):(\d+)$/.exec(name) ?? []
  const facts = path === '' ? undefined : manifestAt(inRoot(opened.root, path, session), workspace)
  if (facts) return onLine(facts, Number(line), opened, session)
  const statement = byPackage(name, workspace) ?? bySubject(name, workspace)
  if (statement) return factOf(statement, opened)
  const near = nearestWord(name, knownNames(workspace), session.language)
  throw new UsageError(say(session.language, 'noSuchFact', {fact: name, near}))
}

function manifestAt(path: string, {manifests}: Workspace): Facts | undefined {
  return manifests.find((facts) => facts.path === path)
}

/** Those that ship with the product first. */
function statementsOf(facts: Facts, workspace: Workspace): readonly Statement[] {
  const rank = ({kind}: Dependency) => (kind === 'runtime' ? 0 : 1)
  return dependenciesOf(facts, workspace)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((dependency) => ({path: facts.path, dependency}))
}

function onLine(facts: Facts, line: number, opened: Opened, {language}: Session): Fact {
  const index = new LineIndex(opened.textOf(facts.path) ?? '')
  const lineOf = ({dependency: {span}}: Statement) => index.positionAt(span.start).line
  const statements = statementsOf(facts, opened.snapshot.workspace)
  const found = statements.find((statement) => lineOf(statement) === line)
  if (found) return factOf(found, opened)
  const [nearest] = statements.toSorted((a, b) => Math.abs(lineOf(a) - line) - Math.abs(lineOf(b) - line))
  const near = nearest ? ` ${say(language, 'didYouMean', {near: `${facts.path}:${lineOf(nearest)}`})}` : ''
  throw new UsageError(say(language, 'nothingOnLine', {path: facts.path, line: String(line), near}))
}

function byPackage(name: string, workspace: Workspace): Statement | undefined {
  const folded = name.toLowerCase()
  const all = outermostFirst(workspace).flatMap((facts) => statementsOf(facts, workspace))
  const named = all.filter(({dependency}) => dependency.name.toLowerCase() === folded)
  return named.find(({dependency}) => dependency.kind === 'runtime') ?? named[0]
}

/** What the whole text is called in the catalogue, when the manifests state it. */
function bySubject(name: string, workspace: Workspace): Statement | undefined {
  const stated = statedSubjects(workspace)
  const namings = [...catalogueFor(workspace).named(`\`${name}\``)]
  const meant = namings.find(({span}) => span.end - span.start === name.length)?.subject.name
  const called = [...stated.keys()].find((each) => each.toLowerCase() === name.toLowerCase())
  return stated.get(called ?? meant ?? '')?.statements[0] ?? licenceOf(name, meant, workspace)
}

/** The licence of the repository, by the word itself or by what people call it: no subject that a product is built from. */
function licenceOf(name: string, meant: string | undefined, workspace: Workspace): Statement | undefined {
  const isAny = /^licen[cs]e$/i.test(name)
  const catalogue = catalogueFor(workspace)
  return outermostFirst(workspace)
    .flatMap((facts) => statementsOf(facts, workspace))
    .filter(({dependency}) => dependency.kind === 'licence')
    .find(({dependency}) => isAny || catalogue.subjectOf(dependency.ecosystem, dependency.name)?.name === meant)
}

function outermostFirst({manifests}: Workspace): readonly Facts[] {
  return manifests.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
}

function knownNames(workspace: Workspace): readonly string[] {
  const subjects = [...statedSubjects(workspace).values()]
  return subjects.flatMap(({subject, statements}) => [
    subject.name,
    ...new Set(statements.map(({dependency}) => dependency.name)),
  ])
}

function factOf(statement: Statement, {snapshot: {workspace}}: Opened): Fact {
  const {ecosystem, name} = statement.dependency
  return {subject: catalogueFor(workspace).subjectOf(ecosystem, name), statement}
}
