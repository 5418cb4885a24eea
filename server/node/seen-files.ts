// Reads files beside the documents, such as the configuration, and keeps what was seen: a later run compares.
import {decodeDocument, readContent} from './disk.ts'
import {keyOf, outcomeOf, problemOf} from './document-record.ts'
import type {SkippedFile} from './listing.ts'
import type {SeenFile} from './run-record.ts'

/** Reads a file below a folder as `readDocument` does. */
export type ReadText = (folder: string, path: string) => {readonly text: string} | {readonly skipped: SkippedFile}

/** A reader, and all that was read through it so far. */
export interface Reader {
  readonly read: ReadText
  readonly seen: readonly SeenFile[]
}

export function recordingReader(): Reader {
  const seen: SeenFile[] = []
  const read: ReadText = (folder, path) => {
    const content = readContent(folder, path)
    const outcome = 'bytes' in content ? keyOf(content.bytes, 'sha256') : problemOf(content.skipped)
    seen.push({folder, path, outcome})
    return 'bytes' in content ? decodeDocument(path, content.bytes) : content
  }
  return {read, seen}
}

/** Whether reading each of them again comes to the same. */
export function areSame(seen: readonly SeenFile[]): boolean {
  return seen.every(({folder, path, outcome}) => outcomeOf(folder, path, 'sha256') === outcome)
}
