// The CODEOWNERS files of a repository: which forge reads which of them, what they say, and what each rule is good for.
import type {Codeowners, Dialect, OwnerLine} from '../../model/owners.ts'
import {dialectOf, dialectOfPlace, habits} from '../../owners/codeowners/dialects.ts'
import {readCodeowners} from '../../owners/codeowners/read.ts'
import {OwnerRules, type Ownership, type RuleUse} from '../../owners/matching/ownership.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'

/** A CODEOWNERS file that a forge reads. */
export interface CodeownersFile {
  readonly path: string
  readonly codeowners: Codeowners
}

export interface CodeownersFiles {
  /** The forge that the repository lives on, as far as can be told. */
  readonly dialect: Dialect
  /** The file that this forge reads; undefined where there is none, or it cannot be read. */
  readonly main: CodeownersFile | undefined
  /** Files that other forges read, each in its own folder: a mirror’s. */
  readonly others: readonly CodeownersFile[]
  /** Where this forge looks and finds something, in its order: the first one counts. */
  readonly found: readonly string[]
}

/** All CODEOWNERS files; the same for as long as none of them differs. */
export const codeownersOf = memo((workspace: Workspace): CodeownersFiles => {
  const {owners, config, remoteHost, paths} = workspace
  const files = owners.flatMap(({path, source}) =>
    source.format === 'codeowners' ? [{path, lines: source.lines}] : [],
  )
  const dialect = dialectOf(files, {set: config.ownership.dialect, host: remoteHost, has: (path) => paths.has(path)})
  const found = habits[dialect].order.filter((path) => paths.isFile(path))
  const others = files.flatMap(({path, lines}) => {
    const place = dialectOfPlace(path)
    return place === undefined || place === dialect ? [] : [read(path, lines, place)]
  })
  const main = files.find(({path}) => path === found[0])
  return {dialect, main: main && read(main.path, main.lines, dialect), others, found}
})

function read(path: string, lines: readonly OwnerLine[], dialect: Dialect): CodeownersFile {
  return {path, codeowners: readCodeowners(lines, dialect)}
}

/** The files that some forge reads, the repository’s own forge first. */
export function activeCodeowners(workspace: Workspace): readonly CodeownersFile[] {
  const {main, others} = codeownersOf(workspace)
  return main ? [main, ...others] : others
}

const rules = new WeakMap<Codeowners, OwnerRules>()

/** A plain look-up: what a file says never changes. */
function rulesOf(codeowners: Codeowners): OwnerRules {
  const known = rules.get(codeowners) ?? new OwnerRules(codeowners)
  rules.set(codeowners, known)
  return known
}

/** Who owns a path by CODEOWNERS; undefined where no forge reads a file. */
export function ownershipOf(path: string, workspace: Workspace): Ownership | undefined {
  const {main} = codeownersOf(workspace)
  return main && rulesOf(main.codeowners).of(path)
}

/** What the rules of each active file are good for among all paths, in the order of `activeCodeowners`. */
export const ruleUses = memo((workspace: Workspace): readonly (readonly RuleUse[])[] =>
  activeCodeowners(workspace).map(({codeowners}) => rulesOf(codeowners).uses(workspace.paths.all)),
)
