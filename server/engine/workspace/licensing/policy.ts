// Which packages come with a change under licences that the configuration does not allow.

import type {LicencePolicy} from '../../config/intellectual-property.ts'
import {introduced} from '../../facts/compare.ts'
import {satisfies} from '../../licensing/expression.ts'
import {baseOf, manifestsBefore} from '../changes/since-base.ts'
import {isOfProduct} from '../governing/index.ts'
import type {Workspace} from '../workspace.ts'
import type {RuntimePackage} from './notices.ts'

/** Packages that no manifest named before, and whose licence is not allowed, or told by a lockfile that names none. */
export function newLicences(workspace: Workspace): readonly RuntimePackage[] {
  const {config, licensed, manifests} = workspace
  const base = baseOf(workspace)
  const {allow, deny} = config.licence
  if (base === undefined || allow.length + deny.length === 0) return []
  const told = new Map(
    licensed.flatMap(({licensing}) => licensing.packages.map((each) => [`${each.ecosystem} ${each.name}`, each])),
  )
  return introduced(manifestsBefore(workspace, base), manifests).flatMap(({path, dependency}) => {
    const known = told.get(`${dependency.ecosystem} ${dependency.name}`)
    if (known === undefined || dependency.kind !== 'runtime' || !isOfProduct(path)) return []
    return isAllowed(known.licence, config.licence) ? [] : [{path, dependency, licence: known.licence}]
  })
}

/** Of a choice one licence must be allowed, of several at once each. */
function isAllowed(licence: string | undefined, policy: LicencePolicy): boolean {
  return licence !== undefined && (satisfies(licence, (id) => isAllowedId(id, policy)) ?? false)
}

function isAllowedId(id: string, {allow, deny}: LicencePolicy): boolean {
  const isNamed = (list: readonly string[]) => list.some((pattern) => fits(pattern.toLowerCase(), id.toLowerCase()))
  return !isNamed(deny) && (allow.length === 0 || isNamed(allow))
}

function fits(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern
}
