// Shapes of documents that take parsers quadratic time or deep recursion, in any size.

/** A shape: so many repetitions give a document of about `size` characters. */
type Shape = (size: number) => string

const repeated =
  (unit: string, before = '', after = ''): Shape =>
  (size) =>
    before + unit.repeat(Math.ceil(size / unit.length)) + after

const twice =
  (first: string, middle: string, second: string): Shape =>
  (size) =>
    first.repeat(size / 10) + middle + second.repeat(size / 10)

export const shapes: Readonly<Record<string, Shape>> = {
  'closing brackets': repeated(']'),
  'opening brackets': repeated('['),
  'brackets in turn': repeated('[]'),
  'brackets and parentheses': repeated('[a]('),
  'links in links': repeated('[a](b'),
  'open images': repeated('!['),
  'images in images': twice('![', 'a', '](b)'),
  'links around text': twice('[', 'a', '](b)'),
  'stars that open, then stars that close': twice('*a ', '', ' a*'),
  'stars that open': repeated('*a '),
  'stars and lines': repeated('*a_ '),
  'stars close to lines': repeated('a*_b'),
  'stars alone': repeated('*'),
  'double stars': repeated('**a'),
  'lines alone': repeated('_'),
  tildes: repeated('~~a '),
  'backticks of growing length': (size) =>
    Array.from({length: Math.sqrt(2 * size)}, (_, index) => '`'.repeat(index + 1)).join(' '),
  'backticks in turn': repeated('`` ` '),
  'addresses with references': repeated('a&a;&', 'http://'),
  'at signs': repeated('@'),
  'at signs and dots': repeated('a@b.'),
  'addresses after brackets': repeated('<a@'),
  'quotations in quotations': repeated('> '),
  'quotations without spaces': repeated('>'),
  'lists in lists on one line': repeated('- '),
  'lists in lists on many lines': (size) =>
    Array.from({length: Math.sqrt(size)}, (_, index) => `${'  '.repeat(index / 2)}- a`).join('\n'),
  'html that nothing closes': repeated('<a '),
  'comments that nothing closes': repeated('<!--'),
  'instructions that nothing closes': repeated('<?'),
  'declarations that nothing closes': repeated('<!A '),
  definitions: repeated('[a]: b\n'),
  'definitions of one line': repeated('[a]:'),
  'definitions without destination': repeated('- [a]:\n'),
  'uses of footnotes': repeated('[^a]', '[^a]: b\n\n'),
  'footnotes in footnotes': repeated('[^a]: '),
  'table cells': repeated('|', 'a|b\n-|-\n'),
  'table columns': (size) => `${'a|'.repeat(size / 4)}\n${'-|'.repeat(size / 4)}`,
  'table rows': repeated('a|b\n', 'a|b\n-|-\n'),
  'delimiter rows': repeated('- | -\n'),
  'a delimiter row of blanks': repeated(' ', '[a]: b\n', 'x'),
  'a marker and blanks': repeated(' ', '- ', 'x'),
  backslashes: repeated('\\'),
  'escaped line endings': repeated('\\\n'),
  references: repeated('&'),
  'blank lines': repeated('\n'),
  'carriage returns': repeated('\r'),
  tabs: repeated('\t'),
  headings: repeated('# '),
  underlines: repeated('a\n=\n'),
  rules: repeated('* * *\n'),
  'front matter that nothing closes': repeated('a: b\n', '---\n'),
  words: repeated('a'),
  tasks: repeated('- [ ] \n'),
}
