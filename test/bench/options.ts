// What `npm run bench` is asked for.
import {parseArgs} from 'node:util'

/** The parts of a bench run, in their order. */
export const parts = [
  'corpora',
  'cache',
  'start',
  'keystroke',
  'growth',
  'base',
  'history',
  'owners',
  'trend',
  'hostile',
] as const
export type Part = (typeof parts)[number]

export interface Options {
  /** The folder of the open corpora. */
  readonly folder: string
  readonly parts: ReadonlySet<Part>
  readonly peers: boolean
  /** Wanted numbers of documents, from the smallest; up to `sideBySide` with everybody, beyond Relais and rumdl alone. */
  readonly sizes: readonly number[]
  /** How often a program runs: quick ones, those that take a minute, and those that take no time. */
  readonly runs: {readonly usual: number; readonly slow: number; readonly start: number}
  readonly typing: {readonly keys: number; readonly seconds: number}
  /** How large one document grows, in millions of characters. */
  readonly growth: readonly number[]
  /** How many commits histories have, from the fewest. */
  readonly histories: readonly number[]
  /** How many hostile shapes. */
  readonly shapes: number
  /** Puts the tables into docs/performance.md. */
  readonly write: boolean
  /** Removes what earlier runs made, and does nothing else. */
  readonly clean: boolean
}

/** Corpora above this number of documents are for growth alone. */
export const sideBySide = 20_000

const full = {
  sizes: [1000, 10_000, 50_000],
  runs: {usual: 5, slow: 2, start: 21},
  typing: {keys: 300, seconds: 60},
  growth: [0.1, 0.2, 0.4, 0.8, 1.6],
  histories: [200, 2000, 20_000],
  shapes: Number.POSITIVE_INFINITY,
}
const quick: typeof full = {
  sizes: [1000],
  runs: {usual: 1, slow: 1, start: 5},
  typing: {keys: 50, seconds: 5},
  growth: [0.1, 0.2, 0.4],
  histories: [200, 2000],
  shapes: 2,
}

/** Throws a `TypeError` with the reason when the arguments make no sense. */
export function readOptions(words: readonly string[]): Options {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      quick: {type: 'boolean', default: false},
      only: {type: 'string', multiple: true, default: []},
      'no-peers': {type: 'boolean', default: false},
      sizes: {type: 'string'},
      write: {type: 'boolean', default: false},
      clean: {type: 'boolean', default: false},
    },
  })
  const [folder = '../shared/corpora', ...others] = positionals
  if (others.length > 0) throw new TypeError(`One folder of corpora, not ${positionals.length}.`)
  const plan = values.quick ? quick : full
  return {
    ...plan,
    folder,
    parts: new Set(values.only.length === 0 ? parts : values.only.map(partOf)),
    peers: !values['no-peers'],
    sizes:
      values.sizes === undefined
        ? plan.sizes
        : values.sizes
            .split(',')
            .map(sizeOf)
            .toSorted((a, b) => a - b),
    write: values.write,
    clean: values.clean,
  }
}

function partOf(name: string): Part {
  const found = parts.find((part) => part === name)
  if (found === undefined) throw new TypeError(`No part is called ${name}: ${parts.join(', ')}.`)
  return found
}

function sizeOf(word: string): number {
  const size = Number(word)
  if (!Number.isInteger(size) || size < 1) throw new TypeError(`${word} is no number of documents.`)
  return size
}
