// Measures how well kinds of documents are told, over documents in test/kinds whose kind is known, look-alikes included.
import {readFileSync} from 'node:fs'
import {filesBelow} from '../../scripts/files.ts'
import {digestMarkdown} from '../../server/engine/index.ts'
import {recognise} from '../../server/engine/workspace/kinds/recognise.ts'
import {inRoot} from './root.ts'

/** Texts of one kind stand in one file, each behind `=== path`; those of no kind in `none.txt`. */
export interface KnownDocument {
  readonly kind: string
  readonly path: string
  readonly text: string
}

export interface KindScore {
  readonly kind: string
  readonly documents: number
  /** From 0 to 1. */
  readonly precision: number
  readonly recall: number
}

export function knownDocuments(): readonly KnownDocument[] {
  return filesBelow(inRoot('test/kinds'), '.txt').flatMap((file) => {
    const parts = readFileSync(inRoot('test/kinds', file), 'utf8').split(/^=== /m).slice(1)
    return parts.map((part) => {
      const end = part.indexOf('\n')
      return {kind: file.replace('.txt', ''), path: part.slice(0, end).trim(), text: part.slice(end + 1)}
    })
  })
}

export function kindOf({path, text}: Pick<KnownDocument, 'path' | 'text'>): string {
  return recognise(path, digestMarkdown(text)) ?? 'none'
}

/** One row for each kind, in the order of files. */
export function kindScores(documents = knownDocuments()): readonly KindScore[] {
  const told = documents.map((document) => ({want: document.kind, got: kindOf(document)}))
  return [...new Set(documents.map(({kind}) => kind))].map((kind) => {
    const wanted = told.filter(({want}) => want === kind)
    const right = wanted.filter(({got}) => got === kind).length
    const named = told.filter(({got}) => got === kind).length
    return {kind, documents: wanted.length, precision: named === 0 ? 1 : right / named, recall: right / wanted.length}
  })
}

/** The page that records the scores. */
export function kindsPage(scores: readonly KindScore[]): string {
  const rows = scores.map(
    ({kind, documents, precision, recall}) =>
      `| ${kind} | ${documents} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
  )
  return `# Recognition of kinds of documents

Shares of documents told rightly, over the documents of \`test/kinds\`, written in the manner of real ones, half of them in
French; \`none\` are look-alikes, such as the handover of a telephone between two cells. The vocabularies were made with these at hand,
so that real documents will score lower. \`npm run bench:kinds -- --write\` measures and records it.

| kind | documents | precision | recall |
|---|---|---|---|
${rows.join('\n')}
`
}
