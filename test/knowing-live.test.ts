// A repository that is kept open knows its history too: taken over from a thread, recalled only when asked, never without trust.
import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {type TestContext, test} from 'node:test'
import {open} from '../server/engine/index.ts'
import {DiskFiles} from '../server/lsp/disk/disk-files.ts'
import {loadParser} from '../server/node/index.ts'
import {loadRepository, openLive} from '../server/repository/index.ts'
import {git, repository, scratch} from './harness/scratch.ts'

const files = {
  'relais.yaml': 'preset: team\nrules:\n  ownership/knowledge-island: {severity: warning, minFiles: 1}\n',
  'README.md': '# A shop\n',
  'src/a.ts': 'a\nb\nc\n',
}

const today = '2024-03-01'

function loadOf(root: string, isTrusted = true) {
  return {root, language: 'en', today, git: isTrusted, config: undefined, presets: [], history: false} as const
}

function islands(snapshot: ReturnType<typeof open>): number {
  return snapshot.findings().filter(({rule}) => rule === 'ownership/knowledge-island').length
}

function opened(t: TestContext) {
  return {root: repository(t, files), cache: scratch(t)}
}

test('a state that is taken over says what a fresh one says, also of another day and another register', async (t) => {
  const {root, cache} = opened(t)
  const live = await openLive({load: loadOf(root), cache, env: {}})
  const {input} = await loadRepository({...loadOf(root), parser: await loadParser({}), threads: 1})
  for (const change of [{}, {today: '2025-03-01'}, {config: {...input.config, internalDomains: ['example.org']}}]) {
    const [next, fresh] = [live.snapshot.with(change), open({...input, ...change})]
    assert.deepEqual(next.findings(), fresh.findings())
    assert.deepEqual(next.notEvaluated, fresh.notEvaluated)
    assert.equal(islands(next), 1)
  }
  assert.ok(live.isWhole())
})

test('a history that was kept and is no more makes the state worth nothing, and is read anew', async (t) => {
  const {root, cache} = opened(t)
  const live = await openLive({load: loadOf(root), cache, env: {}})
  rmSync(cache, {recursive: true})
  live.snapshot.with({today: '2025-03-01'}).findings()
  assert.ok(!live.isWhole())
  const again = await openLive({load: loadOf(root), cache, env: {}})
  assert.equal(islands(again.snapshot.with({today: '2025-03-01'})), 1)
  assert.ok(again.isWhole())
})

test('without trust no history is read, which is told', async (t) => {
  const {root, cache} = opened(t)
  const {snapshot} = await openLive({load: loadOf(root, false), cache, env: {}})
  assert.equal(islands(snapshot), 0)
  const reason = snapshot.notEvaluated.find(({rule}) => rule === 'ownership/knowledge-island')?.reason
  assert.match(reason ?? '', /a folder that is not trusted/)
})

test('an editor knows when there are other commits, and does not try again what failed', async (t) => {
  const {root, cache} = opened(t)
  const disk = new DiskFiles({root, git: true, parser: await loadParser({}), cache})
  const commits = await disk.commits()
  assert.ok('head' in commits && disk.areCommits(commits))
  git(root, ['commit', '--quiet', '--allow-empty', '--message', 'more'])
  assert.ok(!disk.areCommits(commits))
  assert.ok(disk.areCommits({problem: 'git-failed', detail: ''}))
  assert.ok(!disk.areCommits({problem: 'shallow', detail: ''}))
  const distrusted = new DiskFiles({root, git: false, parser: await loadParser({}), cache})
  assert.deepEqual(await distrusted.commits(), {problem: 'git-off', detail: ''})
  rmSync(join(root, '.git'), {recursive: true})
  assert.ok(!disk.areCommits(commits))
})
