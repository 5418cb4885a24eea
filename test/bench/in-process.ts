// The engine in this process: the parsers by their names, and the documents of a corpus with their digests.
import {type DigestedFile, digestData, digestMarkdown, governed} from '../../server/engine/index.ts'
import {type LoadedParser, listPaths, loadParser, readDocument} from '../../server/node/index.ts'

/** The reference, and before it the native parser where it loads. */
export async function parsers(): Promise<readonly LoadedParser[]> {
  const [best, reference] = [await loadParser({}), await loadParser({RELAIS_PARSER: 'remark'})]
  return best.name === reference.name ? [reference] : [best, reference]
}

/** A document of a corpus and what it says. */
export interface Document extends DigestedFile {
  readonly text: string
}

/** Every file of a repository that the engine wants, digested. */
export function digestsOf(root: string, {parse}: LoadedParser): {paths: readonly string[]; documents: Document[]} {
  const {paths} = listPaths(root)
  const documents = paths.flatMap((path) => {
    const kind = governed(path)
    const read = kind === undefined ? undefined : readDocument(root, path)
    if (read === undefined || 'skipped' in read) return []
    const {text} = read
    return [{path, text, digest: kind === 'data' ? digestData(text) : digestMarkdown(text, parse)}]
  })
  return {paths, documents}
}

/** Milliseconds that some work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Seconds of processor time that some work takes, those of the garbage collector's threads included. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}
