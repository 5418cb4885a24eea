// The state in which a run leaves the engine, written down for later ones.
import type {Frozen, Input, ReportedFiles, Snapshot} from '../engine/index.ts'
import type {DocumentRecord, RunState, SeenFile} from '../node/index.ts'
import type {Counts} from './answer.ts'

/** What a state hangs on beside documents and configuration. */
export interface Ground {
  /** The name of the run that left it. */
  readonly run: string
  /** Names the list of all paths: another list has another name. */
  readonly listing: string
  /** The fingerprints that the baseline held, hashed. */
  readonly baseline: string
  readonly today: string
  /** The name of the history that was read; undefined where none was asked for. */
  readonly commits?: string | undefined
  /** The files beside the documents that were read. */
  readonly files: readonly SeenFile[]
}

/** A state with all that a later run must know to go on from it. */
export interface OpenState {
  readonly ground: Ground
  readonly documents: Pick<DocumentRecord, 'paths' | 'outcomes'>
  readonly skipped: Input['skipped']
  readonly counts: Counts
}

export interface Head extends Pick<OpenState, 'ground' | 'skipped' | 'counts'> {
  readonly traces: Omit<Frozen, 'bundles'>
  readonly reported: ReportedFiles
}

/** Writes down the state of a run. */
export function stateToKeep(
  snapshot: Snapshot,
  open: Omit<OpenState, 'documents'>,
  {paths, contents}: Pick<RunState, 'paths' | 'contents'>,
): RunState {
  const {
    traces: {bundles, ...traces},
    reported,
  } = snapshot.save()
  const head: Head = {...open, traces, reported}
  const pieces = bundles.map(({numbers, texts}) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(numbers.length)
    return Buffer.concat([length, numbers, Buffer.from(JSON.stringify(texts))])
  })
  return {head: JSON.stringify(head), paths, pieces, contents}
}
