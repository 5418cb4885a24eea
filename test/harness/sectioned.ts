// Makes up documents of many sections, with all that reaches over a heading or only seems to.
import fc from 'fast-check'
import {markdown} from './markdown.ts'

/** Headings, true and false. */
const headings = ['\n# T\n', '\n## \n', '\n#\n', '# x\n', '\n#x\n', '\n ## y\n', '> # z\n', '\nTitle\n===\n']

/** What may still be open where a heading stands. */
const open = [
  '\n```\n',
  '\n  ~~~ x\n',
  '- ```\n',
  '\n<!-- c\n',
  '\n-->\n',
  '\n<div>\n',
  '\n<pre>\n',
  '</pre>\n',
  '<script>',
  '\n<?p\n',
  '?>',
  '\n<![CDATA[\n',
  ']]>',
  '\n<!A\n',
  '\n- ',
  '\n> q\n',
  '    code\n\n',
  '\n- a\n\n- b\n\n  c\n\nD\n',
  '|a|b|\n|-|-|\n',
  '[a]: ',
  '[a]: b "t\n',
  '---\nx: 1\n',
  '\n---\n',
]

/** Definitions and what may refer to them. */
const labels = [
  '\n[a]: b\n',
  '[a]',
  '![A]',
  '[x][a]',
  '\n[^a]: b\n',
  '[^a]',
  '\n    [^z]: q\n',
  '[^Z]',
  '\n[^a b]: c\n',
  '[^a b]',
  '> [a\n> b]',
  '\n> [a b]: c\n',
  '[a\nb]',
  '  - [a]: d\n',
  '[é\\]x]',
  '\n[É\\]X]: u\n',
  '\\[a]',
  '\\\\[a]',
  '[ẞ]',
  '\n[SS]: u\n',
]

/** Long enough for a paragraph to begin a section of its own. */
const long = ['Long words. '.repeat(90), '- item in a list\n'.repeat(70), '\n\nParagraph\n', '\n\nTab|le\n-|-\n']

const piece = fc.oneof(markdown, ...[headings, open, labels, long].map((pieces) => fc.constantFrom(...pieces)))
const newline = fc.oneof({weight: 6, arbitrary: fc.constant('\n')}, fc.constantFrom('\r\n', '\r'))

/** Any document of several sections, with one line ending in most of it. */
export const sectioned: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, {minLength: 2, maxLength: 10}), newline)
  .map(([pieces, ending]) => pieces.join('').replaceAll('\n', ending))
