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

function expectSame(digest: Digest, linesFirst = false): void {
  const bytes = packDigest(digest)
  assert.deepEqual(wholeDigest(unpackDigest(bytes), linesFirst), wholeDigest(digest))
  assert.deepEqual(packDigest(unpackDigest(bytes)), bytes)
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
      fc.property(text, fc.boolean(), (it, linesFirst) => expectSame(digestMarkdown(it), linesFirst)),
      {numRuns},
    )
  })

  it('is the digest again, for any data file', () => {
    const text = fc.oneof(
      fc.jsonValue({maxDepth: 4}).map((value) => JSON.stringify(value)),
      nastyText,
    )
    fc.assert(
      fc.property(text, (it) => expectSame(digestData(it))),
      {numRuns},
    )
  })

  it('is the digest again, for the documents of this repository', () => {
    const paths = ['docs', 'test/workspaces', 'server/engine/rules'].flatMap((folder) =>
      filesBelow(inRoot(folder), '.md').map((path) => inRoot(`${folder}/${path}`)),
    )
    assert.ok(paths.length > 40)
    for (const path of paths) expectSame(digestMarkdown(readFileSync(path, 'utf8')))
  })

  it('keeps texts that UTF-8 cannot say', () => {
    const digest = digestMarkdown('---\nowner: "half a pair: \\uD83D"\nother: "\\uDE00"\n---\n# 👍 é\n')
    assert.equal(digest.frontMatter?.entries[0]?.values[0]?.value, 'half a pair: \uD83D')
    expectSame(digest)
  })

  it('writes what YAML aliases repeat only once', () => {
    const leaf = 'x'.repeat(10_000)
    const levels = 'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(3)}]`)
    const digest = digestData(`a: &a ["${leaf}"]\n${levels.join('\n')}\n`)
    assert.deepEqual(digest.problems, [])
    const bytes = packDigest(digest)
    assert.ok(bytes.length < 5 * leaf.length, `${bytes.length} bytes`)
    assert.deepEqual(unpackDigest(bytes).data, digest.data)
    expectSame(digest)
  })

  it('is the same after a document that could not be packed', () => {
    const digest = digestMarkdown('# One\n\nStatus: accepted\n')
    const bytes = packDigest(digest)
    const broken = {
      ...digest,
      get links(): never {
        throw new Error('broken')
      },
    }
    assert.throws(() => packDigest(broken), /broken/)
    assert.deepEqual(packDigest(digest), bytes)
  })
})

describe('damage to a packed digest', () => {
  const bytes = packDigest(digestMarkdown(readFileSync(inRoot('README.md'), 'utf8')))

  it('of any bytes is refused', () => {
    const place = fc.record({at: fc.nat(bytes.length - 1), by: fc.integer({min: 1, max: 255})})
    fc.assert(
      fc.property(fc.array(place, {minLength: 1, maxLength: 3}), (places) => {
        const damaged = bytes.slice()
        for (const {at, by} of places) damaged[at] = (damaged[at] ?? 0) ^ by
        fc.pre(damaged.some((byte, index) => byte !== bytes[index]))
        assert.throws(() => unpackDigest(damaged), PackError)
      }),
      {numRuns},
    )
  })

  it('of its length is refused', () => {
    for (let length = 0; length < bytes.length; length++)
      assert.throws(() => unpackDigest(bytes.subarray(0, length)), PackError)
    assert.throws(() => unpackDigest(Uint8Array.of(...bytes, 0)), PackError)
  })

  it('is no matter of where in a buffer the bytes lie', () => {
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    const digest = unpackDigest(larger.subarray(3, 3 + bytes.length))
    assert.deepEqual(wholeDigest(digest), wholeDigest(unpackDigest(bytes)))
  })
})
