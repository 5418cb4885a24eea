// From a key to findings, through the engine's door: a record of about 10 kB, in few documents and in all of a corpus.
import {
  bySections,
  defaultConfig,
  digestMarkdown,
  type Input,
  open,
  Pieces,
  parseWithRemark,
  type Snapshot,
} from '../../server/engine/index.ts'
import type {LoadedParser} from '../../server/node/index.ts'
import type {Corpus} from './corpus.ts'
import {percentile} from './figures.ts'
import {type Document, digestsOf, parsers, timed} from './in-process.ts'
import type {KeystrokeFigures} from './results.ts'

/** How large the document is that is typed in, in characters. */
const wantedSize = 10_000

/** How many documents a small workspace holds. */
const few = 10

/** How much is typed: as many keys as this, or fewer when the time, in seconds, is over, but never less than five. */
export interface Typing {
  readonly keys: number
  readonly seconds: number
}

/** Types into the same record of a small and a large workspace, with each parser. */
export async function measureKeystrokes(corpus: Corpus, typing: Typing): Promise<readonly KeystrokeFigures[]> {
  const all = await parsers()
  const [best] = all
  if (best === undefined) return []
  const {paths, documents} = digestsOf(corpus.root, best)
  const large = open(inputOf(paths, documents))
  const record = recordOf(large, documents)
  if (record === undefined) return []
  const neighbours = neighboursOf(record, documents)
  const small = open(
    inputOf(
      neighbours.map(({path}) => path),
      neighbours,
    ),
  )
  return all
    .map(asInEditor)
    .flatMap((parser) => [small, large].map((snapshot) => typeInto(snapshot, record, parser, typing)))
}

/** What an editor holds: the reference with a memory for the sections that a key leaves as they are. */
function asInEditor(parser: LoadedParser): LoadedParser {
  if (parser.name !== 'remark') return parser
  return {...parser, parse: bySections(parseWithRemark, {pieces: new Pieces(1_000_000)})}
}

function inputOf(paths: readonly string[], files: readonly Document[]): Input {
  const nothing = {skipped: [], configProblems: [], history: undefined, baseline: new Set<string>()}
  return {files, paths, config: defaultConfig, today: '2026-01-01', language: 'en', ...nothing}
}

/** The decision record whose size is nearest to the wanted one. */
function recordOf({workspace}: Snapshot, documents: readonly Document[]): Document | undefined {
  const far = ({text}: Document) => Math.abs(text.length - wantedSize)
  return documents
    .filter(({path}) => workspace.documents.get(path)?.kind === 'decision')
    .reduce<Document | undefined>((best, each) => (best && far(best) <= far(each) ? best : each), undefined)
}

/** The record with others of its folder, or whatever stands next to it. */
function neighboursOf(record: Document, documents: readonly Document[]): readonly Document[] {
  const place = documents.indexOf(record)
  const start = Math.max(0, Math.min(place - few / 2, documents.length - few))
  return documents.slice(start, start + few)
}

/** Types a word again and again in the middle of a document, a character a key, as an editor would report it. */
function typeInto(
  start: Snapshot,
  {path, text}: Document,
  {name, parse}: LoadedParser,
  typing: Typing,
): KeystrokeFigures {
  const middle = text.indexOf(' ', text.length / 2)
  const times: number[] = []
  let [snapshot, typed] = [start, '']
  const press = (key: string) => {
    typed += key
    const now = `${text.slice(0, middle)}${typed}${text.slice(middle)}`
    snapshot = snapshot.with({files: [{path, digest: digestMarkdown(now, parse)}]})
    snapshot.findings(path)
  }
  for (const key of ' warm') press(key)
  const end = performance.now() + typing.seconds * 1000
  while (times.length < 5 || (times.length < typing.keys && performance.now() < end))
    times.push(timed(() => press(' decision'[times.length % 9] ?? ' ')))
  const {size: documents} = start.workspace.documents
  const [p50 = 0, p95 = 0] = [percentile(times, 50), percentile(times, 95)]
  return {parser: name, documents, characters: text.length, keys: times.length, p50, p95}
}
