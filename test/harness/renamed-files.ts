// The files of a workspace after a rename, which may be that of a folder.
import type {Change} from '../../server/engine/index.ts'
import {applyChanges, type Files} from './engine.ts'

export function renamedFiles(files: Files, changes: readonly Change[]): Files {
  const edited = applyChanges(
    files,
    changes.filter(({kind}) => kind !== 'rename'),
  )
  const moves = changes.filter((change) => change.kind === 'rename')
  return new Map([...edited].map(([path, text]) => [movedPath(path, moves), text]))
}

function movedPath(path: string, moves: readonly (Change & {kind: 'rename'})[]): string {
  const move = moves.find(({path: from}) => path === from || path.startsWith(`${from}/`))
  return move ? move.to + path.slice(move.path.length) : path
}
