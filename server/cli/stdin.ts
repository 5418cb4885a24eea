// The document of standard input, as text.
import {TextDecoder} from 'node:util'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

/** Keeps a byte order mark, as documents on disk do. Throws a `UsageError` when the bytes are no UTF-8. */
export async function stdinText({io, language}: Session): Promise<string> {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await io.readStdin())
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(say(language, 'stdinIsNoText'))
    throw error
  }
}
