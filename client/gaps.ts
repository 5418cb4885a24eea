// What can be done about a gap: its place is opened, or the document that closes it is written.
import {Position, Range, Uri, window, workspace} from 'vscode'
import {type CoverageView, newDecisionCommand, newDocumentCommand} from '../server/protocol.ts'
import type {Connection} from './connection.ts'
import {say} from './say.ts'

type GapView = CoverageView['gaps'][number]
type PlaceView = NonNullable<GapView['place']>

/** A gap of the folder at an address. */
export interface FolderGap {
  readonly folder: string
  readonly gap: GapView
}

/** Shows a place of the folder at an address; a place that is no file is told of. */
export async function openPlace(folder: string, {path, line = 1}: PlaceView): Promise<void> {
  const uri = Uri.joinPath(Uri.parse(folder), path)
  const at = new Position(line - 1, 0)
  const isFile = await workspace.fs.stat(uri).then(
    ({type}) => type !== 2,
    () => false,
  )
  if (isFile) await window.showTextDocument(uri, {selection: new Range(at, at), preview: true})
  else window.setStatusBarMessage(say('noSuchFile', {path}), 4000)
}

/** Writes the document that closes a gap, where one does. */
export async function createForGap(connection: Connection, {folder, gap: {scaffold}}: FolderGap): Promise<void> {
  if (scaffold === undefined) return
  const {kind, title} = scaffold
  if (kind === 'decision') await connection.execute(newDecisionCommand, {uri: folder, title})
  else await connection.execute(newDocumentCommand, {uri: folder, kind, title})
}

/** Its place where it has one, else its document. */
export async function openGap(connection: Connection, given: FolderGap): Promise<void> {
  const {place} = given.gap
  if (place === undefined) await createForGap(connection, given)
  else await openPlace(given.folder, place)
}
