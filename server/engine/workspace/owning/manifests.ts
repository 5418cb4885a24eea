// Owners that come with what is owned: of a component in its catalogue or the configuration, of a package in its manifest.
import type {Component} from '../../model/component.ts'
import type {NamedPerson} from '../../model/facts.ts'
import type {Owner} from '../../model/owners.ts'
import type {Span} from '../../model/place.ts'
import {entryOf} from '../components/index.ts'
import {memo} from '../memo.ts'
import {folderOf} from '../paths.ts'
import type {OwnerFile, Workspace} from '../workspace.ts'
import {claimOf, type OwnerClaim, ownerBy} from './claims.ts'

/** Claims by the folder for which they hold, with `.` for the root. */
type ByFolder = ReadonlyMap<string, readonly OwnerClaim[]>

/** What the nearest folder at or above a path has. */
function nearest(path: string, claims: ByFolder): readonly OwnerClaim[] {
  if (claims.size === 0) return []
  for (let folder = path; folder !== '.'; ) {
    folder = folderOf(folder)
    const found = claims.get(folder)
    if (found) return found
  }
  return []
}

/** Whom the configuration gives a path’s component to. */
export function configClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  const {components} = workspace.config
  const component = components.some((each) => each.owners) ? workspace.componentAt(path) : undefined
  const entry = component && entryOf(component, components)
  if (!entry?.owners) return []
  const {place, owners} = entry
  return claimOf(
    'config',
    place.path,
    owners.map((value) => ownerBy({value, span: place.span})),
  )
}

/** `spec.owner` of what Backstage calls components; where one file tells of several, by their places. */
const catalogueClaims = memo((workspace: Workspace): ByFolder => {
  const {owners, components} = workspace
  return new Map(owners.flatMap((file) => entityClaims(file, components)))
})

function entityClaims({path, source}: OwnerFile, components: readonly Component[]): [string, readonly OwnerClaim[]][] {
  if (source.format !== 'backstage') return []
  const named = source.notes.filter(({key, note}) => key === 'kind' && note.value === 'Component')
  return named.flatMap(({subject}) => {
    const isHere = (span: Span | undefined) => span?.start === subject.span.start
    const statement = source.statements.find((each) => isHere(each.subject?.span))
    const component = components.find(({place}) => place?.path === path && isHere(place.span))
    const folders = component?.folders ?? (named.length === 1 ? [folderOf(path)] : [])
    const claims = statement ? claimOf('backstage', path, [groupBy(statement.owner)]) : []
    return claims.length > 0 ? folders.map((folder): [string, typeof claims] => [folder || '.', claims]) : []
  })
}

/** Backstage, “Well-known Relations”: an owner without a kind is a group. */
function groupBy(owner: Owner): Owner {
  return {...owner, kind: /^user:/i.test(owner.value) ? 'user' : 'team'}
}

/** The maintainers of packages, else their authors. */
const packageClaims = memo((workspace: Workspace): ByFolder => {
  const claims = new Map<string, readonly OwnerClaim[]>()
  for (const {path, people} of workspace.manifests) {
    const having = (role: NamedPerson['role']) => people.filter((each) => each.role === role)
    const named = having('maintainer').length > 0 ? having('maintainer') : having('author')
    if (named.length > 0 && !claims.has(folderOf(path)))
      claims.set(folderOf(path), claimOf('package', path, named.map(ownerBy)))
  }
  return claims
})

/** Whom the catalogue of Backstage gives a path to. */
export function backstageClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  return nearest(path, catalogueClaims(workspace))
}

/** Who made or keeps the package that a path belongs to. */
export function manifestClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  return nearest(path, packageClaims(workspace))
}
