// What credits the work of others that comes along: NOTICE files, lists of third parties, and bills of materials.
import {readExpression} from '../../licensing/expression.ts'
import {isNoticePath} from '../../licensing/readers/notices.ts'
import type {Dependency, Ecosystem} from '../../model/facts.ts'
import {isOfProduct} from '../governing/index.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'

/** Licences that ask nothing of who passes a work on: no copy of their text, no name. */
const askNothing = new Set(['0bsd', 'cc0-1.0', 'mit-0', 'unlicense', 'wtfpl', 'blessing', 'cc-pddc'])

/** A package that runs with the product, with its licence where something on disk tells. */
export interface RuntimePackage {
  readonly path: string
  readonly dependency: Dependency
  /** Undefined where nothing on disk tells it. */
  readonly licence: string | undefined
}

/** Where lockfiles tell licences: in the others a package without one says nothing. */
const telling: ReadonlySet<Ecosystem> = new Set(['npm', 'packagist'])

/** What runs with the product, from manifests, each package once in the outermost one; in the order of paths. */
export const runtimePackages = memo((workspace: Workspace): readonly RuntimePackage[] => {
  const licences = licencesOfPackages(workspace)
  const found = new Map<string, RuntimePackage>()
  // Packages of the repository itself credit nobody else.
  const own = new Set(workspace.manifests.flatMap(({project}) => project?.name?.value ?? []))
  for (const {path, dependencies} of workspace.manifests.filter((each) => isOfProduct(each.path))) {
    for (const dependency of dependencies) {
      const name = `${dependency.ecosystem} ${dependency.name}`
      if (dependency.kind !== 'runtime' || !telling.has(dependency.ecosystem) || own.has(dependency.name)) continue
      const known = found.get(name)
      if (known && known.path.split('/').length <= path.split('/').length) continue
      found.set(name, {path, dependency, licence: licences.get(name)})
    }
  }
  return [...found.values()]
})

/** By ecosystem and name. */
function licencesOfPackages({licensed}: Workspace): ReadonlyMap<string, string> {
  const all = licensed.flatMap(({licensing}) => licensing.packages)
  return new Map(
    all.flatMap(({ecosystem, name, licence}) =>
      licence === undefined ? [] : [[`${ecosystem} ${name}`, licence] as const],
    ),
  )
}

/** Whether a licence asks that its text or its authors be named where the work is passed on; undefined where it is not known. */
export function asksForNotice(licence: string | undefined): boolean | undefined {
  const ids = licence === undefined ? [] : readExpression(licence).ids
  return ids.length === 0 ? undefined : ids.every((id) => !askNothing.has(id.toLowerCase()))
}

/** Files that credit others, in the order of paths. */
export const noticeFiles = memo(({paths}: Workspace): readonly string[] => [...paths.all].filter(isNoticePath).sort())

/** Whether some file that credits others names a package. */
export function isCredited({dependency: {name}}: RuntimePackage, {licensed}: Workspace): boolean {
  const short = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
  const names = [name.toLowerCase(), short]
  return licensed.some(({licensing}) => names.some((each) => licensing.credits.includes(each)))
}
