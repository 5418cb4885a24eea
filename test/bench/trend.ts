// What a year of coverage costs behind a long history: measured for the first time, again, and with records that change each month.
import {existsSync, mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {benchFolder} from './corpus.ts'
import {git, gitWith} from './git.ts'
import {historyOf} from './history.ts'
import {monthlyStream} from './history-stream.ts'
import type {Meter} from './measure.ts'
import {relais} from './relais.ts'
import {type HistoryFigures, names} from './results.ts'
import {type Contestant, compare} from './rounds.ts'

/** Records of the repositories in which every one changes each month. */
const changing = [100, 200, 400] as const

/** In repositories of each number of commits, then in those whose contents differ from month to month. */
export async function measureTrend(
  histories: readonly number[],
  runs: number,
  meter: Meter,
  tell: (line: string) => void,
): Promise<readonly HistoryFigures[]> {
  const figures: HistoryFigures[] = []
  for (const commits of histories) {
    tell(`a year of coverage behind ${commits} commits`)
    figures.push({commits, runs: await compare(contestants(await historyOf(commits), runs), meter, tell)})
  }
  for (const records of changing) {
    tell(`a year of ${records} records that change each month`)
    const root = monthlyOf(records)
    figures.push({commits: 13, contents: records * 12, runs: await compare(contestants(root, runs), meter, tell)})
  }
  return figures
}

function contestants(root: string, runs: number): readonly Contestant[] {
  const day = git(root, 'log', '-1', '--format=%cs').trim()
  const cache = `${root}-coverage`
  const command = (...more: readonly string[]) =>
    relais(root, ['coverage', '--now', day, '--format', 'json', '--cache-dir', cache, ...more])
  const without = () => rmSync(cache, {recursive: true, force: true})
  const accepts = [0]
  return [
    {name: names.coverage, command: command(), runs, accepts, warmUp: true},
    {name: names.firstTrend, command: command('--trend', '12'), runs, accepts, before: without},
    {name: names.trend, command: command('--trend', '12'), runs, accepts, warmUp: true},
  ]
}

/** A repository of so many records, all of which change each month of a year. */
function monthlyOf(records: number): string {
  const root = join(benchFolder, `monthly-${records}-1`)
  if (existsSync(`${root}/.git/whole`)) return root
  rmSync(root, {recursive: true, force: true})
  mkdirSync(root, {recursive: true})
  git(root, 'init', '--quiet')
  gitWith(monthlyStream(records), root, '-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--done')
  git(root, 'checkout', '--quiet', 'main')
  mkdirSync(`${root}/.git/whole`)
  return root
}
