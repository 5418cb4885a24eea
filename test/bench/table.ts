// Lays figures out as Markdown tables.
import {doublings, type Spread} from './figures.ts'
import type {
  BaseFigures,
  CorpusFigures,
  GrowthFigures,
  HistoryFigures,
  HostileFigures,
  KeystrokeFigures,
  OwnersFigures,
  ProcessFigures,
  Runs,
} from './results.ts'

/** A Markdown table; columns after the first are aligned to the right. Cells hold no `|` and no line ending. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = `|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** Three digits that count, and never an exponent. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toFixed(Math.min(decimals, 3))
}

/** `median (min–max)`, or the median alone of one run. */
function spread(figures: Spread | undefined): string {
  if (figures === undefined) return '–'
  const {median, min, max, runs} = figures
  return runs === 1 ? digits(median) : `${digits(median)} (${digits(min)}–${digits(max)})`
}

export function runsTable(runs: Runs): string {
  const rows = [...runs].map(([name, figures]) => [name, ...('failed' in figures ? failure(figures) : cells(figures))])
  return table(['', 'runs', 'wall, s', 'CPU, s', 'peak memory, MiB'], rows)
}

function failure({failed}: {readonly failed: string}): readonly string[] {
  return ['0', failed, '–', '–']
}

function cells({wall, cpu, memory}: ProcessFigures): readonly string[] {
  return [String(wall.runs), spread(wall), spread(cpu), spread(memory)]
}

/** By the length of the history, without and with a base. */
export function baseTable(rows: readonly BaseFigures[]): string {
  const lines = rows.map(({commits, distance, figures}) => [
    grouped(commits),
    distance === undefined ? 'none' : `${grouped(distance)} commits back`,
    ...('failed' in figures ? failure(figures) : cells(figures)),
  ])
  return table(['commits before the change', 'base', 'runs', 'wall, s', 'CPU, s', 'peak memory, MiB'], lines)
}

export function corpusSection({documents, bytes, paths, runs}: CorpusFigures): string {
  const size = `${grouped(documents)} documents (${digits(bytes / 1_000_000)} MB) of ${grouped(paths)} paths`
  return `### ${size}\n\n${runsTable(runs)}`
}

export function historySection({commits, contents, runs}: HistoryFigures): string {
  const what = contents === undefined ? '' : `, ${grouped(contents)} contents of the past`
  return `### ${grouped(commits)} commits${what}\n\n${runsTable(runs)}`
}

export function grouped(count: number): string {
  return count.toLocaleString('en-GB')
}

export function keystrokeTable(figures: readonly KeystrokeFigures[]): string {
  const rows = figures.map(({parser, documents, characters, keys, p50, p95}) => {
    return [parser, grouped(documents), grouped(characters), String(keys), digits(p50), digits(p95)]
  })
  return table(['parser', 'documents', 'characters of the record', 'keys', 'p50, ms', 'p95, ms'], rows)
}

export function growthTable(figures: readonly GrowthFigures[]): string {
  const rows = figures.map(({what, steps}) => [
    what,
    steps.map(({size, seconds}) => `${digits(size)} MB: ${digits(seconds)} s`).join(', '),
    doublings(steps).map(digits).join(', '),
  ])
  return table(['what', 'time', 't(2n)/t(n)'], rows)
}

export function ownersTable({rules, matched, idle}: OwnersFigures): string {
  const row = (what: string, {paths, seconds}: OwnersFigures['idle']) => [
    what,
    grouped(rules),
    grouped(paths),
    digits(seconds * 1000),
  ]
  const rows = [row('the owners of each path', matched), row('rules that match nothing', idle)]
  return table(['what', 'rules', 'paths', 'processor time, ms'], rows)
}

/** The slowest shapes; the others are counted. */
export function hostileTable(figures: readonly HostileFigures[], shown = 10): string {
  const slowest = figures.toSorted((a, b) => b.seconds - a.seconds).slice(0, shown)
  const rows = slowest.map(({shape, bytes, seconds, answer}) => [shape, grouped(bytes), digits(seconds), answer])
  const rest = figures.length - slowest.length
  const note = rest > 0 ? `\n\n${rest} other shapes took less.` : ''
  return `${table(['shape', 'bytes', 'whole run, s', 'answer'], rows)}${note}`
}
