// What the language server asks of the platform it runs on: the day, and the files of a workspace folder.
import type {
  CommitHistory,
  DigestedFile,
  History,
  Language,
  LineHistory,
  NoHistory,
  SkippedFile,
  Snapshot,
} from '../engine/index.ts'

export interface Host {
  /** The current day in the local time zone, `YYYY-MM-DD`. */
  today(): string
  /** The files below an address; undefined when they are out of reach. */
  open(uri: string, options: OpenOptions): Files | undefined
}

export interface OpenOptions {
  /** Whether the user trusts the folder: if not, no program runs for it. */
  readonly trusted: boolean
}

/** A text as it was read, or why there is none. */
export type Reading = {readonly text: string} | {readonly skipped: SkippedFile}

/** A file that is digested, as it was when it was listed. */
export interface ListedFile {
  readonly path: string
  /** Another content has another stamp, but for changes within one tick of the clock; undefined where nothing tells. */
  readonly stamp: string | undefined
}

export interface Listing {
  /** All paths of the folder, as `Input` has them. */
  readonly paths: readonly string[]
  /** Those that are digested. */
  readonly wanted: readonly ListedFile[]
  /** What is wanted and cannot be listed. */
  readonly unlisted: readonly SkippedFile[]
  /** Whether a file of this path would be digested. */
  isWanted(path: string): boolean
}

/** What digesting came to; files that say nothing are in neither list. */
export interface Digested {
  readonly files: readonly DigestedFile[]
  readonly skipped: readonly SkippedFile[]
}

export interface Digesting {
  readonly onProgress?: (done: number, all: number) => void
  /** Ends the work early; what is left is then in neither list. */
  readonly signal?: AbortSignal
}

/** A folder that was read and linted as a whole. */
export interface Opened {
  /** Without open editors. */
  readonly snapshot: Snapshot
  /** The day that the snapshot was made for. */
  readonly today: string
  readonly listing: Listing
  /** Whether all that its states were asked for was there; if not, they are worth nothing. */
  isWhole(): boolean
}

/** The files of one workspace folder. Paths are relative to it, with `/`. Nothing here throws. */
export interface Files {
  /** Reads settings, which need not be listed. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Reading>>
  /** Reads a baseline, which may be large; undefined when there is none, a system's error code when it cannot be read. */
  readBaseline(name: string): Promise<{readonly text: string} | {readonly problem: string} | undefined>
  /** Lists the folder without what these globs name. */
  list(ignore: readonly string[]): Promise<Listing>
  /**
   * What can be told of the paths at once, for a first look: in these folders (`''` is the folder itself, no `/` at the end)
   * as they are, elsewhere as they were when somebody last told. Undefined where only listing the folder tells.
   */
  glance?(ignore: readonly string[], folders: ReadonlySet<string>): Listing | undefined
  /** Reads and lints the whole folder without keeping this thread from working; undefined where that cannot be done. */
  open?(language: Language, today: string, options: Digesting): Promise<Opened | undefined>
  /** Reads and digests files. */
  digest(paths: readonly string[], options?: Digesting): Promise<Digested>
  /** Digests the text of an open editor as if it were the file's. */
  digestText(path: string, text: string): Digested
  /** The text of a file as it is now; undefined when it cannot be had. */
  textOf(path: string): string | undefined
  /** Who last wrote a line, which takes a process of git each; undefined where no history may be asked. */
  readonly lineHistory: LineHistory | undefined
  /** The host of the remote that the files come from, see `Input`; undefined where nothing tells. */
  readonly remoteHost?: string | undefined
  /** All commits. */
  commits(): Promise<CommitHistory | NoHistory>
  /** Whether reading all commits would come to these again. */
  areCommits(commits: CommitHistory | NoHistory): boolean
  /** First commits of documents; undefined where nothing tells. */
  history(paths: readonly string[]): History | undefined
}
