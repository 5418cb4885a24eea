// Reads and digests the documents of a repository: in this thread, or in several where that is quicker.
import {type DigestedFile, digestFile, packDigest, type SkippedFile, unpackDigest} from '../engine/index.ts'
import {
  digestInThreads,
  digestTexts,
  type LoadedParser,
  type ObjectFormat,
  processors,
  readKeyed,
  type SizedFile,
  type TextFile,
  textOfBytes,
} from '../node/index.ts'

export interface DigestOptions {
  /** Absolute and real. */
  readonly root: string
  readonly parser: LoadedParser
  /** How many threads digest, 1 being this one; as many as pay when undefined. */
  readonly threads: number | undefined
  /** How contents are named. */
  readonly format: ObjectFormat
  /** Whether there is need of packed digests. */
  readonly packs: boolean
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** A document, and what reading it came to, see `readKeyed`; `packed` is its packed digest where there is one. */
export interface Document extends DigestedFile {
  readonly outcome?: string | undefined
  readonly packed?: Uint8Array
}

/** Documents, and files that are none, each in the order in which they were asked for. */
export interface Documents {
  readonly files: readonly Document[]
  readonly skipped: readonly SkippedDocument[]
}

export interface SkippedDocument extends SkippedFile {
  readonly outcome?: string | undefined
}

/** A text, and the key of its content where there is need of one. */
export interface KeyedText extends TextFile {
  readonly outcome?: string
}

/** Documents read at a time: few enough to hold their texts, enough to share a watchdog. */
const batch = 64

/** So many bytes of documents keep several threads busy for longer than they take to start. */
const worthThreads = 3_000_000

/** More threads than these would wait for memory and for the thread that takes what they make. */
const mostThreads = 4

/** Digests documents; what all other commands and the cache ask for. */
export async function digestPaths(files: readonly SizedFile[], options: DigestOptions): Promise<Documents> {
  const threads = options.threads ?? threadsThatPay(files)
  if (threads < 2 || files.length < 2) return digestHere(files, options)
  const {root, parser, format, onProgress} = options
  const results = await digestInThreads(files, {root, parser: parser.name, format, threads, onProgress})
  const found = results.map((result, index) => {
    const path = files[index]?.path ?? ''
    if (result === undefined) return digestHere([{path}], options)
    if ('skipped' in result) return {files: [], skipped: [{...result.skipped, outcome: result.outcome}]}
    const {packed, bytes} = result.digest
    const digest = unpackDigest(packed, () => textOfBytes(bytes))
    return {files: [{path, digest, packed, outcome: result.outcome}], skipped: []}
  })
  return joined(found)
}

function threadsThatPay(files: readonly SizedFile[]): number {
  const bytes = files.reduce((sum, {size}) => sum + size, 0)
  return bytes < worthThreads ? 1 : Math.min(processors(), mostThreads)
}

/** Reads batch by batch, so that the texts of a large repository are never held together. */
function digestHere(files: readonly {readonly path: string}[], options: DigestOptions): Documents {
  const found: Documents[] = []
  for (let start = 0; start < files.length; start += batch) {
    const paths = files.slice(start, start + batch).map(({path}) => path)
    found.push(digestBatch(paths, options))
    options.onProgress?.(start + paths.length, files.length)
  }
  return joined(found)
}

function digestBatch(paths: readonly string[], {root, parser, format, packs}: DigestOptions): Documents {
  const texts: KeyedText[] = []
  const skipped: SkippedDocument[] = []
  for (const path of paths) {
    const read = readKeyed(root, path, format)
    if ('text' in read) texts.push({path, ...read})
    else skipped.push({...read.skipped, outcome: read.outcome})
  }
  return joined([{files: [], skipped}, digestAll(texts, parser.parse, packs)])
}

/** Digests texts that are at hand, and packs the digests when asked to. */
export function digestAll(texts: readonly KeyedText[], parse: LoadedParser['parse'], packs = false): Documents {
  const files: Document[] = []
  const skipped: SkippedDocument[] = []
  for (const [index, result] of digestTexts(texts, (file) => digestFile(file, parse)).entries()) {
    const {path = '', text = '', outcome} = texts[index] ?? {}
    if ('skipped' in result) skipped.push({...result.skipped, outcome})
    else files.push({path, digest: result.digest, outcome, ...(packs && {packed: packDigest(result.digest, text)})})
  }
  return {files, skipped}
}

function joined(documents: readonly Documents[]): Documents {
  return {files: documents.flatMap(({files}) => files), skipped: documents.flatMap(({skipped}) => skipped)}
}
