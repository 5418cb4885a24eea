// Where the texts come from that documents had in an earlier run: git, what that run kept, and nothing else.
import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {indexedBlobs} from '../server/node/blobs.ts'
import {keyOf} from '../server/node/document-record.ts'
import {contentOf, packContents} from '../server/node/packed-contents.ts'
import {contentsToKeep, EarlierTexts} from '../server/repository/earlier-texts.ts'
import {Sources} from '../server/repository/sources.ts'
import {commit, git, plant, repository} from './harness/scratch.ts'

const text = '# Été\n'
const key = keyOf(Buffer.from(text), 'sha1')

/** What is read of `a.md`, which had this text and has another now; undefined when it is told to be missing. */
function earlier(root: string, {git = true, kept}: {readonly git?: boolean; readonly kept?: string} = {}) {
  const sources = new Sources(root, 'sha1')
  const places = {root, git, format: 'sha1', sources, kept: () => (kept === undefined ? undefined : Buffer.from(kept))}
  const texts = new EarlierTexts({...places, format: 'sha1'}, new Map([['a.md', key]]))
  const read = texts.of('a.md', key)()
  assert.ok(sources.areTrue)
  return texts.isWhole ? read : undefined
}

test('texts that were committed or staged come from git, unless git may not be asked or has lost them', (t) => {
  const root = repository(t, {'a.md': text})
  commit(root)
  plant(root, {'a.md': 'other'})
  assert.equal(earlier(root), text)
  assert.equal(earlier(root, {git: false}), undefined)
  git(root, ['rm', '--quiet', '--cached', 'a.md'])
  assert.equal(earlier(root), text)
  rmSync(join(root, '.git/objects'), {recursive: true})
  assert.equal(earlier(root), undefined)
})

test('what was kept is believed where its bytes are those of the key', (t) => {
  const root = repository(t, {'b.md': ''})
  assert.equal(earlier(root), undefined)
  assert.equal(earlier(root, {kept: text}), text)
  assert.equal(earlier(root, {kept: text.replace('t', 'T')}), undefined)
  assert.equal(earlier(root, {kept: ''}), undefined)
})

test('a document that is what it was is read where it stands', (t) => {
  const root = repository(t, {'b.md': text})
  const sources = new Sources(root, 'sha1')
  const places = {root, git: false, format: 'sha1', sources, kept: () => undefined} as const
  const texts = new EarlierTexts(places, new Map([['a.md', key]]))
  assert.equal(texts.of('b.md', key)(), text)
  plant(root, {'b.md': 'other'})
  assert.equal(texts.of('b.md', key)(), '')
  assert.deepEqual([texts.isWhole, sources.areTrue], [true, false])
})

test('only what git does not hold is kept, and comes back from its bundle', (t) => {
  const names = Array.from({length: 40}, (_, index) => `new-${index}.md`)
  const root = repository(t, {'same.md': text, 'changed.md': 'before'})
  commit(root)
  const textOf = (path: string) => (path === 'new-7.md' ? '' : `# ${path}\n`)
  plant(root, {'changed.md': 'after', ...Object.fromEntries(names.map((path) => [path, textOf(path)]))})
  const all: readonly (readonly [string, string])[] = [
    ['same.md', text],
    ['changed.md', 'after'],
    ...names.map((path) => [path, textOf(path)] as const),
  ]
  const keys = all.map(([, content]) => keyOf(Buffer.from(content), 'sha1'))
  const record = {paths: [...all.map(([path]) => path), 'bad.md'], outcomes: [...keys, '!binary NUL']}
  const contents = contentsToKeep(record, {root, format: 'sha1'}, indexedBlobs(root))
  assert.deepEqual(
    contents.map(([each]) => each),
    keys.slice(1),
  )
  const parts = packContents(contents)
  const part = (name: string) => {
    const bytes = parts[name]
    return bytes && Buffer.from(bytes)
  }
  for (const [row, each] of keys.entries()) {
    const bytes = contentOf(part, each)
    assert.equal(bytes && Buffer.from(bytes).toString(), row === 0 ? undefined : all[row]?.[1])
  }
})
