// Digests a file as what its name says it is: a document, data beside documents, a manifest, source code, or owners.
import {digestData, digestMarkdown, emptyDigest} from './documents/digest.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Parse} from './documents/parse.ts'
import {factsOf} from './facts/facts.ts'
import {ownerSourceOf} from './owners/sources.ts'
import {referencesOf} from './references/scan.ts'
import {governed} from './workspace/build.ts'

/** Throws as `digestMarkdown` does. */
export function digestFile({path, text}: {readonly path: string; readonly text: string}, parse: Parse): Digest {
  switch (governed(path)) {
    case 'data':
      return digestData(text)
    case 'manifest':
      // Infrastructure is code as well.
      return {
        ...emptyDigest(text),
        facts: factsOf(path, text),
        references: referencesOf(path, text),
        owners: ownerSourceOf(path, text),
      }
    case 'owners':
      return {...emptyDigest(text), owners: ownerSourceOf(path, text)}
    case 'source':
      return {...emptyDigest(text), references: referencesOf(path, text)}
    default: {
      const facts = factsOf(path, text)
      const digest = digestMarkdown(text, parse)
      // A licence may be written as a page.
      return facts === undefined ? digest : {...digest, facts}
    }
  }
}
