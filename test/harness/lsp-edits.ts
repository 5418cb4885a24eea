// Applies an edit of the protocol to the files of a folder, as a client does, without a look at how it was made.
import type {WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI} from 'vscode-uri'
import type {FolderView} from '../../server/lsp/view.ts'
import type {Files} from './engine.ts'

type Step = NonNullable<WorkspaceEdit['documentChanges']>[number]

/** Throws where a client would refuse: edits of unknown files, files that are there already. */
export function applyWorkspaceEdit(files: Files, edit: WorkspaceEdit, view: Pick<FolderView, 'uri'>): Files {
  const result = new Map(files)
  const root = URI.parse(view.uri).path.length + 1
  for (const step of edit.documentChanges ?? []) apply(step, result, (uri) => URI.parse(uri).path.slice(root))
  return result
}

function apply(step: Step, files: Map<string, string>, pathOf: (uri: string) => string): void {
  if ('textDocument' in step) return rewrite(step, files, pathOf(step.textDocument.uri))
  if (step.kind === 'create') return put(files, pathOf(step.uri), '')
  if (step.kind !== 'rename') throw new Error('nothing is ever deleted')
  const from = pathOf(step.oldUri)
  put(files, pathOf(step.newUri), textOf(files, from))
  files.delete(from)
}

function rewrite(
  {textDocument, edits}: Extract<Step, {textDocument: unknown}>,
  files: Map<string, string>,
  path: string,
): void {
  const document = TextDocument.create(textDocument.uri, 'markdown', 1, textOf(files, path))
  const plain = edits.flatMap((each) => ('newText' in each ? [each] : []))
  if (plain.length < edits.length) throw new Error('a snippet that was not asked for')
  files.set(path, TextDocument.applyEdits(document, plain))
}

function textOf(files: Files, path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`${path} is not there`)
  return text
}

function put(files: Map<string, string>, path: string, text: string): void {
  if (files.has(path)) throw new Error(`${path} is there already`)
  files.set(path, text)
}

/** The lines that one text has and another has not, with `-` and `+`. */
export function difference(before = '', after = ''): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}
