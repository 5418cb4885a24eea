// Which documents lead to a place: by a link, or by naming its path in their text.
import {byText, longestPath} from '../../model/by-text.ts'
import {documentsBy} from '../documents-by.ts'
import {baseName, folderOf, resolvePath} from '../paths.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {linkedPlaces} from './link-targets.ts'

/** Paths in prose: at least one folder and a name, without blanks. */
const written = /(?<![\w/.:-])(?:\.{0,2}\/)?(?:[\w@.-]+\/)+[\w@.-]*/g

/**
 * `=path` for each place that a document names, and `>folder` for each folder that it lies in: `adr/0000-my-title.md`
 * leads to its folder, whether it exists or not.
 */
const places = documentsBy('places led to', (document, workspace) => {
  const {paths} = workspace
  const named = [...linkedPlaces(document, workspace), ...pathsInAddresses(document), ...pathsWritten(document)]
  return named.flatMap((path) => {
    const around = foldersAround(path).filter((folder) => paths.isFolder(folder))
    return [...(paths.has(path) ? [`=${path}`] : []), ...around.map((folder) => `>${folder}`)]
  })
})

/** The folders that a path lies in, the root left out. */
const foldersAround = byText((path): readonly string[] => {
  const folders: string[] = []
  for (let folder = folderOf(path); folder !== '.'; folder = folderOf(folder)) folders.push(folder)
  return folders
}, longestPath)

/** Paths behind `/blob/main/` and `/tree/main/` of a forge: pages link to their own repository so as well. */
function pathsInAddresses({digest: {links}}: WorkspaceDocument): readonly string[] {
  return links.flatMap(({target}) => {
    const path = /^https?:\/\/[^?#]*?\/(?:blob|tree|src\/branch)\/[^/?#]+\/([^?#]+)/.exec(target.value)?.[1]
    return path === undefined ? [] : [path.replace(/\/$/, '')]
  })
}

/** Paths in the text, from the document’s folder and from the root. */
function pathsWritten({path, digest: {sections}}: WorkspaceDocument): readonly string[] {
  const texts = sections.flatMap(({lines}) => lines.flatMap(({value}) => (value.includes('/') ? [value] : [])))
  return texts.flatMap((text) =>
    [...text.matchAll(written)].flatMap(([words]) => {
      const route = words.replace(/[/.]+$/, '')
      return [resolvePath(folderOf(path), route), resolvePath('.', route.replace(/^\/+/, ''))].filter(
        (each) => each !== undefined,
      )
    }),
  )
}

/** Whether a reader finds a folder: some document outside of it names it, something in it, or a folder around it. */
export function isFolderLedTo(folder: string, workspace: Workspace): boolean {
  const inside = `${folder}/`
  const within = [...places(`=${folder}`, workspace), ...places(`>${folder}`, workspace)]
  if (within.some(({path}) => !path.startsWith(inside))) return true
  return foldersAround(folder).some((around) => places(`=${around}`, workspace).length > 0)
}

/** Whether a reader finds a document: another one names it, or the folder that it stands in or below. */
export function isFileLedTo(path: string, workspace: Workspace): boolean {
  const naming = (place: string) => places(`=${place}`, workspace).some((document) => document.path !== path)
  return naming(path) || foldersAround(path).some(naming)
}

/** Whether everybody who opens the repository sees a file at once. */
export function isInSight(path: string): boolean {
  return !path.includes('/') || /^(?:readme|index)\.\w+$/i.test(baseName(path))
}
