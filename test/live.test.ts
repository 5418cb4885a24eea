// A repository that is kept open: its state, taken over from a thread, says what a fresh one says, at once and after changes.
import assert from 'node:assert/strict'
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type TestContext, test} from 'node:test'
import {type Finding, open, type Snapshot} from '../server/engine/index.ts'
import {listPaths, loadParser} from '../server/node/index.ts'
import type {LoadRequest} from '../server/repository/index.ts'
import {ConfigError, type Live, type LiveOptions, loadRepository, openLive} from '../server/repository/index.ts'
import {setUp} from './harness/cached.ts'
import {plant, scratch} from './harness/scratch.ts'

const settings = {
  language: 'en',
  today: '2026-01-01',
  git: true,
  config: undefined,
  presets: [],
  history: false,
} as const

function opened(t: TestContext, root: string, more: Partial<LoadRequest> = {}, options: LiveOptions = {}) {
  return openLive({load: {root, ...settings, ...more}, cache: scratch(t), env: {}}, options)
}

async function fresh(root: string, more: Partial<LoadRequest> = {}): Promise<Snapshot> {
  const parser = await loadParser({})
  const {input} = await loadRepository({root, ...settings, ...more, parser, threads: 1})
  return open(input)
}

/** All that a state says in so many words. */
function told({findings, suppressed, notEvaluated, recorded, workspace}: Snapshot) {
  return {
    ...{findings: findings(), suppressed, notEvaluated, recorded},
    documents: [...workspace.documents.values()].map(({path, kind, digest}) => [path, kind, digest.sections.length]),
    decisions: workspace.decisions.map(({id, path, title, state, date}) => ({id, path, title, state, date})),
  }
}

/** Tells a state of files that were written, whether they are there or not. */
async function changed(live: Live, snapshot: Snapshot, root: string, paths: readonly string[]): Promise<Snapshot> {
  const listed = listPaths(root).paths
  const there = paths.filter((path) => listed.includes(path))
  const {files, skipped} = await live.read(there.filter(live.isWanted))
  return snapshot.with({files, skipped, removed: paths.filter((path) => !there.includes(path)), paths: listed})
}

test('a story is told as by a fresh state, from an empty cache and from a full one, on another day, in French', async (t) => {
  const {root} = setUp(t)
  const cache = scratch(t)
  for (const more of [{}, {}, {today: '2026-02-02'}, {language: 'fr'}, {git: false}] as const) {
    const live = await openLive({load: {root, ...settings, ...more}, cache, env: {}})
    assert.deepEqual(told(live.snapshot), told(await fresh(root, more)), JSON.stringify(more))
    assert.ok(live.isWhole())
    assert.deepEqual(live.paths, listPaths(root, more).paths)
  }
})

test('what changes on disk afterwards is told as by a fresh state, whether git has the old texts or not', async (t) => {
  for (const more of [{}, {git: false}]) {
    const {root} = setUp(t)
    plant(root, {'docs/adr/0090-untracked.md': '# 90. Untracked\n\n## Status\n\nAccepted\n'})
    const live = await opened(t, root, more)
    let {snapshot} = live
    const records = live.paths.filter((path) => path.endsWith('.md'))
    for (const [index, path] of records.entries()) {
      const text = readFileSync(join(root, path), 'utf8')
      if (index % 3 === 2) rmSync(join(root, path))
      else plant(root, {[path]: index % 3 === 1 ? text.replaceAll(/status/gi, 'state') : `${text}\n[gone](gone.md)\n`})
      snapshot = await changed(live, snapshot, root, [path])
    }
    assert.deepEqual(told(snapshot), told(await fresh(root, more)))
    assert.ok(live.isWhole())
  }
})

test('a state is known to be worth nothing when a text that it rests on is nowhere to be had', async (t) => {
  const {root} = setUp(t)
  const live = await opened(t, root)
  rmSync(join(root, '.git/objects'), {recursive: true})
  const path = live.paths.find((each) => each.startsWith('docs/adr/')) ?? ''
  plant(root, {[path]: '# Other\n'})
  assert.ok(live.isWhole())
  await changed(live, live.snapshot, root, [path])
  assert.equal(live.isWhole(), false)
})

test('strictFrom is judged by the first commits', async (t) => {
  const {root} = setUp(t)
  plant(root, {'relais.yaml': 'strictFrom: 2025-01-01\n'})
  const {snapshot} = await opened(t, root)
  const expected = await fresh(root)
  assert.ok(expected.suppressed.strictFrom.length > 0)
  assert.deepEqual(told(snapshot), told(expected))
})

test('a baseline holds back what it knows, and a wrong one is named', async (t) => {
  const {root} = setUp(t)
  const all = (await opened(t, root)).snapshot.findings()
  plant(root, {'relais-baseline.json': JSON.stringify({version: 1, findings: all.slice(0, 3)})})
  const {snapshot, problems} = await opened(t, root)
  assert.deepEqual([snapshot.suppressed.baseline.length, problems.baseline], [3, undefined])
  plant(root, {'relais-baseline.json': '{'})
  const wrong = await opened(t, root)
  assert.deepEqual([wrong.snapshot.findings().length, wrong.problems.baseline], [all.length, 'baselineNotJson'])
})

test('where no cache is believed, the repository is opened all the same', async (t) => {
  const {root} = setUp(t)
  const live = await openLive({load: {root, ...settings}, cache: join(root, 'docs'), env: {}})
  assert.deepEqual(told(live.snapshot), told(await fresh(root)))
})

test('what a folder that is not trusted extends is left unread, and the configuration holds', async (t) => {
  const {root} = setUp(t)
  plant(root, {'relais.yaml': 'extends: base.yaml\npreset: team\n', 'base.yaml': 'rules:\n  links/broken: off\n'})
  const broken = ({findings}: Snapshot): readonly Finding[] => findings().filter(({rule}) => rule === 'links/broken')
  assert.equal(broken((await opened(t, root)).snapshot).length, 0)
  const {snapshot} = await opened(t, root, {git: false, extendsNothing: true})
  assert.ok(broken(snapshot).length > 0)
  assert.ok(snapshot.workspace.config.presets.has('team'))
  assert.deepEqual(snapshot.workspace.configProblems, [])
})

test('opening can be given up, shows how far it is, and says what is wrong with the configuration', async (t) => {
  const {root} = setUp(t)
  const steps: number[] = []
  const lists: (readonly string[])[] = []
  const onProgress = (done: number, all: number) => steps.push(all - done)
  await opened(t, root, {}, {onProgress, onListed: (paths) => lists.push(paths)})
  assert.equal(steps.at(-1), 0)
  assert.deepEqual(lists, [listPaths(root).paths])
  const reason = new Error('another folder')
  await assert.rejects(opened(t, root, {}, {signal: AbortSignal.abort(reason)}), reason)
  const midway = new AbortController()
  await assert.rejects(opened(t, root, {}, {signal: midway.signal, onProgress: () => midway.abort(reason)}), reason)
  await assert.rejects(opened(t, root, {config: join(root, 'none.yaml')}), ConfigError)
})
