// What a change adds to a coverage and takes from it, component by component and gap by gap.
import type {CoverageOutput, GapOutput} from './schema.ts'

/** The part of the output that tells of the base; gaps are told apart by their ids. */
export function comparedWith(
  now: CoverageOutput,
  before: CoverageOutput,
  {revision, commit}: {readonly revision: string; readonly commit: string},
): NonNullable<CoverageOutput['base']> {
  const scores = new Map(before.components.map(({name, score}) => [name, score]))
  const names = new Set([...scores.keys(), ...now.components.map(({name}) => name)])
  const after = new Map(now.components.map(({name, score}) => [name, score]))
  const [gapsBefore, gapsNow] = [gapsIn(before), gapsIn(now)]
  return {
    revision,
    commit,
    score: before.score,
    range: before.range,
    components: [...names]
      .toSorted()
      .map((name) => ({name, before: scores.get(name) ?? null, after: after.get(name) ?? null}))
      .filter((each) => each.before !== each.after),
    closed: [...gapsBefore.values()].filter(({id}) => !gapsNow.has(id)),
    opened: [...gapsNow.values()].filter(({id}) => !gapsBefore.has(id)),
  }
}

function gapsIn({components}: CoverageOutput): ReadonlyMap<string, GapOutput> {
  const gaps = components.flatMap(({dimensions}) => Object.values(dimensions).flatMap((each) => each.gaps))
  return new Map(gaps.toSorted((a, b) => b.loss - a.loss).map((gap) => [gap.id, gap]))
}
