// Looks documents up by words that they are known for, such as what they link to or list.
import type {Grouping, Query} from '../queries/model.ts'
import {grouping, query} from '../queries/query.ts'
import {View} from '../queries/view.ts'
import {askingWorkspace, documentView} from './asking.ts'
import {floors} from './floors.ts'
import {brief, readings} from './readings.ts'
import type {Workspace, WorkspaceDocument} from './workspace.ts'

/** What is asked of each document once somebody looks one up. */
export const documentQuestions: Query<readonly string[]>[] = []
export const documentGroupings: Grouping<readonly string[]>[] = []

/** A look-up of the documents, ordered by path, that have a word; which ones a document has may hang on all that it reads. */
export function documentsBy(
  name: string,
  wordsOf: (document: WorkspaceDocument, workspace: Workspace) => Iterable<string>,
): (word: string, workspace: Workspace) => readonly WorkspaceDocument[] {
  const words = query(floors.facts, name, (memory, path): readonly string[] => {
    if (!memory.ask(readings, path, brief.existence)) return []
    return [...new Set(wordsOf(documentView(memory, path), askingWorkspace(memory)))]
  })
  const byWord = grouping(`by ${name}`, words, (all) => all)
  documentQuestions.push(words)
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
