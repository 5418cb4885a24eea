// Proves that a digest does not depend on the parser: the native one and the reference agree, or the reference decides.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {filesBelow} from '../scripts/files.ts'
import {type Digest, digestMarkdown, type Parse} from '../server/engine/index.ts'
import {loadParser, packagedParser, provenParser} from '../server/node/parser.ts'
import {markdown} from './harness/markdown.ts'
import {shapes} from './harness/pathological.ts'
import {inRoot} from './harness/root.ts'

const isLong = process.env.RELAIS_LONG === '1'
const runs = isLong ? 50_000 : 2_000

const {parse, name} = await loadParser({})
/** Where the package is not installed there is nothing to compare; a machine that should have it says so. */
const skip = name === 'remark' ? 'the native parser is not installed' : false

/** What a parser makes of a text, its refusal of too deep a nesting included. */
function digestBy(text: string, parser?: Parse): Digest | string {
  try {
    return digestMarkdown(text, parser)
  } catch (error) {
    return String(error)
  }
}

function agree(text: string, parser: Parse = parse): void {
  assert.deepEqual(digestBy(text, parser), digestBy(text))
}

/** The smallest documents that the native parser reads otherwise: one of each class that it is not trusted with. */
const misread: readonly string[] = [
  'see http://a.b/c\\*d&amp;e, www.x.org and me@x.org',
  '| a |\n|---|\n| http://a.b/c|d |',
  '\\@',
  'a \\<me@example.org\\>',
  'a \\\\<me@example.org>',
  '`\\`<me@example.org>',
  'http:/\u2042a.b',
  'http:/&#x2042;a.b',
  'a\u0000b',
  'a\uD83Db',
  '2\\**10, 2\\**6',
  '_**1*',
  '**é*👍',
  '👍~~(a)~~',
  '**(a)**👍',
  '👍*_*',
  'é*_*',
  '[ a \\\n](b)',
  '2) [r]:\n=',
  '[r]:a\n|-',
  '[1]:\n-|',
  '`\n`|||\n- |-|-',
  'a\n[^1]:-\n:',
  '-\n[ ] a',
  '1. [x] \n >x',
  '[^1]:\n ',
  '-\t\t[x] |',
  '>|\na\n>|-',
  '* |\na||\n\t-|-',
  '[r]:a\n<div\n\n1.\n',
  '-\n#\n    n\n2.\n',
  '<e c=t="">b',
  '---\na: b\n\n- c',
  '+++\na = 1\n+++\n',
  '---\na: b\n...\n---\n',
  '[r]:d\n#\n-',
  '|||\n-|-\n<b>',
  '[^1]:e\n<b>\n.',
  '- [x] a\n  ===',
  '* [r]:|\n[x] |',
  '>```\r\n',
  '* <b>\n   ',
]

/** Blocks of more characters than the native parser is given in one piece, which it reads quickly all the same. */
const long: Readonly<Record<string, string>> = {
  table: `| a | b |\n|---|---|\n${'| *c* | [d](e.md) |\n'.repeat(2_000)}`,
  'table of another width': `| a |\n|---|---|\n${'| *c* | d_e |\n'.repeat(400)}`,
  list: '- an item with [a link](b.md): `c`\n'.repeat(1_500),
  figures: '0x1a2b3c4d, 42\n'.repeat(3_000),
}

describe('the parser', () => {
  it('is the native one wherever it is installed', () => {
    const installed = filesBelow(inRoot('node_modules/satteri'), 'package.json').length > 0
    assert.equal(name, installed ? 'satteri' : 'remark')
  })

  it('is the installed version without the rest of its package, and with it', {skip}, async () => {
    for (const load of [provenParser, packagedParser]) assert.ok(await load(), load.name)
  })

  it('is the reference when RELAIS_PARSER asks for it', async () => {
    assert.equal((await loadParser({RELAIS_PARSER: 'remark'})).name, 'remark')
  })
})

describe('digests by both parsers are equal', {skip}, () => {
  const folders = ['docs', 'server', 'test', ...(process.env.RELAIS_CORPORA?.split(':') ?? [])]
  for (const folder of folders) {
    it(`for every Markdown file in ${folder}`, () => {
      const files = filesBelow(inRoot(folder), '.md')
      assert.ok(files.length > 0)
      for (const path of files) agree(readFileSync(join(inRoot(folder), path), 'utf8'))
    })
  }

  it('for random documents', () => {
    fc.assert(
      fc.property(markdown, (text) => agree(text)),
      {numRuns: runs},
    )
  })

  for (const [shape, write] of Object.entries(shapes)) it(`for ${shape}`, () => agree(write(300)))

  for (const [name, text] of Object.entries(long)) it(`for a long ${name}`, () => agree(text))

  for (const text of misread) it(`for ${JSON.stringify(text)}`, () => agree(text))
})
