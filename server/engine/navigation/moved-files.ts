// What must be written anew when files or folders of a log get other names or places outside of a rename of ours.
import type {Change} from '../model/finding.ts'
import {readName} from '../workspace/recognition/names.ts'
import type {Around} from './around.ts'
import {type Move, movedPath} from './moves.ts'
import {type Renamed, renamedEverywhere} from './renamed.ts'
import {namingOf} from './respell.ts'

/**
 * The edits, by path and place, to be made before the files move: codes and numbers of records whose names change, paths in front
 * matter and in comments, and, `withLinks`, plain Markdown links to and from all that moves. Empty when there is nothing to
 * do.
 */
export function movingEdits(moves: readonly Move[], withLinks: boolean, around: Around): readonly Change[] {
  const records = around.workspace.decisions.flatMap((decision): readonly Renamed[] => {
    const path = movedPath(decision.path, moves)
    if (path === decision.path || decision.format === 'log') return []
    const before = namingOf(decision)
    // A name without a number, or a folder of another kind, says nothing of the record's own number.
    const number = readName(path).kind === 'number' ? readName(path).number : before.number
    return [{decision, before, after: {...before, path, number: before.number === undefined ? undefined : number}}]
  })
  return renamedEverywhere(records, {moves, withLinks}, around)
}
