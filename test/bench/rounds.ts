// Runs programs in rounds, so that whatever else the machine does hits all alike.
import {spreadOf} from './figures.ts'
import {type Command, type Measurement, type Meter, measure} from './measure.ts'
import type {ProcessFigures, Runs} from './results.ts'

/** Something that takes part in a comparison. */
export interface Contestant {
  readonly name: string
  readonly command: Command
  /** How often it runs; the slow run less often. */
  readonly runs: number
  /** Exit codes that are no failure. */
  readonly accepts: readonly number[]
  /** Before each measured run, such as emptying a cache. */
  readonly before?: (run: number) => void
  /** After each measured run. */
  readonly after?: (run: number) => void
  /** Runs it once, unmeasured, before the first round: to fill its cache. */
  readonly warmUp?: true
}

/**
 * Who runs when: in each round everyone who has runs left, each round beginning one further on, so that nobody always
 * follows the same neighbour.
 */
export function schedule<T extends {readonly runs: number}>(contestants: readonly T[]): readonly T[] {
  const rounds = Math.max(0, ...contestants.map(({runs}) => runs))
  return Array.from({length: rounds}, (_, round) => {
    const first = round % contestants.length
    const turned = [...contestants.slice(first), ...contestants.slice(0, first)]
    return turned.filter(({runs}) => runs > round)
  }).flat()
}

/** Measures all contestants; one that fails is out, with its reason. `tell` hears of each run. */
export async function compare(
  contestants: readonly Contestant[],
  meter: Meter,
  tell: (line: string) => void,
): Promise<Runs> {
  const measured = new Map<string, Measurement[]>(contestants.map(({name}) => [name, []]))
  const failed = new Map<string, string>()
  for (const contestant of contestants.filter(({warmUp}) => warmUp))
    note(contestant, await measure(contestant.command, meter))
  for (const contestant of schedule(contestants)) {
    if (failed.has(contestant.name)) continue
    const runs = measured.get(contestant.name) ?? []
    contestant.before?.(runs.length)
    const measurement = await measure(contestant.command, meter)
    contestant.after?.(runs.length)
    note(contestant, measurement)
    runs.push(measurement)
    tell(`${contestant.name}: ${measurement.wall.toFixed(3)} s, CPU ${measurement.cpu.toFixed(2)} s`)
  }
  return new Map(contestants.map(({name}) => [name, summary(measured.get(name) ?? [], failed.get(name))]))

  function note({name, accepts}: Contestant, {code}: Measurement): void {
    if (typeof code === 'number' && accepts.includes(code)) return
    failed.set(name, typeof code === 'number' ? `exit code ${code}` : code)
    tell(`${name}: failed, ${failed.get(name)}`)
  }
}

function summary(runs: readonly Measurement[], failed: string | undefined): ProcessFigures | {failed: string} {
  const wall = spreadOf(runs.map((run) => run.wall))
  const cpu = spreadOf(runs.map((run) => run.cpu))
  const memory = spreadOf(runs.flatMap((run) => run.memory ?? []))
  if (failed !== undefined || wall === undefined || cpu === undefined) return {failed: failed ?? 'did not run'}
  return {wall, cpu, memory}
}
