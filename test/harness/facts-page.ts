// Reads pages of manifests with what they state: a sentence, a fence with a path, and a `facts` fence.
import {readdirSync, readFileSync} from 'node:fs'
import {factsOf} from '../../server/engine/facts/facts.ts'
import type {Dependency, Manifest} from '../../server/engine/model/facts.ts'
import type {Span} from '../../server/engine/model/place.ts'
import {readBlocks} from './fences.ts'
import {inRoot} from './root.ts'

/** One manifest, and the lines that `stated` must give for it. */
export interface FactsExample {
  readonly says: string
  readonly path: string
  readonly text: string
  readonly expected: readonly string[]
}

const folder = 'test/fixtures/facts'

/** The examples of all pages. */
export function factsExamples(): readonly FactsExample[] {
  const pages = readdirSync(inRoot(folder)).filter((name) => name.endsWith('.md'))
  return pages.flatMap((name) => examplesIn(name, readFileSync(inRoot(`${folder}/${name}`), 'utf8')))
}

function examplesIn(name: string, page: string): readonly FactsExample[] {
  const examples: FactsExample[] = []
  let says = ''
  let file: {readonly path: string; readonly text: string} | undefined
  for (const block of readBlocks(page)) {
    if (block.kind === 'heading') says = block.text
    if (block.kind !== 'fence') continue
    const [language, path] = block.info
    if (path !== undefined) file = {path, text: `${block.lines.join('\n')}\n`}
    else if (language === 'facts' && file !== undefined) {
      examples.push({says: `${name}: ${says}`, ...file, expected: block.lines})
    } else throw new Error(`${name}:${block.line}: a fence has a path, or is called facts and stands behind one`)
  }
  return examples
}

/** Everything that a file states, a line each, with the text at its place where that is not the name itself. */
export function stated(path: string, text: string): readonly string[] {
  const facts = factsOf(path, text)
  return facts === undefined ? ['no format'] : statedBy(facts, text)
}

function statedBy(facts: Manifest, text: string): readonly string[] {
  const {dependencies, managed, references, contract, project, people, problems} = facts
  const slice = ({start, end}: Span) => text.slice(start, end)
  const written = (name: string, span: Span) => (slice(span) === name ? '' : ` written ${slice(span) || 'nowhere'}`)
  const line = ({kind, ecosystem, name, requirement, section, span}: Dependency) =>
    `${kind} ${ecosystem} ${name}${requirement === undefined ? '' : ` ${requirement}`} in ${section}${written(name, span)}`
  return [
    ...dependencies.map(line),
    ...managed.map((dependency) => `managed ${line(dependency)}`),
    ...references.map(({kind, name, section, span}) => `reference ${kind} ${name} in ${section}${written(name, span)}`),
    ...(contract ? [`contract ${contract.kind}`] : []),
    ...(contract?.publishes ?? []).map(({value, span}) => `publishes ${value} at ${slice(span)}`),
    ...(project?.name ? [`project ${project.name.value}${written(project.name.value, project.name.span)}`] : []),
    ...(project?.members ?? []).map(({value, span}) => `member ${value}${written(value, span)}`),
    ...people.map(({role, value, span}) => `${role} ${value}${written(value, span)}`),
    ...problems.map(({code, span}) => `problem ${code} at ${JSON.stringify(slice(span))}`),
  ]
}

/** Every place of what a file states. */
export function placesOf(facts: Manifest): readonly Span[] {
  const {dependencies, managed, references, contract, project, people, problems} = facts
  const told = [...(contract?.publishes ?? []), ...(project?.name ? [project.name] : []), ...(project?.members ?? [])]
  return [...dependencies, ...managed, ...references, ...told, ...people, ...problems].map(({span}) => span)
}
