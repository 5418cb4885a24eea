// Invariants of the digest over random documents: total, located inside the text, blind to byte order marks and line endings.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {type Digest, digestMarkdown} from '../server/engine/index.ts'

const runs = process.env.RELAIS_LONG ? 20_000 : 1_500

/** Pieces of which hostile and ordinary documents are made. */
const pieces = [
  '---\n',
  'status: accepted\n',
  'statut : accepté\n',
  'title: "a: b"\n',
  '- item\n',
  '# Title\n',
  '## Status\n',
  '## Contexte\n\n',
  'Accepted\n',
  '\n',
  '> quote\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  '| qui | quand |\n|---|---|\n| c | |\n',
  '[a](b.md)',
  '![x](y.png)',
  '[r]: z.md\n',
  '[r]',
  '<!-- relais-disable x -- y -->\n',
  '<a id="k">',
  '`',
  '**',
  '_',
  '~~',
  '```\n',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '&eacute;',
  '&#x1F44D;',
  '👍',
  'é',
  '\u00A0:',
  ':',
  '\t',
  '  ',
  '\u0000',
  '\uD83D',
  '\u2028',
  'ADR-12',
  '2024-02-30',
  '* Status: draft\n',
  '1. one\n',
  '* [x] done\n',
  'Heading\n===\n',
]
const document = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join(''))

/** A paragraph without markup, whose first character is marked so that it can be written otherwise. */
const plainParagraph = fc
  .tuple(
    fc.constantFrom('', '- ', '1. ', '- [x] ', '# T\n\n'),
    fc.array(
      fc.constantFrom(
        'word',
        'é',
        '👍',
        ' ',
        '  ',
        '\t',
        '\n',
        '\n  ',
        ' \n\t',
        'Status: ',
        ':',
        '\u00A0',
        '\u2028',
        '{x}',
      ),
      {maxLength: 30},
    ),
  )
  .map(([opening, parts]) => `${opening}☞${parts.join('')}\n`)

/** Every span anywhere in a digest. */
function* spansIn(value: unknown): Generator<{start: number; end: number}> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value) yield value as {start: number; end: number}
  for (const inner of Object.values(value)) yield* spansIn(inner)
}

/** A digest without its places: what it says. */
function said(digest: Digest): unknown {
  return JSON.parse(
    JSON.stringify(digest, (key, value) =>
      key === 'span' || /Span$|^(?:scope|removal|body|insertAt|length|newline|raw|row)$/.test(key) ? undefined : value,
    ),
    (_, value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value),
  )
}

describe('a digest', () => {
  it('exists for every text, and every span lies inside it', () => {
    fc.assert(
      fc.property(document, (text) => {
        const digest = digestMarkdown(text)
        assert.equal(digest.length, text.length)
        for (const {start, end} of spansIn(digest)) {
          assert.ok(start >= 0 && start <= end, `${start}–${end}`)
          assert.ok(end <= text.length + 1, `${end} of ${text.length}`)
        }
      }),
      {numRuns: runs},
    )
  })

  it('says the same behind a byte order mark, one further on', () => {
    fc.assert(
      fc.property(document, (text) => {
        const [plain, marked] = [digestMarkdown(text), digestMarkdown(`\uFEFF${text}`)]
        assert.deepEqual(said(marked), said(plain))
        const shifted = [...spansIn(plain)].map(({start, end}) => `${start + 1}-${end + 1}`)
        assert.deepEqual(
          [...spansIn(marked)].map(({start, end}) => `${start}-${end}`),
          shifted,
        )
      }),
      {numRuns: runs},
    )
  })

  it('says the same with every line ending', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('\r\n', '\r'), (text, newline) => {
        assert.deepEqual(said(digestMarkdown(text.replaceAll('\n', newline))), said(digestMarkdown(text)))
      }),
      {numRuns: runs},
    )
  })

  it('keeps the source of each heading', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const {heading} of digestMarkdown(text).sections)
          assert.equal(heading.raw, text.slice(heading.span.start, heading.span.end))
      }),
      {numRuns: runs},
    )
  })

  it('says the same of words as they are written and of words that take a parser', () => {
    fc.assert(
      fc.property(plainParagraph, (marked) => {
        const at = marked.indexOf('☞')
        const written = digestMarkdown(marked.replace('☞', 'Q'))
        const parsed = digestMarkdown(marked.replace('☞', '&#81;'))
        const moved = (offset: number) => (offset > at ? offset + 4 : offset)
        assert.deepEqual(said(parsed), said(written))
        assert.deepEqual(
          [...spansIn(parsed)].map(({start, end}) => [start, end]),
          [...spansIn(written)].map(({start, end}) => [moved(start), moved(end)]),
        )
      }),
      {numRuns: runs},
    )
  })

  it('counts function words in any case, and none that only shares their number', () => {
    // 31 × h + e = 31 × d + á: the number of `tdá` is that of `the`.
    assert.deepEqual(digestMarkdown('The THE tdá\n\n# Les dès ÊTRE\n').words, {en: 2, fr: 2})
  })
})
