// MAINTAINERS as Linux writes it: subsystems, their maintainers and their files.
import type {OwnerStatement} from '../../model/owners.ts'
import {PathMatcher} from '../../owners/matching/path-matcher.ts'
import {patternOf} from '../../owners/matching/pattern.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'
import {claimOf, type OwnerClaim} from './claims.ts'

interface Subsystems {
  readonly path: string
  readonly matcher: PathMatcher
  /** What each pattern of the matcher gives its paths to. */
  readonly statements: readonly OwnerStatement[]
}

const subsystemsOf = memo((workspace: Workspace): Subsystems | undefined => {
  const {owners} = workspace
  const file = owners.find(({source}) => source.format === 'maintainers')
  if (!file || file.source.format === 'codeowners') return undefined
  const pairs = file.source.statements
    .filter(({role}) => role === 'maintainer')
    .flatMap((statement) => statement.patterns.map((pattern) => ({pattern, statement})))
  // `F: net/` is all below, `F: net/*` all files in it: as gitignore has it once the root is said.
  const patterns = pairs.map(({pattern}) => patternOf(`/${pattern.value.replace(/^\//, '')}`, 'github'))
  return {path: file.path, matcher: new PathMatcher(patterns), statements: pairs.map(({statement}) => statement)}
})

/** The maintainers of all subsystems that name the path. */
export function subsystemClaims(path: string, workspace: Workspace): readonly OwnerClaim[] {
  const subsystems = subsystemsOf(workspace)
  if (subsystems === undefined) return []
  const statements = subsystems.matcher.fitting(path).flatMap((id) => subsystems.statements[id] ?? [])
  return claimOf(
    'maintainers',
    subsystems.path,
    statements.map(({owner}) => owner),
  )
}
