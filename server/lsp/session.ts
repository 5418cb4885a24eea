// All workspace folders and open documents of one client: which folder a document belongs to, and who is told of what.
import type {WorkspaceFolder} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import type {Language, Redigest} from '../engine/index.ts'
import type {Asking, Seen} from './asking.ts'
import {Buffers} from './buffers.ts'
import {pathOf} from './convert.ts'
import type {Means} from './features/means.ts'
import {Folder} from './folder.ts'
import type {Files, Host} from './host.ts'
import type {Encoding} from './lines.ts'
import type {Abilities} from './start.ts'
import {say} from './texts.ts'
import type {FolderView} from './view.ts'

export interface SessionOptions {
  readonly host: Host
  readonly language: Language
  readonly encoding: Encoding
  readonly trusted: boolean
  readonly abilities: Abilities
  /** Called when something that is shown may be another. */
  readonly onChange: () => void
}

export class Session {
  readonly #options: SessionOptions
  readonly buffers: Buffers
  readonly #folders = new Map<string, Folder>()
  /** Folders that are out of reach, by address, with what is to be said of them. */
  readonly #lost = new Map<string, string>()
  #lastId = 0

  constructor(options: SessionOptions) {
    this.#options = options
    this.buffers = new Buffers(options.encoding)
  }

  get folders(): Iterable<Folder> {
    return this.#folders.values()
  }

  get problems(): readonly string[] {
    return [...this.#lost.values(), ...[...this.folders].flatMap(({problems}) => problems)]
  }

  /** Takes folders up, and lets others go. What is shown of a file may then be the matter of another folder. */
  alter(added: readonly Pick<WorkspaceFolder, 'uri'>[], removed: readonly Pick<WorkspaceFolder, 'uri'>[]): void {
    for (const {uri} of removed) this.#remove(canonical(uri))
    for (const {uri} of added) this.#add(canonical(uri))
    for (const folder of this.folders) folder.expireAll()
    this.#options.onChange()
  }

  #add(uri: string): void {
    if (this.#folders.has(uri)) return
    const {host, language, encoding, trusted, onChange} = this.#options
    const files = host.open(uri, {trusted})
    if (files === undefined) {
      this.#lost.set(uri, say(language, 'folderUnreachable', {path: URI.parse(uri).fsPath}))
      return
    }
    const ids = () => String(++this.#lastId)
    const folder = new Folder({uri, host, files, buffers: this.buffers, language, encoding, trusted, ids, onChange})
    this.#folders.set(uri, folder)
    folder.start()
  }

  #remove(uri: string): void {
    this.#lost.delete(uri)
    this.#folders.get(uri)?.dispose()
    this.#folders.delete(uri)
  }

  /** The folder that a file belongs to: the innermost that holds it. A folder's own address belongs to it as well. */
  ownerOf(uri: string): {readonly folder: Folder; readonly path: string} | undefined {
    const holding = [...this.folders].flatMap((folder) => {
      const path = uri === folder.uri ? '' : pathOf(folder, uri)
      return path === undefined ? [] : [{folder, path}]
    })
    return holding.toSorted((a, b) => b.folder.uri.length - a.folder.uri.length)[0]
  }

  /** All folders that hold a file: outer ones refer to what inner ones show. */
  *holding(uri: string): Iterable<Folder> {
    for (const folder of this.folders) if (pathOf(folder, uri) !== undefined) yield folder
  }

  /** The state of the folder to which a document belongs, once there is one. */
  async viewOf(
    uri: string,
  ): Promise<{readonly view: FolderView; readonly path: string; readonly folder: Folder} | undefined> {
    const owner = this.ownerOf(uri)
    await owner?.folder.known()
    const view = owner?.folder.view()
    return owner && view && {view, ...owner}
  }

  /** The states of all folders, once there are some, and what is known of who asks. */
  async seen(): Promise<readonly Seen[]> {
    const seen: Seen[] = []
    for (const folder of this.folders) {
      await folder.known()
      const view = folder.view()
      if (view) seen.push({view, asking: this.asking(folder)})
    }
    return seen
  }

  asking(folder: Folder): Asking {
    const {abilities, host} = this.#options
    return {abilities, today: host.today(), ...meansIn(folder.files)}
  }

  dispose(): void {
    for (const folder of this.folders) folder.dispose()
    this.#folders.clear()
  }
}

function meansIn(files: Files): Omit<Means, 'today'> {
  const redigest: Redigest = (texts) => {
    const digested = texts.map(({path, text}) => files.digestText(path, text))
    return {files: digested.flatMap((each) => each.files), skipped: digested.flatMap(({skipped}) => skipped)}
  }
  return {redigest, lineHistory: files.lineHistory}
}

/** One way to write an address, without `/` at its end. */
function canonical(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/, '')
}
