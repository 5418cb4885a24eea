// Gathers what the engine is told of the base of a change: what differs, and what manifests and documents said there.
import picomatch from 'picomatch'
import {
  type Base,
  type Compared,
  type Config,
  comparesWordings,
  digestMarkdown,
  type FileChange,
  factsOf,
  formatOf,
  governed,
  isDocumentary,
  type Parse,
  watchedBy,
} from '../engine/index.ts'
import {
  type BaseCommit,
  changesSince,
  digestTexts,
  findBase,
  readDocument,
  type TreeChange,
  workTreeOf,
} from '../node/index.ts'
import type {BaseRequest} from './base-request.ts'

export interface ComparisonOptions {
  readonly root: string
  /** Every path of the repository. */
  readonly paths: readonly string[]
  readonly config: Config
  readonly parse: Parse
}

/** What the run is compared with; why there is nothing where there is nothing. */
export interface Comparison {
  readonly compared: Exclude<Compared, undefined>
  /** The revision that git knew; the first one where it knew none. */
  readonly revision: string
}

/** So many of the newest branches are looked at for numbers that collide. */
const mostBranches = 50

/** Lines are counted in so many watched files; a larger change is no matter of lines. */
const mostCounted = 2000

/** Compares the work tree with where it parted from the requested revision. Never throws. */
export function compare({revisions, refs}: BaseRequest, options: ComparisonOptions): Comparison {
  let failure: Comparison | undefined
  for (const revision of revisions) {
    const found = findBase(options.root, revision)
    if ('problem' in found) {
      failure ??= {compared: found, revision}
      continue
    }
    try {
      return {compared: gather(found, revision, refs, options), revision}
    } finally {
      found.dispose()
    }
  }
  return failure ?? {compared: {problem: 'unknown-revision', detail: ''}, revision: ''}
}

function gather(
  commit: BaseCommit,
  revision: string,
  refs: readonly string[],
  {root, paths, config, parse}: ComparisonOptions,
): Exclude<Compared, undefined> {
  const tree = commit.tree()
  if (tree === undefined) return {problem: 'git-failed', detail: commit.complaint ?? ''}
  const changes = changesSince(tree, workTreeOf(root, paths))
  const counted = new Set([
    ...changes.filter(watchedBy(config)).slice(0, mostCounted),
    ...changes.filter(isMovedDocument),
  ])
  const before = commit.texts(wasThere(changes.filter((change) => counted.has(change) || isRead(change))))
  return {
    commit: commit.commit,
    changes: changes.map((change) => withLines(change, counted.has(change), before, root)),
    manifests: wasThere(changes).flatMap((path) => factsOf(path, before.get(path) ?? '') ?? []),
    documents: comparesWordings(config) ? wordingsOf(changes, before, {root, parse}) : new Map(),
    exemptions: commit.waivers(),
    refs: commit
      .others(revision, refs.length === 0 ? undefined : {most: mostBranches, isWanted: picomatch([...refs])})
      .map(({name, added}) => ({name, paths: added.filter((path) => governed(path) === 'markdown')})),
  }
}

/** Whether the engine is told what the file said. */
function isRead({path, from = path}: TreeChange): boolean {
  return isDocumentary(from) || formatOf(from) !== undefined
}

/** Whether it tells by its lines that a record moved as it was. */
function isMovedDocument({kind, path}: TreeChange): boolean {
  return kind === 'renamed' && isDocumentary(path)
}

function wasThere(changes: readonly TreeChange[]): readonly string[] {
  return [...new Set(changes.flatMap(({from}) => from ?? []))]
}

/** The documents that are there before and now, as they were and as they are. */
function wordingsOf(
  changes: readonly TreeChange[],
  before: ReadonlyMap<string, string>,
  {root, parse}: Pick<ComparisonOptions, 'root' | 'parse'>,
): Base['documents'] {
  const texts = changes.flatMap(({kind, path, from}) => {
    if (kind === 'added' || kind === 'removed' || governed(path) !== 'markdown') return []
    const [then, now] = [before.get(from), textOf(root, path)]
    return then === undefined || now === undefined ? [] : [{path, from, text: now, then}]
  })
  const digest = (text: string) => digestMarkdown(text, parse, Number.POSITIVE_INFINITY)
  const results = digestTexts(texts, ({from, then, text}) => ({from, before: digest(then), now: digest(text)}))
  return new Map(
    results.flatMap((result, index) =>
      'digest' in result ? [[texts[index]?.path ?? '', result.digest] as const] : [],
    ),
  )
}

function textOf(root: string, path: string): string | undefined {
  const read = readDocument(root, path)
  return 'text' in read ? read.text : undefined
}

function withLines(
  change: TreeChange,
  isCounted: boolean,
  before: ReadonlyMap<string, string>,
  root: string,
): FileChange {
  const {kind, path, from} = change
  if (!isCounted) return {kind, path, from, lines: undefined}
  const now = kind === 'removed' ? '' : textOf(root, path)
  const then = from === undefined ? '' : before.get(from)
  return {kind, path, from, lines: now === undefined || then === undefined ? undefined : countLines(then, now)}
}

/** How many lines came and went; one that only moved did neither. */
function countLines(before: string, now: string): {readonly added: number; readonly removed: number} {
  const counts = new Map<string, number>()
  const count = (text: string, by: number) => {
    for (const line of text === '' ? [] : text.split(/\r?\n/)) counts.set(line, (counts.get(line) ?? 0) + by)
  }
  count(before, -1)
  count(now, 1)
  let [added, removed] = [0, 0]
  for (const balance of counts.values()) {
    added += Math.max(0, balance)
    removed += Math.max(0, -balance)
  }
  return {added, removed}
}
