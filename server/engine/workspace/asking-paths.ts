// The paths as rules are shown them: what they look for is noted by folder and by name, so that a new file wakes few.
import type {Asked, Query} from '../queries/model.ts'
import {input} from '../queries/query.ts'
import {folderOf, looseName, type PathIndex, type Paths} from './paths.ts'
import {only, pathIndexes} from './sources.ts'

/** How often something came or went: directly in a folder, among paths of one loose name, among the roots of sites, among all paths. */
const marks = {
  folder: input<number>('folder', 0),
  name: input<number>('loose name', 0),
  roots: input<number>('roots of sites', 0),
  all: input<number>('all paths', 0),
} as const

type Mark = keyof typeof marks

export class AskingPaths implements Paths {
  readonly #memory: Asked

  constructor(memory: Asked) {
    this.#memory = memory
  }

  /** The paths of the moment; whoever looks at them must note what for. */
  get plain(): PathIndex {
    return this.#memory.glance(pathIndexes, only)
  }

  note(mark: Mark, key: string): void {
    this.#memory.ask(marks[mark], key)
  }

  get all(): ReadonlySet<string> {
    this.note('all', only)
    return this.plain.all
  }

  get folders(): ReadonlySet<string> {
    this.note('all', only)
    return this.plain.folders
  }

  has(path: string): boolean {
    this.note('folder', folderOf(path))
    return this.plain.has(path)
  }

  isFile(path: string): boolean {
    this.note('folder', folderOf(path))
    return this.plain.isFile(path)
  }

  isFolder(path: string): boolean {
    this.note('folder', folderOf(path))
    return this.plain.isFolder(path)
  }

  sameButCase(path: string): string | undefined {
    this.note('name', looseName(path))
    return this.plain.sameButCase(path)
  }

  named(name: string): readonly string[] {
    this.note('name', looseName(name))
    return this.plain.named(name)
  }

  filesIn(folder: string): readonly string[] {
    this.note('folder', folder)
    return this.plain.filesIn(folder)
  }

  foldersIn(folder: string): readonly string[] {
    this.note('folder', folder)
    return this.plain.foldersIn(folder)
  }
}

/** Paths in these folders, of these names wherever they stand, and the folders that sites publish. */
interface LookedFor {
  readonly folders?: readonly string[]
  readonly names?: readonly string[]
  readonly roots?: boolean
}

/**
 * The paths themselves, for look-ups that are remembered for all paths. What is looked for is noted as if it had been asked
 * of the paths.
 */
export function plainPaths(paths: Paths, {folders = [], names = [], roots = false}: LookedFor): Paths {
  if (!(paths instanceof AskingPaths)) return paths
  if (roots) paths.note('roots', only)
  for (const folder of folders) paths.note('folder', folder)
  for (const name of names) paths.note('name', looseName(name))
  return paths.plain
}

/** What those who asked about paths must be told when one list takes the place of another. */
export function pathMarks(
  before: PathIndex,
  now: PathIndex,
  haveSameRoots: boolean,
): readonly {query: Query<number>; key: string}[] {
  const [folders, names] = [new Set<string>(), new Set<string>()]
  const note = (path: string) => {
    folders.add(folderOf(path))
    names.add(looseName(path))
  }
  for (const [one, other] of [[before, now] as const, [now, before] as const]) {
    for (const path of one.all) if (!other.isFile(path)) note(path)
    for (const folder of one.folders) if (!other.isFolder(folder)) note(folder)
  }
  return [
    ...[...folders].map((key) => ({query: marks.folder, key})),
    ...[...names].map((key) => ({query: marks.name, key})),
    ...(haveSameRoots ? [] : [{query: marks.roots, key: only}]),
    {query: marks.all, key: only},
  ]
}
