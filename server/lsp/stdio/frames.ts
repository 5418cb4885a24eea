// Reads the messages of the protocol from a stream, strictly: what is no frame, or stops in the middle of one, ends the connection.
import type {Readable} from 'node:stream'
import {AbstractMessageReader, type DataCallback, type Disposable, type Message} from 'vscode-languageserver'

/*
 * A frame, by the base protocol of LSP 3.17: header lines of `Name: value`, each ended by CR LF, an empty line, then as
 * many bytes of JSON as `Content-Length` says. A reader that has lost its place would wait for ever, deaf to all that
 * follows; a client restarts a server that ends instead.
 */

/** The longest header and the largest message that are read, in bytes. */
const limits = {header: 4096, message: 64 * 1024 * 1024}

const headerEnd = Buffer.from('\r\n\r\n')

export class FrameReader extends AbstractMessageReader {
  readonly #stream: Readable
  readonly #patience: number
  #callback: DataCallback | undefined
  #chunks: Buffer[] = []
  #size = 0
  /** How many bytes the message has whose header was read. */
  #length: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBroken = false

  /** `patience` is how long a frame may stop in its middle, in milliseconds. */
  constructor(stream: Readable, patience: number) {
    super()
    this.#stream = stream
    this.#patience = patience
  }

  listen(callback: DataCallback): Disposable {
    this.#callback = callback
    const take = (chunk: Buffer) => this.#take(chunk)
    this.#stream.on('data', take)
    this.#stream.on('error', (error) => this.#break(error.message))
    this.#stream.on('close', () => this.fireClose())
    this.#stream.on('end', () => this.fireClose())
    return {dispose: () => this.#stream.off('data', take)}
  }

  #take(chunk: Buffer): void {
    clearTimeout(this.#timer)
    if (this.#isBroken) return
    this.#chunks.push(chunk)
    this.#size += chunk.length
    while (!this.#isBroken && this.#readOne());
    if (this.#size > 0 || this.#length !== undefined) this.#timer = setTimeout(() => this.#lookTwice(), this.#patience)
  }

  /** After a long turn of our own, what has come meanwhile is only read now. */
  #lookTwice(): void {
    this.#timer = setTimeout(() => this.#break('a message stops in its middle'), 50)
  }

  /** Reads one header or one message; says whether there may be more. */
  #readOne(): boolean {
    if (this.#length === undefined) return this.#readHeader()
    if (this.#size < this.#length) return false
    const body = this.#cut(this.#length)
    this.#length = undefined
    const message = parsed(body)
    if (message === undefined) this.#break('a message is no JSON object')
    else this.#callback?.(message)
    return true
  }

  #readHeader(): boolean {
    if (this.#size === 0) return false
    const bytes = Buffer.concat(this.#chunks)
    this.#chunks = [bytes]
    const end = bytes.indexOf(headerEnd)
    if ((end < 0 ? bytes.length : end) > limits.header) return this.#break('a header is none')
    if (end < 0) return false
    this.#length = lengthOf(this.#cut(end + headerEnd.length).toString('latin1'))
    return this.#length === undefined ? this.#break('a header is none') : true
  }

  #cut(length: number): Buffer {
    const all = Buffer.concat(this.#chunks)
    this.#chunks = length < all.length ? [all.subarray(length)] : []
    this.#size -= length
    return all.subarray(0, length)
  }

  #break(reason: string): false {
    this.#isBroken = true
    clearTimeout(this.#timer)
    this.fireError(new Error(reason))
    return false
  }
}

/** The length that a header tells; undefined when a line of it is none, or the length is none that can be. */
function lengthOf(header: string): number | undefined {
  const lines = header.slice(0, -headerEnd.length).split('\r\n')
  if (!lines.every((line) => /^[!-9;-~]+:[ -~\t]*$/.test(line))) return undefined
  const values = lines.flatMap((line) => /^content-length:[ \t]*(\d{1,9})[ \t]*$/i.exec(line)?.[1] ?? [])
  const [length] = values.map(Number)
  return values.length === 1 && length !== undefined && length <= limits.message ? length : undefined
}

function parsed(body: Buffer): Message | undefined {
  try {
    const message: unknown = JSON.parse(body.toString('utf8'))
    // What it says is for the connection to judge.
    return typeof message === 'object' && message !== null ? (message as Message) : undefined
  } catch {
    return undefined
  }
}
