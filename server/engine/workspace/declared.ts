// Homes of decision records that a tool's own settings declare: adr-tools, Log4brains, dotnet-adr.
import type {Digest} from '../documents/digest-model.ts'
import {baseName, folderOf, resolvePath} from './paths.ts'

/** A folder that some settings file calls the home of decision records. */
export interface DeclaredLog {
  readonly folder: string
  /** The package that its records belong to, when the settings name one. */
  readonly component: string | undefined
}

/** Whether a file is such a settings file or a record's metadata beside it. */
export function isDataFile(path: string): boolean {
  return /^(?:\.adr-dir|\.log4brains\.ya?ml|adr\.config\.json|kep\.yaml)$/.test(baseName(path))
}

/** All declared homes, from the digests of the settings files. */
export function declaredLogs(data: ReadonlyMap<string, Digest>): DeclaredLog[] {
  return [...data].flatMap(([path, digest]) => readSettings(path, digest))
}

function readSettings(path: string, digest: Digest): DeclaredLog[] {
  const values = (key: string) =>
    digest.frontMatter?.entries.filter((entry) => entry.key.value === key).flatMap((entry) => entry.values) ?? []
  const at = (relative: string | undefined, component?: string) => {
    const folder = relative === undefined ? undefined : resolvePath(folderOf(path), relative.trim().replace(/\\/g, '/'))
    return folder === undefined ? [] : [{folder, component}]
  }
  switch (baseName(path)) {
    case '.adr-dir':
      return at(values('')[0]?.value)
    case 'adr.config.json':
      return at(values('path')[0]?.value)
    case 'kep.yaml':
      return []
    default:
      return [
        ...at(values('project.adrFolder')[0]?.value),
        ...packages(digest).flatMap(([name, folder]) => at(folder, name)),
      ]
  }
}

/** Log4brains lists its packages as mappings, whose keys come out side by side and in order. */
function packages(digest: Digest): [name: string, folder: string][] {
  const entries = digest.frontMatter?.entries ?? []
  const names = entries.filter(({key}) => key.value === 'project.packages.name').flatMap(({values}) => values)
  const folders = entries.filter(({key}) => key.value === 'project.packages.adrFolder').flatMap(({values}) => values)
  return names.flatMap(({value}, index) => (folders[index] ? [[value, folders[index].value] as [string, string]] : []))
}
