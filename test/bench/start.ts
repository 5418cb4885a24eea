// How fast a program starts: what `--version` and a handful of documents take beside an empty Node.
import {corpusOf} from './corpus.ts'
import {emptyNode} from './floors.ts'
import type {Meter} from './measure.ts'
import {cacheFolder, cacheOptions, relais} from './relais.ts'
import {names, type Runs} from './results.ts'
import {type Contestant, compare} from './rounds.ts'

/** How many documents a small repository holds. */
const few = 20

export async function measureStart(
  corpora: string,
  runs: number,
  meter: Meter,
  tell: (line: string) => void,
): Promise<Runs> {
  const corpus = await corpusOf(corpora, few)
  const {root} = corpus
  const {off, at} = cacheOptions(root)
  const run = (name: string, ...parameters: readonly string[]): Contestant => {
    return {name, command: relais(root, parameters), runs, accepts: [0, 1]}
  }
  const warm = at(cacheFolder(corpus))
  const contestants = [
    emptyNode(root, runs),
    run(names.version, '--version'),
    run(names.few, 'check', ...off),
    ...(warm.length > 0 ? [{...run(names.fewWarm, 'check', ...warm), warmUp: true as const}] : []),
  ]
  return compare(contestants, meter, tell)
}
