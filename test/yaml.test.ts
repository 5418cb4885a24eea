// Proves that YAML is read with every value at its place, even where it is not quite YAML.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {readYaml, yamlReasons} from '../server/engine/documents/yaml.ts'
import {broken, readings} from './harness/yaml-readings.ts'

/** Entries as lines: key, kind, values, each with the text at its span when that differs. */
function outline(text: string, base = 0): readonly string[] {
  const at = (span: {start: number; end: number}) => text.slice(span.start - base, span.end - base)
  return readYaml(text, base).entries.map(({key, kind, values}) => {
    const shown = values.map(({value, span}) => (at(span) === value ? value : `${value} ‹${at(span)}›`))
    return [key.value, kind, ...shown].join(' | ')
  })
}

describe('YAML', () => {
  for (const [name, [text, ...lines]] of Object.entries(readings)) {
    it(`reads ${name}`, () => {
      assert.deepEqual(outline(text), lines)
      assert.equal(readYaml(text).problem, undefined)
    })
  }

  for (const [name, [text, reason, at, ...lines]] of Object.entries(broken)) {
    it(`keeps what is certain of ${name}`, () => {
      const {problem} = readYaml(text)
      assert.deepEqual([problem?.code, problem?.detail], ['front-matter-invalid', reason])
      assert.equal(text.slice(problem?.span.start, problem?.span.end), at)
      assert.deepEqual(outline(text), lines)
      assert.ok(Object.hasOwn(yamlReasons, reason))
    })
  }

  it('places everything from the base on', () => {
    for (const [text] of [...Object.values(readings), ...Object.values(broken)]) {
      const here = readYaml(text)
      const there = readYaml(text, 1000)
      const moved = JSON.parse(JSON.stringify(here), (key, value) =>
        key === 'start' || key === 'end' ? value + 1000 : value,
      ) as unknown
      assert.deepEqual(JSON.parse(JSON.stringify(there.entries)), (moved as typeof here).entries)
      assert.deepEqual(JSON.parse(JSON.stringify(there.comments)), (moved as typeof here).comments)
    }
  })

  it('finds comments, and nothing that only looks like one', () => {
    const text = '# one\na: "# no" # two\nb: x#no\nc: |\n  # no\nd: [e] #three\n'
    const {comments} = readYaml(text)
    assert.deepEqual(
      comments.map(({value}) => value),
      ['one', 'two', 'three'],
    )
    assert.deepEqual(
      comments.map(({span}) => text.slice(span.start, span.end)),
      ['# one', '# two', '#three'],
    )
  })

  it('gives plain values, with every name harmless', () => {
    const {value} = readYaml('a: 1\nb: [x, {c: }]\n__proto__: {polluted: yes}\n')
    assert.equal(JSON.stringify(value), '{"a":"1","b":["x",{"c":null}],"__proto__":{"polluted":"yes"}}')
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  })
})
