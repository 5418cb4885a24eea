// What would be left without some people: which components lose, and what would have to be written down for them.
import type {RegisteredPerson} from '../config/people.ts'
import type {ComponentCoverage, Coverage, DepartedComponent, Departure, Gap} from '../model/coverage.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {groundOf} from './ground.ts'
import {measureGround} from './measure.ts'

/** So many gaps of a component are told. */
const mostMissing = 8

/** Who leaves within so many days of a day (`YYYY-MM-DD`), by the register, in its order. */
export function leavingWithin(people: readonly RegisteredPerson[], day: string, days: number): readonly string[] {
  const last = Date.parse(day) + days * 86_400_000
  return people.flatMap(({id, until}) => {
    const isLeaving = until !== undefined && until >= day && Date.parse(until) <= last
    return isLeaving ? [id] : []
  })
}

/**
 * Measures a repository again without some people: ids of the register, or keys of identities. Ownership and knowledge are
 * measured anew; whatever else is written down stays as it is, so no score rises.
 */
export function departureOf(before: Coverage, workspace: Workspace, people: readonly string[]): Departure {
  const ground = groundOf(workspace, new Set(people))
  const after = measureGround(ground)
  const {threshold} = workspace.config.coverage
  const known = new Set([
    ...workspace.config.people.map(({id}) => id),
    ...(ground.knowing?.identities ?? []).map(({key}) => key),
  ])
  const components = before.components.flatMap((component, index) => {
    const left = after.components[index]
    return left === undefined ? [] : departed(component, left, threshold)
  })
  return {
    people,
    unknown: people.filter((id) => !known.has(id)),
    threshold,
    before: before.score,
    after: after.score,
    components: components.toSorted((a, b) => b.loss - a.loss || (a.name < b.name ? -1 : 1)),
  }
}

function departed(
  before: ComponentCoverage,
  after: ComponentCoverage,
  threshold: number,
): readonly DepartedComponent[] {
  const lost = (before.score ?? 0) - (after.score ?? 0)
  if (lost <= 0 || (after.score ?? 0) >= threshold) return []
  const {name, weight} = before
  return [{name, before: before.score, after: after.score, loss: weight * lost, missing: missingIn(after)}]
}

/** Documents come first: they can still be written. */
function missingIn({dimensions}: ComponentCoverage): readonly Gap[] {
  const gaps = [dimensions.transfer, dimensions.knowledge, dimensions.decision, dimensions.ownership]
    .flatMap((each) => each.gaps)
    .toSorted((a, b) => b.loss - a.loss)
  return [...gaps.filter(({scaffold}) => scaffold), ...gaps.filter(({scaffold}) => !scaffold)].slice(0, mostMissing)
}
