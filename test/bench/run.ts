// Runs the parts of the bench that were asked for, one after the other, and collects their figures.
import {resolve} from 'node:path'
import {root} from '../../scripts/root.ts'
import {measureBase} from './base.ts'
import {type Corpus, corpusOf} from './corpus.ts'
import {floors} from './floors.ts'
import {growthOfCorpora, growthOfDocument} from './growth.ts'
import {measureHistory} from './history-reading.ts'
import {measureHostile} from './hostile.ts'
import {measureKeystrokes} from './keystroke.ts'
import type {Meter} from './measure.ts'
import {type Options, type Part, sideBySide} from './options.ts'
import {measureOwners} from './owners.ts'
import {installPeers, peers} from './peers.ts'
import {cacheFigures, relaisContestants} from './relais.ts'
import {type CorpusFigures, names, type Results} from './results.ts'
import {compare} from './rounds.ts'
import {measureStart} from './start.ts'
import {measureTrend} from './trend.ts'

/** Hears what is going on. */
export type Tell = (line: string) => void

/** Measures all parts that the options name. Throws when there are no corpora or the peers cannot be installed. */
export async function runBench(options: Options, meter: Meter, tell: Tell): Promise<Results> {
  const {parts, runs, typing, histories, shapes} = options
  const folder = resolve(root, options.folder)
  if (options.peers && parts.has('corpora')) installPeers()
  const corpora = parts.has('corpora') ? await measureCorpora(options, folder, meter, tell) : undefined
  const large = options.sizes.findLast((size) => size <= sideBySide) ?? sideBySide
  const corpus = () => corpusOf(folder, large)
  const one = async <T>(name: Part, work: () => Promise<T>) => {
    if (!parts.has(name)) return undefined
    tell(name)
    return work()
  }
  return {
    corpora,
    start: await one('start', () => measureStart(folder, runs.start, meter, tell)),
    cache: await one('cache', async () => cacheFigures(await corpus())),
    keystrokes: await one('keystroke', async () => measureKeystrokes(await corpus(), typing)),
    growth: await one('growth', async () => [
      ...growthOfCorpora(corpora ?? []),
      ...(await growthOfDocument(await corpusOf(folder, options.sizes[0] ?? large), options.growth, runs.usual)),
    ]),
    base: await one('base', () => measureBase(histories, runs.start, meter, tell)),
    history: await one('history', () => measureHistory(histories, runs.usual, meter, tell)),
    owners: await one('owners', async () => measureOwners(runs.usual)),
    trend: await one('trend', () => measureTrend(histories, runs.usual, meter, tell)),
    hostile: await one('hostile', () => measureHostile(meter, shapes)),
  }
}

async function measureCorpora(
  options: Options,
  folder: string,
  meter: Meter,
  tell: Tell,
): Promise<readonly CorpusFigures[]> {
  const figures: CorpusFigures[] = []
  for (const wanted of options.sizes) {
    tell(`a corpus of ${wanted} documents`)
    const {root: place, ...corpus} = await corpusOf(folder, wanted)
    const contestants = contestantsFor({root: place, ...corpus}, wanted, options)
    figures.push({...corpus, runs: await compare(contestants, meter, tell)})
  }
  return figures
}

/** Everybody where a corpus is small enough; beyond, who shows how time grows, once. */
function contestantsFor(corpus: Corpus, wanted: number, {runs: {usual, slow}, peers: withPeers}: Options) {
  const forGrowth = wanted > sideBySide
  const [often, seldom] = forGrowth ? [1, 1] : [usual, slow]
  const all = [
    ...relaisContestants(corpus, often, seldom),
    ...(withPeers ? peers(corpus, often, seldom) : []),
    ...floors(corpus, often),
  ]
  return forGrowth ? all.filter(({name}) => name === names.cold || name === names.rumdl) : all
}
