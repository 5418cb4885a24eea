// Proves that changes held in memory are applied wholly or not at all, and that none of them tramples on another.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {writeDraft} from '../server/cli/draft.ts'
import {applyEdits, type Change, Draft} from '../server/engine/index.ts'
import {scratch} from './harness/scratch.ts'

const files: Readonly<Record<string, string>> = {'a.md': '0123456789', 'b.md': 'abc'}
const read = (path: string) => files[path]
const edit = (path: string, start: number, end: number, text: string): Change => ({
  kind: 'edit',
  path,
  span: {start, end},
  text,
})

const cases: readonly {
  readonly name: string
  readonly groups: readonly (readonly Change[])[]
  readonly applied: readonly number[]
  readonly texts: Readonly<Record<string, string | undefined>>
}[] = [
  {
    name: 'edits apart',
    groups: [[edit('a.md', 1, 2, 'x')], [edit('a.md', 5, 7, '')]],
    applied: [0, 1],
    texts: {'a.md': '0x234789'},
  },
  {
    name: 'edits that overlap',
    groups: [[edit('a.md', 1, 4, 'x')], [edit('a.md', 3, 5, 'y')]],
    applied: [0],
    texts: {'a.md': '0x456789'},
  },
  {
    name: 'insertions at one place',
    groups: [[edit('a.md', 3, 3, 'x')], [edit('a.md', 3, 3, 'y')]],
    applied: [0],
    texts: {'a.md': '012x3456789'},
  },
  {
    name: 'the same edit twice',
    groups: [[edit('a.md', 3, 3, 'x')], [edit('a.md', 3, 3, 'x')]],
    applied: [0, 1],
    texts: {'a.md': '012x3456789'},
  },
  {
    name: 'a group of which one part has to wait',
    groups: [[edit('a.md', 1, 2, 'x')], [edit('b.md', 0, 1, 'y'), edit('a.md', 1, 2, 'z')]],
    applied: [0],
    texts: {'a.md': '0x23456789', 'b.md': 'abc'},
  },
  {name: 'an edit beyond the end', groups: [[edit('b.md', 2, 9, 'x')]], applied: [], texts: {'b.md': 'abc'}},
  {name: 'an edit of no file', groups: [[edit('c.md', 0, 0, 'x')]], applied: [], texts: {'c.md': undefined}},
  {
    name: 'a file that is there is not created',
    groups: [[{kind: 'create', path: 'a.md', text: ''}]],
    applied: [],
    texts: {'a.md': files['a.md']},
  },
  {
    name: 'a file is created once',
    groups: [[{kind: 'create', path: 'c.md', text: '1'}], [{kind: 'create', path: 'c.md', text: '2'}]],
    applied: [0],
    texts: {'c.md': '1'},
  },
  {
    name: 'a rename to a free name',
    groups: [[{kind: 'rename', path: 'a.md', to: 'c.md'}]],
    applied: [0],
    texts: {'a.md': undefined, 'c.md': files['a.md']},
  },
  {
    name: 'a rename to a name that is taken',
    groups: [[{kind: 'rename', path: 'a.md', to: 'b.md'}]],
    applied: [],
    texts: files,
  },
  {
    name: 'a rename of a file that is edited',
    groups: [[edit('a.md', 0, 1, 'x')], [{kind: 'rename', path: 'a.md', to: 'c.md'}]],
    applied: [0],
    texts: {'a.md': 'x123456789', 'c.md': undefined},
  },
]
for (const {name, groups, applied, texts} of cases) {
  test(name, () => {
    const draft = new Draft(read)
    assert.deepEqual(draft.apply(groups).applied, applied)
    for (const [path, text] of Object.entries(texts)) assert.equal(draft.textOf(path), text)
  })
}

test('rounds come to an end, and what is never touched stays', () => {
  const change = fc
    .tuple(fc.nat(10), fc.nat(10), fc.constantFrom('', 'x', 'yy'))
    .map(([one, other, text]) => edit('a.md', Math.min(one, other), Math.max(one, other), text))
  fc.assert(
    fc.property(fc.array(change, {maxLength: 8}), (edits) => {
      const draft = new Draft(read)
      const {applied} = draft.apply(edits.map((each) => [each]))
      assert.ok(edits.length === 0 || applied.length > 0, 'the first one always fits')
      const taken = applied.map((index) => edits[index]).filter((each) => each?.kind === 'edit')
      const kept = [...'0123456789'].filter((_, at) =>
        taken.every((each) => each?.kind !== 'edit' || at < each.span.start || at >= each.span.end),
      )
      assert.equal((draft.textOf('a.md') ?? '').replace(/[xy]/g, ''), kept.join(''))
    }),
  )
})

test('writing: edits, new files in new folders, and new names', (t) => {
  const root = scratch(t, files)
  const draft = new Draft((path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined))
  draft.apply([
    [edit('a.md', 0, 1, 'x')],
    [{kind: 'create', path: 'new/c.md', text: 'c'}],
    [{kind: 'rename', path: 'b.md', to: 'd.md'}],
  ])
  assert.deepEqual(
    draft.differences().map(({path}) => path),
    ['a.md', 'b.md', 'd.md', 'new/c.md'],
  )
  writeDraft(draft, root)
  const text = (path: string) => readFileSync(join(root, path), 'utf8')
  assert.deepEqual([text('a.md'), text('d.md'), text('new/c.md')], ['x123456789', 'abc', 'c'])
  assert.ok(!existsSync(join(root, 'b.md')))
})

/** Edits that lie apart, of a text of this length at least. */
const rounds = fc.array(fc.uniqueArray(fc.nat({max: 9}), {maxLength: 4}), {minLength: 1, maxLength: 4})

test('changes of several rounds are told as if they were made at once', () => {
  fc.assert(
    fc.property(rounds, (places) => {
      const draft = new Draft(read)
      for (const [round, starts] of places.entries())
        draft.apply(starts.map((start) => [edit('a.md', start, start + (start % 2), `${round}é`.repeat(start % 3))]))
      const edits = draft.changes().filter((change) => change.kind === 'edit')
      assert.equal(applyEdits(files['a.md'] ?? '', edits), draft.textOf('a.md'))
      for (const [index, {span}] of edits.entries()) assert.ok(span.start >= (edits[index - 1]?.span.end ?? 0))
    }),
  )
})

test('a file that changed and got another name is changed under its old one, and a new one is told whole', () => {
  const draft = new Draft(read)
  draft.apply([[{kind: 'rename', path: 'b.md', to: 'd.md'}], [{kind: 'create', path: 'c.md', text: 'c'}]])
  draft.apply([[edit('d.md', 1, 2, 'B')], [edit('c.md', 1, 1, 'C')]])
  assert.deepEqual(draft.changes(), [
    {kind: 'create', path: 'c.md', text: 'cC'},
    edit('b.md', 1, 2, 'B'),
    {kind: 'rename', path: 'b.md', to: 'd.md'},
  ])
})
