// What a change adds to a coverage and takes from it, component by component and gap by gap.
import {dimensionNames} from '../../engine/index.ts'
import type {ComponentOutput, CoverageOutput, GapOutput} from './schema.ts'

/** The part of the output that tells of the base; gaps are told apart by their ids. */
export function comparedWith(
  now: CoverageOutput,
  before: CoverageOutput,
  {revision, commit}: {readonly revision: string; readonly commit: string},
): NonNullable<CoverageOutput['base']> {
  const [then, after] = [byName(before), byName(now)]
  const names = new Set([...then.keys(), ...after.keys()])
  const [gapsBefore, gapsNow] = [gapsIn(before), gapsIn(now)]
  return {
    revision,
    commit,
    score: before.score,
    range: before.range,
    components: [...names]
      .toSorted()
      .map((name) => movedComponent(name, then.get(name), after.get(name)))
      .filter((each) => each.before !== each.after || Object.keys(each.dimensions).length > 0),
    closed: [...gapsBefore.values()].filter(({id}) => !gapsNow.has(id)),
    opened: [...gapsNow.values()].filter(({id}) => !gapsBefore.has(id)),
  }
}

type MovedComponent = NonNullable<CoverageOutput['base']>['components'][number]

function byName({components}: CoverageOutput): ReadonlyMap<string, ComponentOutput> {
  return new Map(components.map((each) => [each.name, each]))
}

/** A component and those of its dimensions that moved. */
function movedComponent(name: string, before?: ComponentOutput, after?: ComponentOutput): MovedComponent {
  const dimensions = dimensionNames.flatMap((dimension) => {
    const [was, is] = [before, after].map((each) => each?.dimensions[dimension]?.value ?? null)
    return was === is ? [] : [[dimension, {before: was ?? null, after: is ?? null}] as const]
  })
  return {name, before: before?.score ?? null, after: after?.score ?? null, dimensions: Object.fromEntries(dimensions)}
}

function gapsIn({components}: CoverageOutput): ReadonlyMap<string, GapOutput> {
  const gaps = components.flatMap(({dimensions}) => Object.values(dimensions).flatMap((each) => each.gaps))
  return new Map(gaps.toSorted((a, b) => b.loss - a.loss).map((gap) => [gap.id, gap]))
}
