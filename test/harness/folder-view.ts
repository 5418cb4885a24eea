// A workspace folder held in memory, as the features of the language server see one, and places in it marked by a caret.
import {
  digestFile,
  governed,
  type Language,
  open,
  parseWithRemark,
  type Redigest,
  type Snapshot,
} from '../../server/engine/index.ts'
import {Lines} from '../../server/lsp/lines.ts'
import type {At, FolderView} from '../../server/lsp/view.ts'
import {exampleInput, type Files} from './engine.ts'

const today = '2026-01-31'

/** A folder with these files, all of them open in their third version. */
export function folderOf(files: Files, language: Language = 'en'): FolderView {
  return viewOf(snapshotOf(files).with({language}), (path) => files.get(path), language)
}

const opened = new WeakMap<Files, Snapshot>()

function snapshotOf(files: Files): Snapshot {
  const known = opened.get(files)
  if (known) return known
  const none = new Map()
  const example = {...{heading: '', line: 1, config: undefined, paths: [], today}, files, since: none, skipped: none}
  const snapshot = open(
    exampleInput({...example, marks: [], fixed: none, suggested: none, base: undefined, commits: undefined}, 'en'),
  )
  opened.set(files, snapshot)
  return snapshot
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

/** Reads changed texts again. */
export const redigest: Redigest = (texts) => ({
  files: texts.flatMap((file) =>
    governed(file.path) === undefined ? [] : [{path: file.path, digest: digestFile(file, parseWithRemark)}],
  ),
})

/** Marks a place in a text. */
export const caret = '‸'

/** The folder with a file whose text has a caret, which is taken out, at that place. */
export function placed(files: Files, path: string, marked: string, language: Language = 'en'): At {
  const offset = marked.indexOf(caret)
  if (offset < 0) throw new Error(`no ${caret} in ${path}`)
  const text = marked.replace(caret, '')
  const all = new Map([...files, [path, text]])
  // Opening a story takes longer than changing a file of it, but its configuration is read once.
  if (path === 'relais.yaml') return {view: folderOf(all, language), path, offset}
  const snapshot = snapshotOf(files).with({language, ...redigest([{path, text}]), paths: [...all.keys()]})
  return {view: viewOf(snapshot, (each) => all.get(each), language), path, offset}
}

/** The text of a file with a caret before the one occurrence of some words in it. */
export function caretBefore(files: Files, path: string, words: string): string {
  const [before, after, more] = (files.get(path) ?? '').split(words)
  if (after === undefined || more !== undefined) throw new Error(`“${words}” is not once in ${path}`)
  return `${before}${caret}${words}${after}`
}

/** A little log in Nygard's format; the last record says nothing of the one that it replaced, and has a broken link. */
export const littleLog: Files = new Map([
  [
    'docs/adr/0001-use-postgres.md',
    '# 1. Use Postgres\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nRows.\n\n## Decision\n\nPostgres.\n\n## Consequences\n\nBackups.\n',
  ],
  [
    'docs/adr/0002-use-fastify.md',
    '# 2. Use Fastify\n\nDate: 2024-02-02\n\n## Status\n\nSuperseded by [3. Use Hono](0003-use-hono.md)\n\n## Context\n\nPages.\n\n## Decision\n\nFastify.\n\n## Consequences\n\nPlugins.\n',
  ],
  [
    'docs/adr/0003-use-hono.md',
    '# 3. Use Hono\n\nDate: 2024-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nPages, again.\n\n## Decision\n\nHono.\n\n## Consequences\n\nFew plugins. See [Stripe](0009-use-stripe.md).\n',
  ],
])
