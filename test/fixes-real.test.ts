// Proves the promise of safe fixes on real repositories: as they are, and spoilt the way that people spoil them.
import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {type Finding, open, parseWithRemark, safeChanges} from '../server/engine/index.ts'
import type {Loaded} from '../server/repository/loaded.ts'
import {loadRepository} from '../server/repository/repository.ts'
import {type Broken, brokenBy, brokenByAll, digestOf, sentenceOf} from './harness/fix-promises.ts'
import {type Spoiling, spoilings, spoilt} from './harness/mutations.ts'
import {inRoot} from './harness/root.ts'

const isLong = process.env.RELAIS_LONG === '1'
const corpora = process.env.RELAIS_CORPORA

/** The folders of repositories: our own examples, and with RELAIS_CORPORA (folders, split by `:`) those of others. */
const homes = [inRoot('test/workspaces'), ...(isLong ? (corpora?.split(':') ?? []) : [])]
const folders = homes.flatMap((home) => readdirSync(home).map((name) => ({name, root: join(home, name)})))

/** So many findings of a repository are looked at one by one, evenly spread. */
const most = 60

function load(root: string): Promise<Loaded> {
  const general = {
    language: 'en',
    today: '2026-11-23',
    git: false,
    config: undefined,
    presets: [],
    history: false,
    parser: {parse: parseWithRemark, name: 'remark'},
    threads: 1,
  } as const
  return loadRepository({root, ...general})
}

function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / count)
  return Array.from({length: Math.min(count, list.length)}, (_, index) => list[Math.floor(index * step)]).flatMap(
    (each) => (each === undefined ? [] : [each]),
  )
}

const isFixable = (finding: Finding): boolean => safeChanges(finding).length > 0

/** A repository of which some documents are spoilt. */
function spoiltInput({input, textOf}: Loaded, plan: readonly Spoiling[]) {
  const texts = new Map<string, string>()
  const documents = input.files.filter(({path}) => path.endsWith('.md'))
  for (const spoiling of plan) {
    const path = documents[spoiling.document % documents.length]?.path ?? ''
    const text = texts.get(path) ?? textOf(path)
    if (text !== undefined) texts.set(path, spoilt(text, spoiling))
  }
  const files = input.files.map((file) => {
    const text = texts.get(file.path)
    return text === undefined ? file : {path: file.path, digest: digestOf(file.path, text)}
  })
  return {input: {...input, files}, texts}
}

/** Fixes of spoilt files and of those about them, each alone, and in a small repository all together. */
function brokenWhenSpoilt(loaded: Loaded, plan: readonly Spoiling[]): readonly Broken[] {
  const {input, texts} = spoiltInput(loaded, plan)
  const textOf = (path: string) => texts.get(path) ?? loaded.textOf(path)
  const before = open(input)
  const old = new Set(
    loaded.input.files.length > 0
      ? open(loaded.input)
          .findings()
          .map(({fingerprint}) => fingerprint)
      : [],
  )
  const fresh = before.findings().filter((finding) => isFixable(finding) && !old.has(finding.fingerprint))
  const broken = spread(fresh, 4).flatMap((finding) => brokenBy(finding, before, textOf))
  return input.files.length <= 60 ? [...broken, ...brokenByAll(input, textOf, true)] : broken
}

describe('safe fixes on real repositories', () => {
  test('are tried on the repositories of RELAIS_CORPORA in the long form', (t) => {
    if (isLong && corpora === undefined) t.diagnostic('NOT TRIED: RELAIS_CORPORA names no folder of repositories')
    assert.ok(folders.length > 0)
    t.diagnostic(`${folders.length} repositories`)
  })
  for (const {name, root} of folders) {
    test(`keep their promise in ${name}`, {timeout: 1_200_000}, async (t) => {
      const loaded = await load(root)
      const before = open(loaded.input)
      const fixable = before.findings().filter(isFixable)
      const broken = spread(fixable, most).flatMap((finding) => brokenBy(finding, before, loaded.textOf))
      assert.deepEqual([...broken, ...brokenByAll(loaded.input, loaded.textOf, true)].map(sentenceOf), [])
      t.diagnostic(`${loaded.input.files.length} documents, ${fixable.length} safe fixes`)
    })
    test(`keep their promise in ${name} when it is spoilt`, {timeout: 1_200_000}, async (t) => {
      const loaded = await load(root)
      if (!loaded.input.files.some(({path}) => path.endsWith('.md'))) return
      const numRuns = Math.max(
        3,
        Math.min(isLong ? 300 : 50, Math.floor((isLong ? 6000 : 4000) / loaded.input.files.length)),
      )
      const promise = fc.property(spoilings, (plan) => brokenWhenSpoilt(loaded, plan).length === 0)
      const {failed, counterexample, seed} = fc.check(promise, {numRuns})
      const [plan] = counterexample ?? []
      if (!failed || !plan) return t.diagnostic(`${numRuns} times`)
      const sentences = brokenWhenSpoilt(loaded, plan).map(sentenceOf).join('\n')
      assert.fail(`seed ${seed}: ${JSON.stringify(plan)}\n${sentences}`)
    })
  }
})
