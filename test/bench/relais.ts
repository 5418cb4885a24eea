// Relais as it takes part: the built program, cold and warm, with whatever options for its cache it has.
import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, rmSync, type Stats, statSync, truncateSync, utimesSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from '../../scripts/files.ts'
import {inRoot} from '../../scripts/root.ts'
import {benchFolder, type Corpus, refreshIndex} from './corpus.ts'
import {isDocument} from './corpus-source.ts'
import {type Command, environment} from './measure.ts'
import {type CacheFigures, names} from './results.ts'
import type {Contestant} from './rounds.ts'

const program = inRoot('dist/relais.js')

/** Findings are no failure. */
const accepts = [0, 1]

/** A command line of Relais. */
export function relais(folder: string, parameters: readonly string[], env: Command['env'] = {}): Command {
  if (!existsSync(program)) throw new Error('dist/relais.js is missing: npm run build')
  return {program: process.execPath, parameters: [program, ...parameters], folder, env}
}

/** What a command printed; throws when Relais itself failed. */
export function printedBy({program, parameters, folder, env = {}}: Command): {stdout: string; stderr: string} {
  const options = {cwd: folder, env: environment({env}, benchFolder), encoding: 'utf8', maxBuffer: 1 << 30} as const
  const {status, stdout, stderr, error} = spawnSync(program, parameters, options)
  if (status === null || !accepts.includes(status)) throw new Error(`relais: ${error?.message ?? stderr}`)
  return {stdout, stderr}
}

/** The options that this version has for its cache, by its own help. */
export function cacheOptions(folder: string): {
  readonly off: readonly string[]
  readonly at: (path: string) => string[]
} {
  const help = printedBy(relais(folder, ['check', '--help'])).stdout
  return {
    off: help.includes('--no-cache') ? ['--no-cache'] : [],
    at: (path) => (help.includes('--cache-dir') ? ['--cache-dir', path] : []),
  }
}

/** Where the cache for a corpus lies. */
export function cacheFolder({root}: Corpus): string {
  return `${root}-cache-relais`
}

/** Relais on a corpus; `slow` is how often what takes a minute runs. */
export function relaisContestants(corpus: Corpus, runs: number, slow: number): readonly Contestant[] {
  const {off, at} = cacheOptions(corpus.root)
  const check = (name: string, count: number, options: readonly string[], env: Command['env'] = {}): Contestant => {
    return {name, command: relais(corpus.root, ['check', ...options], env), runs: count, accepts}
  }
  const cold = [check(names.cold, runs, off), check(names.remark, slow, off, {RELAIS_PARSER: 'remark'})]
  const folder = cacheFolder(corpus)
  if (at(folder).length === 0) return cold
  const ownFolder = `${folder}-filled`
  const empty = () => rmSync(ownFolder, {recursive: true, force: true})
  return [
    ...cold,
    {...check(names.filling, runs, at(ownFolder)), before: empty, after: empty},
    {...check(names.warm, runs, at(folder)), warmUp: true},
    {...check(names.changed, runs, at(folder)), warmUp: true, ...oneFileChanged(corpus, at(folder))},
  ]
}

/**
 * Lengthens a document before each run, another one each time, and puts it back as it was afterwards. Then Relais runs once
 * more, so that the next run finds one file changed since the last one, and not two and git's index.
 */
function oneFileChanged(corpus: Corpus, options: readonly string[]): Required<Pick<Contestant, 'before' | 'after'>> {
  const documents = filesBelow(corpus.root, '.md').map((path) => join(corpus.root, path))
  const chosen = (run: number) => documents[(run * 97 + 11) % documents.length] ?? ''
  const before = new Map<number, Stats>()
  return {
    before: (run) => {
      before.set(run, statSync(chosen(run)))
      appendFileSync(chosen(run), '\nOne more paragraph.\n')
    },
    after: (run) => {
      const {size, atime, mtime} = before.get(run) ?? statSync(chosen(run))
      truncateSync(chosen(run), size)
      utimesSync(chosen(run), atime, mtime)
      refreshIndex(corpus)
      printedBy(relais(corpus.root, ['check', ...options]))
    },
  }
}

/** What the cache of a corpus holds and gives to a new process; undefined when this version keeps none. */
export function cacheFigures(corpus: Corpus): CacheFigures | undefined {
  const folder = cacheFolder(corpus)
  const options = cacheOptions(corpus.root).at(folder)
  if (options.length === 0) return undefined
  rmSync(folder, {recursive: true, force: true})
  const command = relais(corpus.root, ['check', '--stats', '--format', 'json', ...options])
  printedBy(command)
  const hits = cacheHits(printedBy(command).stderr)
  const bytes = filesBelow(folder, '').reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
  return {documents: filesBelow(corpus.root, '').filter(isDocument).length, bytes, hits}
}

/** Reads `N digests from the cache, M digested` from what `--stats` tells. */
export function cacheHits(stats: string): CacheFigures['hits'] {
  const [, found, made] = /(\d[\d,]*) digests? from the cache, (\d[\d,]*) digested/.exec(stats) ?? []
  const number = (digits: string) => Number(digits.replaceAll(',', ''))
  if (found === undefined || made === undefined) return undefined
  return {found: number(found), wanted: number(found) + number(made)}
}
