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

/** Parts that say nothing or lead up: empty ones, `.` and `..`. */
const detour = /(?:^|\/)\.{0,2}(?:\/|$)/

/** Joins and normalises; undefined when the result leaves the root. */
export function resolvePath(folder: string, relative: string): string | undefined {
  if (!detour.test(relative)) return folder === '.' ? relative : `${folder}/${relative}`
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
  #byFoldedPath: ReadonlyMap<string, string> | undefined
  #byBaseName: ReadonlyMap<string, readonly string[]> | undefined
  #byFolder: ReadonlyMap<string, readonly string[]> | undefined
  #foldersByFolder: ReadonlyMap<string, readonly string[]> | undefined

  constructor(paths: Iterable<string>) {
    this.#paths = new Set(paths)
    let last = '.'
    for (const path of this.#paths) {
      const folder = folderOf(path)
      // Lists go folder by folder, and comparing costs less than looking up.
      if (folder !== last) this.#addFolders(folder)
      last = folder
    }
  }

  #addFolders(lowest: string): void {
    for (let folder = lowest; !this.#folders.has(folder); folder = folderOf(folder)) this.#folders.add(folder)
  }

  get all(): ReadonlySet<string> {
    return this.#paths
  }

  get folders(): ReadonlySet<string> {
    return this.#folders
  }

  /** Whether a file or folder of exactly this name exists. */
  has(path: string): boolean {
    return this.#paths.has(path) || this.#folders.has(path)
  }

  isFile(path: string): boolean {
    return this.#paths.has(path)
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path)
  }

  /** The path that differs in case or Unicode form only: it works on some machines. */
  sameButCase(path: string): string | undefined {
    this.#byFoldedPath ??= new Map(
      [...this.#paths, ...this.#folders].filter(isFoldable).map((each) => [foldPath(each), each]),
    )
    const folded = foldPath(path)
    return this.has(folded) ? folded : this.#byFoldedPath.get(folded)
  }

  /** All paths with this base name, wherever they stand. */
  named(name: string): readonly string[] {
    this.#byBaseName ??= groupBy(this.#paths, baseName)
    return this.#byBaseName.get(name) ?? []
  }

  /** The files directly in a folder. */
  filesIn(folder: string): readonly string[] {
    this.#byFolder ??= groupBy(this.#paths, folderOf)
    return this.#byFolder.get(folder) ?? []
  }

  /** The folders directly in a folder. */
  foldersIn(folder: string): readonly string[] {
    this.#foldersByFolder ??= groupBy(this.#folders, folderOf)
    return this.#foldersByFolder.get(folder) ?? []
  }
}

/** What can be asked of paths. */
export type Paths = Pick<PathIndex, keyof PathIndex>

/** What paths have in common that a link may mistake for each other: the name up to its first dot, however it is spelled. */
export function looseName(path: string): string {
  return foldPath(baseName(path).replace(/(?<=.)\..*$/s, ''))
}

/** Texts by what a function says of them. */
export function groupBy(texts: Iterable<string>, keyOf: (text: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const text of texts) {
    const key = keyOf(text)
    const group = groups.get(key)
    if (group) group.push(text)
    else groups.set(key, [text])
  }
  return groups
}

/** Whether a path may be another once it is folded. */
function isFoldable(path: string): boolean {
  return /[^!-@[-~ ]/.test(path)
}

function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
