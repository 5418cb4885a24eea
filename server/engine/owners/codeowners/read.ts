// Reads the lines of a CODEOWNERS file as one forge does.
import type {Codeowners, Dialect, OwnerLine} from '../../model/owners.ts'
import {Draft} from './draft.ts'
import {readGiteaLine} from './gitea.ts'
import {readBitbucketLine, readGithubLine} from './gitignore-like.ts'
import {readGitlabLine} from './gitlab.ts'

const readers: Readonly<Record<Dialect, (line: OwnerLine, draft: Draft) => void>> = {
  github: readGithubLine,
  gitlab: readGitlabLine,
  gitea: readGiteaLine,
  bitbucket: readBitbucketLine,
}

/** Takes the lines that are not blank, without the blanks before them; what a forge skips is a flaw, never an error. */
export function readCodeowners(lines: readonly OwnerLine[], dialect: Dialect): Codeowners {
  const draft = new Draft(dialect)
  for (const line of lines) readers[dialect](line, draft)
  return draft.finished()
}
