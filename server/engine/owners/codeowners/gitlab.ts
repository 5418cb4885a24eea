// Reads CODEOWNERS as GitLab does: sections with default owners and approvals, exclusions, roles.
import type {Owner, OwnerLine} from '../../model/owners.ts'
import {type Located, located} from '../../model/place.ts'
import type {Draft} from './draft.ts'
import {ownerOf} from './owner-words.ts'
import {part, wholeLine, wordsOf} from './words.ts'

/** `^[name][approvals] owners` */
const header = /^(\^?)\[([^\]]*)\](?:\[([^\]]*)\])?/

/**
 * GitLab, “Syntax of CODEOWNERS file” and “Advanced CODEOWNERS configuration”: a header that cannot be parsed is an entry;
 * malformed owners are ignored; there are no comments behind rules, so that owners in them count; numbers of approvals
 * that are none count as 1; an entry needs an owner, its own or its section's.
 */
export function readGitlabLine(line: OwnerLine, draft: Draft): void {
  if (line.value.startsWith('#')) return
  if (!/^\^?\[/.test(line.value)) readEntry(line, draft)
  else if (!readHeader(line, draft)) draft.flaw('header', part(line.value, 0, line.value.length, line.span.start))
}

function readHeader({value, span}: OwnerLine, draft: Draft): boolean {
  const [whole, mark = '', title = '', number] = header.exec(value) ?? []
  if (whole === undefined || title.trim() === '') return false
  const start = span.start + mark.length + 1
  const name = located(title, start, start + title.length)
  const from = name.span.end + 2
  const approvals = number === undefined ? 1 : approvalsOf(located(number, from, from + number.length), draft)
  const rest = located(value.slice(whole.length), span.start + whole.length, span.end)
  const {words, comment} = wordsOf(rest)
  const owners = [...draft.owners(words), ...ownersInComment(comment, draft)]
  draft.enter({name, isOptional: mark !== '', approvals, owners})
  return true
}

function approvalsOf(number: Located<string>, draft: Draft): number {
  const approvals = /^\d{1,9}$/.test(number.value) ? Number(number.value) : 0
  if (approvals < 1) draft.flaw('approvals', number)
  return Math.max(1, approvals)
}

function readEntry(line: OwnerLine, draft: Draft): void {
  const {words, comment} = wordsOf(line)
  const [first, ...rest] = words
  if (first === undefined) return
  const isExclusion = first.value.startsWith('!')
  const pattern = isExclusion ? located(first.value.slice(1), first.span.start + 1, first.span.end) : first
  if (isExclusion) {
    draft.rule({pattern, owners: [], isExclusion, comment, span: line.span, line: wholeLine(line)})
    return
  }
  const owners = [...ownersAmong(rest, draft), ...ownersInComment(comment, draft)]
  const hasOwner = draft.rule({pattern, owners, isExclusion, comment, span: line.span, line: wholeLine(line)})
  if (rest.length === 0 && !hasOwner) draft.flaw('no-owner', first)
}

function ownersAmong(words: readonly Located<string>[], draft: Draft): readonly Owner[] {
  const unknown = words.filter((word) => word.value.startsWith('@@') && !ownerOf(word, 'gitlab'))
  for (const word of unknown) draft.flaw('role', word)
  return draft.owners(words.filter((word) => !unknown.includes(word)))
}

/** Owners that stand where other forges see a comment. */
function ownersInComment(comment: Located<string> | undefined, draft: Draft): readonly Owner[] {
  if (comment === undefined) return []
  const owners = [...comment.value.matchAll(/(?<=^|[\s(])@{1,2}[\w./-]*\w/g)].flatMap(({0: word, index}) => {
    const start = comment.span.start + index
    return ownerOf(located(word, start, start + word.length), 'gitlab') ?? []
  })
  for (const owner of owners) draft.flaw('comment-owner', owner)
  return owners
}
