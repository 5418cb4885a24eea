// Makes the page's tables from results, and puts them between the marks of docs/performance.md.
import {goalsOf, goalsTable} from './goals.ts'
import type {CacheFigures, Results} from './results.ts'
import {
  baseTable,
  corpusSection,
  digits,
  grouped,
  growthTable,
  historySection,
  hostileTable,
  keystrokeTable,
  ownersTable,
  runsTable,
} from './table.ts'

export const marks = {start: '<!-- bench:start -->', end: '<!-- bench:end -->'}

/** Everything that was measured, as Markdown below headings of the second level. */
export function reportOf(machine: string, results: Results): string {
  const {corpora, start, cache, keystrokes, growth, base, history, trend, owners, hostile} = results
  const sections = [
    ['The machine', machine],
    ['Goals', goalsTable(goalsOf(results))],
    ['Side by side', corpora?.map(corpusSection).join('\n\n')],
    ['Cache', cache && cacheLine(cache)],
    ['Start', start && runsTable(start)],
    ['Keystrokes', keystrokes && keystrokeTable(keystrokes)],
    ['Growth', growth && growthTable(growth)],
    ['With a base', base && baseTable(base)],
    ['Reading a history', history?.map(historySection).join('\n\n')],
    ['Who owns what', owners && ownersTable(owners)],
    ['A year of coverage', trend?.map(historySection).join('\n\n')],
    ['Hostile documents', hostile && hostileTable(hostile)],
  ] as const
  return sections.flatMap(([title, text]) => (text === undefined ? [] : [`## ${title}\n\n${text}`])).join('\n\n')
}

function cacheLine({documents, bytes, hits}: CacheFigures): string {
  const found = hits === undefined ? 'an unknown share' : `${grouped(hits.found)} of ${grouped(hits.wanted)}`
  return `${digits(bytes / 1_000_000)} MB for ${grouped(documents)} documents; a second process found ${found}.`
}

/** A page with other tables between its marks. Throws when it has no marks. */
export function withReport(page: string, report: string): string {
  const [start, end] = [page.indexOf(marks.start), page.indexOf(marks.end)]
  if (start < 0 || end < start) throw new Error(`The page has no ${marks.start} … ${marks.end}.`)
  return `${page.slice(0, start + marks.start.length)}\n\n${report}\n\n${page.slice(end)}`
}
