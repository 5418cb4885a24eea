// Each sink's escaping over a nasty alphabet: the text comes back, and nothing in it is live.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {test} from 'node:test'
import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {escaped} from '../client/panel/view/escape.ts'
import {command} from '../server/cli/escape/github.ts'
import {jsonText} from '../server/cli/escape/json.ts'
import {markdown, markdownCode, markdownProse} from '../server/cli/escape/markdown.ts'
import {visible, withoutCommands} from '../server/cli/escape/terminal.ts'
import {encodePath} from '../server/cli/escape/uri.ts'
import {xml, xmlAttributes} from '../server/cli/escape/xml.ts'
import {csvCell, csvRow} from '../server/engine/model/csv.ts'
import {isHalf, nastyText, steers} from './harness/nasty-text.ts'
import {parseCommand} from './harness/workflow-commands.ts'

const runs = {numRuns: 10_000}

test('the alphabet is nasty enough to steer a terminal', () => {
  assert.ok(fc.sample(nastyText, {numRuns: 200, seed: 1}).some(steers))
})

test('terminal: nothing steers, plain text is untouched, and escapes can be read back', () => {
  const back = (text: string) =>
    text.replace(/\\(?:([tnr])|x([0-9a-f]{2})|u\{([0-9a-f]+)\})/g, (_, name: string, two: string, more: string) =>
      name ? ({t: '\t', n: '\n', r: '\r'}[name] ?? '') : String.fromCharCode(Number.parseInt(two ?? more, 16)),
    )
  fc.assert(
    fc.property(nastyText, (text) => {
      const shown = visible(text)
      assert.ok(!steers(shown))
      assert.equal(visible(shown), shown)
      if (!text.includes('\\')) assert.equal(back(shown), text)
    }),
    runs,
  )
})

test('terminal: no line of output is a workflow command', () => {
  fc.assert(
    fc.property(fc.array(nastyText), (texts) => {
      const lines = withoutCommands(texts.map(visible).join('\n  ')).split('\n')
      assert.deepEqual(
        lines.filter((line) => line.trimStart().startsWith('::')),
        [],
      )
    }),
    {numRuns: 2000},
  )
})

test('JSON: parses back to the same value, and nothing in it steers', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (key, text) => {
      const output = jsonText([{key, text}])
      assert.deepEqual(JSON.parse(output), [{key, text}])
      assert.ok(!steers(output.replaceAll('\n', '')))
    }),
    runs,
  )
})

const python = spawnSync('python3', ['-c', 'import xml.etree.ElementTree']).status === 0

const readXml = `
import sys, json, xml.etree.ElementTree as E
root = E.fromstring(sys.stdin.buffer.read())
json.dump([[it.get('a'), it.text or ''] for it in root], sys.stdout)
`

test('XML: 10,000 texts parse back without the characters that XML cannot hold', {
  skip: !python && 'needs python3',
}, () => {
  const texts = fc.sample(nastyText, runs.numRuns)
  const elements = texts.map((text) => `<e${xmlAttributes({a: text, none: undefined})}>${xml(text)}</e>`)
  const input = `<?xml version="1.0" encoding="UTF-8"?>\n<r>${elements.join('\n')}</r>`
  const {stdout, stderr, status} = spawnSync('python3', ['-c', readXml], {input, encoding: 'utf8', maxBuffer: 2 ** 26})
  assert.equal(status, 0, stderr)
  const legal = (code: number) =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && !isHalf(code) && code < 0xfffe) ||
    code > 0xffff
  const expected = texts.map((text) =>
    Array.from(text)
      .filter((it) => legal(it.codePointAt(0) ?? 0))
      .join(''),
  )
  assert.deepEqual(
    JSON.parse(stdout),
    expected.map((text) => [text, text]),
  )
})

test('GitHub: one line, one command, and the same file, title and message come out', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (file, message) => {
      const line = command('error', {file, line: 3, col: undefined, title: file}, message)
      assert.ok(!/[\r\n]/.test(line))
      assert.deepEqual(parseCommand(line), {
        name: 'error',
        properties: {...(file && {file, title: file}), line: '3'},
        message,
      })
    }),
    runs,
  )
})

const processor = unified()
  .use(remarkParse)
  .use(function gfm() {
    const data = this.data()
    data.micromarkExtensions = [gfmTable(), gfmStrikethrough(), gfmFootnote()]
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()]
  })

/** The plain text of nodes that are nothing but text and code; fails on any other node. */
function plain(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'inlineCode') return `\`${node.value}\``
      assert.equal(node.type, 'text')
      return 'value' in node ? node.value : ''
    })
    .join('')
    .replaceAll('\u2060', '')
}

/** The inline nodes of a heading, a paragraph and a table cell that hold the same Markdown. */
function inThreePlaces(content: string): readonly (readonly Nodes[])[] {
  const root: Root = processor.parse(`## ${content}\n\n${content}\n\n| a | b |\n| - | - |\n| x | ${content} |\n`)
  const [heading, paragraph, table, ...rest] = root.children
  assert.deepEqual([heading?.type, paragraph?.type, table?.type, rest.length], ['heading', 'paragraph', 'table', 0])
  assert.ok(heading?.type === 'heading' && paragraph?.type === 'paragraph' && table?.type === 'table')
  assert.deepEqual(
    table.children.map((row) => row.children.length),
    [2, 2],
  )
  return [heading.children, paragraph.children, table.children[1]?.children[1]?.children ?? []]
}

for (const [name, escaping] of Object.entries({markdown, markdownProse, markdownCode})) {
  test(`Markdown: ${name} renders as itself in a heading, a paragraph and a table cell`, () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const escaped = escaping(text)
        const live = escaped.replace(/(?<!\\)`[^`]+`|&#\d+;/g, ' ')
        assert.doesNotMatch(live, /@\w|#\d|[^\\]:\/\/|www\./i)
        if (escaped === '') return
        const shown = visible(text)
        for (const nodes of inThreePlaces(escaped)) {
          const back = plain(nodes)
          assert.equal(name === 'markdownCode' && escaped.startsWith('`') ? back.slice(1, -1) : back, shown)
        }
      }),
      {numRuns: name === 'markdown' ? 10_000 : 3000},
    )
  })
}

test('Markdown: code in prose stays code', () => {
  assert.equal(markdownProse('Add it to `a.b` | @x.'), 'Add it to `a.b` &#124; @\u2060x.')
})

test('HTML: nothing but text, and it reads back', () => {
  const named: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#96;': '`',
    '&amp;': '&',
  }
  fc.assert(
    fc.property(nastyText, (text) => {
      const written = escaped(text)
      assert.doesNotMatch(written, /[<>"'`]|&(?!(?:lt|gt|quot|#39|#96|amp);)/)
      assert.ok(!steers(written))
      assert.equal(
        written.replace(/&[^;]+;/g, (it) => named[it] ?? '?'),
        visible(text),
      )
    }),
    runs,
  )
})

/** The cells of one row, as RFC 4180 reads them. */
function readCsv(row: string): readonly string[] {
  const cells = Array.from(row.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy))
  assert.equal(cells.map(([whole]) => whole).join(''), row)
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '')
}

test('CSV: rows read back, and no cell is a formula', () => {
  fc.assert(
    fc.property(nastyText, nastyText, (one, two) => {
      const cells = readCsv(csvRow([one, -1, two]))
      assert.equal(cells.length, 3)
      for (const [cell, text] of [
        [cells[0] ?? '', visible(one)],
        [cells[2] ?? '', visible(two)],
      ] as const) {
        assert.doesNotMatch(cell.trimStart(), /^[=+\-@|＝]/)
        assert.ok(cell === text || cell === `'${text}`)
      }
    }),
    runs,
  )
  assert.deepEqual(['=1', ' +x', '-', '@a', 'a;b', 5].map(csvCell), [
    '"\'=1"',
    '"\' +x"',
    '"\'-"',
    '"\'@a"',
    '"a;b"',
    '5',
  ])
})

test('URI: a path is a relative reference that decodes to itself', () => {
  fc.assert(
    fc.property(nastyText, (path) => {
      const encoded = encodePath(path)
      assert.match(encoded, /^(?!\/)[\w.~%/-]*$/)
      const whole = path.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
      assert.equal(decodeURIComponent(encoded), whole.startsWith('/') ? `.${whole}` : whole)
    }),
    runs,
  )
})
