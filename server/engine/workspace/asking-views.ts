// Documents, records, logs and what else a workspace holds many of, as views: what is read of one is noted.
import type {Digest} from '../documents/digest-model.ts'
import type {Component} from '../model/component.ts'
import type {Asked, Aspects, Node} from '../queries/model.ts'
import {byField, grouping, query} from '../queries/query.ts'
import {View, viewsOf} from '../queries/view.ts'
import {componentNamed} from './components/index.ts'
import {floors} from './floors.ts'
import {buildLog} from './logs/group-logs.ts'
import type {DecisionLog} from './logs/logs.ts'
import {folderOf} from './paths.ts'
import {brief, decisionFields, decisions, logFiles, questionFor, type Reading, readings} from './readings.ts'
import type {Decision} from './records/decision.ts'
import {digestFields, digests, only, referencesAt} from './sources.ts'
import type {SourceFile, WorkspaceDocument} from './workspace.ts'

const digestViews = viewsOf<Digest>(digestFields)

export function digestView(memory: Asked, path: string): Digest {
  return digestViews(memory, memory.node(digests, path))
}

export function reading(memory: Asked, node: Node, aspects: Aspects): Reading | undefined {
  return memory.read(node, aspects) as Reading | undefined
}

export const documentViews = viewsOf<WorkspaceDocument>([], {
  path: ({node}) => node.key,
  digest: ({memory, node}) => digestView(memory, node.key),
  kind: ({memory, node}) => reading(memory, node, brief.kind)?.kind ?? 'page',
  language: ({memory, node}) => reading(memory, node, brief.language)?.language ?? 'en',
})

const decisionViews = viewsOf<Decision>(decisionFields, {
  path: ({node}) => pathIn(node),
  digest: ({memory, node}) => digestView(memory, pathIn(node)),
})

function pathIn({key}: Node): string {
  const end = key.indexOf('\u0000')
  return end < 0 ? key : key.slice(0, end)
}

/** The records in a file, as views. */
export function decisionsIn(memory: Asked, path: string): readonly Decision[] {
  const named = memory.ask(readings, path, brief.named)?.named ?? []
  return named.map((_, place) => decisionView(memory, questionFor(path, place)))
}

export function decisionView(memory: Asked, question: string): Decision {
  return decisionViews(memory, memory.node(decisions, question))
}

export const pagesByKind = grouping('pages by kind', readings, (reading, path) =>
  reading?.kind === 'template' || reading?.kind === 'index' ? [`${reading.kind} ${folderOf(path)}`] : [],
)

const logFields: readonly (keyof DecisionLog)[] = [
  'path',
  'kind',
  'numbering',
  'format',
  'language',
  'decisions',
  'component',
  'template',
  'index',
]

/** One log; undefined once it has no records. */
export const logs = query(
  floors.workspace,
  'log',
  (memory, path): DecisionLog | undefined => {
    const members = memory.ask(logFiles, path).flatMap((file) => decisionsIn(memory, file))
    const own = members.filter(({log}) => log === path)
    const [template] = memory.ask(pagesByKind, `template ${path}`)
    const [index] = memory.ask(pagesByKind, `index ${path}`)
    return own.length === 0 ? undefined : buildLog(path, own, {template, index})
  },
  byField(logFields),
)

const logViews = viewsOf<DecisionLog>(logFields, {path: ({node}) => node.key})

/** All logs that there are or were. */
export const everyLog = grouping('every log', logs, () => [only])

export function logView(memory: Asked, path: string): DecisionLog {
  return logViews(memory, memory.node(logs, path))
}

/** The log of a folder or file, when there is one. */
export function logsAt(memory: Asked, path: string): readonly DecisionLog[] {
  return memory.ask(logFiles, path).length > 0 ? [logView(memory, path)] : []
}

export function documentView(memory: Asked, path: string): WorkspaceDocument {
  return documentViews(memory, memory.node(readings, path))
}

/** The source file of a path, when it mentions records. */
export function sourcesAt(memory: Asked, path: string): readonly SourceFile[] {
  const references = referencesAt(memory, path)
  return references.length > 0 ? [{path, references}] : []
}

/** The component of a name, when there is one. */
export function componentsAt(memory: Asked, name: string): readonly Component[] {
  const component = memory.ask(componentNamed, name)
  return component ? [component] : []
}

/** The question for a record that is shown by a view. */
export function questionBehind(decision: Decision): string {
  return decision instanceof View ? decision.node.key : decision.path
}
