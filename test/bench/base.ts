// What a run with `--base` costs by the length of the history behind the change, and by how far back the base lies.
import {historyOf} from './history.ts'
import {aside, farBack} from './history-stream.ts'
import type {Meter} from './measure.ts'
import {cacheOptions, printedBy, relais} from './relais.ts'
import type {BaseFigures} from './results.ts'
import {type Contestant, compare} from './rounds.ts'

type Place = Pick<BaseFigures, 'commits' | 'distance'> & {readonly root: string; readonly contestant: Contestant}

/** Runs without a base and with one in a repository of each number of commits; far from its base in the longest. */
export async function measureBase(
  histories: readonly number[],
  runs: number,
  meter: Meter,
  tell: (line: string) => void,
): Promise<readonly BaseFigures[]> {
  const roots = await Promise.all(histories.map(async (commits) => ({commits, root: await historyOf(commits)})))
  const longest = Math.max(...histories)
  const places = roots.flatMap(({commits, root}) => [
    placeOf(root, commits, undefined, runs),
    placeOf(root, commits, aside, runs),
    ...(commits === longest && commits > farBack ? [placeOf(root, commits, farBack + aside, runs)] : []),
  ])
  for (const place of places) provesItself(place)
  const figures = await compare(
    places.map(({contestant}) => contestant),
    meter,
    tell,
  )
  return places.map(({commits, distance, contestant: {name}}) => {
    return {commits, distance, figures: figures.get(name) ?? {failed: 'did not run'}}
  })
}

/** `distance` is how many commits of the change lie between the base and the work tree. */
function placeOf(root: string, commits: number, distance: number | undefined, runs: number): Place {
  const base = distance === undefined ? [] : ['--base', distance > aside ? 'release' : 'main']
  const command = relais(root, ['check', ...base, ...cacheOptions(root).off])
  const name = `${commits} commits, ${['check', ...base].join(' ')}`
  return {commits, distance, root, contestant: {name, command, runs, accepts: [0, 1]}}
}

/** A run that did not find its base would be quick: the dependency that the change adds must be found with one alone. */
function provesItself({distance, contestant: {name, command}}: Place): void {
  const found = printedBy({...command, parameters: [...command.parameters, '--format', 'json']}).stdout
  const isFound = found.includes('decision/missing-for-dependency')
  if (isFound !== (distance !== undefined)) throw new Error(`${name}: the base ${isFound ? 'was' : 'was not'} found.`)
}
