// Makes up Markdown documents of ordinary and of hostile pieces, with every line ending.
import fc from 'fast-check'

/** What documents are made of in most lines. */
const ordinary = [
  '- **Status:** accepted\n',
  '* Date: 2024-01-02\n',
  'statut : accepté\n',
  'title: "a: b"\n',
  '# ADR 1: Use `x`\n',
  '## Status\n\n',
  'Accepted\n',
  'Heading\n===\n',
  'Text with *emphasis* and **bold** words.',
  'See [the doc](../a.md "t")',
  '| a | b |\n|---|:-:|\n',
  '| Action | Owner |\n|---|:-:|\n',
  '| | R |\n',
  '| `c|d` | e |\n',
  '```ts\n',
  '1. one\n',
  '   - two\n',
  '- [ ] todo\n',
  '- [x] done\n',
  '> quote\n',
  '<!-- relais-disable x -- y -->\n',
  '<div id="a">\n',
  '</div>\n',
  '---\n',
]

/** Addresses that GitHub makes links of. */
const addresses = [
  ' https://example.org/a_b_c ',
  '(http://example.org/a\\*b&amp;c)',
  '<https://example.org>',
  '[https://x.org](https://x.org)',
  ' me@example.org ',
  '<me@example.org>',
  '\\@',
  'www.example.org/x',
  'ftp://a.b|',
  'HTTP://A.B',
]

/** Marks and markers, alone and together. */
const marks =
  '* ** _ __ ~ ~~ \\ ` `` [ ] ( ) ! < > | # + - 1. 2) " : ; {#id} [x] [^1] [^1]: [r]: [r][] ](u) \\* \\| *_ _* &amp; &copy &#x1F44D; <br> <b> -->'

const blanks = [
  '\n',
  '\n',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '    ',
  '\t',
  '  \n',
  '\\\n',
  '\u00A0',
  '\u2028',
  '\u0000',
  '\uD83D',
]
const words = ['a', 'b1', 'é', '日本', 'l’été', '👍', 'word', 'Key: value\n']
const pieces = [ordinary, addresses, marks.split(' '), ['- ', '* ', '> ', '1. ', '## '], blanks, words]

const piece = fc.oneof(...pieces.map((list) => fc.constantFrom(...list)))
const newline = fc.oneof({weight: 6, arbitrary: fc.constant('\n')}, fc.constantFrom('\r\n', '\r'))

/** Any document: pieces in a row, with one line ending throughout. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, {maxLength: 24}), newline)
  .map(([parts, ending]) => parts.join('').replaceAll('\n', ending))
