// Finds the lines of places in files.
import {LineIndex} from '../engine/index.ts'

/** 1-based lines of offsets; each file is looked through once. */
export function lineFinder(textOf: (path: string) => string | undefined): (path: string, offset: number) => number {
  const indexes = new Map<string, LineIndex>()
  return (path, offset) => {
    const index = indexes.get(path) ?? new LineIndex(textOf(path) ?? '')
    indexes.set(path, index)
    return index.positionAt(offset).line
  }
}
