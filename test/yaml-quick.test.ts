// Proves that the quick way to read front matter says exactly what the `yaml` package says.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {composeYaml} from '../server/engine/documents/yaml-compose.ts'
import {entriesOf} from '../server/engine/documents/yaml-entries.ts'
import {scanYaml} from '../server/engine/documents/yaml-guard.ts'
import {readSimpleYaml} from '../server/engine/documents/yaml-simple.ts'
import {readings} from './harness/yaml-readings.ts'

/** What the `yaml` package makes of a text, in the form of the quick way. */
function thorough(text: string): unknown {
  const syntax = scanYaml(text)
  assert.ok('tokens' in syntax)
  const {root, errors} = composeYaml(text, syntax)
  return {entries: entriesOf(root), root, comments: syntax.comments, errors}
}

function agrees(text: string): boolean {
  const quick = readSimpleYaml(text)
  if (quick === undefined) return false
  assert.deepEqual({entries: entriesOf(quick.root), ...quick, errors: []}, thorough(text), JSON.stringify(text))
  return true
}

const word = fc.constantFrom(
  'a',
  'Été',
  '2024-01-01',
  '1.0',
  'null',
  '~',
  'x#y',
  'a:b',
  'it’s',
  '(@a)',
  '@a',
  '-',
  '?',
  '*a',
  '&a',
  '!t',
  '|',
  '>',
  '%',
  '{a}',
  '[b]',
  ',',
  'a,',
  ':',
  '::',
  '#',
  '"q"',
  "'s'",
  '"a',
  "b'",
  '---',
  '...',
  '<<',
  '=',
  '🚀',
  '\\',
  '`',
  '"x: # y"',
  "''",
)
const text = fc.array(word, {maxLength: 4}).map((words) => words.join(' '))
const space = fc.constantFrom('', ' ', '  ', '   ')
const key = fc.constantFrom('a', 'b-c', 'Décideurs', 'a1', 'null', '"k"', 'two words', '1', 'a.b')
const line = fc.oneof(
  fc.tuple(key, space, text, space).map(([name, gap, rest, end]) => `${name}:${gap}${rest}${end}`),
  fc.tuple(space, space, text).map(([indent, gap, rest]) => `${indent}-${gap}${rest}`),
  fc.tuple(space, text).map(([indent, rest]) => `${indent}# ${rest}`),
  fc.tuple(space, text).map(([indent, rest]) => `${indent}${rest}`),
)
const newline = fc.constantFrom('\n', '\r\n')
const simple = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c-d'), fc.constantFrom('', 'x', 'x y', '"x"', "'y: z'", 'x # c', '# c', '~'))
    .map(([name, rest]) => `${name}: ${rest}`),
  fc.constantFrom('- x', '  - x y', '- "z"', '# c', '', '  ', '  # c', 'k:', 'k:   '),
)

describe('the quick way', () => {
  it('says what the `yaml` package says of any lines', () => {
    let quick = 0
    const lines = fc.array(fc.oneof(line, simple, simple), {maxLength: 7})
    fc.assert(
      fc.property(lines, newline, fc.boolean(), (all, end, last) => {
        quick += agrees(all.join(end) + (last ? end : '')) ? 1 : 0
      }),
      {numRuns: 4000},
    )
    assert.ok(quick > 200, `only ${quick} texts were simple`)
  })

  it('takes every simple reading, and leaves the others', () => {
    const taken = Object.entries(readings).filter(([, [sample]]) => agrees(sample.replace(/^\uFEFF/, '')))
    const names = taken.map(([name]) => name)
    for (const name of ['plain lines', 'comments', 'a list at the margin', 'an indented list', 'CRLF', 'equal keys'])
      assert.ok(names.includes(name), name)
    for (const name of ['mappings', 'an alias', 'a folded text', 'a lone list']) assert.ok(!names.includes(name), name)
  })
})
