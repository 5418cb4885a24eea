// Chooses the parser: the native one where its package loads, else the reference, and both give the same digests.
import {createHash} from 'node:crypto'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {FastParse, Parse} from '../engine/index.ts'
import {importModule, resolveModule} from './host.ts'
import {Arena} from './satteri-arena.ts'
import {isReadable, lazyTree, sample} from './satteri-tree.ts'
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
    const fast = (await provenParser()) ?? (await packagedParser())
    return fast ? {parse: faithful(fast, parseWithRemark), name: 'satteri'} : remark
  } catch {
    return remark
  }
}

/** GitHub's flavour with footnotes, and front matter in YAML and TOML: as `features` below, in the bits of the binding. */
const parseOptions = 2462

/** What the binding makes of the sample, hashed: that of satteri 0.10.5. */
const proven = '001f14e32349b5288afbf8552cb397c92fa3b7e9'

/**
 * The native parser without the rest of its package, whose loading takes longer than reading twenty documents; undefined
 * where it does not answer to the byte as the one that is known.
 */
export async function provenParser(): Promise<FastParse | undefined> {
  try {
    // What it is if it is the known one, which is proven next.
    const binding = (await importModule(new URL('../index.js', resolveModule('satteri')).href)) as Binding
    const bytesOf = bytesBy(binding, (text) => binding.createMdastHandle(text, parseOptions))
    return createHash('sha1').update(bytesOf(sample)).digest('hex') === proven ? parseBy(bytesOf) : undefined
  } catch {
    return undefined
  }
}

/** The native parser by its package; undefined where that is of a version that cannot be read. */
export async function packagedParser(): Promise<FastParse | undefined> {
  const satteri = (await importModule('satteri')) as typeof import('satteri')
  const features = {gfm: true, frontmatter: true} as const
  const fast = parseBy(bytesBy(satteri, (text) => satteri.createMdastHandle(text, features)))
  return isReadable(fast, (text) => satteri.markdownToMdast(text, {features})) ? fast : undefined
}

/** Parses a text, and gives what came of it as it lies in memory. */
type BytesOf = (text: string) => Uint8Array<ArrayBuffer>

function bytesBy<H>({serializeHandle, dropHandle}: Handles<H>, parse: (text: string) => H): BytesOf {
  return (text) => {
    const handle = parse(text)
    const bytes = serializeHandle(handle)
    dropHandle(handle)
    return bytes
  }
}

function parseBy(bytesOf: BytesOf): FastParse {
  return (origin) => {
    const rows = new Arena(bytesOf(origin.parsed), origin)
    return {rows, root: lazyTree(rows)}
  }
}

/** What is done with a document in native memory. */
interface Handles<H> {
  readonly serializeHandle: (handle: H) => Uint8Array<ArrayBuffer>
  readonly dropHandle: (handle: H) => void
}

/** What the package itself is built on, of which it says nothing. */
interface Binding extends Handles<object> {
  readonly createMdastHandle: (text: string, options: number) => object
}

/** Names the parser that `loadParser` would take, without loading it. */
export function parserVersion(env: Readonly<Record<string, string | undefined>>): string {
  if (env.RELAIS_PARSER === 'remark') return 'remark'
  try {
    const folder = dirname(fileURLToPath(resolveModule('satteri')))
    return `satteri ${versionIn(folder) ?? versionIn(dirname(folder)) ?? 'unknown'}`
  } catch {
    return 'remark'
  }
}

function versionIn(folder: string): string | undefined {
  return /"version":\s*"([^"]+)"/.exec(readSmallFile(join(folder, 'package.json')) ?? '')?.[1]
}
