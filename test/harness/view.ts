// A workspace folder held in memory, as features of the language server are given it.

import {type Language, open} from '../../server/engine/index.ts'
import type {Encoding} from '../../server/lsp/lines.ts'
import {Lines} from '../../server/lsp/lines.ts'
import type {FolderView} from '../../server/lsp/view.ts'
import type {Files} from './engine.ts'
import {inputOf} from './fix-promises.ts'

export interface ViewOptions {
  readonly uri?: string
  readonly language?: Language
  readonly encoding?: Encoding
  /** Versions of the files that are open, by path. */
  readonly versions?: Readonly<Record<string, number>>
}

export function viewOf(files: Files, options: ViewOptions = {}): FolderView {
  const {uri = 'file:///work', language = 'en', encoding = 'utf-16', versions = {}} = options
  return {
    ...{uri, language},
    snapshot: open(inputOf(files)),
    textOf: (path) => files.get(path),
    linesOf: (path) => new Lines(files.get(path) ?? '', encoding),
    versionOf: (path) => versions[path] ?? null,
  }
}
