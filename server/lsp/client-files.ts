// The files of a folder as the client of the protocol serves them, for a server that has no disk or cannot reach the folder.
import type {Connection} from 'vscode-languageserver'
import {
  digestFile,
  isMissed,
  type NoHistory,
  type Parse,
  type SkippedFile,
  saysSomething,
  usesReuse,
  wanting,
} from '../engine/index.ts'
import {listFilesMethod, readFilesMethod} from '../protocol.ts'
import {uriOf} from './convert.ts'
import type {Digested, Digesting, Files, Listing, Reading} from './host.ts'

/** The largest document that is read, in UTF-16 code units; on disk it is counted in bytes. */
const largest = 1024 * 1024

/** So many texts are asked for at a time. */
const portion = 100

/** Where a NUL character tells a binary file, in characters from its start; git looks as far. */
const binaryProbe = 8000

export class ClientFiles implements Files {
  readonly #uri: string
  readonly #connection: Connection
  readonly #parse: Parse
  /** What was read last of each file that is digested. */
  readonly #texts = new Map<string, string>()
  #usesReuse = false

  constructor(uri: string, connection: Connection, parse: Parse) {
    this.#uri = uri
    this.#connection = connection
    this.#parse = parse
  }

  async read(paths: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
    const texts = await this.#ask(paths)
    return new Map(paths.map((path, index) => [path, readingOf(path, texts[index])]))
  }

  async readBaseline(name: string): ReturnType<Files['readBaseline']> {
    const [text] = await this.#ask([name])
    return typeof text === 'string' ? {text} : undefined
  }

  async list(ignore: readonly string[]): Promise<Listing> {
    const paths = await this.#connection.sendRequest<readonly string[]>(listFilesMethod, {uri: this.#uri})
    this.#usesReuse = usesReuse(paths)
    const isWanted = wanting(ignore, () => paths)
    // Nothing but whoever watches tells that a file is another.
    const wanted = paths.filter(isWanted).map((path) => ({path, stamp: undefined}))
    return {paths, wanted, unlisted: [], isWanted}
  }

  async digest(paths: readonly string[], {onProgress, signal}: Digesting = {}): Promise<Digested> {
    const all: Digested[] = []
    for (let start = 0; start < paths.length && !signal?.aborted; start += portion) {
      const some = paths.slice(start, start + portion)
      const texts = await this.#ask(some)
      all.push(...some.map((path, index) => this.#taken(path, texts[index])))
      onProgress?.(start + some.length, paths.length)
    }
    return {files: all.flatMap(({files}) => files), skipped: all.flatMap(({skipped}) => skipped)}
  }

  /** Keeps the text of a file and digests it; a file that is no more is among neither. */
  #taken(path: string, text: string | null | undefined): Digested {
    if (typeof text !== 'string') {
      this.#texts.delete(path)
      return {files: [], skipped: []}
    }
    this.#texts.set(path, text)
    const {files, skipped} = this.digestText(path, text)
    const telling = files.filter(({digest}) => saysSomething(path, digest, this.#usesReuse))
    return {files: telling, skipped: skipped.filter(() => isMissed(path))}
  }

  digestText(path: string, text: string): Digested {
    const reading = readingOf(path, text)
    if ('skipped' in reading) return {files: [], skipped: [reading.skipped]}
    try {
      return {files: [{path, digest: digestFile({path, text}, this.#parse)}], skipped: []}
    } catch (error) {
      // The parser recurses, so the end of the stack is the end of what can be nested.
      const isDeep = error instanceof RangeError
      return {
        files: [],
        skipped: [{path, reason: isDeep ? 'too-deep' : 'unreadable', detail: isDeep ? '' : String(error)}],
      }
    }
  }

  textOf(path: string): string | undefined {
    return this.#texts.get(path)
  }

  readonly lineHistory = undefined

  async commits(): Promise<NoHistory> {
    return {problem: 'no-git', detail: ''}
  }

  areCommits(): boolean {
    return true
  }

  history(): undefined {
    return undefined
  }

  /** The texts in the same order, null where there is none; all null when the client does not answer. */
  async #ask(paths: readonly string[]): Promise<readonly (string | null)[]> {
    const uris = paths.map((path) => uriOf({uri: this.#uri}, path))
    return this.#connection.sendRequest<readonly (string | null)[]>(readFilesMethod, {uris})
  }
}

function readingOf(path: string, text: string | null | undefined): Reading {
  const skip = (reason: SkippedFile['reason'], detail: string) => ({skipped: {path, reason, detail}})
  if (typeof text !== 'string') return skip('unreadable', 'ENOENT')
  if (text.length > largest) return skip('too-large', `${text.length}/${largest}`)
  return text.slice(0, binaryProbe).includes('\0') ? skip('binary', 'NUL') : {text}
}
