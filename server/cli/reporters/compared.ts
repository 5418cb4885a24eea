// Says what a run was compared with, for reporters that speak to people.

import type {Language} from '../../engine/index.ts'
import type {ComparedWith} from '../../repository/index.ts'
import {counted, say} from './texts.ts'

/** One sentence; the revision goes through the escape of the sink. */
export function comparedIn(
  language: Language,
  {revision, commit, changed}: ComparedWith,
  escaped: (text: string) => string,
): string {
  const files = counted(language, 'changedFiles', changed)
  return say(language, 'compared', {revision: escaped(revision), commit: commit.slice(0, 10), files})
}

/** A waiver, not yet escaped. */
export function shown({reason, commit}: ComparedWith['exemptions'][number]): string {
  return `${commit.slice(0, 10)} ${reason}`
}
