// What a repository that follows REUSE lacks: files without copyright or licence, and texts of licences beside or without a use.

import {type Expression, readExpression} from '../../licensing/expression.ts'
import {isException, isGivenUp, isLicence, spelling} from '../../licensing/ids.ts'
import {showsReuse} from '../../licensing/sources.ts'
import {memo} from '../memo.ts'
import {baseName} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import {isCovered} from './covered.ts'
import {type Information, InformationSources, type Said} from './information.ts'

/** The text of a licence in `LICENSES/`. */
export interface LicenceText {
  readonly path: string
  /** What its name says it is the text of. */
  readonly id: string
  readonly hasExtension: boolean
}

/** A licence that is used and has no text, and who uses it. */
export interface MissingText {
  readonly id: string
  /** By path and place, never empty. */
  readonly uses: readonly Said[]
}

export interface Reuse {
  /** How many files must tell their licence. */
  readonly covered: readonly string[]
  readonly withoutCopyright: readonly string[]
  readonly withoutLicence: readonly string[]
  readonly texts: readonly LicenceText[]
  /** By id. */
  readonly missing: readonly MissingText[]
  readonly unused: readonly LicenceText[]
  /** Those whose names are no ids, given up, or without an ending. */
  readonly bad: readonly LicenceText[]
  readonly deprecated: readonly LicenceText[]
  readonly withoutExtension: readonly LicenceText[]
  /** Expressions that are none, where they stand. */
  readonly invalid: readonly Said[]
}

/** Whether a repository follows REUSE. */
export const followsReuse = memo(({paths}: Workspace): boolean => [...paths.all].some(showsReuse))

/** Undefined where REUSE is not followed. */
export const reuseOf = memo((workspace: Workspace): Reuse | undefined => {
  if (!followsReuse(workspace)) return undefined
  const {paths, licensed} = workspace
  const sources = new InformationSources(licensed, (path) => paths.isFile(path))
  const covered = workspace.readPaths.filter(isCovered)
  const files = covered.map((path) => ({path, information: sources.of(path)}))
  const read = reader()
  const texts = textsIn(paths.all)
  const used = usesIn(
    files.map(({information}) => information),
    read,
  )
  const isText = new Set(texts.map(({id}) => id))
  return {
    covered,
    withoutCopyright: files.filter(({information}) => information.copyrights.length === 0).map(({path}) => path),
    withoutLicence: files.filter(({information}) => !isLicensed(information, read)).map(({path}) => path),
    texts,
    missing: [...used]
      .filter(([id]) => !isText.has(id))
      .map(([id, uses]) => ({id, uses}))
      .sort(byId),
    unused: texts.filter(({id}) => !used.has(id)),
    bad: texts.filter(({id}) => !isLicence(id) && !isException(id)),
    deprecated: texts.filter(({id}) => isGivenUp(id)),
    withoutExtension: texts.filter(({hasExtension}) => !hasExtension),
    invalid: [
      ...invalidIn(
        files.map(({information}) => information),
        read,
      ),
    ],
  }
})

type Read = (expression: string) => Expression

/** Most files of a repository say the same. */
function reader(): Read {
  const known = new Map<string, Expression>()
  return (text) => {
    const expression = known.get(text) ?? readExpression(text)
    known.set(text, expression)
    return expression
  }
}

function isLicensed({licences}: Information, read: Read): boolean {
  return licences.some(({value}) => read(value).ids.length > 0)
}

/** The texts of licences: what stands beside them for themselves is none. */
function textsIn(paths: Iterable<string>): readonly LicenceText[] {
  const found = [...paths].filter((path) => /^LICENSES\/./.test(path) && !path.endsWith('.license')).sort()
  return found.map((path) => {
    const name = baseName(path)
    // An id may end as if it had an extension: `LICENSES/Apache-2.0`.
    const isBare = spelling(name) === name
    const stem = name.replace(/\.[^.]*$/, '')
    return {path, id: isBare ? name : stem, hasExtension: !isBare && stem !== name}
  })
}

function usesIn(all: readonly Information[], read: Read): ReadonlyMap<string, readonly Said[]> {
  const uses = new Map<string, Map<string, Said>>()
  for (const said of all.flatMap(({licences, snippets}) => [...licences, ...snippets])) {
    for (const id of read(said.value).ids) {
      const known = uses.get(id) ?? new Map<string, Said>()
      uses.set(id, known.set(`${said.path} ${said.span.start}`, said))
    }
  }
  return new Map([...uses].map(([id, known]) => [id, [...known.values()]]))
}

function invalidIn(all: readonly Information[], read: Read): Iterable<Said> {
  const wrong = all.flatMap(({licences, snippets}) => [...licences, ...snippets])
  return new Map(
    wrong
      .filter(({value}) => read(value).flaw?.code === 'syntax')
      .map((said) => [`${said.path} ${said.span.start}`, said]),
  ).values()
}

function byId(a: MissingText, b: MissingText): number {
  return a.id < b.id ? -1 : 1
}
