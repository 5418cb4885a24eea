// Reads source files from disk, and finds which of them mention decision records.
import {isSourcePath, mayRefer, referencesOf, type SourceFile} from '../engine/index.ts'
import {decodeDocument, readContent} from './disk.ts'

/**
 * The source files among these paths that mention records, in the order of the paths. Paths are relative to the root, which
 * is absolute. What is no source, cannot be read, is larger than `maximumDocumentSize`, binary or not UTF-8, mentions none.
 * Never throws.
 */
export function scanSources(root: string, paths: Iterable<string>): readonly SourceFile[] {
  const found: SourceFile[] = []
  for (const path of paths) {
    const source = isSourcePath(path) ? scanSource(root, path) : undefined
    if (source !== undefined) found.push(source)
  }
  return found
}

/** The same for one path; undefined when it mentions none. */
export function scanSource(root: string, path: string): SourceFile | undefined {
  const read = readContent(root, path)
  if (!('bytes' in read) || !mayRefer(read.bytes)) return undefined
  const decoded = decodeDocument(path, read.bytes)
  const references = 'text' in decoded ? referencesOf(path, decoded.text) : []
  return references.length === 0 ? undefined : {path, references}
}
