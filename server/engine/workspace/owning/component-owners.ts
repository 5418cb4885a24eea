// Who owns a component: the owners of all that lies in it, and what each source says of it as a whole.
import type {Component} from '../../model/component.ts'
import type {Owner} from '../../model/owners.ts'
import {componentIn} from '../components/index.ts'
import {memo} from '../memo.ts'
import {folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import type {OwnerClaim} from './claims.ts'
import {claimsOn, ownersOf} from './owners-of.ts'

/** Somebody who owns files of a component. */
export interface ComponentOwner {
  readonly owner: Owner
  /** How many. */
  readonly files: number
  /** What gives the first of them. */
  readonly claim: OwnerClaim
}

export interface ComponentOwners {
  readonly files: number
  /** Of these, no source speaks. */
  readonly unmatched: number
  /** Those of the most files first, else in the order of paths; each by what is written. */
  readonly owners: readonly ComponentOwner[]
  /** The file that shows it best, for a place: its read-me, where it has one; undefined where it has none at all. */
  readonly first: string | undefined
}

interface Gathering {
  files: number
  unmatched: number
  first: string | undefined
  readonly owners: Map<string, {readonly owner: Owner; readonly claim: OwnerClaim; files: number}>
}

const gathered = memo((workspace: Workspace): ReadonlyMap<string, ComponentOwners> => {
  const {components, paths} = workspace
  const found = new Map<string, Gathering>()
  for (const path of paths.all) {
    const component = componentIn(components, path)
    if (component === undefined) continue
    const known: Gathering = found.get(component.name) ?? {files: 0, unmatched: 0, first: path, owners: new Map()}
    found.set(component.name, known)
    gather(path, known, workspace)
  }
  return new Map([...found].map(([name, each]) => [name, settled(each)]))
})

function gather(path: string, known: Gathering, workspace: Workspace): void {
  const {state, owners, claim} = ownersOf(path, workspace)
  known.files += 1
  if (known.first === undefined || isShownBefore(path, known.first)) known.first = path
  if (state === 'unmatched') known.unmatched += 1
  for (const owner of claim ? owners : []) {
    const before = known.owners.get(owner.value)
    if (before) before.files += 1
    else if (claim) known.owners.set(owner.value, {owner, claim, files: 1})
  }
}

/** The read-me of a component shows it best, else what lies highest in it. */
function isShownBefore(path: string, other: string): boolean {
  const deeper = depthOf(path) - depthOf(other)
  if (deeper !== 0) return deeper < 0
  const is = isReadme(path)
  return is === isReadme(other) ? path < other : is
}

function depthOf(path: string): number {
  let depth = 0
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) depth += 1
  return depth
}

function isReadme(path: string): boolean {
  return /(?:^|\/)readme\.\w+$/i.test(path)
}

function settled({files, unmatched, first, owners}: Gathering): ComponentOwners {
  return {files, unmatched, first, owners: [...owners.values()].sort((a, b) => b.files - a.files)}
}

const nobody: ComponentOwners = {files: 0, unmatched: 0, owners: [], first: undefined}

export function ownersOfComponent({name}: Component, workspace: Workspace): ComponentOwners {
  return gathered(workspace).get(name) ?? nobody
}

/** Whether some component has an owner: then one without is an exception. */
export const givesComponents = memo((workspace: Workspace): boolean =>
  [...gathered(workspace).values()].some(({owners}) => owners.length > 0),
)

/** Sources that give a component as a whole. */
const whole: ReadonlySet<OwnerClaim['source']> = new Set([
  'config',
  'owners',
  'chromium',
  'maintainers',
  'backstage',
  'document',
])

/** What sources other than CODEOWNERS say of a component as a whole, each nearest to it, the strongest first. */
export function componentClaims({folders: [folder = '']}: Component, workspace: Workspace): readonly OwnerClaim[] {
  const page = folder === '' ? 'README.md' : `${folder}/README.md`
  const seen = new Set<string>()
  return claimsOn(page, workspace).filter(({source, path}) => {
    const isNearest = whole.has(source) && !seen.has(source) && isOf(path, folder, source)
    seen.add(source)
    return isNearest
  })
}

/** A file of owners above speaks of more than the component. */
function isOf(path: string, folder: string, source: OwnerClaim['source']): boolean {
  return source === 'config' || source === 'maintainers' || folderOf(path) === (folder || '.')
}
