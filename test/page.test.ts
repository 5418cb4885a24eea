// Proves the reader of rule pages on its own: what it takes for a file, a mark, an outcome, and what it refuses.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {type Example, readPage} from './harness/page.ts'

/** The only example of a page with these lines under one heading. */
function example(...lines: readonly string[]): Example {
  const [only, ...more] = readPage(['# family/name', '', '## Shows it', ...lines].join('\n')).examples
  assert.ok(only)
  assert.equal(more.length, 0)
  return only
}

/** What each mark covers, as text; `…` behind it when it goes on. */
function marked({files, marks}: Example): readonly string[] {
  return marks.map(({path, start, end, open}) => `${(files.get(path) ?? '').slice(start, end)}${open ? '…' : ''}`)
}

describe('files and marks', () => {
  const cases: readonly {name: string; body: readonly string[]; text: string; covers: readonly string[]}[] = [
    {name: 'no mark', body: ['# A', '', 'b'], text: '# A\n\nb\n', covers: []},
    {name: 'an empty file', body: [], text: '', covers: []},
    {name: 'a span', body: ['status: x', '        ^ Odd.'], text: 'status: x\n', covers: ['x']},
    {name: 'a span at column one', body: ['ab', '^^ Odd.', 'c'], text: 'ab\nc\n', covers: ['ab']},
    {name: 'two marks of one line', body: ['a b', '^ One.', '  ^ Two.'], text: 'a b\n', covers: ['a', 'b']},
    {name: 'marks of two lines', body: ['a', '^ One.', '', 'b', '^ Two.'], text: 'a\n\nb\n', covers: ['a', 'b']},
    {name: 'an empty span', body: ['ab', ' ^| Here.'], text: 'ab\n', covers: ['']},
    {name: 'an empty span at the end', body: ['ab', '  ^| Here.'], text: 'ab\n', covers: ['']},
    {name: 'an empty span of an empty line', body: ['', '^| Here.'], text: '\n', covers: ['']},
    {name: 'a span that goes on', body: ['a bc', '  ^^… Long.', 'd'], text: 'a bc\nd\n', covers: ['bc…']},
    {name: 'a character of two units', body: ['😀b', '  ^ Odd.'], text: '😀b\n', covers: ['b']},
    {name: 'carets in prose', body: ['a ^^ b', '^c'], text: 'a ^^ b\n^c\n', covers: []},
  ]
  for (const {name, body, text, covers} of cases) {
    test(name, () => {
      const read = example('```md a.md', ...body, '```')
      assert.deepEqual([...read.files], [['a.md', text]])
      assert.deepEqual(marked(read), covers)
    })
  }
})

test('messages keep their words, whatever is in them', () => {
  const {marks} = example('```md a.md', 'x', '^ Rien, « même ici » : ^^ | … fin.  ', '```')
  assert.equal(marks[0]?.message, 'Rien, « même ici » : ^^ | … fin.')
})

test('one heading is one workspace, with its day, its paths, its configuration and its outcomes', () => {
  const read = example(
    ...['Prose.', '```md', 'just an illustration', '```', '```text paths', 'src/a.c', '', 'src/b.c', '```'],
    ...['````md a.md today=2025-05-05', '```js', '^ no mark', '```', '````', '```md b.md since=2024-01-01', '```'],
    ...['```yaml relais.yaml', 'preset: core', '```', '```md a.md fixed', 'A', '```', '```md b.md fixed gone', '```'],
    ...['```md c.md suggested', 'C', '```'],
  )
  assert.deepEqual([...read.files.keys()], ['a.md', 'b.md', 'relais.yaml'])
  assert.deepEqual(read.paths, ['src/a.c', 'src/b.c'])
  assert.equal(read.config, 'preset: core\n')
  assert.equal(read.today, '2025-05-05')
  assert.deepEqual([...read.since], [['b.md', '2024-01-01']])
  assert.deepEqual(
    [...read.fixed],
    [
      ['a.md', 'A\n'],
      ['b.md', undefined],
    ],
  )
  assert.deepEqual([...read.suggested], [['c.md', 'C\n']])
})

test('title, headings, and headings without an example', () => {
  const page = readPage(
    '# family/name\n\nWhat.\n\n## Why\nSo.\n\n```md\n## no heading\n```\n\n## One\n```md a.md\n```\n',
  )
  assert.equal(page.title, 'family/name')
  assert.deepEqual(page.headings, ['Why', 'One'])
  assert.deepEqual(
    page.examples.map(({heading, line}) => ({heading, line})),
    [{heading: 'One', line: 12}],
  )
})

describe('what it refuses', () => {
  const cases: readonly {name: string; body: readonly string[]; message: RegExp}[] = [
    {name: 'a fence without end', body: ['````md a.md', '```'], message: /line 4: this fence is never closed/},
    {name: 'a mark under nothing', body: ['```md a.md', '^ Odd.', '```'], message: /line 5: a mark needs a line above/},
    {name: 'a mark without message', body: ['```md a.md', 'a', '^', '```'], message: /line 6: a mark needs a message/},
    {
      name: 'a mark too long',
      body: ['```md a.md', 'a', ' ^ Odd.', '```'],
      message: /line 6: the mark reaches column 2/,
    },
    {name: 'a wide empty span', body: ['```md a.md', 'ab', '^^| Odd.', '```'], message: /line 6: an empty span is one/},
    {name: 'a short open span', body: ['```md a.md', 'ab', '^… Odd.', '```'], message: /line 6: a mark that goes on/},
    {name: 'a file twice', body: ['```md a.md', '```', '```md a.md', '```'], message: /line 6: a.md is there twice/},
    {name: 'an unknown option', body: ['```md a.md todya=2026-01-01', '```'], message: /line 4: what is "todya=/},
    {name: 'gone alone', body: ['```md a.md gone', '```'], message: /line 4: "gone" belongs behind/},
  ]
  for (const {name, body, message} of cases) test(name, () => assert.throws(() => example(...body), message))
  test('an example without a heading', () => {
    assert.throws(() => readPage('# a/b\n```md a.md\n```\n'), /line 2: an example needs a heading/)
  })
})

test('a mark under any word of any text is found again at that word', () => {
  const line = fc.array(fc.stringMatching(/^[a-zé😀-]{1,6}$/u), {minLength: 1, maxLength: 5})
  const text = fc.array(line, {minLength: 1, maxLength: 6})
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (lines, row, column) => {
      const at = row % lines.length
      const words = lines[at] ?? []
      const nth = column % words.length
      const indent = words.slice(0, nth).join(' ').length + (nth > 0 ? 1 : 0)
      const word = words[nth] ?? ''
      const body = lines.map((each) => each.join(' '))
      const mark = `${' '.repeat(indent)}${'^'.repeat(word.length)} Here.`
      const read = example('~~~md a.md', ...body.slice(0, at + 1), mark, ...body.slice(at + 1), '~~~')
      assert.equal(read.files.get('a.md'), body.map((each) => `${each}\n`).join(''))
      assert.deepEqual(marked(read), [word])
    }),
  )
})
