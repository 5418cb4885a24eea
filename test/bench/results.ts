// What a bench run found out: the shapes that its parts fill and that tables and goals are made from.
import type {Spread, Step} from './figures.ts'

/** The figures of one program, over all its runs. */
export interface ProcessFigures {
  /** Seconds on the clock. */
  readonly wall: Spread
  /** Seconds of processor time. */
  readonly cpu: Spread
  /** MiB; undefined where the machine does not tell. */
  readonly memory: Spread | undefined
}

/** Figures by the name of what ran, or why it could not run. */
export type Runs = ReadonlyMap<string, ProcessFigures | {readonly failed: string}>

/** Side by side on one corpus. */
export interface CorpusFigures {
  readonly documents: number
  readonly bytes: number
  readonly paths: number
  readonly runs: Runs
}

/** The cache after a run over a corpus of so many documents. */
export interface CacheFigures {
  readonly documents: number
  readonly bytes: number
  /** How many digests a second process found in it; undefined when Relais does not say. */
  readonly hits: {readonly found: number; readonly wanted: number} | undefined
}

/** From a key to the findings of its document, in milliseconds. */
export interface KeystrokeFigures {
  readonly parser: string
  /** Documents of the workspace. */
  readonly documents: number
  /** Characters of the document that is typed in. */
  readonly characters: number
  readonly keys: number
  readonly p50: number
  readonly p95: number
}

/** How time grows; `size` in MB. */
export interface GrowthFigures {
  readonly what: string
  readonly steps: readonly Step[]
}

/** What came of a document that is made to be slow. */
export interface HostileFigures {
  readonly shape: string
  readonly bytes: number
  /** Of the whole process, from start to end. */
  readonly seconds: number
  /** Whether the document was linted, or named as skipped; `lost` when the run says nothing of it. */
  readonly answer: 'linted' | 'skipped' | 'lost'
}

/** A run in a repository with so many commits before the change. */
export interface BaseFigures {
  readonly commits: number
  /** How many commits lie between the base and the work tree; undefined without a base. */
  readonly distance: number | undefined
  readonly figures: ProcessFigures | {readonly failed: string}
}

/** In a history of so many commits, by what ran. */
export interface HistoryFigures {
  readonly commits: number
  /** How many contents differ from what is there now, where that is what is looked at. */
  readonly contents?: number
  readonly runs: Runs
}

/** Processor time of so many rules of CODEOWNERS over all paths: matching them, and finding the rules that match nothing. */
export interface OwnersFigures {
  readonly rules: number
  readonly matched: {readonly paths: number; readonly seconds: number}
  readonly idle: {readonly paths: number; readonly seconds: number}
}

/** Everything; a part that did not run is undefined. */
export interface Results {
  /** From the smallest to the largest. */
  readonly corpora?: readonly CorpusFigures[] | undefined
  readonly cache?: CacheFigures | undefined
  readonly start?: Runs | undefined
  readonly keystrokes?: readonly KeystrokeFigures[] | undefined
  readonly growth?: readonly GrowthFigures[] | undefined
  readonly base?: readonly BaseFigures[] | undefined
  /** From the shortest to the longest. */
  readonly history?: readonly HistoryFigures[] | undefined
  readonly owners?: OwnersFigures | undefined
  /** Likewise; then by the number of contents. */
  readonly trend?: readonly HistoryFigures[] | undefined
  readonly hostile?: readonly HostileFigures[] | undefined
}

/** What runs, by the name it has in tables. */
export const names = {
  cold: 'Relais, cold',
  filling: 'Relais, cold, filling its cache',
  warm: 'Relais, warm',
  changed: 'Relais, warm, one file changed',
  remark: 'Relais without its native parser, cold',
  rumdl: 'rumdl, no cache',
  rumdlWarm: 'rumdl, warm',
  markdownlint: 'markdownlint-cli2',
  remarkCli: 'remark-cli',
  cat: '`cat` of all documents',
  list: '`git ls-files`',
  walk: 'node: walk and stat',
  empty: '`node -e 0`',
  version: '`relais --version`',
  few: 'Relais, cold, about 20 documents',
  fewWarm: 'Relais, warm, about 20 documents',
  noReading: 'the same program, reading nothing',
  log: '`git log --numstat` alone',
  firstReading: 'history, read whole',
  fewNew: 'history, 10 commits new',
  nothingNew: 'history, nothing new',
  coverage: 'coverage, again',
  firstTrend: 'coverage and 12 month ends, the first time',
  trend: 'coverage and 12 month ends, again',
} as const
