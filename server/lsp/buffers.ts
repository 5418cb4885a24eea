// The documents that are open in the editor: their texts, which count instead of the disk's, and their versions.
import type {DidChangeTextDocumentParams, TextDocumentItem} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import {type Encoding, Lines} from './lines.ts'

export interface Buffer {
  /** As the client writes it. */
  readonly uri: string
  readonly version: number
  readonly lines: Lines
}

export class Buffers {
  readonly #encoding: Encoding
  /** By address, in the one way in which we write it: clients escape more characters or fewer. */
  readonly #all = new Map<string, Buffer>()

  constructor(encoding: Encoding) {
    this.#encoding = encoding
  }

  get(uri: string): Buffer | undefined {
    return this.#all.get(keyOf(uri))
  }

  get all(): Iterable<Buffer> {
    return this.#all.values()
  }

  open({uri, version, text}: TextDocumentItem): void {
    this.#all.set(keyOf(uri), {uri, version, lines: new Lines(text, this.#encoding)})
  }

  /** Applies changes one after another, each to what the one before left. Changes of what is not open are none. */
  change({textDocument: {uri, version}, contentChanges}: DidChangeTextDocumentParams): void {
    const key = keyOf(uri)
    const before = this.#all.get(key)
    if (before === undefined) return
    let {lines} = before
    for (const change of contentChanges) {
      const text = 'range' in change ? spliced(lines, change) : change.text
      lines = new Lines(text, this.#encoding)
    }
    this.#all.set(key, {uri, version, lines})
  }

  close(uri: string): void {
    this.#all.delete(keyOf(uri))
  }
}

function keyOf(uri: string): string {
  return URI.parse(uri).toString()
}

function spliced(lines: Lines, {range, text}: {readonly range: Parameters<Lines['spanOf']>[0]; readonly text: string}) {
  const {start, end} = lines.spanOf(range)
  // A range that is the wrong way round holds what lies between.
  const [from, to] = start <= end ? [start, end] : [end, start]
  return lines.text.slice(0, from) + text + lines.text.slice(to)
}
