// Follows links to the files and headings that they lead to, as GitHub, GitLab and site generators do, and says what is wrong.
import type {Digest, Link} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {memo} from '../memo.ts'
import {folderOf, type Paths, resolvePath} from '../paths.ts'
import {decode} from '../records/resolve.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {isNamedForElsewhere} from './elsewhere.ts'
import {existing, fromSomeRoot} from './places.ts'
import {isSitePage} from './site.ts'

/** What is wrong with a link; `path` is where it leads, relative to the root. */
export type LinkFault =
  | {readonly kind: 'missing'; readonly path: string}
  | {readonly kind: 'case'; readonly path: string; readonly actual: string}
  | {readonly kind: 'anchor'; readonly path: string; readonly fragment: string}
  | {readonly kind: 'outside'}
  /** An address without its scheme or in brackets of its own; `address` is what was meant. */
  | {readonly kind: 'address'; readonly address: string}

/** Parts of GitHub and GitLab that links from a README reach with `../../`. */
const forgePages =
  /^(?:-\/|issues?|pulls?|merge_requests|wikis?|releases|discussions|compare|commits?|actions|blob|tree|raw|milestones?|projects|labels|security|edit|new|stargazers|network|graphs|tags|branches|settings|contribute)(?:\/|$)/

const hosts = /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|org|io|net|dev|fr|gov|edu|eu|uk|app|ai)(?:\/|$))/i
const mail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/

/** What is wrong with a link of a document; undefined when nothing is, or nothing can be known. */
export function linkFault(link: Link, document: WorkspaceDocument, workspace: Workspace): LinkFault | undefined {
  const target = link.target.value.trim()
  if (link.kind === 'html' && document.path.endsWith('.mdx')) return undefined
  const wrapped = /^[([#]/.test(target) ? addressWithin(target) : undefined
  if (wrapped) return {kind: 'address', address: wrapped}
  if (isOpaque(target)) return undefined
  const [, route = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? []
  if (!route) return anchorFault(document, fragment)
  const found = placeFor(spelled(route), document, workspace)
  if (typeof found !== 'string') {
    if (found?.kind === 'missing' && isNamedForElsewhere(found.path, workspace)) return undefined
    return found && (addressFault(target) ?? found)
  }
  const page = workspace.documents.get(found)
  return page && anchorFault(page, fragment)
}

/** The address in `(https://…)` and the like, or whatever stands in brackets. */
function addressWithin(target: string): string | undefined {
  return /^.*?(https?:\/\/[^\s)\]]+)/.exec(target)?.[1] ?? /^\(([^()]+)\)$/.exec(target)?.[1]
}

/** The path that a link leads to, relative to the root, as far as it exists; a record's folder leads to its README. */
export function linkedPath({target}: Link, document: WorkspaceDocument, workspace: Workspace): string | undefined {
  const {paths} = workspace
  const route = routeOf(target.value.trim())
  if (isOpaque(route)) return undefined
  const found = placeFor(spelled(route), document, workspace)
  if (typeof found !== 'string') return undefined
  return paths.isFolder(found)
    ? ['README.md', 'index.md', 'readme.md'].map((name) => `${found}/${name}`).find((path) => paths.has(path))
    : found
}

/** The files and folders that a document links to, relative to the root, as far as they exist. */
export function linkedPlaces(document: WorkspaceDocument, workspace: Workspace): readonly string[] {
  return [...placesOf(document, workspace).values()].filter((place) => typeof place === 'string')
}

/** Targets that are no path of this repository: addresses, templates, placeholders, empty ones. */
function isOpaque(target: string): boolean {
  return target === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|~|@|\$|%)/i.test(target) || /[{}<>|*`"\s]|\.\.\.|…/.test(target)
}

function addressFault(target: string): LinkFault | undefined {
  if (hosts.test(target)) return {kind: 'address', address: `https://${target}`}
  return mail.test(target) ? {kind: 'address', address: `mailto:${target}`} : undefined
}

/** Looks for the paths that the links of one document mean. */
class Search {
  readonly #document: WorkspaceDocument
  readonly #paths: Paths
  readonly #isPage: boolean

  constructor(document: WorkspaceDocument, paths: Paths) {
    this.#document = document
    this.#paths = paths
    this.#isPage = isSitePage(document, paths)
  }

  /** The path; or what is wrong; or undefined when it cannot be known. */
  find(route: string): string | LinkFault | undefined {
    return route.startsWith('/') ? this.#absolute(route) : this.#relative(route)
  }

  #relative(route: string): string | LinkFault | undefined {
    const folder = folderOf(this.#document.path)
    const path = resolvePath(folder, route)
    const found = path === undefined ? undefined : existing(path, this.#paths)
    if (found) return found
    if (forgePages.test(route.replace(/^(?:\.{1,2}\/)+/, ''))) return undefined
    if (this.#isPage && this.#asRoute(route)) return undefined
    if (path === undefined) return {kind: 'outside'}
    return this.#isUnknowable(path) ? undefined : this.#fault(path)
  }

  /** From the root of the repository, or of a site; a page that is nowhere may be a route, a file beside others is missing. */
  #absolute(route: string): string | LinkFault | undefined {
    const path = resolvePath('.', route)
    if (path === undefined) return undefined
    const found = fromSomeRoot(path, this.#paths)
    if (found) return found
    const isFile = /\.mdx?$/i.test(route) && !this.#isPage
    const isHere = path.includes('/') && this.#paths.isFolder(path.slice(0, path.indexOf('/')))
    return isFile && isHere ? this.#fault(path) : undefined
  }

  /** Whether a site could serve it: a page without the extension of a source, or what is right one folder deeper. */
  #asRoute(route: string): boolean {
    if (!/\.[a-z\d]{1,5}$/i.test(route) || /\.html?$/i.test(route) || /\/$/.test(route)) return true
    const deeper = resolvePath(this.#document.path.replace(/\.\w+$/, ''), route)
    return deeper !== undefined && existing(deeper, this.#paths) !== undefined
  }

  /** Behind a symbolic link or a submodule, which is listed as a file; what is installed or built from other files. */
  #isUnknowable(path: string): boolean {
    if (/(?:^|\/)node_modules\//.test(path) || /\.html?$/i.test(path)) return true
    for (let at = folderOf(path); at !== '.'; at = folderOf(at)) if (this.#paths.isFile(at)) return true
    return false
  }

  #fault(path: string): LinkFault {
    const actual = this.#paths.sameButCase(path) ?? this.#paths.sameButCase(`${path}.md`)
    return actual ? {kind: 'case', path, actual} : {kind: 'missing', path}
  }
}

type Place = ReturnType<Search['find']>

/** What the routes of a document's links stand for, all at once: several rules ask for the same. */
const placesOf = memo((document: WorkspaceDocument, {paths}: Workspace): ReadonlyMap<string, Place> => {
  const search = new Search(document, paths)
  const routes = document.digest.links.map(({target}) => routeOf(target.value.trim()))
  const asked = new Set(routes.filter((route) => !isOpaque(route)).map(spelled))
  return new Map([...asked].map((route) => [route, search.find(route)]))
})

function placeFor(route: string, document: WorkspaceDocument, workspace: Workspace): Place {
  const places = placesOf(document, workspace)
  return places.has(route) ? places.get(route) : new Search(document, workspace.paths).find(route)
}

/** A target without query and fragment. */
function routeOf(target: string): string {
  return target.replace(/[?#].*$/s, '')
}

function spelled(route: string): string {
  return decode(route).replace(/\\/g, '/')
}

/** A fragment without what the makers of anchors treat differently: case, accents, punctuation, `user-content-`. */
function foldFragment(fragment: string): string {
  return fold(decode(fragment).replace(/^user-content-/, '')).replace(/ /g, '')
}

const anchorsOf = memo((digest: Digest): ReadonlySet<string> => {
  const folded = digest.anchors.map(foldFragment)
  return new Set([...folded, ...folded.map((each) => each.replace(/^\d+/, ''))])
})

/** Fragments that no heading makes: lines, footnotes, tops, text searches, routes and states of scripts. */
const madeElsewhere = /^(?:L\d+.*|top|readme|(?:user-content-)?fn\w*[-:]?.*|footnote.*|:~:.*|[/!].*|.*=.*|id\d+|\d+)$/i

function anchorFault({path, digest}: WorkspaceDocument, fragment: string): LinkFault | undefined {
  if (!fragment || madeElsewhere.test(fragment) || /\.mdx$/i.test(path)) return undefined
  const folded = foldFragment(fragment)
  return folded === '' || anchorsOf(digest).has(folded) ? undefined : {kind: 'anchor', path, fragment}
}
