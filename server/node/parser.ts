// Chooses the parser: the native one where its package loads, else the reference, and both give the same digests.
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {FastParse, Parse} from '../engine/index.ts'
import {Arena} from './satteri-arena.ts'
import {isReadable, lazyTree} from './satteri-tree.ts'
import {readSmallFile} from './small-file.ts'

export interface LoadedParser {
  readonly parse: Parse
  readonly name: 'satteri' | 'remark'
}

/** Shorter sections cost the reference more than it saves by them, in characters. */
const shortest = 2000

/**
 * Loads the fastest parser that this machine can run. It is an optional package, with a binary for each platform, so
 * whatever keeps it from loading leaves the reference; `RELAIS_PARSER=remark` asks for the reference itself.
 */
export async function loadParser(env: Readonly<Record<string, string | undefined>>): Promise<LoadedParser> {
  // Imported when documents are read, so that commands that read none start without the engine.
  const {bySections, faithful, parseWithRemark} = await import('../engine/index.ts')
  const remark: LoadedParser = {parse: bySections(parseWithRemark, {atLeast: shortest}), name: 'remark'}
  if (env.RELAIS_PARSER === 'remark') return remark
  try {
    const fast = parserOf(await import('satteri'))
    return fast ? {parse: faithful(fast, parseWithRemark), name: 'satteri'} : remark
  } catch {
    return remark
  }
}

/** The native parser as a function; undefined where its package is of a version that cannot be read. */
function parserOf({createMdastHandle, dropHandle, markdownToMdast, serializeHandle}: Satteri) {
  const features = {gfm: true, frontmatter: true} as const
  const fast: FastParse = (origin) => {
    const handle = createMdastHandle(origin.parsed, features)
    const bytes = serializeHandle(handle)
    dropHandle(handle)
    const rows = new Arena(bytes, origin)
    return {rows, root: lazyTree(rows)}
  }
  return isReadable(fast, (text) => markdownToMdast(text, {features})) ? fast : undefined
}

type Satteri = typeof import('satteri')

/** Names the parser that `loadParser` would take, without loading it. */
export function parserVersion(env: Readonly<Record<string, string | undefined>>): string {
  if (env.RELAIS_PARSER === 'remark') return 'remark'
  try {
    const folder = dirname(fileURLToPath(import.meta.resolve('satteri')))
    return `satteri ${versionIn(folder) ?? versionIn(dirname(folder)) ?? 'unknown'}`
  } catch {
    return 'remark'
  }
}

function versionIn(folder: string): string | undefined {
  return /"version":\s*"([^"]+)"/.exec(readSmallFile(join(folder, 'package.json')) ?? '')?.[1]
}
