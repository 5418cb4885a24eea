// Which files of a repository are digested: by what their names say of them, and by what the configuration ignores.
import picomatch from 'picomatch'
import {type Governed, governed} from './workspace/build.ts'

/**
 * Tells files that are digested from others. What sources say of records is of no use where there are none, which is asked
 * for each source file.
 */
export function wanting(ignore: readonly string[], holdsRecords: () => boolean): (path: string) => boolean {
  const isIgnored = ignorer(ignore)
  const isOfUse = (kind: Governed | undefined) => (kind === 'source' ? holdsRecords() : kind !== undefined)
  return (path) => isOfUse(governed(path)) && !isIgnored(path)
}

/** A pattern that names a folder holds for all that is in it. */
function ignorer(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const positive = globs.filter((glob) => !glob.startsWith('!'))
  const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  const below = (list: readonly string[]) => list.flatMap((glob) => [glob, `${glob.replace(/\/$/, '')}/**`])
  const [matches, spares] = [picomatch(below(positive), {dot: true}), picomatch(below(negative), {dot: true})]
  return (path) => matches(path) && !(negative.length > 0 && spares(path))
}
