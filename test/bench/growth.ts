// How time grows: of a run with its corpus, and of one digest with its document.
import {digestMarkdown} from '../../server/engine/index.ts'
import type {Corpus} from './corpus.ts'
import {percentile, type Step} from './figures.ts'
import {digestsOf, parsers, processorTime} from './in-process.ts'
import {type CorpusFigures, type GrowthFigures, names} from './results.ts'

const megabyte = 1_000_000

/** The time of cold runs over corpora of growing size, in bytes: documents of small repositories are shorter. */
export function growthOfCorpora(corpora: readonly CorpusFigures[]): readonly GrowthFigures[] {
  return [names.cold, names.rumdl].flatMap((name) => {
    const steps = corpora.flatMap(({bytes, runs}) => {
      const figures = runs.get(name)
      return figures === undefined || 'failed' in figures
        ? []
        : [{size: bytes / megabyte, seconds: figures.wall.median}]
    })
    return steps.length < 2 ? [] : [{what: `${name}, documents`, steps}]
  })
}

/**
 * The processor time of the digest of one document that says the same again and again, with each parser. `sizes` are in
 * millions of characters; the engine takes more than the megabyte that is read from disk.
 */
export async function growthOfDocument(
  corpus: Corpus,
  sizes: readonly number[],
  runs: number,
): Promise<readonly GrowthFigures[]> {
  const all = await parsers()
  const block = longText(corpus, all).slice(0, Math.min(...sizes) * megabyte)
  return all.map(({name, parse}) => ({
    what: `digest of one document, ${name}`,
    steps: sizes.map((size): Step => {
      const text = block.repeat(Math.ceil((size * megabyte) / block.length)).slice(0, size * megabyte)
      // As many digests as make up the largest document, so that each step is measured over as much text as the others.
      const repeats = Math.round(Math.max(...sizes) / size)
      const digests = () => {
        for (let count = 0; count < repeats; count++) digestMarkdown(text, parse)
      }
      digests()
      const times = Array.from({length: runs}, () => processorTime(digests) / repeats)
      return {size, seconds: percentile(times, 50) ?? 0}
    }),
  }))
}

/** Documents of the corpus one after the other, without their front matter. */
function longText({root}: Corpus, [parser]: Awaited<ReturnType<typeof parsers>>): string {
  if (parser === undefined) return ''
  const bodies = digestsOf(root, parser).documents.map(({text}) => text.replace(/^---\n.*?\n---\n/s, ''))
  return bodies.join('\n\n')
}
