// What every feature of the language server is given: one state of one workspace folder, and what its places mean.
import type {Language, Snapshot} from '../engine/index.ts'
import type {Lines} from './lines.ts'

/** A workspace folder at one moment. Paths are relative to it, with `/`. */
export interface FolderView {
  /** The folder's address, without `/` at its end. */
  readonly uri: string
  readonly snapshot: Snapshot
  /** The language of messages. */
  readonly language: Language
  /** The text that the snapshot knows: that of the open editor, else that of the disk; undefined when there is none to be had. */
  textOf(path: string): string | undefined
  /** Offsets and positions in that text; those of an empty one when there is none. */
  linesOf(path: string): Lines
  /** The version of the open editor's text; null when the file is not open, so that edits of it count for any version. */
  versionOf(path: string): number | null
}

/** A place that somebody asks about. */
export interface At {
  readonly view: FolderView
  readonly path: string
  /** In UTF-16 code units, into `view.textOf(path)`. */
  readonly offset: number
}
