// `relais lsp`: starts the language server, a program of its own beside this one.
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {importModule} from '../../node/index.ts'
import type {Arguments} from '../arguments.ts'
import type {Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

/** What the program of the language server offers. */
interface Program {
  /** What its script exports, see node/loader.ts. */
  readonly script: {serveProcess(transport: 'stdio'): Promise<void>}
}

/** Comes back never: the language server ends the process when its editor is gone. Throws a `UsageError`. */
export async function lsp(given: Arguments, {io, language}: Session): Promise<number> {
  if (!given.has('stdio')) throw new UsageError(say(language, 'lspNeedsStdio'))
  // Named by its place and not by an import: the command line does not know the editor.
  const {script} = (await importModule(pathToFileURL(join(io.home, 'lsp.js')).href)) as Program
  await script.serveProcess('stdio')
  return new Promise(() => {})
}
