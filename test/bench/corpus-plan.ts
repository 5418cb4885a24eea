// Which copies of which repositories make a corpus of a wanted size, and how each copy's text differs from all others.
import {posix} from 'node:path'

/** One copy of a repository in a corpus. */
export interface Piece {
  /** The repository, as in the plan's input. */
  readonly name: string
  /** 0 for the text as it is. */
  readonly copy: number
}

export interface Repository {
  readonly name: string
  /** How many documents it holds. */
  readonly documents: number
}

/**
 * Whole repositories, small ones first and as often as needed, for `wanted` documents give or take a tenth; those that
 * would go beyond are left out. Empty when every repository alone is larger than that.
 */
export function planCorpus(repositories: readonly Repository[], wanted: number): readonly Piece[] {
  const ordered = repositories
    .filter(({documents}) => documents > 0)
    .toSorted((a, b) => a.documents - b.documents || (a.name < b.name ? -1 : 1))
  const pieces: Piece[] = []
  let size = 0
  for (let copy = 0, before = -1; size < wanted && size > before; copy++) {
    before = size
    for (const {name, documents} of ordered) {
      if (size >= wanted || size + documents > wanted * 1.1) continue
      pieces.push({name, copy})
      size += documents
    }
  }
  return pieces
}

/**
 * A document's text in a copy: every long line of a paragraph or list holds one word more, and a comment at the end names the copy, so
 * that no two copies share a text, or more than a short paragraph of it. Headings, links, code, tables and metadata stay
 * as they are, and with them what the document says. Copy 0 is the text itself.
 */
export function changedText(text: string, path: string, copy: number): string {
  if (copy === 0) return text
  const state = {frontMatter: /^---\r?\n/.test(text), fenced: false}
  const lines = text.split('\n').map((line, index) => {
    if (state.frontMatter) state.frontMatter = index === 0 || line.trimEnd() !== '---'
    else if (/^ {0,3}(?:```|~~~)/.test(line)) state.fenced = !state.fenced
    else if (!state.fenced && line.length >= 60 && proseLine.test(line))
      return withWord(line, `${copy} ${path} ${index}`)
    return line
  })
  return `${lines.join('\n')}\n<!-- copy ${copy} of ${path} -->\n`
}

/** A paragraph's line or a list item's, up to its first words. */
const proseLine = /^(?:\s*(?:[*+-]|\d+[.)])\s+)?\p{L}/u

/** A YAML file's text in a copy. */
export function changedData(text: string, path: string, copy: number): string {
  return copy === 0 || !/\.ya?ml$/.test(path) ? text : `${text.trimEnd()}\n# copy ${copy} of ${path}\n`
}

/** Puts a word between the first two plain words, before anything on the line that could be markup. */
function withWord(line: string, seed: string): string {
  const plain = /^\s*[*+-]?[^`[<|$*_\\(:]*/.exec(line)?.[0] ?? ''
  const between = /(?<= \p{Ll}{3,}) (?=\p{Ll}{3,} )/u.exec(plain)
  if (between === null) return line
  return `${line.slice(0, between.index)} ${word(seed)}${line.slice(between.index)}`
}

const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've', 'wi', 'xo', 'zu', 'ka']

/** A made-up word of six syllables for a seed: one of sixteen million. */
function word(seed: string): string {
  // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193)
  return Array.from({length: 6}, (_, index) => syllables[(hash >>> (index * 4)) & 15]).join('')
}

/** What a repository holds: `known` tells a path that exists, `below` the first path in a folder. */
export interface Paths {
  readonly known: ReadonlySet<string>
  readonly below: ReadonlyMap<string, string>
}

export function pathsOf(paths: readonly string[]): Paths {
  const below = new Map<string, string>()
  for (const path of paths)
    for (let folder = posix.dirname(path); folder !== '.' && !below.has(folder); folder = posix.dirname(folder))
      below.set(folder, path)
  return {known: new Set(paths), below}
}

/**
 * The paths that must exist for a document's relative links to resolve: files that it names, and some file in each
 * folder that it names. A guess by pattern, which may hold too many and costs an empty file each.
 */
export function linkedPaths(path: string, text: string, {known, below}: Paths): readonly string[] {
  const destinations = text.matchAll(/(?:\]\(\s*<?|\]:\s*<?|(?:href|src)\s*=\s*["']?)([^\s"'<>]+)/gi)
  const found = [...destinations].flatMap(([, destination = '']) => {
    if (/^(?:[a-z][a-z+.-]*:|#|\/\/)/i.test(destination)) return []
    return candidates(path, destination).flatMap((candidate) =>
      known.has(candidate) ? [candidate] : (below.get(candidate) ?? []),
    )
  })
  return [...new Set(found)]
}

/** Where a destination may lead, ended by each of its parentheses: the pattern cannot tell which one is the link's own. */
function candidates(path: string, destination: string): readonly string[] {
  const bare = decoded(destination.replace(/[?#].*$/s, ''))
  const base = bare.startsWith('/') ? '.' : posix.dirname(path)
  const ends = [bare.length, ...[...bare.matchAll(/\)/g)].map(({index}) => index)]
  return ends.map((end) => posix.join(base, bare.slice(0, end)).replace(/^\/+|\/+$/g, ''))
}

function decoded(destination: string): string {
  try {
    return decodeURIComponent(destination)
  } catch {
    return destination
  }
}
