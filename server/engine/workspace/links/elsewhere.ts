// Tells links into another repository that is published together with this one from links that are broken.
import {byText, longestPath} from '../../model/by-text.ts'
import {plainPaths} from '../asking-paths.ts'
import {documentsBy, hasLinks} from '../documents-by.ts'
import {memo} from '../memo.ts'
import {folderOf, type Paths} from '../paths.ts'
import type {Workspace} from '../workspace.ts'

/** From so many documents on, links to what is hardly there are no slips. */
const many = 8

/**
 * Whether many documents link to numbered files or folders of a kind that is hardly there: `eip-20.md` beside
 * `erc-20.md` belongs to another repository, which is published together with this one.
 */
export function isNamedForElsewhere(missing: string, workspace: Workspace): boolean {
  const {paths} = workspace
  const folder = nearestFolder(missing, paths)
  const start = folder === '.' ? '' : `${folder}/`
  const [, prefix] = /^([a-z]+[-_])\d/i.exec(missing.slice(start.length)) ?? []
  if (prefix === undefined) return false
  const linking = linkingToPrefix(prefix.toLowerCase(), workspace).length
  return linking >= many && numberedIn(plainPaths(paths, {folders: [folder]}))(start + prefix) * 10 < linking
}

function nearestFolder(path: string, paths: Paths): string {
  let folder = folderOf(path)
  while (!paths.isFolder(folder)) folder = folderOf(folder)
  return folder
}

/** How many files and folders begin with `folder/prefix-` and a number. */
const numberedIn = memo((paths: Paths) =>
  byText((start) => {
    const folder = folderOf(start)
    const beside = [...paths.filesIn(folder), ...paths.foldersIn(folder)]
    return beside.filter((path) => path.startsWith(start) && /^\d/.test(path.slice(start.length))).length
  }, longestPath),
)

/** Documents with links with a part such as `eip-20`, by its prefix in lower case. */
const linkingToPrefix = documentsBy(
  'numbered prefixes linked to',
  ({digest}) => digest.links.flatMap(({target}) => (isNumbered(target.value) ? prefixesIn(target.value) : [])),
  hasLinks,
)

function isNumbered(target: string): boolean {
  return /[-_]\d/.test(target) && !target.includes(':')
}

function prefixesIn(target: string): string[] {
  return [...target.matchAll(/(?:^|\/)([a-z]+[-_])(?=\d)/gi)].map(([, prefix = '']) => prefix.toLowerCase())
}
