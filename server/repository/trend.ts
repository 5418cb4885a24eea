// How the coverage of a repository has moved: measured again at month ends of the past.
import {createHash} from 'node:crypto'
import {type Coverage, type Input, measure, type TrendPoint} from '../engine/index.ts'
import {
  block,
  type CacheFolder,
  type DocumentRecord,
  type LoadedParser,
  type MainCommit,
  openPast,
  type Past,
  readBlock,
} from '../node/index.ts'
import {type PastDay, Replay} from './replay.ts'

/** A repository that was read, and what is needed to read its past. */
export interface TrendOptions {
  readonly root: string
  readonly input: Input
  readonly documents: DocumentRecord
  readonly parser: LoadedParser
  /** Where points are kept, and the program that they are made by; nothing is kept when absent. */
  readonly cache?: {readonly folder: CacheFolder; readonly program: string} | undefined
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** What was measured of the past, the oldest first, and how many contents were digested for it; or why nothing was. */
export type Trend = {readonly points: readonly TrendPoint[]; readonly read: number} | {readonly problem: string}

/** Measures the last so many month ends before the day of the input, by the first parents of the current commit. Never throws. */
export function trendOf(count: number, options: TrendOptions): Trend {
  const past = openPast(options.root)
  if (typeof past === 'string') return {problem: past}
  try {
    const line = past.mainLine()
    if (line === undefined) return {problem: 'git-failed'}
    return replayed(pointsOf(line, monthEnds(options.input.today, count)), past, options)
  } finally {
    past.dispose()
  }
}

/** The last days of so many months before a day, the oldest first, as `YYYY-MM-DD`. */
export function monthEnds(today: string, count: number): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  // Day 0 of a month is the last one of the month before.
  return Array.from({length: count}, (_, index) =>
    new Date(Date.UTC(year, month - count + index, 0)).toISOString().slice(0, 10),
  )
}

/** For each day the last commit of the main line by its end, in UTC; days before the first commit have none. */
function pointsOf(line: readonly MainCommit[], days: readonly string[]): readonly PastDay[] {
  return days.flatMap((day) => {
    const time = Date.parse(day) / 1000 + 86_399
    const commit = line.find((each) => each.time <= time)
    return commit ? [{commit: commit.id, day, time}] : []
  })
}

function replayed(points: readonly PastDay[], past: Past, options: TrendOptions): Trend {
  const kept = new KeptPoints(options)
  const replay = new Replay(past, options)
  const measured = points.flatMap((point, index) => {
    options.onProgress?.(index, points.length)
    const known = kept.of(point)
    if (known) return [known]
    const workspace = replay.at(point)
    const fresh = workspace && pointOf(measure(workspace), point.commit)
    if (fresh) kept.add(point, fresh)
    return fresh ?? []
  })
  kept.save()
  return {points: measured, read: replay.read}
}

/** What a trend tells of a coverage. */
export function pointOf(coverage: Coverage, commit: string | undefined): TrendPoint {
  const {day, score, range, worst, components, figures} = coverage
  return {
    ...{day, commit, score, range, worst},
    components: components.map((each) => ({name: each.name, score: each.score, range: each.range})),
    figures: figures.map(({id, value}) => ({id, value})),
  }
}

/** Changes whenever what is kept has another form. */
const version = 'trend-1'
const fileName = 'trend'

/** So many points are kept, the newest first. */
const mostKept = 240

/** Points of earlier runs, by all that they depend on: commit, day, configuration, history and program. */
class KeptPoints {
  readonly #folder: CacheFolder | undefined
  readonly #ground: string
  readonly #commits: Input['commits']
  readonly #points: Map<string, TrendPoint>
  #isChanged = false

  constructor({input, cache, parser}: TrendOptions) {
    this.#folder = cache?.folder
    this.#commits = input.commits
    const ground = [cache?.program, parser.name, input.config, notesIn(input)]
    this.#ground = hashOf(plainText(ground))
    this.#points = new Map(this.#folder ? readPoints(this.#folder) : [])
  }

  of(point: PastDay): TrendPoint | undefined {
    return this.#points.get(this.#key(point))
  }

  add(point: PastDay, measured: TrendPoint): void {
    this.#isChanged = true
    this.#points.set(this.#key(point), measured)
  }

  save(): void {
    if (!this.#isChanged) return
    const points = Buffer.from(JSON.stringify([...this.#points].slice(-mostKept)))
    this.#folder?.write(fileName, block(version, {points}))
  }

  #key({commit, day, time}: PastDay): string {
    return [this.#ground, nameOfPast(this.#commits, time), commit, day].join(' ')
  }
}

/** What was committed by then, on whatever branch. */
function nameOfPast(commits: Input['commits'], time: number): string {
  if (commits === undefined || 'problem' in commits) return commits?.problem ?? ''
  const {ids, count, time: times} = commits.commits
  const length = count === 0 ? 0 : ids.length / count
  const hash = createHash('sha256')
  for (let commit = 0; commit < count; commit++)
    if ((times[commit] ?? 0) <= time) hash.update(ids.subarray(commit * length, (commit + 1) * length))
  return hash.digest('hex')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Who is who, and which commits do not count, is told by files of today. */
function notesIn({files}: Input): unknown {
  return files.flatMap(({digest}) => digest.commitNotes ?? [])
}

/** Sets and maps as their entries. */
function plainText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Set || part instanceof Map ? [...part] : part))
}

function readPoints(folder: CacheFolder): readonly (readonly [string, TrendPoint])[] {
  const bytes = folder.read(fileName)
  const points = bytes && readBlock(version, bytes)?.part('points')
  // Its sum says that this is what `save` wrote.
  return points ? (JSON.parse(points.toString()) as [string, TrendPoint][]) : []
}
