// What a file says of commits, as its path and text alone tell.
import type {CommitNotes} from '../model/commit-notes.ts'
import {parseIgnoredRevisions} from './ignored-revisions.ts'
import {parseMailmap} from './mailmap.ts'

/** The file by which names and addresses are led together: see gitmailmap(5). */
export const mailmapPath = '.mailmap'

/** The name that forges and habit have given to `blame.ignoreRevsFile`. */
const ignoredRevisionsPath = '.git-blame-ignore-revs'

export function isCommitNotesPath(path: string): boolean {
  return path === mailmapPath || path === ignoredRevisionsPath
}

/** Undefined where the path says that the file speaks of no commits. Never throws. */
export function commitNotesOf(path: string, text: string): CommitNotes | undefined {
  if (path === mailmapPath) return mailmapNotes(text)
  if (path === ignoredRevisionsPath) return {kind: 'ignored-revisions', revisions: [...parseIgnoredRevisions(text)]}
  return undefined
}

function mailmapNotes(text: string): CommitNotes {
  return {kind: 'mailmap', entries: parseMailmap(text), end: text.length, isOpen: /[^\r\n]$/.test(text)}
}
