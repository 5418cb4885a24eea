// Which kind the configuration gives to a path.
import picomatch from 'picomatch'
import type {Config} from '../../config/config.ts'
import {documentKinds, type KnownDocumentKind} from '../../model/document-kinds.ts'
import {memo} from '../memo.ts'

/** The kind whose globs fit a path; the first one, in the order of kinds. */
export function configuredKind(path: string, globs: Config['documents']): KnownDocumentKind | undefined {
  return matchers(globs).find(({isMatch}) => isMatch(path))?.kind
}

const matchers = memo((globs: Config['documents']) =>
  documentKinds.flatMap((kind) => {
    const own = globs[kind] ?? []
    return own.length === 0 ? [] : [{kind, isMatch: picomatch([...own], {dot: true})}]
  }),
)
