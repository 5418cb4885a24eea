// The path patterns of CODEOWNERS as segments: what each forge makes of a pattern.
import type {Dialect} from '../../model/owners.ts'
import {type Segment, segmentOf} from './segment.ts'

/** `deep` stands for any number of segments, none included. */
export type Part = Segment | 'deep'

export interface Pattern {
  readonly parts: readonly Part[]
  /** What fits: a path itself, whatever lies below it, or both. */
  readonly reach: 'itself' | 'below' | 'both'
}

/** The longest pattern that is read, in UTF-16 code units; git knows no longer paths. */
const longest = 4096

/** Undefined where a pattern can fit no path at all. */
export function patternOf(pattern: string, dialect: Exclude<Dialect, 'gitea'>): Pattern | undefined {
  if (pattern.length > longest) return undefined
  const parsed = dialect === 'gitlab' ? fnmatchPattern(pattern) : gitignorePattern(pattern)
  const isEmpty = (part: Part) => part !== 'deep' && part.kind === 'literal' && part.text === ''
  return parsed.parts.length === 0 || parsed.parts.some(isEmpty) ? undefined : parsed
}

/**
 * gitignore(5) with the exceptions of GitHub: a pattern with a slash before its end hangs on the root; what names a folder
 * means all in it, but `*` at the end of a longer pattern means no deeper files; a slash at the end means folders only.
 */
function gitignorePattern(pattern: string): Pattern {
  const isFolder = pattern.endsWith('/') && pattern.length > 1
  const words = pattern.replace(/^\//, '').replace(/\/$/, '').split('/')
  const hangs = pattern.startsWith('/') || words.length > 1
  const parts = words.map((word): Part => (word === '**' ? 'deep' : segmentOf(word, {sets: false})))
  const [all, last] = [hangs ? parts : ['deep' as const, ...parts], parts.at(-1)]
  if (last === 'deep') return {parts: collapsed([...all, segmentOf('*', {sets: false})]), reach: 'itself'}
  const isShallow = hangs && words.at(-1) === '*'
  return {parts: collapsed(all), reach: isFolder ? 'below' : isShallow ? 'itself' : 'both'}
}

/**
 * Ruby’s `File.fnmatch` with FNM_PATHNAME and FNM_DOTMATCH, which GitLab uses: `**` is deep before a slash only. A pattern
 * without a slash in front fits anywhere; one with a slash at its end means all below.
 */
function fnmatchPattern(pattern: string): Pattern {
  const rooted = pattern === '*' ? '/**/*' : pattern.startsWith('/') ? pattern : `/**/${pattern}`
  const words = (rooted.endsWith('/') ? `${rooted}**/*` : rooted).slice(1).split('/')
  const last = words.length - 1
  const parts = words.map(
    (word, index): Part => (word === '**' && index < last ? 'deep' : segmentOf(word, {sets: true})),
  )
  return {parts: collapsed(parts), reach: 'itself'}
}

function collapsed(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part, index) => part !== 'deep' || parts[index - 1] !== 'deep')
}
