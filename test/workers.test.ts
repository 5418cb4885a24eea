// Digesting in threads: the same as without, whatever their number, and whatever becomes of some of them.
import assert from 'node:assert/strict'
import {cpSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it, type TestContext} from 'node:test'
import fc from 'fast-check'
import {digestMarkdown, unpackDigest} from '../server/engine/index.ts'
import {digestInThreads} from '../server/node/index.ts'
import {plansOf} from './harness/documents.ts'
import {shapes} from './harness/pathological.ts'
import {inRoot} from './harness/root.ts'
import {linesOf, relais} from './harness/run-relais.ts'
import {scratch, type Tree} from './harness/scratch.ts'
import {wholeDigest} from './harness/whole-digest.ts'
import {written} from './harness/written.ts'

/** Tells on standard error of each thread that starts. */
const telling = `import {writeSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'
if (!isMainThread) writeSync(2, 'thread\\n')`
const env = {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(telling)}`}

const threadsIn = (stderr: string): number => linesOf(stderr).filter((line) => line === 'thread').length

/** Logs in many manners, with data files, links and faults. */
function logs(): Tree {
  const plans = fc.sample(plansOf(8), {numRuns: 20, seed: 11})
  return Object.assign(
    {},
    ...plans.map((plan, index) =>
      Object.fromEntries([...written(plan)].map(([path, text]) => [`area-${index}/${path}`, text])),
    ),
  )
}

async function check(folder: string, threads: number, more: Readonly<Record<string, string>> = {}) {
  const parameters = ['check', '--format', 'json', '--now', '2026-11-23', '--fail-on', 'never']
  const {code, stdout, stderr} = await relais(folder, [...parameters, '--threads', `${threads}`], {
    env: {...env, ...more},
  })
  assert.equal(code, 0, stderr)
  return {stdout, threads: threadsIn(stderr)}
}

describe('the program', () => {
  const folders: readonly (readonly [string, (t: TestContext) => string])[] = [
    ['the example', () => inRoot('test/workspaces/atelier')],
    ['a repository of many logs', (t) => scratch(t, logs())],
  ]
  for (const [name, folderOf] of folders) {
    it(`reports the same of ${name} with 1, 2 and 8 threads`, async (t) => {
      const folder = folderOf(t)
      const alone = await check(folder, 1)
      assert.equal(alone.threads, 0)
      assert.ok(JSON.parse(alone.stdout).findings.length > 5)
      for (const threads of [2, 8]) {
        const together = await check(folder, threads)
        assert.equal(together.stdout, alone.stdout)
        assert.ok(together.threads >= 2 && together.threads <= threads, `${together.threads} threads`)
      }
    })
  }

  it('starts no thread for a small repository by itself', async () => {
    const {stderr} = await relais(inRoot('test/workspaces/atelier'), ['check'], {env})
    assert.equal(threadsIn(stderr), 0)
  })

  it('starts threads for a large one', async (t) => {
    const text = `# Notes\n\n${'A line of notes.\n'.repeat(5_000)}`
    const folder = scratch(t, Object.fromEntries(Array.from({length: 50}, (_, index) => [`notes-${index}.md`, text])))
    const {code, stderr} = await relais(folder, ['check'], {env})
    assert.equal(code, 0)
    assert.ok(threadsIn(stderr) <= 4)
    if ((await import('node:os')).availableParallelism() > 1) assert.ok(threadsIn(stderr) >= 2)
  })

  it('does the work alone where threads cannot start', async (t) => {
    const home = scratch(t)
    cpSync(inRoot('dist'), home, {recursive: true})
    rmSync(join(home, 'chunks/digest-thread.js'))
    const folder = inRoot('test/workspaces/atelier')
    const {stdout} = await relais(folder, ['check', '--format', 'json', '--threads', '2'], {
      program: join(home, 'relais.js'),
    })
    assert.equal(stdout, (await relais(folder, ['check', '--format', 'json', '--threads', '1'])).stdout)
  })

  it('gives up a document that takes too long, and reads all others', async (t) => {
    const hostile = 'area-3/hostile.md'
    const tree = {...logs(), [hostile]: shapes['closing brackets']?.(60_000) ?? ''}
    const folder = scratch(t, tree)
    const alone = await check(folder, 1, {RELAIS_PARSER: 'remark'})
    const together = await check(folder, 2, {RELAIS_PARSER: 'remark'})
    assert.equal(together.stdout, alone.stdout)
    const {findings, summary} = JSON.parse(together.stdout)
    assert.equal(summary.files, Object.keys(tree).length - 1)
    const skipped = findings.filter(({rule}: {rule: string}) => rule === 'document/skipped')
    assert.deepEqual(
      skipped.map(({path}: {path: string}) => path),
      [hostile],
    )
  })

  it('refuses a number of threads that is none', async () => {
    for (const value of ['0', '-1', 'many', '1.5', '100']) {
      const {code, stderr} = await relais(inRoot('test/workspaces/atelier'), ['check', `--threads=${value}`])
      assert.equal(code, 2)
      assert.match(stderr, /`--threads` must be a whole number from 1 to 99/)
    }
  })
})

describe('a thread', () => {
  const program = new URL('./harness/doomed-thread.js', import.meta.url)
  const text = (index: number) => `# Document ${index}\n\n- Status: accepted\n- [link](${index}.md)\n`
  const outcomes = {
    exit: {reason: 'unreadable', detail: 'thread-ended'},
    memory: {reason: 'unreadable', detail: 'ERR_WORKER_OUT_OF_MEMORY'},
    loop: {reason: 'timeout', detail: '1.5'},
    native: {reason: 'timeout', detail: '1.5'},
  }

  for (const [end, outcome] of Object.entries(outcomes)) {
    for (const threads of [1, 2]) {
      it(`that ends by ${end} costs the file it was on, of ${threads}`, async (t) => {
        const names = Array.from({length: 60}, (_, index) =>
          index % 29 === 7 ? `${index}-${end}.md` : `${index}-ok.md`,
        )
        const root = scratch(t, Object.fromEntries(names.map((name, index) => [name, text(index)])))
        const files = names.map((path) => ({path, size: 1}))
        const results = await digestInThreads(files, {
          root,
          parser: 'satteri',
          format: 'sha1',
          threads,
          program,
          memory: 64,
        })
        for (const [index, path] of names.entries()) {
          const result = results[index]
          if (path.includes(end)) assert.deepEqual(result, {skipped: {path, ...outcome}})
          else {
            assert.ok(result && 'digest' in result, path)
            const {packed, bytes} = result.digest
            const digest = unpackDigest(packed, () => new TextDecoder().decode(bytes))
            assert.deepEqual(wholeDigest(digest), wholeDigest(digestMarkdown(text(index))))
          }
        }
      })
    }
  }

  it('that cannot start leaves the files to others', async () => {
    const files = [
      {path: 'a.md', size: 1},
      {path: 'b.md', size: 1},
    ]
    const gone = new URL('./harness/no-thread.js', import.meta.url)
    assert.deepEqual(
      await digestInThreads(files, {root: '/', parser: 'remark', format: 'sha1', threads: 2, program: gone}),
      [undefined, undefined],
    )
    assert.deepEqual(await digestInThreads([], {root: '/', parser: 'remark', format: 'sha1', threads: 2}), [])
  })

  it('reads what this thread would read', async (t) => {
    const root = scratch(t, {'a.md': '# A', 'b.md': Uint8Array.of(0xff, 0xfe, 0), 'c.md': '', 'adr.yaml': 'a: b'})
    const files = ['a.md', 'b.md', 'c.md', 'gone.md'].map((path) => ({path, size: 1}))
    const results = await digestInThreads(files, {root, parser: 'remark', format: 'sha1', threads: 1})
    assert.deepEqual(
      results.map((result) => (result && 'skipped' in result ? result.skipped.detail : 'read')),
      ['read', 'UTF-16', 'read', 'ENOENT'],
    )
    assert.equal(readFileSync(join(root, 'c.md')).length, 0)
  })
})
