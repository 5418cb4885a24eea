// Digests a file as what its name says it is: a document, data beside documents, a manifest, source code, owners, or notes on commits.
import {digestData, digestMarkdown, emptyDigest} from './documents/digest.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Parse} from './documents/parse.ts'
import {factsOf} from './facts/facts.ts'
import {ownerSourceOf} from './owners/sources.ts'
import {commitNotesOf} from './people/commit-notes.ts'
import {referencesOf} from './references/scan.ts'
import {governed, isDocumentary} from './workspace/build.ts'

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
    case 'commit-notes':
      return {...emptyDigest(text), commitNotes: commitNotesOf(path, text)}
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

/** Whether the engine need know of a file: most sources name no record. */
export function saysSomething(path: string, {facts, owners, commitNotes, references}: Digest): boolean {
  if (isDocumentary(path) || references.length > 0) return true
  return facts !== undefined || owners !== undefined || commitNotes !== undefined
}
