// Digests a file as what its name says it is: a document, data beside documents, a manifest, source code, owners, notes on commits, or a text that states its licence.
import {digestData, digestMarkdown, emptyDigest} from './documents/digest.ts'
import type {Digest} from './documents/digest-model.ts'
import type {Parse} from './documents/parse.ts'
import {suppressionsOfLines} from './documents/suppressions.ts'
import {factsOf} from './facts/facts.ts'
import {licensingOf} from './licensing/sources.ts'
import {ownerSourceOf} from './owners/sources.ts'
import {commitNotesOf} from './people/commit-notes.ts'
import {referencesOf} from './references/scan.ts'
import {governed, isDocumentary} from './workspace/build.ts'

/** Throws as `digestMarkdown` does. */
export function digestFile({path, text}: {readonly path: string; readonly text: string}, parse: Parse): Digest {
  const licensing = licensingOf(path, text)
  switch (governed(path)) {
    case 'data':
      return {...digestData(text), licensing}
    case 'manifest':
      // Infrastructure is code as well.
      return {
        ...emptyDigest(text),
        facts: factsOf(path, text),
        references: referencesOf(path, text),
        owners: ownerSourceOf(path, text),
        licensing,
      }
    case 'owners':
      return {
        ...{...emptyDigest(text), owners: ownerSourceOf(path, text)},
        ...{suppressions: suppressionsOfLines(text), licensing},
      }
    case 'commit-notes':
      return {...emptyDigest(text), commitNotes: commitNotesOf(path, text), licensing}
    case 'source':
      return {...emptyDigest(text), references: referencesOf(path, text), licensing}
    case 'markdown':
      // A licence may be written as a page.
      return {...digestMarkdown(text, parse), facts: factsOf(path, text), licensing}
    default:
      return {...emptyDigest(text), licensing}
  }
}

/**
 * Whether the engine need know of a file: most sources name no record, and a copyright notice matters where every file is to
 * have one.
 */
export function saysSomething(path: string, digest: Digest, followsReuse: boolean): boolean {
  const {facts, owners, commitNotes, references, licensing} = digest
  if (followsReuse || isDocumentary(path) || references.length > 0) return true
  return facts !== undefined || owners !== undefined || commitNotes !== undefined || statesLicence(licensing)
}

function statesLicence(licensing: Digest['licensing']): boolean {
  const {tags = [], tables = [], packages = [], credits = []} = licensing ?? {}
  return tags.some(({kind}) => kind === 'licence') || tables.length + packages.length + credits.length > 0
}
