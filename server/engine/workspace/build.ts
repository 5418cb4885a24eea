// Builds the workspace: classifies every document, reads the records, groups them into logs, indexes all of it once.
import type {Config} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import type {Digest} from '../documents/digest-model.ts'
import {languageOfWords} from '../documents/vocabulary/words.ts'
import {groupLogs} from './logs/group-logs.ts'
import type {DecisionLog} from './logs/logs.ts'
import {folderOf, PathIndex} from './paths.ts'
import {classify} from './recognition/classify.ts'
import {declaredLogs, isDataFile} from './recognition/declared.ts'
import {evidenceOf} from './recognition/evidence.ts'
import {lexiconOf} from './recognition/lexicon.ts'
import {isReadme} from './recognition/names.ts'
import type {Decision} from './records/decision.ts'
import {readChapters, readDecisions, type Surroundings} from './records/decisions.ts'
import type {DocumentKind, History, SkippedFile, Workspace, WorkspaceDocument} from './workspace.ts'

/** What a workspace is made from. */
export interface WorkspaceInput {
  readonly files: readonly {readonly path: string; readonly digest: Digest}[]
  readonly skipped: readonly SkippedFile[]
  readonly paths: readonly string[]
  readonly config: Config
  readonly configProblems: readonly ConfigProblem[]
  readonly history: History | undefined
}

/** How a file takes part, by its name alone: as a document, as settings or metadata beside records, or not at all. */
export function governed(path: string): 'markdown' | 'data' | undefined {
  if (isDataFile(path)) return 'data'
  return /\.(?:md|mdx|markdown)$/i.test(path) ? 'markdown' : undefined
}

export function buildWorkspace(input: WorkspaceInput): Workspace {
  const {config, configProblems, skipped, history} = input
  const data = new Map(input.files.filter(({path}) => isDataFile(path)).map(({path, digest}) => [path, digest]))
  const texts = new Map(input.files.filter(({path}) => !isDataFile(path)).map(({path, digest}) => [path, digest]))
  const paths = new PathIndex([...input.paths, ...texts.keys()])
  const declared = declaredLogs(data)
  const around: Surroundings = {
    lexicon: lexiconOf(config),
    declared,
    data,
    paths,
    defaultLanguage: config.language ?? 'en',
  }
  const evidence = [...texts].map(([path, digest]) =>
    evidenceOf(path, digest, around.lexicon, isReadme(path) && data.has(`${folderOf(path)}/kep.yaml`)),
  )
  const kinds = new Map(classify(evidence, declared, config))
  const decisions = readAll(texts, kinds, around)
  const logs = groupLogs(decisions, kinds)
  return assemble({
    config,
    configProblems,
    skipped,
    history,
    paths,
    logs,
    decisions,
    documents: documentsOf(texts, kinds, around),
  })
}

function readAll(
  texts: ReadonlyMap<string, Digest>,
  kinds: Map<string, DocumentKind>,
  around: Surroundings,
): Decision[] {
  const records = new Map([...texts].filter(([path]) => kinds.get(path) === 'decision'))
  const others = new Map([...texts].filter(([path]) => kinds.get(path) === 'page' || kinds.get(path) === 'index'))
  const chapters = readChapters(others, around)
  for (const {path} of chapters) kinds.set(path, 'decision')
  const all = [...readDecisions(records, around), ...chapters]
  return all.sort((a, b) => (a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1))
}

function documentsOf(
  texts: ReadonlyMap<string, Digest>,
  kinds: ReadonlyMap<string, DocumentKind>,
  {defaultLanguage}: Surroundings,
): ReadonlyMap<string, WorkspaceDocument> {
  const document = (path: string, digest: Digest): WorkspaceDocument => ({
    path,
    digest,
    kind: kinds.get(path) ?? 'page',
    language: languageOfWords(digest.words) ?? defaultLanguage,
  })
  return new Map([...texts].map(([path, digest]) => [path, document(path, digest)]))
}

type Parts = Omit<Workspace, 'decision' | 'decisionsAt' | 'logOf'>

function assemble(parts: Parts): Workspace {
  const byKey = new Map(parts.decisions.map((decision) => [decision.key, decision]))
  const byLog = new Map(parts.logs.map((log) => [log.path, log]))
  const byPath = new Map<string, Decision[]>()
  for (const decision of parts.decisions) byPath.set(decision.path, [...(byPath.get(decision.path) ?? []), decision])
  return {
    ...parts,
    decision: (key) => byKey.get(key),
    decisionsAt: (path) => byPath.get(path) ?? [],
    logOf: ({log}) => byLog.get(log) as DecisionLog,
  }
}
