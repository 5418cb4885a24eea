// Packed digests: the same digest comes back, whatever the document, and damage never goes unseen.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {filesBelow} from '../scripts/files.ts'
import {type Digest, digestData, digestMarkdown, PackError, packDigest, unpackDigest} from '../server/engine/index.ts'
import {markdown} from './harness/markdown.ts'
import {nastyText} from './harness/nasty-text.ts'
import {inRoot} from './harness/root.ts'
import './harness/seed.ts'
import {wholeDigest} from './harness/whole-digest.ts'

const numRuns = process.env.RELAIS_LONG ? 20_000 : 1_000

function expectSame(text: string, digest: Digest = digestMarkdown(text), linesFirst = false): void {
  const bytes = packDigest(digest, text)
  const unpack = () => unpackDigest(bytes, () => text)
  assert.deepEqual(wholeDigest(unpack(), linesFirst), wholeDigest(digest))
  assert.deepEqual(packDigest(unpack(), text), bytes)
}

/** Front matter of any keys and values; JSON is YAML, and writes half a surrogate pair as an escape. */
const frontMatter = fc
  .dictionary(fc.oneof(nastyText, fc.constant('__proto__')), fc.oneof(nastyText, fc.array(nastyText)))
  .map((data) => `---\n${JSON.stringify(data)}\n---\n`)

describe('a packed digest', () => {
  it('is the digest again, for any document', () => {
    const text = fc
      .tuple(fc.constantFrom('', '\uFEFF'), fc.option(frontMatter, {nil: ''}), markdown)
      .map((it) => it.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (it, linesFirst) => expectSame(it, digestMarkdown(it), linesFirst)),
      {numRuns},
    )
  })

  it('is the digest again, for any data file', () => {
    const text = fc.oneof(
      fc.jsonValue({maxDepth: 4}).map((value) => JSON.stringify(value)),
      nastyText,
    )
    fc.assert(
      fc.property(text, (it) => expectSame(it, digestData(it))),
      {numRuns},
    )
  })

  it('is the digest again, for the documents of this repository', () => {
    const paths = ['docs', 'test/workspaces', 'server/engine/rules'].flatMap((folder) =>
      filesBelow(inRoot(folder), '.md').map((path) => inRoot(`${folder}/${path}`)),
    )
    assert.ok(paths.length > 40)
    for (const path of paths) expectSame(readFileSync(path, 'utf8'))
  })

  it('keeps texts that UTF-8 cannot say', () => {
    const text = '---\nowner: "half a pair: \\uD83D"\nother: "\\uDE00"\n---\n# 👍 é\n'
    const digest = digestMarkdown(text)
    assert.equal(digest.frontMatter?.entries[0]?.values[0]?.value, 'half a pair: \uD83D')
    expectSame(text)
  })

  it('writes what YAML aliases repeat only once', () => {
    const leaf = 'x'.repeat(10_000)
    const levels = 'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(3)}]`)
    const text = `a: &a ["${leaf}"]\n${levels.join('\n')}\n`
    const digest = digestData(text)
    assert.deepEqual(digest.problems, [])
    const bytes = packDigest(digest, text)
    assert.ok(bytes.length < 5 * leaf.length, `${bytes.length} bytes`)
    assert.deepEqual(unpackDigest(bytes, () => text).data, digest.data)
    expectSame(text, digest)
  })

  it('is the same after a document that could not be packed', () => {
    const text = '# One\n\nStatus: accepted\n'
    const digest = digestMarkdown(text)
    const bytes = packDigest(digest, text)
    const broken = {
      ...digest,
      get links(): never {
        throw new Error('broken')
      },
    }
    assert.throws(() => packDigest(broken, text), /broken/)
    assert.deepEqual(packDigest(digest, text), bytes)
  })
})

describe('what a packed digest quotes', () => {
  it('gives all of its parts whatever it is read beside', () => {
    fc.assert(
      fc.property(markdown, fc.oneof(markdown, fc.constant('')), (text, other) => {
        const digest = digestMarkdown(text)
        const {length, sections} = wholeDigest(unpackDigest(packDigest(digest, text), () => other))
        assert.equal(length, digest.length)
        assert.deepEqual(
          sections.map(({span}) => span),
          digest.sections.map(({span}) => span),
        )
      }),
      {numRuns},
    )
  })

  it('says in a few numbers what markup and character references were left out of', () => {
    const words = 'a line of some length that says what it is about'
    const text = `# Title\n\n${`${words} [\`${words}\`](https://example.org/${'x'.repeat(80)}) &lt; *${words}*\n\n`.repeat(3)}`
    const [, section] = digestMarkdown(text).sections
    assert.match(section?.lines[0]?.value ?? '', /^a line .* about < a line/)
    assert.ok(packDigest(digestMarkdown(text), text).length < 220)
    expectSame(text)
  })
})

describe('damage to a packed digest', () => {
  const text = readFileSync(inRoot('README.md'), 'utf8')
  const bytes = packDigest(digestMarkdown(text), text)
  const unpack = (from: Uint8Array) => unpackDigest(from, () => text)

  it('of any bytes is refused', () => {
    const place = fc.record({at: fc.nat(bytes.length - 1), by: fc.integer({min: 1, max: 255})})
    fc.assert(
      fc.property(fc.array(place, {minLength: 1, maxLength: 3}), (places) => {
        const damaged = bytes.slice()
        for (const {at, by} of places) damaged[at] = (damaged[at] ?? 0) ^ by
        fc.pre(damaged.some((byte, index) => byte !== bytes[index]))
        assert.throws(() => unpack(damaged), PackError)
      }),
      {numRuns},
    )
  })

  it('of its length is refused', () => {
    for (let length = 0; length < bytes.length; length++)
      assert.throws(() => unpack(bytes.subarray(0, length)), PackError)
    assert.throws(() => unpack(Uint8Array.of(...bytes, 0)), PackError)
  })

  it('is no matter of where in a buffer the bytes lie', () => {
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    const digest = unpack(larger.subarray(3, 3 + bytes.length))
    assert.deepEqual(wholeDigest(digest), wholeDigest(unpack(bytes)))
  })
})
