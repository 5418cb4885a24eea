// What links must say once files have moved, or headings have other anchors.
import type {Link} from '../documents/digest-model.ts'
import type {Change} from '../model/finding.ts'
import {linkedPath} from '../workspace/links/link-targets.ts'
import {baseName, folderOf, relativePath, resolvePath, stem} from '../workspace/paths.ts'
import {decode} from '../workspace/records/resolve.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'

/** A file or folder and its new path. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** A heading whose anchor changes. */
export interface Reanchored {
  readonly path: string
  readonly from: string
  readonly to: string
}

/** The new path of a file or folder; its own where it stays. */
export function movedPath(path: string, moves: readonly Move[]): string {
  const move = moves.find(({from}) => path === from || path.startsWith(`${from}/`))
  return move ? move.to + path.slice(move.from.length) : path
}

/** The edits of all links that lead to what moves, or that move themselves. */
export function relinking(
  moves: readonly Move[],
  anchors: readonly Reanchored[],
  workspace: Workspace,
): readonly (Change & {kind: 'edit'})[] {
  const changed = [...moves.map(({from}) => from), ...anchors.map(({path}) => path)]
  const names = new Set(
    changed.flatMap((path) => [stem(path), baseName(folderOf(path))]).filter((name) => name !== '.'),
  )
  return [...workspace.documents.values()].flatMap((document) => {
    const isMoved = folderOf(movedPath(document.path, moves)) !== folderOf(document.path)
    const isReanchored = anchors.some(({path}) => path === document.path)
    return document.digest.links.flatMap((link) => {
      const {value, span} = link.target
      const isOne = isMoved || isReanchored || [...names].some((name) => decode(value).includes(name))
      if (!isOne || link.kind === 'reference' || span.end - span.start !== value.length) return []
      const text = retargeted(link, document, moves, anchors, workspace)
      return text === value ? [] : [{kind: 'edit' as const, path: document.path, span, text}]
    })
  })
}

function retargeted(
  link: Link,
  document: WorkspaceDocument,
  moves: readonly Move[],
  anchors: readonly Reanchored[],
  workspace: Workspace,
): string {
  const target = link.target.value
  const [, bare = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? []
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(bare)) return target
  const path = bare === '' ? document.path : linkedPath(link, document, workspace)
  const anchor = anchors.find((each) => each.path === path && each.from === decode(fragment ?? ''))
  const route = bare === '' ? '' : rerouted(bare, document.path, path, moves, workspace)
  return `${route}${query}${fragment === undefined ? '' : `#${anchor?.to ?? fragment}`}`
}

/** A route as it must be written; `found` is the file that it leads to. */
function rerouted(
  route: string,
  from: string,
  found: string | undefined,
  moves: readonly Move[],
  {paths}: Workspace,
): string {
  const written = decode(route)
  const isAbsolute = written.startsWith('/')
  const [folder, future] = [folderOf(from), folderOf(movedPath(from, moves))]
  const literal = isAbsolute ? resolvePath('.', written) : resolvePath(folder, written)
  const page = literal === undefined || paths.has(literal) ? '' : '.md'
  if (literal === undefined || !paths.has(literal + page)) return renamedEnd(route, found, moves)
  const next = movedPath(literal + page, moves).slice(0, page === '' ? undefined : -page.length)
  if ((isAbsolute ? resolvePath('.', written) : resolvePath(future, written)) === next) return route
  const path = isAbsolute ? `/${next}` : relativePath(future, next)
  const lead = written.startsWith('./') && !path.startsWith('.') ? './' : ''
  return encodedLike(route, `${lead}${path}${written.endsWith('/') ? '/' : ''}`)
}

/** A route that is resolved by a site, or in some looser way: its last part alone can be told. */
function renamedEnd(route: string, found: string | undefined, moves: readonly Move[]): string {
  const next = found === undefined ? undefined : movedPath(found, moves)
  if (found === undefined || next === undefined || next === found || folderOf(next) !== folderOf(found)) return route
  const at = route.lastIndexOf(stem(found))
  return at < 0 ? route : route.slice(0, at) + stem(next) + route.slice(at + stem(found).length)
}

/** Blanks, brackets and signs with a meaning of their own are encoded; other letters as they were. */
function encodedLike(route: string, path: string): string {
  const isEncoded = /%[\da-f]{2}/i.test(route)
  return isEncoded ? encodeURI(path).replace(/[#?()]/g, encodedSign) : path.replace(/[\s%#?()<>]/g, encodedSign)
}

function encodedSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
