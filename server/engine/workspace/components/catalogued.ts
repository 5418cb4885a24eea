// Components that catalog-info.yaml of Backstage tells of.
import type {OwnerNote} from '../../model/owners.ts'
import {folderOf} from '../paths.ts'
import type {OwnerFile} from '../workspace.ts'
import {asFolder, type Candidate, folderName, isAside} from './candidate.ts'

interface Entity {
  readonly path: string
  readonly subject: OwnerNote['subject']
  /** Of the file, or what the entity says of its source. */
  readonly folder: string
  readonly isTold: boolean
}

/**
 * Entities of the kind Component. Of several that one file tells of, only those have a folder that name their source, or
 * whose name is that of a folder.
 */
export function catalogued(files: readonly OwnerFile[], isFolder: (path: string) => boolean): readonly Candidate[] {
  return files.flatMap((file) => {
    const entities = entitiesIn(file)
    const placed = entities.length > 1 ? entities.flatMap((each) => told(each, isFolder)) : entities
    return placed
      .filter(({folder}) => !isAside(folder))
      .map(({path, subject, folder}) => ({
        name: subject.value,
        source: 'backstage' as const,
        folders: [folder],
        place: {path, span: subject.span},
      }))
  })
}

function entitiesIn({path, source}: OwnerFile): readonly Entity[] {
  if (source.format !== 'backstage') return []
  const {notes} = source
  const components = notes.filter(({key, note}) => key === 'kind' && note.value === 'Component')
  return components.map(({subject}) => {
    const written = notes.find((each) => each.key === 'source' && each.subject.span.start === subject.span.start)
    const folder = written && folderIn(written.note.value)
    return {path, subject, folder: folder ?? asFolder(folderOf(path)), isTold: folder !== undefined}
  })
}

/** The folder in the address of a tree: `url:https://host/owner/name/tree/main/packages/api/`. */
function folderIn(address: string): string | undefined {
  return /\/(?:-\/)?(?:tree|blob|src)\/(?:branch\/)?[^/]+\/(.+?)\/*$/.exec(address)?.[1]
}

function told(entity: Entity, isFolder: (path: string) => boolean): readonly Entity[] {
  if (entity.isTold) return [entity]
  const base = entity.folder === '' ? '' : `${entity.folder}/`
  const homes = ['', 'packages/', 'apps/', 'services/', 'libs/', 'modules/', 'components/', 'src/']
  const folder = homes.map((home) => base + home + entity.subject.value).find(isFolder)
  return folder === undefined || folderName(folder) === '' ? [] : [{...entity, folder}]
}
