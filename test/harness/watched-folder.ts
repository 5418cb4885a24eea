// A folder as the language server keeps it, on a real disk and in this process, with a look at what it does and when.
import type {TestContext} from 'node:test'
import {Buffers} from '../../server/lsp/buffers.ts'
import {DiskFiles} from '../../server/lsp/disk/disk-files.ts'
import {Folder} from '../../server/lsp/folder.ts'
import {loadParser} from '../../server/node/index.ts'
import {uriOf} from './lsp-client.ts'
import {scratch} from './scratch.ts'

/** What is called before the files of the folder are opened as a whole, and when some have been digested. */
export interface Watching {
  readonly opens?: () => void
  readonly digested?: () => void
}

export interface WatchedFolder {
  readonly folder: Folder
  /** Opens a document, or writes another text into it. */
  write(path: string, text: string): void
}

/** The folder has not been started yet. */
export async function watchedFolder(
  test: Pick<TestContext, 'after'>,
  root: string,
  {opens = () => {}, digested = () => {}}: Watching = {},
): Promise<WatchedFolder> {
  class Watched extends DiskFiles {
    override open(...all: Parameters<DiskFiles['open']>): ReturnType<DiskFiles['open']> {
      opens()
      return super.open(...all)
    }
    override async digest(...all: Parameters<DiskFiles['digest']>): ReturnType<DiskFiles['digest']> {
      const found = await super.digest(...all)
      digested()
      return found
    }
  }
  const buffers = new Buffers('utf-16')
  const files = new Watched({root, git: true, parser: await loadParser({}), cache: scratch(test)})
  const ids = () => 'x'
  const host = {today: () => '2026-01-01'}
  const folder = new Folder({
    ...{uri: uriOf(root), host, files, buffers, language: 'en', encoding: 'utf-16', trusted: true, ids},
    onChange: () => {},
  })
  test.after(() => folder.dispose())
  const write = (path: string, text: string) => {
    buffers.open({uri: uriOf(root, path), languageId: 'markdown', version: 1, text})
    folder.edited(uriOf(root, path))
  }
  return {folder, write}
}
