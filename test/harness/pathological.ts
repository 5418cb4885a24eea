// Shapes of documents that take programs quadratic time, deep recursion or much memory, in any size.

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

/** So many pieces, each made of its number, as give about `size` characters. */
const numbered =
  (piece: (index: number) => string, before = '', after = ''): Shape =>
  (size) => {
    const pieces = [before]
    let length = before.length
    for (let index = 0; length < size; index++) {
      const next = piece(index)
      pieces.push(next)
      length += next.length
    }
    return pieces.join('') + after
  }

const matter =
  (shape: Shape): Shape =>
  (size) =>
    `---\n${shape(size)}\n---\n\n# 1. Title\n`

/** What parsers of Markdown stumble over. */
const markup: Readonly<Record<string, Shape>> = {
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
  'brackets in brackets': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'strong words that nothing closes': repeated('**a '),
  'stars and lines in turn': repeated('*_'),
  'dollars and tildes': repeated('~a~~b'),
  'links to nowhere in particular': repeated('[a](<b'),
  'titles that nothing closes': repeated('[a](b "c '),
  'different definitions and their uses': numbered((at) => `[a${at}]: b\n\n# h\n\n[a${at}] [a${at + 1}]\n\n`),
  'uses, then definitions': (size) =>
    numbered((at) => `[a${at}] `)(size / 2) + numbered((at) => `[a${at}]: b\n`, '\n\n# h\n\n')(size / 2),
  'different footnotes and their uses': numbered((at) => `[^${at}] [^${at + 1}]\n\n[^${at}]: b\n\n`),
  'labels of one word each': numbered((at) => `[${at}]`, '[0]: b\n\n'),
  'labels that are nearly too long': repeated(`[${'a'.repeat(998)}`),
  'a reference without end': repeated('a', '&'),
  'numbers of characters': repeated('&#x1F44D;'),
  NULs: repeated('\0'),
  'halves of surrogate pairs': repeated('a\uD83D '),
  'characters beside the first plane': repeated('👍*a*'),
  'blank lines of blanks': repeated('    \n'),
  'lines that end in CR LF': repeated('a\r\n'),
  'one line of words': repeated('word '),
  'one paragraph': repeated('word word\n'),
  'one paragraph with an underline': repeated('word word\n', '', '==='),
  'fences in turn': repeated('```\n~~~\n'),
  'a fence that nothing closes': repeated('a\n', '```\n'),
  'headings in a fence that nothing closes': repeated('# a\n\n', '  ````\n'),
  'headings in a comment that nothing closes': repeated('# a\n\n', 'a\n<!--\n'),
  'headings in a script that nothing closes': repeated('# a\n\n', '<script>\n'),
  'headings in text that is not parsed': repeated('# a\n\n', '<![CDATA[\n'),
  'scripts that nothing closes': repeated('<script '),
  'sections of text that is not parsed': repeated('<![CDATA['),
  'tags that nothing closes': repeated('<div>\n\n'),
  'closing tags': repeated('</a>'),
  'attributes without number': repeated('a="b" ', '<a '),
  'quotes in a tag that nothing closes': repeated('"\'', '<a b='),
  'quotations and blank lines': repeated('> a\n\n'),
  'lazy quotations': repeated('> a\nb\n'),
  'lists and quotations in turn': repeated('- > '),
  'numbered lists on one line': repeated('1. '),
  'items without number': repeated('- a\n'),
  'loose items without number': repeated('- a\n\n'),
  'lists of many kinds': repeated('- a\n+ b\n* c\n'),
  'rows of long cells': repeated('|aaaaaaaa|bbbbbbb\\||\n', '|a|b|\n|-|-|\n'),
  'tables of one row': repeated('a|b\n-|-\n\n'),
  'rows that are no table': repeated('a|b\n'),
  'hard line breaks': repeated('a  \n'),
}

/** What our own readers, rules and reports may stumble over. */
const content: Readonly<Record<string, Shape>> = {
  'headings of one name': repeated('# a\n\n'),
  'headings of many names': numbered((at) => `## a ${at}\n\n`),
  'headings that are taken': numbered((at) => `# a-${at % 100}\n# a\n`),
  'bold headings': repeated('**Status**\n\n'),
  'headings of roles': repeated('## Status\n\nAccepted\n\n'),
  'a heading without end': repeated('word ', '# '),
  'a heading of braces': repeated('{#', '# '),
  'fields without number': repeated('* Status: accepted\n'),
  'fields in a paragraph': repeated('Date: 2024-01-02\n'),
  'fields in a table': repeated('| Status | accepted |\n', '| a | b |\n|---|---|\n'),
  'bold fields': repeated('**Deciders:** Ada, Grace\n\n'),
  'names without number': repeated('Ada, ', '* Deciders: '),
  'links to missing files': numbered((at) => `[a](b${at}.md)\n\n`),
  'links to missing files in folders': numbered((at) => `[a](../b/${at}/c.md) `),
  'links to nearly this file': numbered((at) => `[a](0002-bax${at % 10}.md)\n\n`),
  'links to missing headings': numbered((at) => `[a](#b${at})\n\n`, '# a\n\n'),
  'headings and links to missing ones': numbered((at) => `# a${at}b\n\n[a](#a${at})\n\n`),
  'links out of the repository': repeated('[a](../../../../b.md) '),
  'links in a list': numbered((at) => `- [a ${at}](b${at}.md) – c\n`),
  'a destination without end': repeated('a', '[a](', ')'),
  'a destination of steps': repeated('../', '[a](', 'b.md)'),
  'a destination of escapes': repeated('%25', '[a](', ')'),
  'references to links in HTML': repeated('<a href="b.md">a</a> '),
  'pictures that are missing': numbered((at) => `![a](b${at}.png)\n\n`),
  'supersessions without number': numbered((at) => `* Superseded by: [ADR-${at}](000${at}-a.md)\n`),
  'mentions of decisions': numbered((at) => `ADR-${at} `, '## Status\n\nSuperseded by '),
  placeholders: repeated('{{a}} '),
  'placeholders that nothing closes': repeated('{{'),
  'things to do': repeated('TODO '),
  'options without number': repeated('* a\n', '## Considered Options\n\n'),
  'options that nobody chose': numbered(
    (at) => `* a${at}\n`,
    '## Considered Options\n\n',
    '\n## Decision Outcome\n\nb\n',
  ),
  'comments that hold rules back': repeated('<!-- relais-disable links/broken -- b -->\n\n'),
  'comments for the next line': repeated('<!-- relais-disable-next-line links/broken -- b -->\n\n'),
  'comments in turn': repeated('<!-- relais-disable links/broken -- b -->\n\n[a](b)\n\n<!-- relais-enable -->\n\n'),
  'comments that hold links back': numbered(
    (at) => `<!-- relais-disable-next-line links/broken -- b -->\n[a](b${at})\n\n`,
  ),
  'a comment of many rules': repeated('a/b, ', '<!-- relais-disable ', '-- b -->'),
  'dates without number': repeated('2024-01-02 '),
  'days of records': repeated('Date: 2024-13-45\n\n'),
  diagrams: repeated('```mermaid\ngraph TD\n```\n\n'),
}

/** What readers of YAML stumble over, as front matter. */
const frontMatter: Readonly<Record<string, Shape>> = {
  'brackets in front matter': matter(repeated('[', 'a: ')),
  'braces in front matter': matter(repeated('{a: ', 'a: ')),
  'depth in front matter': matter((size) =>
    Array.from({length: Math.sqrt(2 * size)}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ),
  'lists in front matter': matter(repeated('- ')),
  'aliases in front matter': matter(numbered((at) => `a${at}: &a${at} [${at ? `*a${at - 1}, *a${at - 1}` : 'b'}]\n`)),
  'one alias in front matter': matter(repeated('- *a\n', 'a: &a b\nc:\n')),
  'keys in front matter': matter(numbered((at) => `k${at}: 1\n`)),
  'one key in front matter': matter(repeated('k: 1\n')),
  'keys without values in front matter': matter(numbered((at) => `? k${at}\n`)),
  'a long scalar in front matter': matter(repeated('a ', 'a: ')),
  'a quoted scalar that nothing closes': matter(repeated('a ', 'a: "')),
  'a folded scalar in front matter': matter(repeated('  a\n', 'a: >\n')),
  'escapes in front matter': matter(repeated('\\u0041', 'a: "', '"')),
  'comments in front matter': matter(repeated('# relais-disable a -- b\n')),
  'anchors in front matter': matter(repeated('&a ')),
  'tags in front matter': matter(repeated('!!a ', 'a: ')),
  'blank lines in front matter': matter(repeated('\n')),
  'names in front matter': matter(repeated('  - Ada\n', 'deciders:\n')),
  'documents in front matter': matter(repeated('...\n')),
  'fences of front matter': repeated('---\n'),
}

export const shapes: Readonly<Record<string, Shape>> = {...markup, ...content, ...frontMatter}
