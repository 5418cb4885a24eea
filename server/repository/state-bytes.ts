// Writes down the state of a run, with all that a later one must know to go on from it.
import type {Snapshot} from '../engine/index.ts'
import {type DocumentRecord, type GitIndex, indexedBlobs, type ObjectFormat, packState} from '../node/index.ts'
import {contentsToKeep} from './earlier-texts.ts'
import {type Ground, type OpenState, stateToKeep} from './kept-state.ts'
import type {LoadRequest} from './loaded.ts'
import {hashOf, nameOfListing} from './question.ts'

/** A state to be kept, and what it was made with. */
export interface Keeping extends Omit<OpenState, 'ground' | 'documents'> {
  readonly documents: DocumentRecord
  /** All paths of the repository. */
  readonly paths: readonly string[]
  readonly baseline: ReadonlySet<string>
  /** The name of the history that was read. */
  readonly commits: string | undefined
}

/** The run that leaves a state. */
export interface Origin extends Pick<Ground, 'files'> {
  readonly load: LoadRequest
  readonly format: ObjectFormat
  /** git's index as the run read it. */
  readonly index: GitIndex | undefined
  /** Empty where no later run can know that all is the same. */
  readonly runName: string
  /** Names all that the bytes depend on beside the run. */
  readonly version: string
}

/** As `Memory.openState` reads it. */
export function stateBytes(
  snapshot: Snapshot,
  {documents, paths, baseline, commits, ...state}: Keeping,
  {load: {root, git, today}, format, index, runName, files, version}: Origin,
): Buffer {
  const ground = {run: runName, listing: nameOfListing(paths), baseline: hashOf(baseline), today, files, commits}
  const blobOf = git ? indexedBlobs(root, index) : () => undefined
  const contents = contentsToKeep(documents, {root, format}, blobOf)
  return packState(version, stateToKeep(snapshot, {...state, ground}, {paths, contents}))
}
