// Proves that offsets and positions lead to each other, in UTF-16 units as the protocol's own library counts and in bytes of UTF-8.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {Lines} from '../server/lsp/lines.ts'
import './harness/seed.ts'

const pieces = ['a', 'é', '€', '🚀', '\uD83D', '\uDE80', '\t', '\n', '\r', '\r\n', '\u2028', '\f', '\uFEFF', 'ligne']
/** Texts without a byte order mark at their beginning. */
const plain = fc
  .array(fc.constantFrom(...pieces), {maxLength: 40})
  .map((parts) => parts.join('').replace(/^\uFEFF+/, ''))
const places = fc.integer({min: -3, max: 60})

/** The protocol's library, which knows no byte order mark. */
function oracleOf(text: string): TextDocument {
  return TextDocument.create('file:///a.md', 'markdown', 1, text)
}

/** Whether an offset stands between the halves of one character. */
function isInside(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}

/** Lines and bytes, counted one character after the other. */
function bytePositionOf(text: string, offset: number): {line: number; character: number} {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  const isSplit = text.slice(offset - 1, offset + 1) === '\r\n'
  const line = lines.length - (isSplit ? 2 : 1)
  return {line, character: Buffer.byteLength(lines[line] ?? '')}
}

/** Where a line's byte stands; inside a character, behind it; behind the line, at its end. */
function byteOffsetOf(text: string, line: number, byte: number): number {
  for (let offset = 0; offset <= text.length; offset += 1) {
    const isBetween = isInside(text, offset) || text.slice(offset - 1, offset + 1) === '\r\n'
    const here = bytePositionOf(text, offset)
    const isEnd = offset === text.length || /[\r\n]/.test(text.charAt(offset))
    if (!isBetween && here.line === line && (here.character >= byte || isEnd)) return offset
  }
  return line < 0 ? 0 : text.length
}

describe('UTF-16', () => {
  test('offsets lead to the positions of the protocol’s library, beyond the text as well', () => {
    fc.assert(
      fc.property(plain, places, (text, offset) => {
        assert.deepEqual(new Lines(text, 'utf-16').positionAt(offset), oracleOf(text).positionAt(offset))
      }),
      {numRuns: 3000},
    )
  })
  test('positions lead to the offsets of the protocol’s library, beyond lines and text as well', () => {
    fc.assert(
      fc.property(plain, places, places, (text, line, character) => {
        assert.equal(new Lines(text, 'utf-16').offsetAt({line, character}), oracleOf(text).offsetAt({line, character}))
      }),
      {numRuns: 3000},
    )
  })
})

describe('UTF-8', () => {
  test('offsets lead to positions in bytes', () => {
    fc.assert(
      fc.property(plain, fc.nat(60), (text, at) => {
        const offset = Math.min(at, text.length)
        fc.pre(!isInside(text, offset))
        assert.deepEqual(new Lines(text, 'utf-8').positionAt(offset), bytePositionOf(text, offset))
      }),
      {numRuns: 3000},
    )
  })
  test('positions in bytes lead to offsets', () => {
    fc.assert(
      fc.property(plain, places, places, (text, line, character) => {
        assert.equal(new Lines(text, 'utf-8').offsetAt({line, character}), byteOffsetOf(text, line, character))
      }),
      {numRuns: 3000},
    )
  })
})

for (const encoding of ['utf-16', 'utf-8'] as const) {
  describe(`a byte order mark in ${encoding}`, () => {
    test('takes no character, and no position leads before it', () => {
      fc.assert(
        fc.property(plain, fc.nat(60), (text, at) => {
          const offset = Math.min(at, text.length)
          const [bare, marked] = [new Lines(text, encoding), new Lines(`\uFEFF${text}`, encoding)]
          const position = bare.positionAt(offset)
          assert.deepEqual(marked.positionAt(offset + 1), position)
          assert.equal(marked.offsetAt(position), bare.offsetAt(position) + 1)
        }),
      )
    })
  })
}

test('a span and its range lead to each other', () => {
  const text = '\uFEFF# Où 🚀\r\n\r\nl’œuvre\rréside\n'
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    const lines = new Lines(text, encoding)
    const start = text.indexOf('🚀')
    const span = {start, end: text.indexOf('réside') + 6}
    assert.deepEqual(lines.spanOf(lines.rangeOf(span)), span)
  }
})
