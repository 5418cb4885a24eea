// The history of repositories: what is read of each commit, what is kept for the next run, and what cannot be had.
import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {type CommitHistory, participant} from '../server/engine/model/commit-history.ts'
import type {CacheFolder} from '../server/node/cache-folder.ts'
import {readHistory} from '../server/node/history.ts'
import {HistoryBuilder} from '../server/node/history-builder.ts'
import {packHistory, unpackHistory} from '../server/node/history-pack.ts'
import {LogParser} from '../server/node/history-parser.ts'
import {gitWith} from './bench/git.ts'
import {setVariable} from './harness/answers.ts'
import {hostileRepository, makePartial} from './harness/hostile.ts'
import {commit, git, plant, repository, scratch} from './harness/scratch.ts'
import './harness/seed.ts'

/** A cache in memory. */
function memory(): CacheFolder & {readonly files: Map<string, Buffer>} {
  const files = new Map<string, Buffer>()
  return {
    files,
    read: (name) => files.get(name),
    write: (name, bytes) => void files.set(name, Buffer.from(bytes)),
    append: () => {},
    bound: () => {},
  }
}

async function historyOf(root: string, cache?: CacheFolder): Promise<CommitHistory> {
  const result = await readHistory(root, cache)
  assert.ok('history' in result, JSON.stringify(result))
  return result.history
}

/** Why there is no history. */
async function problemOf(root: string): Promise<string> {
  const result = await readHistory(root)
  return 'problem' in result ? result.problem : 'none'
}

/** Each commit as `AUTHOR <ADDRESS> SECONDS [+ROLE NAME…] PATH +ADDED -DELETED…`, newest first. */
function told({signatures, paths, commits, participants, changes}: CommitHistory): readonly string[] {
  const name = (place = -1) => `${signatures[place]?.name} <${signatures[place]?.email}>`
  const within = (start: Uint32Array, index: number) => range(start[index] ?? 0, start[index + 1] ?? 0)
  return range(0, commits.count).map((index) =>
    [
      name(commits.author[index]),
      commits.time[index],
      ...(commits.parents[index] === 1 ? [] : [`^${commits.parents[index]}`]),
      ...within(participants.start, index).map(
        (at) => `${participants.role[at] === participant.coAuthor ? 'with' : 'by'} ${name(participants.signature[at])}`,
      ),
      ...within(changes.start, index).map(
        (at) => `${paths[changes.path[at] ?? -1]} +${changes.added[at]} -${changes.deleted[at]}`,
      ),
    ].join(' '),
  )
}

function range(from: number, to: number): readonly number[] {
  return Array.from({length: to - from}, (_, index) => from + index)
}

/** A repository of what `git fast-import` reads; the last commit is checked out. */
function imported(t: Parameters<typeof scratch>[0], stream: string): string {
  const root = scratch(t)
  git(root, ['init', '--quiet'])
  gitWith(stream, root, 'fast-import', '--quiet')
  git(root, ['reset', '--quiet', '--hard'])
  return root
}

/** A commit on `main`; `changes` are lines of git-fast-import(1). */
function step(who: string, message: string, ...changes: readonly string[]): string {
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n${changes.join('\n')}\n\n`
}

function file(path: string, lines: number): string {
  const text = 'a line of some length\n'.repeat(lines)
  return `M 100644 inline ${path}\ndata ${text.length}\n${text}`
}

test('commits, who took part, and what changed, renames followed to the last path', async (t) => {
  const message =
    'Move\n\nText.\n\nCo-authored-by: Bob Stone <bob@example.org>\nco-authored-by: Zoé <zoé@example.org>\nReviewed-by: Rae <rae@example.org>\nSigned-off-by: Sam <sam@example.org>\n'
  const root = imported(
    t,
    step('Ada <ada@example.org> 1700000000 +0100', 'Begin', file('a.ts', 5), file('gone.ts', 2)) +
      step('Bob <bob@example.org> 1700000100 +0000', message, 'R a.ts src/a.ts', 'D gone.ts') +
      step('Ada <ada@example.org> 1700000200 +0000', 'Grow', file('src/a.ts', 8), file('é"\t.ts', 1)),
  )
  const history = await historyOf(root)
  assert.deepEqual(told(history), [
    'Ada <ada@example.org> 1700000200 src/a.ts +3 -0 é"\t.ts +1 -0',
    'Bob <bob@example.org> 1700000100 with Bob Stone <bob@example.org> with Zoé <zoé@example.org> by Rae <rae@example.org> gone.ts +0 -2 src/a.ts +0 -0',
    'Ada <ada@example.org> 1700000000 ^0 src/a.ts +5 -0 gone.ts +2 -0',
  ])
  assert.deepEqual(history.paths.filter((_, index) => history.isThere[index] === 1).toSorted(), ['src/a.ts', 'é"\t.ts'])
  assert.equal(Buffer.from(history.commits.ids.subarray(0, 20)).toString('hex'), history.head)
  assert.deepEqual(told(await historyOf(join(root, 'src'))).slice(0, 1), [
    'Ada <ada@example.org> 1700000200 a.ts +3 -0',
  ])
})

test('a rename that another branch did not know of: its changes belong to the same file', async (t) => {
  const root = repository(t, {'old.ts': 'a line of some length\n'.repeat(20)})
  git(root, ['checkout', '--quiet', '-b', 'side'])
  plant(root, {'old.ts': `${'a line of some length\n'.repeat(20)}more\n`})
  commit(root, {date: '2024-03-01', author: 'Side'})
  git(root, ['checkout', '--quiet', 'main'])
  git(root, ['mv', 'old.ts', 'new.ts'])
  commit(root, {date: '2024-02-01'})
  git(root, ['merge', '--quiet', '--no-edit', 'side'], {GIT_COMMITTER_DATE: '2024-04-01T10:00:00+0100'})
  const history = await historyOf(root)
  assert.deepEqual(history.paths, ['new.ts'])
  assert.equal(history.changes.path.length, 3)
  assert.deepEqual([...history.commits.parents], [2, 1, 1, 0])
})

test('the next run reads only what is new, and knows the same as one that reads everything', async (t) => {
  const root = repository(t, {'a.ts': 'a line of some length\n'.repeat(9), 'b.ts': 'b\n'})
  const cache = memory()
  assert.equal((await historyOf(root, cache)).commits.count, 1)
  git(root, ['mv', 'a.ts', 'c.ts'])
  commit(root, {date: '2024-02-01', author: 'Bob'})
  plant(root, {'c.ts': 'new\n', 'a.ts': 'another\n'})
  commit(root, {date: '2024-03-01'})
  const second = await readHistory(root, cache)
  assert.ok('history' in second)
  assert.equal(second.read, 2)
  assert.deepEqual(told(second.history), told(await historyOf(root)))
  const third = await readHistory(root, cache)
  assert.ok('history' in third)
  assert.deepEqual([third.read, told(third.history)], [0, told(second.history)])
})

test('a history that was rewritten, and a cache that is damaged, are read anew', async (t) => {
  const root = repository(t, {'a.ts': 'a\n'})
  const cache = memory()
  await historyOf(root, cache)
  git(root, ['commit', '--quiet', '--amend', '--message', 'otherwise'])
  const rewritten = await readHistory(root, cache)
  assert.ok('history' in rewritten)
  assert.deepEqual([rewritten.read, rewritten.history.commits.count], [1, 1])
  const kept = cache.files.get('history') ?? Buffer.alloc(0)
  for (let at = 0; at < kept.length; at += 7) {
    const damaged = Buffer.from(kept)
    damaged[at] = (damaged[at] ?? 0) ^ 0x55
    cache.files.set('history', damaged)
    const back = unpackHistory(damaged)
    assert.equal(back, undefined, `byte ${at}`)
  }
  assert.deepEqual(told(await historyOf(root, cache)), told(rewritten.history))
})

test('dates of 1970 and 2200, nobody, and bytes that are no UTF-8', async (t) => {
  const root = scratch(t)
  git(root, ['init', '--quiet'])
  const latin = Buffer.from(
    step(' <> 0 +0000', '', file('a.ts', 1)) +
      step('Ren\u00e9 <rene@example.org> 7258118400 +0000', 'Ren\u00e9', file('"caf\\351.ts"', 1)) +
      step('Ada <> 1700000000 +0000', 'x\n\nCo-authored-by: nobody\nCo-authored-by: <>\n', 'D a.ts'),
    'latin1',
  )
  plant(root, {stream: latin})
  git(root, ['-c', 'alias.import=!git fast-import --quiet <stream', 'import'])
  const lines = told(await historyOf(root))
  assert.deepEqual(lines, [
    'Ada <> 1700000000 a.ts +0 -1',
    'Ren\uFFFD <rene@example.org> 7258118400 caf\uFFFD.ts +1 -0',
    ' <> 0 ^0 a.ts +1 -0',
  ])
})

test('where there is no history to be had, the reason is told', async (t) => {
  const empty = scratch(t)
  assert.deepEqual(await readHistory(empty), {problem: 'no-git', detail: ''})
  git(empty, ['init', '--quiet'])
  assert.equal(await problemOf(empty), 'unborn')
  const root = repository(t, {'a.ts': 'a\n'})
  plant(root, {'a.ts': 'b\n'})
  commit(root)
  const clone = scratch(t)
  git(clone, ['clone', '--quiet', '--depth', '1', `file://${root}`, '.'])
  assert.deepEqual(await readHistory(clone), {problem: 'shallow', detail: ''})
  const broken = git(root, ['rev-parse', 'HEAD~1']).trim()
  rmSync(join(root, '.git/objects', broken.slice(0, 2), broken.slice(2)))
  const failed = await readHistory(root)
  assert.ok('problem' in failed)
  assert.equal(failed.problem, 'git-failed')
  assert.match(failed.detail, /^(fatal|error): /)
  makePartial(root)
  assert.equal(await problemOf(root), 'partial')
  setVariable(t, 'PATH', '')
  assert.deepEqual(await readHistory(root), {problem: 'git-missing', detail: 'git-missing'})
})

test('a content that is not there counts as binary, and the rest of the history is told', async (t) => {
  const many = Object.fromEntries(range(0, 40).map((index) => [`${index}.ts`, `${index}\n`]))
  const root = repository(t, {...many, 'large.csv': 'a\n'})
  plant(root, {'large.csv': 'a\nb\n', '0.ts': '0\n1\n'})
  commit(root)
  const lost = git(root, ['rev-parse', 'HEAD~1:large.csv']).trim()
  rmSync(join(root, '.git/objects', lost.slice(0, 2), lost.slice(2)))
  const [newest = '', oldest = ''] = told(await historyOf(root))
  assert.match(newest, / 0\.ts \+1 -0 large\.csv \+0 -0$/)
  assert.match(oldest, / 39\.ts \+1 -0 .* large\.csv \+0 -0$/)
  makePartial(root)
  await historyOf(root)
})

test('a repository without any of its older contents has no history to be told', async (t) => {
  const root = repository(t, {'a.ts': 'a\n'})
  const lost = git(root, ['rev-parse', 'HEAD:a.ts']).trim()
  plant(root, {'a.ts': 'b\n'})
  commit(root)
  rmSync(join(root, '.git/objects', lost.slice(0, 2), lost.slice(2)))
  assert.equal(await problemOf(root), 'git-failed')
})

test('a hostile repository runs nothing', async (t) => {
  const {root, markers} = hostileRepository(t)
  const cache = memory()
  await historyOf(root, cache)
  assert.deepEqual(markers(), [])
})

test('pieces of any size give the same history, and any bytes give one', () => {
  const mark = 'm'.repeat(32)
  const log = Buffer.from(
    `${mark}>${'a'.repeat(40)}\n${'b'.repeat(40)}\n1\n2\nAda\nada@x\n\n\0\n1\t2\tsrc/é.ts\0-\t-\t\0old.bin\0new.bin\0${mark}-${'c'.repeat(40)}\n\n1\n1\nOld\n\n\n\0\n1\t1\taside.ts\0${mark}>${'b'.repeat(40)}\n\n1\n2\nÉva\n\nCo-authored-by: B <b@x>\n\n\0\n3\t0\tlast.ts\0`,
  )
  const read = (pieces: readonly Uint8Array[]) => {
    const builder = new HistoryBuilder({head: 'a'.repeat(40), files: new Set(), prefix: ''})
    const parser = new LogParser(mark, builder)
    for (const piece of pieces) parser.push(piece)
    parser.end()
    return told(builder.finish())
  }
  const whole = read([log])
  assert.deepEqual(whole, ['Ada <ada@x> 2 src/é.ts +1 -2 new.bin +0 -0', 'Éva <> 2 ^0 with B <b@x> last.ts +3 -0'])
  fc.assert(
    fc.property(fc.array(fc.nat({max: log.length})), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), log.length]
      assert.deepEqual(read(ends.map((end, index) => log.subarray(ends[index - 1] ?? 0, end))), whole)
    }),
  )
  const token = fc.constantFrom(mark, '\0', '\n', '\t', '1\t1\tx\0', '1\t1\t\0', 'é', `${mark}\n\n\n\n\n\n\0`)
  fc.assert(fc.property(fc.array(token), (tokens) => void read([Buffer.from(tokens.join(''))])))
})

test('beyond the limit the oldest commits are left out, and the history says so', () => {
  const builder = new HistoryBuilder({head: 'a'.repeat(40), files: new Set(), prefix: '', limit: 3})
  const [author, nobody] = [{name: 'Ada', email: 'ada@x'}, []]
  for (const id of ['a', 'b', 'c']) {
    builder.commit({
      id: id.repeat(40),
      parents: 1,
      authored: 0,
      committed: 1,
      author,
      coAuthors: nobody,
      reviewers: nobody,
    })
    for (const path of ['x', 'y']) builder.change({path, from: undefined, added: 1e12, deleted: 0})
  }
  const history = builder.finish()
  assert.deepEqual([history.isCut, builder.isFull, history.changes.path.length], [true, true, 3])
  assert.equal(history.changes.added[0], 0xff_ff_ff_ff)
  assert.deepEqual(unpackHistory(packHistory(history)), history)
})
