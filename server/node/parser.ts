// Chooses the parser: the native one where its package loads, else the reference, and both give the same digests.
import {faithful, type Parse, parseWithRemark} from '../engine/index.ts'

export interface LoadedParser {
  readonly parse: Parse
  readonly name: 'satteri' | 'remark'
}

const remark: LoadedParser = {parse: parseWithRemark, name: 'remark'}

/**
 * Loads the fastest parser that this machine can run. It is an optional package, with a binary for each platform, so
 * whatever keeps it from loading leaves the reference; `RELAIS_PARSER=remark` asks for the reference itself.
 */
export async function loadParser(env: Readonly<Record<string, string | undefined>>): Promise<LoadedParser> {
  if (env.RELAIS_PARSER === 'remark') return remark
  try {
    const {markdownToMdast} = await import('satteri')
    const fast: Parse = (text) => markdownToMdast(text, {features: {gfm: true, frontmatter: true}})
    return fast('').type === 'root' ? {parse: faithful(fast, parseWithRemark), name: 'satteri'} : remark
  } catch {
    return remark
  }
}
