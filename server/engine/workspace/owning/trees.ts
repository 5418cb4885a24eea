// OWNERS files of Kubernetes and Chromium: those of a path's folder and of the folders above, until one says stop.
import picomatch from 'picomatch'
import {globFlaw} from '../../config/globs.ts'
import type {Owner, OwnerStatement} from '../../model/owners.ts'
import {hasMatch, parseExpression} from '../../owners/matching/expression.ts'
import {memo} from '../memo.ts'
import {folderOf} from '../paths.ts'
import type {OwnerFile, Workspace} from '../workspace.ts'
import {claimOf, type OwnerClaim} from './claims.ts'

type TreeFile = OwnerFile & {readonly source: {readonly format: 'owners' | 'chromium'}}

interface Trees {
  /** By the folder, with `.` for the root. */
  readonly files: ReadonlyMap<string, TreeFile>
  /** Names that OWNERS_ALIASES lays down. */
  readonly aliases: ReadonlySet<string>
}

const treesOf = memo((workspace: Workspace): Trees => {
  const {owners} = workspace
  const isTree = (file: OwnerFile): file is TreeFile => ['owners', 'chromium'].includes(file.source.format)
  const aliases = owners.flatMap(({source}) => (source.format === 'aliases' ? source.statements : []))
  return {
    files: new Map(owners.filter(isTree).map((file) => [folderOf(file.path), file])),
    aliases: new Set(aliases.flatMap(({subject}) => subject?.value ?? [])),
  }
})

/** The nearest folder first; its owners and those above it are owners alike. */
export function treeClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  const {files, aliases} = treesOf(workspace)
  const claims: OwnerClaim[] = []
  for (let folder = folderOf(path); files.size > 0; folder = folderOf(folder)) {
    const file = files.get(folder)
    if (file) claims.push(...claimsIn(file, folder === '.' ? path : path.slice(folder.length + 1), aliases))
    if (folder === '.' || stopsAt(file)) break
  }
  return claims
}

function stopsAt(file: TreeFile | undefined): boolean {
  return file?.source.stops !== undefined
}

function claimsIn({path, source}: TreeFile, below: string, aliases: ReadonlySet<string>): readonly OwnerClaim[] {
  const owning = source.statements.filter(({role}) => role === 'approver' || role === 'owner')
  const own = owning.filter((statement) => holdsFor(statement, below, source.format))
  // Rules for single files of Chromium take the place of those for the folder.
  const single = source.format === 'chromium' ? own.filter(({patterns}) => patterns.length > 0) : []
  return claimOf(
    source.format,
    path,
    (single.length > 0 ? single : own).map(({owner}) => named(owner, aliases)),
  )
}

function named(owner: Owner, aliases: ReadonlySet<string>): Owner {
  if (owner.kind !== 'name') return owner
  return {...owner, kind: aliases.has(owner.value) ? 'group' : 'user'}
}

/** Kubernetes filters by regular expressions over the path below the folder, Chromium by globs over names in the folder. */
function holdsFor({patterns}: OwnerStatement, below: string, format: string): boolean {
  if (patterns.length === 0) return true
  if (format === 'owners') return patterns.some(({value}) => matches(value, below))
  return !below.includes('/') && patterns.some(({value}) => !globFlaw(value) && picomatch.isMatch(below, value))
}

function matches(expression: string, path: string): boolean {
  const parsed = parseExpression(expression)
  return !('problem' in parsed) && hasMatch(parsed, path)
}
