// Who owns what in a workspace folder, component by component, as the editor's tree shows it.
import {type AreaOwner, ownerAreas} from '../../engine/index.ts'
import type {OwnersAnswer} from '../../protocol.ts'
import type {FolderView} from '../view.ts'

export function ownersAnswer(view: FolderView): OwnersAnswer {
  const areas = ownerAreas(view.snapshot.workspace)
  const item = ({claim: {path, span}, ...owner}: AreaOwner) => ({
    ...owner,
    path,
    line: view.linesOf(path).positionAt(span.start).line + 1,
  })
  return {folder: view.uri, areas: areas.map((area) => ({...area, owners: area.owners.map(item)}))}
}
