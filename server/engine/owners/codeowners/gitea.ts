// Reads CODEOWNERS as Gitea and Forgejo do: a regular expression, then owners.
import type {OwnerLine} from '../../model/owners.ts'
import {located} from '../../model/place.ts'
import {parseExpression} from '../matching/expression.ts'
import type {Draft} from './draft.ts'
import {wholeLine, wordsOf} from './words.ts'

/**
 * Gitea, “Code Owners”: each line is a regular expression of Go and owners; `!` in front means all other paths; `#` opens a
 * comment, and `\` lets `#`, blanks and `\` stand for themselves, so that an expression's own backslash is written twice.
 * Lines without owners or with a wrong expression are skipped.
 */
export function readGiteaLine(line: OwnerLine, draft: Draft): void {
  const {words, comment} = wordsOf(line, {isCommentAnywhere: true})
  const [first, ...rest] = words
  if (first === undefined) return
  const isExclusion = first.value.startsWith('!')
  const pattern = isExclusion ? located(first.value.slice(1), first.span.start + 1, first.span.end) : first
  const expression = parseExpression(giteaExpression(pattern.value))
  if ('problem' in expression) draft.flaw(expression.problem, pattern)
  if (rest.length === 0) draft.flaw('no-owner', first)
  const owners = draft.owners(rest)
  if ('problem' in expression || owners.length === 0) return
  draft.rule({pattern, owners, isExclusion, comment, span: line.span, line: wholeLine(line)})
}

/** The expression that Go is given: one level of escapes taken away, and held to the ends as Gitea does it. */
export function giteaExpression(pattern: string): string {
  return `^${pattern.replace(/\\(.)/gs, '$1')}$`
}
