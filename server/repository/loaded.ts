// What a repository is asked for, and what reading it as a whole came to.
import type {Input, Language} from '../engine/index.ts'
import type {DocumentRecord, Survey} from '../node/index.ts'

/** What decides, beside the disk, what a repository is: all of it plain, so that a cache can compare it as a whole. */
export interface LoadRequest {
  /** Absolute and real. */
  readonly root: string
  readonly language: Language
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether git may be asked for the list of files and for history. */
  readonly git: boolean
  /** An absolute place; false for no configuration at all; undefined for that of the root. */
  readonly config: string | false | undefined
  readonly presets: readonly string[]
  /** Whether files that the configuration extends are left unread, as in a folder that the user does not trust. */
  readonly extendsNothing?: boolean | undefined
  /** Whether first commits are wanted; they are read anyway when `strictFrom` is set. */
  readonly history: boolean
  /** The host of the remote, see `Input`; undefined where it is not known, or git is not to be asked. */
  readonly remoteHost?: string | undefined
  /** Whether the history of all commits is read; where a rule looks at it, when undefined. */
  readonly commits?: 'always' | 'never' | undefined
}

/** Where the digests came from. */
export interface Origins {
  /** Documents that were not read, since their content was known. */
  readonly unread: number
  /** Digests from the cache, of documents read or not. */
  readonly cached: number
  readonly digested: number
}

/** Where the time went, in milliseconds, and how much there was. */
export interface LoadStats {
  readonly source: 'git' | 'walk'
  readonly characters: number
  readonly origins: Origins
  readonly list: number
  readonly digest: number
  readonly history: number
}

/** What a run saw beside the configuration. */
export interface Seen {
  readonly survey: Survey | undefined
  readonly documents: DocumentRecord
  /** The name of the history of all commits; undefined where it was not asked for. */
  readonly commits: string | undefined
}

export interface Loaded {
  readonly root: string
  /** Without a baseline. */
  readonly input: Input
  /** The current text of a file, read again each time; undefined when it cannot be had. */
  textOf(path: string): string | undefined
  /** Whether the configuration could be read at all. */
  readonly usableConfig: boolean
  /** The name of the history of all commits; undefined where it was not asked for. */
  readonly commitsName: string | undefined
  /** Why first commits are unknown though they were wanted. */
  readonly historyProblem: string | undefined
  readonly stats: LoadStats
  /** The files that were read or recalled, and what that came to. */
  readonly documents: DocumentRecord
  /** What the run saw of the disk, for a later one; undefined where that would not be enough to know that all is the same. */
  readonly seen: Seen | undefined
}
