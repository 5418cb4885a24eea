// Documents of a megabyte that are made to be slow: how long a run with one of them takes, and what it says of it.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {shapes} from '../harness/pathological.ts'
import {benchFolder} from './corpus.ts'
import {type Meter, measure} from './measure.ts'
import {cacheOptions, relais} from './relais.ts'
import type {HostileFigures} from './results.ts'

/** The largest document that Relais reads, in bytes. */
const size = 1024 * 1024

const hostile = 'docs/hostile.md'
const neighbour = 'docs/adr/0001-neighbour.md'

/** Every shape, or as many of them, evenly spread. Each runs in a repository of its own, beside one harmless record. */
export async function measureHostile(
  meter: Meter,
  count = Number.POSITIVE_INFINITY,
): Promise<readonly HostileFigures[]> {
  const all = Object.entries(shapes)
  const step = Math.max(1, Math.floor(all.length / count))
  const chosen = all.filter((_, index) => index % step === 0).slice(0, count)
  const root = join(benchFolder, 'hostile')
  const figures: HostileFigures[] = []
  for (const [shape, grow] of chosen)
    figures.push(await measureShape(root, shape, grow(size - 64).slice(0, size), meter))
  rmSync(root, {recursive: true, force: true})
  return figures
}

async function measureShape(root: string, shape: string, text: string, meter: Meter): Promise<HostileFigures> {
  rmSync(root, {recursive: true, force: true})
  mkdirSync(join(root, 'docs/adr'), {recursive: true})
  writeFileSync(join(root, hostile), text)
  writeFileSync(join(root, neighbour), '# 1. A neighbour\n\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n')
  const report = `${root}.json`
  rmSync(report, {force: true})
  const parameters = ['check', '--root', '.', '--format', 'json', '--output', report, ...cacheOptions(root).off]
  const {wall} = await measure(relais(root, parameters), meter)
  return {shape, bytes: Buffer.byteLength(text), seconds: wall, answer: answerIn(report)}
}

/** What a report says of the hostile document; nothing counts unless its neighbour was linted. */
function answerIn(report: string): HostileFigures['answer'] {
  try {
    const {findings, summary}: Report = JSON.parse(readFileSync(report, 'utf8'))
    if (!findings.some(({path}) => path === neighbour)) return 'lost'
    if (findings.some(({path, rule}) => path === hostile && rule === 'document/skipped')) return 'skipped'
    return summary.files === 2 ? 'linted' : 'lost'
  } catch {
    return 'lost'
  } finally {
    rmSync(report, {force: true})
  }
}

interface Report {
  readonly findings: readonly {readonly path: string; readonly rule: string}[]
  readonly summary: {readonly files: number}
}
