// What reading a history costs beside the `git log` that feeds it: the first time, with few new commits, and with none.
import {spawnSync} from 'node:child_process'
import {cpSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {inRoot} from '../../scripts/root.ts'
import {logParameters} from '../../server/node/history-parser.ts'
import {git} from './git.ts'
import {historyOf} from './history.ts'
import {aside} from './history-stream.ts'
import {type Command, environment, type Meter} from './measure.ts'
import {type HistoryFigures, names} from './results.ts'
import {type Contestant, compare} from './rounds.ts'

const program = inRoot('out/test/bench/read-history.js')

/** In repositories of each number of commits: git alone, a first reading, one with few new commits, one with none. */
export async function measureHistory(
  histories: readonly number[],
  runs: number,
  meter: Meter,
  tell: (line: string) => void,
): Promise<readonly HistoryFigures[]> {
  const figures: HistoryFigures[] = []
  for (const commits of histories) {
    const root = await historyOf(commits)
    tell(`a history of ${commits} commits`)
    figures.push({commits, runs: await compare(contestants(root, runs), meter, tell)})
  }
  return figures
}

function contestants(root: string, runs: number): readonly Contestant[] {
  const places = {empty: `${root}-reading`, older: `${root}-reading-older`, few: `${root}-reading-few`}
  const parameters = [...logParameters('m'.repeat(32)), 'HEAD']
  const accepts = [0]
  const without = (place: string) => rmSync(place, {recursive: true, force: true})
  fillBefore(root, places.older)
  return [
    {name: names.noReading, command: reader(root), runs, accepts},
    {name: names.log, command: {program: 'git', parameters, folder: root}, runs, accepts},
    {name: names.firstReading, command: reader(root, places.empty), runs, accepts, before: () => without(places.empty)},
    {
      name: names.fewNew,
      command: reader(root, places.few),
      runs,
      accepts,
      before: () => {
        without(places.few)
        cpSync(places.older, places.few, {recursive: true})
      },
    },
    {name: names.nothingNew, command: reader(root, `${root}-reading-warm`), runs, accepts, warmUp: true},
  ]
}

function reader(folder: string, ...cache: readonly string[]): Command {
  return {program: process.execPath, parameters: [program, ...cache], folder}
}

/** Fills a cache with all but the newest commits, by standing on an older one for that long; and proves that a run finds it. */
function fillBefore(root: string, cache: string): void {
  const branch = git(root, 'symbolic-ref', 'HEAD').trim()
  rmSync(cache, {recursive: true, force: true})
  git(root, 'update-ref', '--no-deref', 'HEAD', `HEAD~${aside}`)
  try {
    run(reader(root, cache))
  } finally {
    git(root, 'symbolic-ref', 'HEAD', branch)
  }
  const trial = `${cache}-trial`
  cpSync(cache, trial, {recursive: true})
  const {read} = JSON.parse(run(reader(root, trial))) as {readonly read: number}
  rmSync(trial, {recursive: true, force: true})
  if (read !== aside) throw new Error(`${read} commits were new, not ${aside}.`)
}

function run({program: node, parameters, folder}: Command): string {
  const {status, stdout, stderr} = spawnSync(node, parameters, {
    cwd: folder,
    env: environment({}, join(folder, '..')),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
