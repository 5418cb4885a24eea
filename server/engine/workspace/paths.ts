// Which paths the repository has, and how a relative one is resolved; paths are relative to the root, with `/`.

/** The folder of a path, `.` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '.' : path.slice(0, slash)
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The base name without its extension. */
export function stem(path: string): string {
  return baseName(path).replace(/\.[^.]+$/, '')
}

/** Joins and normalises; undefined when the result leaves the root. */
export function resolvePath(folder: string, relative: string): string | undefined {
  const parts = folder === '.' || relative.startsWith('/') ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/') || '.'
}

/** The relative path from a folder to a path: what a link in a file of that folder must say. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '.' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** Every path of a repository and the folders that they imply. */
export class PathIndex {
  readonly #paths: ReadonlySet<string>
  readonly #folders = new Set<string>(['.'])
  #byFoldedPath: Map<string, string> | undefined
  #byBaseName: Map<string, string[]> | undefined

  constructor(paths: Iterable<string>) {
    this.#paths = new Set(paths)
    for (const path of this.#paths) this.#addFolders(path)
  }

  #addFolders(path: string): void {
    for (let folder = folderOf(path); !this.#folders.has(folder); folder = folderOf(folder)) this.#folders.add(folder)
  }

  get all(): ReadonlySet<string> {
    return this.#paths
  }

  /** Whether a file or folder of exactly this name exists. */
  has(path: string): boolean {
    return this.#paths.has(path) || this.#folders.has(path)
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path)
  }

  /** The path that differs in case or Unicode form only: it works on some machines. */
  sameButCase(path: string): string | undefined {
    this.#byFoldedPath ??= new Map([...this.#paths, ...this.#folders].map((each) => [foldPath(each), each]))
    return this.#byFoldedPath.get(foldPath(path))
  }

  /** All paths with this base name, wherever they stand. */
  named(name: string): readonly string[] {
    this.#byBaseName ??= groupByName(this.#paths)
    return this.#byBaseName.get(name) ?? []
  }
}

function groupByName(paths: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const group = groups.get(baseName(path))
    if (group) group.push(path)
    else groups.set(baseName(path), [path])
  }
  return groups
}

function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
