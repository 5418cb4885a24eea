// Finds the contents that a clone lacks among all of its history.
import type {GitReader} from './git-reader.ts'

/**
 * Clones that leave out large files lack few objects of all; one that leaves out every content lacks about a quarter, and
 * its history would tell of no line at all.
 */
const fewest = 0.05

/**
 * The ids of the objects behind a commit that are not there, without fetching any; undefined when git failed, when none is
 * missing, or more than a twentieth.
 */
export async function findMissing(git: GitReader, head: string): Promise<ReadonlySet<string> | undefined> {
  const missing = new Set<string>()
  let all = 0
  const take = lines((line) => {
    all++
    if (line.startsWith('?')) missing.add(line.slice(1))
  })
  const parameters = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--end-of-options', head]
  const isDone = await git.stream(parameters, take)
  return isDone && missing.size > 0 && missing.size <= all * fewest ? missing : undefined
}

/** Calls `tell` for each whole line of what comes in pieces. */
function lines(tell: (line: string) => void): (bytes: Uint8Array) => boolean {
  let rest = ''
  return (bytes) => {
    const pieces = (rest + Buffer.from(bytes).toString('latin1')).split('\n')
    rest = pieces.pop() ?? ''
    for (const line of pieces) tell(line)
    return true
  }
}
