// Homes of decision records that a tool's own settings declare: adr-tools, Log4brains, dotnet-adr.
import type {Digest} from '../../documents/digest-model.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf, resolvePath} from '../paths.ts'
import {isForeignFolder} from './names.ts'

/** A folder that some settings file calls the home of decision records. */
export interface DeclaredLog {
  readonly folder: string
  /** The package that its records belong to, when the settings name one. */
  readonly component: string | undefined
}

/** Whether a file is a Markdown document. */
export function isDocument(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path)
}

/** Whether a file is such a settings file or a record's metadata beside it. */
export function isDataFile(path: string): boolean {
  return /^(?:\.adr-dir|\.log4brains\.ya?ml|adr\.config\.json|kep\.yaml)$/.test(baseName(path))
}

/** All declared homes, from the digests of the settings files. */
export function declaredLogs(data: ReadonlyMap<string, Digest>): DeclaredLog[] {
  return [...data].flatMap(([path, digest]) => readSettings(path, digest))
}

/** The declared log whose folder is nearest at or above a folder. */
export function declaredAround(folder: string, declared: readonly DeclaredLog[]): DeclaredLog | undefined {
  const folders = byFolder(declared)
  if (folders.size === 0) return undefined
  for (let at = folder; ; at = folderOf(at)) {
    const log = folders.get(at)
    if (log || at === '.') return log
  }
}

/** Whether a folder lies in a declared home; test material declares nothing. */
export function isDeclared(folder: string, declared: readonly DeclaredLog[]): boolean {
  return declaredAround(folder, inEarnest(declared)) !== undefined
}

const inEarnest = memo((declared: readonly DeclaredLog[]) =>
  declared.filter(({folder}) => !isForeignFolder(`${folder}/`)),
)

const byFolder = memo((declared: readonly DeclaredLog[]): ReadonlyMap<string, DeclaredLog> => {
  // Of two settings for one folder, the first holds.
  return new Map(declared.map((log) => [log.folder, log] as const).reverse())
})

function readSettings(path: string, {data}: Digest): DeclaredLog[] {
  const at = (relative: unknown, component?: unknown): DeclaredLog[] => {
    if (typeof relative !== 'string') return []
    const folder = resolvePath(folderOf(path), relative.trim().replace(/\\/g, '/'))
    return folder === undefined ? [] : [{folder, component: typeof component === 'string' ? component : undefined}]
  }
  switch (baseName(path)) {
    case '.adr-dir':
      return at(data)
    case 'adr.config.json':
      return at(member(data, 'path'))
    case 'kep.yaml':
      return []
    default: {
      const project = member(data, 'project')
      const packages = member(project, 'packages')
      const inPackages = Array.isArray(packages) ? packages : []
      return [
        ...at(member(project, 'adrFolder')),
        ...inPackages.flatMap((each) => at(member(each, 'adrFolder'), member(each, 'name'))),
      ]
    }
  }
}

/** The member of an unknown value; undefined when it has none. */
function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}
