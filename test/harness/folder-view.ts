// A workspace folder held in memory, as the features of the language server see one, and places in it marked by a caret.
import {readFileSync} from 'node:fs'
import {filesBelow} from '../../scripts/files.ts'
import {type Language, open, type Snapshot} from '../../server/engine/index.ts'
import {Lines} from '../../server/lsp/lines.ts'
import type {At, FolderView} from '../../server/lsp/view.ts'
import {exampleInput, type Files} from './engine.ts'
import {inRoot} from './root.ts'

const today = '2026-01-31'

/** The files of a story, by their paths in it. */
export function storyFiles(name: string): Files {
  const folder = inRoot(`test/workspaces/${name}`)
  return new Map(filesBelow(folder, '').map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]))
}

/** A folder with these files, all of them open in their third version. */
export function folderOf(files: Files, language: Language = 'en'): FolderView {
  const none = new Map()
  const example = {...{heading: '', line: 1, config: undefined, paths: [], today}, files, since: none, skipped: none}
  const input = exampleInput({...example, marks: [], fixed: none, suggested: none, base: undefined}, language)
  return viewOf(open(input), (path) => files.get(path), language)
}

/** A state of a folder whose texts are these. */
export function viewOf(snapshot: Snapshot, textOf: FolderView['textOf'], language: Language): FolderView {
  return {
    uri: 'file:///work%20shop',
    snapshot,
    language,
    textOf,
    linesOf: (path) => new Lines(textOf(path) ?? '', 'utf-16'),
    versionOf: () => 3,
  }
}

/** Marks a place in a text. */
export const caret = '‸'

/** The folder with a file whose text has a caret, which is taken out, at that place. */
export function placed(files: Files, path: string, marked: string, language: Language = 'en'): At {
  const offset = marked.indexOf(caret)
  if (offset < 0) throw new Error(`no ${caret} in ${path}`)
  const view = folderOf(new Map([...files, [path, marked.replace(caret, '')]]), language)
  return {view, path, offset}
}

/** The text of a file with a caret before the one occurrence of some words in it. */
export function caretBefore(files: Files, path: string, words: string): string {
  const [before, after, more] = (files.get(path) ?? '').split(words)
  if (after === undefined || more !== undefined) throw new Error(`“${words}” is not once in ${path}`)
  return `${before}${caret}${words}${after}`
}
