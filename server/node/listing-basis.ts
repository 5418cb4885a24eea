// What a listing rests on, so that a later run knows whether it still holds without listing anew, and without git.
import {dirname, join} from 'node:path'
import {sumOf} from './checked-file.ts'
import {openRepository, type Repository} from './git.ts'
import {findGitFolder, type GitFolder} from './git-folder.ts'
import {type GitIndex, readGitIndex} from './git-index.ts'
import {isBelow} from './inside.ts'
import {type Listing, leadsTo, listingOf, merged, type Survey} from './listing.ts'
import {realPlace} from './look.ts'
import {readSmallFile} from './small-file.ts'
import {isSettled, lookAt, Stamps} from './stamps.ts'
import {type FolderView, folderSum, folderSumLength, viewFolder} from './survey.ts'

/*
 * A listing is a function of these: where the git folder is; the paths in its index; the names in every folder that
 * is not ignored as a whole, with their types; the ignore lists; where links lead. Each of them is looked at again,
 * by its stamp where that proves it, else by its content.
 */
export interface Facts {
  /** Whether git was asked at all. */
  readonly git: boolean
  readonly gitFolder: GitFolder | null
  readonly source: Listing['source']
  /** The sum of the tracked paths below the root. */
  readonly tracked: string
  readonly untracked: readonly string[]
  /** Tracked, but not there. */
  readonly absent: readonly string[]
  readonly links: readonly (readonly [path: string, leads: string])[]
  /** Absolute places of ignore lists and other small files, with the sums of their contents. */
  readonly files: readonly (readonly [place: string, sum: string])[]
}

export interface ListingBasis {
  readonly facts: Facts
  readonly fileStamps: Stamps
  readonly folders: readonly string[]
  readonly folderStamps: Stamps
  /** One after another. */
  readonly folderSums: Buffer
  /** One row: the index file. */
  readonly indexStamp: Stamps
}

/** An ignore list of more bytes than this is not worth remembering. */
const largestList = 1024 * 1024

/** So many times git is asked about folders within folders that hold nothing listed. */
const maximumRounds = 10

/** What a survey rests on; undefined when a later run could not tell whether it still holds. */
export function basisOf(root: string, git: boolean, seen: Survey): ListingBasis | undefined {
  const views = viewsOf(root, seen)
  if (views === undefined || seen.listing.unreadable.length > 0) return undefined
  const gitFolder = git ? findGitFolder(root) : undefined
  // A walk where there is a repository means that git gave no answer, and nobody knows when it will.
  if (gitFolder !== undefined && seen.git === undefined) return undefined
  const files = smallFiles(root, views, gitFolder, seen)
  const places = [...views.values()].every(({stats}) => isSettled(stats, seen.begunAt))
  if (files === undefined || !places) return undefined
  const folderStamps = new Stamps(seen.begunAt)
  for (const {stats} of views.values()) folderStamps.add(stats)
  const fileStamps = new Stamps(seen.begunAt)
  for (const [place] of files) fileStamps.add(lookAt(place))
  const indexStamp = new Stamps(seen.begunAt)
  indexStamp.add(seen.git?.index?.stats)
  return {
    facts: {...factsOf(root, seen), git, gitFolder: gitFolder ?? null, files},
    ...{fileStamps, folderStamps, indexStamp},
    folders: [...views.keys()],
    folderSums: Buffer.concat([...views.values()].map(folderSum)),
  }
}

function factsOf(root: string, {listing, links, git}: Survey): Omit<Facts, 'git' | 'gitFolder' | 'files'> {
  const tracked = trackedBelow(root, git?.index)
  const there = new Set([...listing.paths, ...links.keys()])
  return {
    source: listing.source,
    tracked: trackedSum(tracked),
    untracked: git?.untracked ?? [],
    absent: tracked.filter((path) => !there.has(path)),
    links: [...links],
  }
}

function trackedBelow(root: string, index: GitIndex | undefined): readonly string[] {
  return index === undefined ? [] : (openRepository(root)?.below(index.paths) ?? [])
}

function trackedSum(paths: readonly string[]): string {
  return sumOf(paths.join('\0')).toString('base64')
}

/** Every folder that the listing depends on; undefined when one could not be looked into, or git does not tell. */
function viewsOf(root: string, {listing, folders, git}: Survey): ReadonlyMap<string, FolderView> | undefined {
  const views = new Map<string, FolderView>()
  for (const [path, view] of folders()) {
    if (view === undefined) return undefined
    views.set(path, view)
  }
  if (git === undefined) return views
  const repository = git.index && openRepository(root)
  try {
    const listed = {all: new Set(listing.paths), untracked: new Set(git.untracked)}
    return repository && withBarren(root, views, listed, repository)
  } finally {
    repository?.dispose()
  }
}

/** Adds the folders that hold nothing listed but are not ignored either: a file that comes there would be listed. */
function withBarren(
  root: string,
  views: Map<string, FolderView>,
  listed: {readonly all: ReadonlySet<string>; readonly untracked: ReadonlySet<string>},
  repository: Repository,
): ReadonlyMap<string, FolderView> | undefined {
  let fresh: readonly (readonly [string, FolderView])[] = [...views]
  for (let round = 0; round < maximumRounds; round++) {
    const below = fresh.flatMap(([path, view]) => subfolders(path, view)).filter((path) => !views.has(path))
    // A repository within this one is listed as one path, for as long as it is one, which is not worth telling.
    if (below.some((path) => listed.untracked.has(path))) return undefined
    // What else is listed though it is a folder is a submodule: the index tells.
    const inside = below.filter((path) => !listed.all.has(path))
    const ignored = repository.ignored(inside)
    if (ignored === undefined) return undefined
    const seen = inside.filter((path) => !ignored.has(path)).map((path) => [path, viewFolder(root, path)] as const)
    const readable = seen.flatMap(([path, view]) => (view === undefined ? [] : [[path, view] as const]))
    if (readable.length < seen.length) return undefined
    if (seen.length === 0) return views
    for (const [path, view] of readable) views.set(path, view)
    fresh = readable
  }
  return undefined
}

function subfolders(path: string, {entries}: FolderView): readonly string[] {
  const names = [...entries].flatMap(([name, type]) => (type === 'folder' && name !== '.git' ? [name] : []))
  return names.map((name) => (path === '' ? name : `${path}/${name}`))
}

/** The ignore lists, where they are or could be; undefined when one is no file, or was changed just now. */
function smallFiles(
  root: string,
  views: ReadonlyMap<string, FolderView>,
  git: GitFolder | undefined,
  {begunAt}: Survey,
): Facts['files'] | undefined {
  const lists = [...views].flatMap(([path, {entries}]) =>
    entries.has('.gitignore') ? [join(root, path, '.gitignore')] : [],
  )
  const places = git === undefined ? lists : [join(git.common, 'info', 'exclude'), ...listsAbove(root, git), ...lists]
  const isTold = (place: string) => {
    const stats = lookAt(place)
    return stats === undefined || (stats.isFile() && stats.size < largestList && isSettled(stats, begunAt))
  }
  return places.every(isTold) ? places.map((place) => [place, contentSum(place)] as const) : undefined
}

/** Where ignore lists that hold below the root stand above it. */
function listsAbove(root: string, {top}: GitFolder): readonly string[] {
  const lists: string[] = []
  for (let folder = realPlace(root); top !== undefined && folder !== top && isBelow(top, folder); ) {
    folder = dirname(folder)
    lists.push(join(folder, '.gitignore'))
  }
  return lists
}

/** Empty for what is not there. */
function contentSum(place: string): string {
  const text = readSmallFile(place)
  return text === undefined ? '' : sumOf(text).toString('base64')
}

/** What a later run finds: the basis with stamps of now, and how much its stamps alone did not prove. */
export interface Renewed {
  readonly basis: ListingBasis
  readonly unproven: number
  readonly index: GitIndex | undefined
}

/** Looks whether a listing still holds; undefined when it does not. */
export function renew(root: string, basis: ListingBasis): Renewed | undefined {
  const {facts} = basis
  const now = Date.now()
  const gitFolder = (facts.git ? findGitFolder(root) : undefined) ?? null
  if (JSON.stringify(gitFolder) !== JSON.stringify(facts.gitFolder)) return undefined
  const files = renewFiles(basis, now)
  const index = files && renewIndex(root, basis, now)
  const folders = index && renewFolders(root, basis, now)
  if (files === undefined || index === undefined || folders === undefined) return undefined
  if (!facts.links.every(([path, leads]) => leadsTo(root, path) === leads)) return undefined
  return {
    basis: {...basis, fileStamps: files.stamps, folderStamps: folders.stamps, indexStamp: index.stamps},
    unproven: files.unproven + folders.unproven + index.unproven,
    index: index.index,
  }
}

interface Column {
  readonly stamps: Stamps
  readonly unproven: number
}

function renewFiles({facts, fileStamps}: ListingBasis, now: number): Column | undefined {
  const stamps = new Stamps(now)
  let unproven = 0
  for (const [row, [place, sum]] of facts.files.entries()) {
    const stats = lookAt(place)
    stamps.add(stats)
    if (fileStamps.isSame(row, stats)) continue
    if ((stats !== undefined && !stats.isFile()) || contentSum(place) !== sum) return undefined
    unproven += 1
  }
  return {stamps, unproven}
}

function renewFolders(
  root: string,
  {folders, folderStamps, folderSums}: ListingBasis,
  now: number,
): Column | undefined {
  const stamps = new Stamps(now)
  let unproven = 0
  for (const [row, path] of folders.entries()) {
    const stats = lookAt(`${root}/${path}`)
    stamps.add(stats)
    if (stats !== undefined && folderStamps.isSame(row, stats)) continue
    const view = viewFolder(root, path)
    const sum = folderSums.subarray(row * folderSumLength, (row + 1) * folderSumLength)
    if (view === undefined || !folderSum(view).equals(sum)) return undefined
    unproven += 1
  }
  return {stamps, unproven}
}

/** git writes its index anew for many reasons; what counts are the paths in it. */
function renewIndex(
  root: string,
  {facts, indexStamp}: ListingBasis,
  now: number,
): (Column & {readonly index: GitIndex | undefined}) | undefined {
  const {gitFolder} = facts
  if (gitFolder === null || facts.source === 'walk') return {stamps: indexStamp, unproven: 0, index: undefined}
  const stats = lookAt(join(gitFolder.own, 'index'))
  if (indexStamp.isSame(0, stats)) return {stamps: indexStamp, unproven: 0, index: undefined}
  const index = readGitIndex(gitFolder)
  if (index === undefined || trackedSum(trackedBelow(root, index)) !== facts.tracked) return undefined
  const stamps = new Stamps(now)
  stamps.add(index.stats)
  return {stamps, unproven: 1, index}
}

/** The listing that still holds, put together without a look at the disk but for git's index. */
export function listingFrom(root: string, {basis: {facts}, index}: Renewed): Listing | undefined {
  if (facts.source === 'walk' || facts.gitFolder === null) return undefined
  const tracked = index ?? readGitIndex(facts.gitFolder)
  if (tracked === undefined) return undefined
  const gone = new Set([
    ...facts.absent,
    ...facts.links.flatMap(([path, leads]) => (leads.startsWith('!') ? [path] : [])),
  ])
  const paths = merged(trackedBelow(root, tracked), facts.untracked).filter((path) => !gone.has(path))
  return listingOf(paths, facts.links)
}
