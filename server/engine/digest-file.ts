// Digests a file as what its name says it is: a document, or data beside documents.
import {digestData, digestMarkdown} from './documents/digest.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Parse} from './documents/parse.ts'
import {governed} from './workspace/build.ts'

/** Throws as `digestMarkdown` does. */
export function digestFile({path, text}: {readonly path: string; readonly text: string}, parse: Parse): Digest {
  return governed(path) === 'data' ? digestData(text) : digestMarkdown(text, parse)
}
