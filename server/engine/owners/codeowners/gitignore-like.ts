// Reads CODEOWNERS as GitHub and Bitbucket do: a pattern much like those of gitignore, then owners.
import type {OwnerFlawCode, OwnerLine} from '../../model/owners.ts'
import type {Located} from '../../model/place.ts'
import type {Draft} from './draft.ts'
import {wholeLine, wordsOf} from './words.ts'

/** What a pattern may not hold; such a line is skipped. The first that fits is told. */
const flaws: readonly (readonly [OwnerFlawCode, RegExp])[] = [
  ['negation', /^!/],
  ['hash', /^\\#/],
  ['root', /^\/+$/],
  ['stars', /\*{3,}/],
  ['bracket', /(?<!\\)\[[^\]]*\]/],
  ['slashes', /\/\//],
]

export function flawOf({value}: Located<string>): OwnerFlawCode | undefined {
  return flaws.find(([, shape]) => shape.test(value))?.[0]
}

/**
 * GitHub, “About code owners”: `#` opens a comment; a line without owners takes owners away; a line with anything invalid
 * is skipped, and the others hold; `!`, `[ ]` and `\#` do not work. Of patterns, its list of errors (REST, “List CODEOWNERS
 * errors”) also names `/` and `***`.
 */
export function readGithubLine(line: OwnerLine, draft: Draft): void {
  const {words, comment} = wordsOf(line)
  const [pattern, ...rest] = words
  if (pattern === undefined) return
  const flaw = rest.length === 0 && draft.isOwner(pattern) ? 'no-pattern' : flawOf(pattern)
  if (flaw) draft.flaw(flaw, pattern)
  const owners = draft.owners(rest)
  if (flaw || owners.length < rest.length) return
  draft.rule({pattern, owners, isExclusion: false, comment, span: line.span, line: wholeLine(line)})
}

/** Settings and checks of an app for Bitbucket that stand among the rules. */
const setting = /^(?:CODEOWNERS\.|\w*Check\()/

/**
 * Bitbucket Cloud, “Set up and use code owners”: as on GitHub, with groups of a workspace and how many of them are asked
 * (`@workspace/group:random(2)`); apps add groups of the file's own, `@@@name` with members, used as `@@name`.
 */
export function readBitbucketLine(line: OwnerLine, draft: Draft): void {
  const [first, ...rest] = wordsOf(line).words
  if (first === undefined || setting.test(first.value)) return
  if (first.value.startsWith('@@@')) draft.group(first, draft.owners(rest))
  else readGithubLine(line, draft)
}
