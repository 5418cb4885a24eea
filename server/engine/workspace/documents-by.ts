// Looks documents up by words that they are known for, such as what they link to or list.
import type {Digest} from '../documents/digest-model.ts'
import {distinct} from '../queries/distinct.ts'
import type {Each} from '../queries/each.ts'
import type {Grouping} from '../queries/model.ts'
import {grouping, query} from '../queries/query.ts'
import {View} from '../queries/view.ts'
import {askingWorkspace} from './asking.ts'
import {documentView} from './asking-views.ts'
import {floors} from './floors.ts'
import {brief, readings} from './readings.ts'
import {digests} from './sources.ts'
import type {Workspace, WorkspaceDocument} from './workspace.ts'

/** What is asked of each document, once somebody looks one up. */
export const documentQuestions: Each[] = []
export const documentGroupings: Grouping<readonly string[]>[] = []

/** Words that a document can have only where its digest shows it; all documents are asked when absent. */
type Shows = (digest: Digest) => boolean

/** A look-up of the documents, ordered by path, that have a word: which ones one has, it says with all that it leads to. */
export function documentsBy(
  name: string,
  wordsOf: (document: WorkspaceDocument, workspace: Workspace) => Iterable<string>,
  shows?: Shows,
): (word: string, workspace: Workspace) => readonly WorkspaceDocument[] {
  const words = query(floors.facts, name, (memory, path): readonly string[] => {
    if (!memory.ask(readings, path, brief.existence)) return []
    return distinct([...wordsOf(documentView(memory, path), askingWorkspace(memory))], (word) => word)
  })
  const byWord = grouping(`by ${name}`, words, (all) => all)
  documentQuestions.push({of: digests, answer: words, isLazy: true, ...(shows && {isFor: shows})})
  documentGroupings.push(byWord)
  const plain = new WeakMap<Workspace, ReadonlyMap<string, readonly WorkspaceDocument[]>>()
  return (word, workspace) => {
    if (workspace instanceof View) {
      const {memory} = workspace
      return memory.ask(byWord, word).map((path) => documentView(memory, path))
    }
    const index = plain.get(workspace) ?? indexed(workspace, wordsOf)
    plain.set(workspace, index)
    return index.get(word) ?? []
  }
}

/** For look-ups by links. */
export function hasLinks({links}: Digest): boolean {
  return links.length > 0
}

function indexed(
  workspace: Workspace,
  wordsOf: (document: WorkspaceDocument, workspace: Workspace) => Iterable<string>,
): ReadonlyMap<string, readonly WorkspaceDocument[]> {
  const index = new Map<string, WorkspaceDocument[]>()
  for (const document of workspace.documents.values()) {
    for (const word of new Set(wordsOf(document, workspace))) {
      const group = index.get(word)
      if (group) group.push(document)
      else index.set(word, [document])
    }
  }
  return index
}
