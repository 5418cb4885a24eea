// What is known before a repository is read: the disk as an earlier run saw it, and the findings that are held back.
import type {DocumentRecord, Renewed} from '../node/index.ts'

/** What is known of the disk from an earlier run. */
export interface Known {
  readonly listing?: Renewed | undefined
  /** Its documents, looked at again just now. */
  readonly current?: DocumentRecord | undefined
  /** Its documents as they were then. */
  readonly earlier?: DocumentRecord | undefined
}

/** The fingerprints of the baseline of this name, or of the usual one. */
export type ReadBaseline = (configured: string | undefined) => ReadonlySet<string>
