// The state of a repository at one commit of a replay: what its manifests state and its documents hold, kept by content.

import {defaultConfig} from '../../server/engine/config/config.ts'
import {digestMarkdown, emptyDigest} from '../../server/engine/documents/digest.ts'
import {type Facts, factsOf, formatOf} from '../../server/engine/facts/facts.ts'
import type {Base, DigestedFile, FileChange, Input} from '../../server/engine/index.ts'
import type {Commit, Repository, Touched} from './replay-history.ts'

type Digest = DigestedFile['digest']

/** Longer documents are no records. */
const longestDocument = 400_000

export function isManifest(path: string): boolean {
  return formatOf(path) !== undefined
}

function isDocument(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path) && !/(?:^|\/)(?:node_modules|vendor)\//.test(path)
}

/** The files that count, by path, as commits change them. */
export class State {
  readonly #repository: Repository
  readonly #facts = new Map<string, Facts | undefined>()
  readonly #digests = new Map<string, Digest>()
  /** Object ids by path. */
  readonly #files: Map<string, string>

  constructor(repository: Repository, files: ReadonlyMap<string, string>) {
    this.#repository = repository
    this.#files = new Map([...files].filter(([path]) => isManifest(path) || isDocument(path)))
  }

  /** What all manifests state; the same object for the same path and text. */
  manifests(): readonly Facts[] {
    return this.#factsOf([...this.#files].filter(([path]) => isManifest(path)))
  }

  #factsOf(files: readonly (readonly [path: string, id: string])[]): readonly Facts[] {
    const unknown = files.filter(([path, id]) => !this.#facts.has(`${path}\0${id}`))
    const texts = this.#repository.texts(unknown.map(([, id]) => id))
    for (const [path, id] of unknown) this.#facts.set(`${path}\0${id}`, factsOf(path, texts.get(id) ?? ''))
    return files.flatMap(([path, id]) => this.#facts.get(`${path}\0${id}`) ?? [])
  }

  /** What some files stated before or after they were touched. */
  factsAt(touched: readonly Touched[], when: 'before' | 'after'): readonly Facts[] {
    return this.#factsOf(
      touched.flatMap((each) => {
        const path = when === 'before' ? each.from : each.path
        const id = each[when]
        return path !== undefined && id !== undefined && isManifest(path) ? [[path, id] as const] : []
      }),
    )
  }

  textOf(id: string): string {
    return this.#repository.texts([id]).get(id) ?? ''
  }

  apply(touched: readonly Touched[]): void {
    for (const {from, before} of touched) if (from !== undefined && before !== undefined) this.#files.delete(from)
    for (const {path, after} of touched) {
      if (after === undefined) this.#files.delete(path)
      else if (isManifest(path) || isDocument(path)) this.#files.set(path, after)
    }
  }

  /** What the engine is given for the state after a commit, compared with the one before it. */
  input(commit: Commit): Input {
    const documents = [...this.#files].filter(([path]) => isDocument(path))
    return {
      files: [...this.#digested(documents), ...this.manifests().map(manifestFile)],
      paths: [...this.#files.keys()],
      config: defaultConfig,
      configProblems: [],
      skipped: [],
      today: commit.date,
      language: 'en',
      history: undefined,
      baseline: new Set(),
      base: this.#base(commit),
    }
  }

  #base(commit: Commit): Base {
    return {
      commit: '0'.repeat(40),
      changes: commit.touched.map(changeOf).sort((a, b) => (a.path < b.path ? -1 : 1)),
      manifests: this.factsAt(commit.touched, 'before'),
      // What records say in all their lines is no matter of the rules that are replayed.
      documents: new Map(),
      exemptions: [...commit.message.matchAll(/^Decision-Exempt: (.+)$/gm)].map(([, reason = '']) => ({
        reason,
        commit: commit.id,
      })),
      refs: [],
    }
  }

  #digested(files: readonly (readonly [path: string, id: string])[]): readonly DigestedFile[] {
    const texts = this.#repository.texts(files.flatMap(([, id]) => (this.#digests.has(id) ? [] : [id])))
    return files.flatMap(([path, id]) => {
      const text = texts.get(id) ?? ''
      if (text.length > longestDocument) return []
      const digest = this.#digests.get(id) ?? digestMarkdown(text)
      this.#digests.set(id, digest)
      return [{path, digest}]
    })
  }
}

function changeOf({path, from, before, after}: Touched): FileChange {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : from === path ? 'modified' : 'renamed'
  // A rename without edits keeps its id.
  const lines = before === after ? {added: 0, removed: 0} : {added: 1, removed: 1}
  return {path, from: before === undefined ? undefined : from, kind, lines}
}

/** A manifest as its digest tells it. */
function manifestFile(facts: Facts): DigestedFile {
  return {path: facts.path, digest: {...emptyDigest(''), facts}}
}
