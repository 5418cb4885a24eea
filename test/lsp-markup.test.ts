// Markdown of hovers and completions: whatever a document says renders as itself there, and nothing in it is live.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {markdown, markupFor, plaintext} from '../server/lsp/markup.ts'
import {nastyText, steers} from './harness/nasty-text.ts'
import './harness/seed.ts'

const processor = unified()
  .use(remarkParse)
  .use(function gfm() {
    const data = this.data()
    data.micromarkExtensions = [gfmTable(), gfmStrikethrough()]
    data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()]
  })

/** What one paragraph holds; fails on text that makes anything else. */
function inlines(text: string): readonly Nodes[] {
  const {children} = processor.parse(text)
  const [paragraph] = children
  assert.ok(children.length === 1 && paragraph?.type === 'paragraph', JSON.stringify([text, children]))
  return paragraph.children
}

function isLive(text: string): boolean {
  return /(?<!\\):\/\/|(?<!\\)@|\bwww\./i.test(text)
}

const writers = {
  text: (text: string) => markdown.text(text),
  strong: (text: string) => markdown.strong(text),
  code: (text: string) => markdown.code(text),
  link: (text: string) => markdown.link(text, 'command:workbench.action.terminal.new'),
  'text with prose': (text: string) => `${markdown.prose('Say `x` of')} ${markdown.text(text)}.`,
}

describe('Markdown of a hover', () => {
  for (const [name, write] of Object.entries(writers)) {
    test(`${name} holds no more than a text`, () => {
      fc.assert(
        fc.property(nastyText, (text) => {
          const written = write(text)
          if (written.trim() === '') return
          assert.ok(!steers(written))
          const live = written.replace(/(?<!\\)(`+).*?(?<!`)\1(?!`)/g, ' ')
          assert.ok(!isLive(live), written)
          const kinds = (nodes: readonly Nodes[]): readonly string[] =>
            nodes.flatMap((node) => [node.type, ...('children' in node ? kinds(node.children) : [])])
          const allowed = new Set(['text', 'strong', 'inlineCode'])
          assert.deepEqual(
            kinds(inlines(written)).filter((kind) => !allowed.has(kind)),
            [],
            written,
          )
        }),
        {numRuns: 5000},
      )
    })
  }
  test('reads back as it was', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const shown = plaintext.text(text).trim()
        if (shown === '') return
        const back = inlines(markdown.text(shown)).map((node) => ('value' in node ? node.value : '?'))
        assert.equal(back.join(''), shown)
      }),
      {numRuns: 5000},
    )
  })
  test('links to files and pages only', () => {
    assert.equal(markdown.link('a]b', 'file:///c (d).md'), '[a\\]b](file:///c%20%28d%29.md)')
    for (const to of ['command:x', 'javascript:x', 'vscode://x', '../x', '']) assert.equal(markdown.link('a', to), 'a')
  })
})

test('a client gets the first form that it takes', () => {
  assert.equal(markupFor(undefined), markdown)
  assert.equal(markupFor(['markdown', 'plaintext']), markdown)
  assert.equal(markupFor(['plaintext', 'markdown']), plaintext)
  assert.equal(markupFor([]), plaintext)
})
