// Proves that parsing section by section gives the trees of parsing at once, and that a change costs its section alone.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {filesBelow} from '../scripts/files.ts'
import {bySections, type Parse, Pieces, parseWithRemark} from '../server/engine/index.ts'
import {shapes} from './harness/pathological.ts'
import {inRoot} from './harness/root.ts'
import {sectioned} from './harness/sectioned.ts'

const runs = process.env.RELAIS_LONG === '1' ? 20_000 : 300

/** Forgets most pieces soon, so that both kept and new ones are met. */
const parse = bySections(parseWithRemark, {pieces: new Pieces(20_000)})

/** The tree, or the refusal of too deep a nesting. */
function read(text: string, by: Parse): unknown {
  try {
    return by(text)
  } catch (error) {
    return String(error)
  }
}

function agree(text: string): void {
  assert.deepEqual(read(text, parse), read(text, parseWithRemark))
}

/** Documents that were read otherwise once, or that stand for a way of reaching over a heading. */
const found: readonly string[] = [
  '[^a b]: c\n    [^z]: q\n## [^Z]\n# T\n',
  '# A\n\n[x]\n\n# B\n\n[x]: y\n\n# C\n\n![X] [t][x]',
  '# A\n\n[^1]\n\n# B\n\n[^1]: y\n',
  '# A\n\n> [a\n> b]\n\n# B\n\n[a b]: c\n',
  '# A\n\n```sh\n# no\n',
  '# A\n\n<pre>\n\n# no\n</pre>\n\n# B\n',
  '# A\n<div>\n# no\n\n# B\n',
  '---\n# no\na: b\n---\n# A\n',
  '---\na: b\n# A\n\n- c\n',
  '+++\n# A\n+++\n# B\n',
  '[a]:\n# A\n',
  'a\u2028# no\n# A\n',
  '\r\n# A\r\n\r\n[a]\r# B\r\n[a]: b',
]

describe('the tree of all sections is the tree of the whole', () => {
  for (const folder of ['docs', 'server', 'test']) {
    it(`for every Markdown file in ${folder}`, () => {
      const files = filesBelow(inRoot(folder), '.md')
      assert.ok(files.length > 0)
      for (const path of files) agree(readFileSync(join(inRoot(folder), path), 'utf8'))
    })
  }

  it('for random documents', () => fc.assert(fc.property(sectioned, agree), {numRuns: runs}))

  it('for pathological ones between two headings', () => {
    for (const write of Object.values(shapes)) agree(`# A\n\n[a]\n\n${write(300)}\n\n# B\n\n[^a]\n`)
  })

  for (const text of found) it(`for ${JSON.stringify(text)}`, () => agree(text))
})

describe('sections that were parsed before', () => {
  const section = (name: string) => `## ${name}\n\n${`Words of ${name}. `.repeat(20)}\n\n`
  const names = Array.from({length: 50}, (_, index) => `N${index}`)
  const text = `# Title\n\n${names.map(section).join('')}`

  /** A parser that notes how long the texts are that it is given. */
  function counting(most: number) {
    const lengths: number[] = []
    const reference: Parse = (it) => {
      lengths.push(it.length)
      return parseWithRemark(it)
    }
    return {lengths, parse: bySections(reference, {pieces: new Pieces(most)})}
  }

  it('are not parsed again: a change costs its section', () => {
    const {lengths, parse} = counting(100_000)
    parse(text)
    lengths.length = 0
    const changed = text.replace('of N20.', 'of *N20*.')
    assert.deepEqual(parse(changed), parseWithRemark(changed))
    assert.equal(lengths.length, 1)
    assert.ok((lengths[0] ?? 0) < 2 * section('N20').length)
  })

  it('are parsed again where another section defines a label of theirs, or no longer does', () => {
    const {parse} = counting(100_000)
    for (const end of ['', '[n7]: x\n', '']) {
      const changed = text.replace('of N7.', 'of [N7].') + end
      assert.deepEqual(parse(changed), parseWithRemark(changed))
    }
  })

  it('are not changed by those who change a tree', () => {
    const {parse} = counting(100_000)
    const [heading] = parse(text).children
    assert.ok(heading?.type === 'heading' && heading.position)
    heading.children.length = 0
    heading.position.start.offset = 99
    assert.deepEqual(parse(text), parseWithRemark(text))
  })

  it('are forgotten when there are too many, the oldest first', () => {
    const {lengths, parse} = counting(text.length + 1000)
    parse(text)
    parse(section('other').repeat(3) + names.slice(0, 20).map(section).join(''))
    lengths.length = 0
    parse(section('N0') + section('N1'))
    assert.equal(lengths.length, 1, 'only the last section stands without a heading behind it')
    parse(text.replaceAll('Words', 'Other words'))
    lengths.length = 0
    parse(text)
    assert.ok(lengths.length > 40)
  })

  it('are not kept when one alone is too long', () => {
    const pieces = new Pieces<string>(10)
    pieces.set('12345678901', 'too long')
    pieces.set('1234567', 'first')
    pieces.set('abc', 'second')
    assert.equal(pieces.get('12345678901'), undefined)
    assert.equal(pieces.get('1234567'), 'first')
    pieces.set('de', 'third')
    assert.deepEqual(
      ['1234567', 'abc', 'de'].map((text) => pieces.get(text)),
      ['first', undefined, 'third'],
    )
  })
})
