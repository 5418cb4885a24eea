// Chooses the parser: the native one where its package loads, else the reference, and both give the same digests.
import type {Parse} from '../engine/index.ts'

export interface LoadedParser {
  readonly parse: Parse
  readonly name: 'satteri' | 'remark'
}

/**
 * Loads the fastest parser that this machine can run. It is an optional package, with a binary for each platform, so
 * whatever keeps it from loading leaves the reference; `RELAIS_PARSER=remark` asks for the reference itself.
 */
export async function loadParser(env: Readonly<Record<string, string | undefined>>): Promise<LoadedParser> {
  // Imported when documents are read, so that commands that read none start without the engine.
  const {faithful, parseWithRemark} = await import('../engine/index.ts')
  const remark: LoadedParser = {parse: parseWithRemark, name: 'remark'}
  if (env.RELAIS_PARSER === 'remark') return remark
  try {
    const {markdownToMdast} = await import('satteri')
    const fast: Parse = (text) => markdownToMdast(text, {features: {gfm: true, frontmatter: true}})
    return fast('').type === 'root' ? {parse: faithful(fast, parseWithRemark), name: 'satteri'} : remark
  } catch {
    return remark
  }
}
