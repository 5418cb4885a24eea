// Shows places that the server counted, in the editor's own list of references.
import {commands, Location, Position, Range, Uri} from 'vscode'
import type {Location as Place, Position as Spot} from 'vscode-languageclient'

const positionOf = ({line, character}: Spot): Position => new Position(line, character)

/** `at` and `places` come in the shapes of the protocol, which the editor's command does not take. */
export async function showReferences(uri: string, at: Spot, places: readonly Place[]): Promise<void> {
  const locations = places.map(
    ({uri, range}) => new Location(Uri.parse(uri), new Range(positionOf(range.start), positionOf(range.end))),
  )
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), positionOf(at), locations)
}
