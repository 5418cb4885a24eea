// Which files of a repository are digested: by what their names say of them, and by what the configuration ignores.
import picomatch from 'picomatch'
import {showsReuse} from './licensing/sources.ts'
import {governed} from './workspace/build.ts'
import {mayHoldRecords} from './workspace/recognition/may-hold.ts'

/**
 * Tells files that are digested from others; all paths of the repository are asked for when it hangs on them. What sources
 * say of records is of no use where there are none; where REUSE is followed, every file may state its licence.
 */
export function wanting(ignore: readonly string[], paths: () => readonly string[]): (path: string) => boolean {
  const isIgnored = ignorer(ignore)
  const followsReuse = once(() => usesReuse(paths()))
  const holdsRecords = once(() => paths().some(mayHoldRecords))
  const isOfUse = (path: string) => {
    const kind = governed(path)
    return kind === undefined || kind === 'source' ? followsReuse() || (kind === 'source' && holdsRecords()) : true
  }
  return (path) => isOfUse(path) && !isIgnored(path)
}

/** Whether a file of this path, when it comes to these, makes others wanted. */
export function makesOthersWanted(paths: readonly string[]): (path: string) => boolean {
  const holdsRecords = paths.some(mayHoldRecords)
  const followsReuse = usesReuse(paths)
  return (path) => (!holdsRecords && mayHoldRecords(path)) || (!followsReuse && showsReuse(path))
}

/** Whether a repository follows REUSE, by its paths, of which those that are digested are enough. */
export function usesReuse(paths: readonly string[]): boolean {
  return paths.some(showsReuse)
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined
  return () => {
    answer ??= ask()
    return answer
  }
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
