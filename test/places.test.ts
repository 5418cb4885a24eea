// What stands for a path in a link is found in one look-up; here it is found by trying everything, and both must agree.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {byText} from '../server/engine/model/by-text.ts'
import {existing} from '../server/engine/workspace/links/places.ts'
import {PathIndex, resolvePath} from '../server/engine/workspace/paths.ts'
import './harness/seed.ts'

const extensions = '.md .mdx .markdown .html.md .html.md.erb .md.erb .rst .adoc .ipynb .txt .html'.split(' ')

function tried(path: string, paths: PathIndex): string | undefined {
  for (const each of [path, path.replace(/\+/g, ' ')]) if (paths.has(each)) return each
  const bare = path.replace(/\.html?$/i, '')
  const built = extensions.map((extension) => bare + extension).find((each) => paths.has(each))
  return built ?? (bare !== path && paths.isFolder(bare) ? bare : undefined)
}

const name = fc
  .tuple(fc.constantFrom('a', 'b', 'a b', 'a+b', 'c.d'), fc.constantFrom('', ...extensions, '.HTM', '.png'))
  .map(([stem, extension]) => stem + extension)
const path = fc.array(name, {minLength: 1, maxLength: 3}).map((parts) => parts.join('/'))

test('a path stands for the same file as when every extension is tried', () => {
  fc.assert(
    fc.property(fc.array(path, {maxLength: 12}), path, (all, asked) => {
      const paths = new PathIndex(all)
      assert.equal(existing(asked, paths), tried(asked, paths))
    }),
    {numRuns: 2000},
  )
})

const route = fc
  .array(fc.constantFrom('a', 'b.md', '.', '..', '', '...', '.x'), {maxLength: 5})
  .map((parts) => parts.join('/'))

/** As a path is joined part by part. */
function joined(folder: string, relative: string): string | undefined {
  const parts = folder === '.' || relative.startsWith('/') ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/') || '.'
}

test('routes without detours are joined as all others are', () => {
  fc.assert(
    fc.property(fc.constantFrom('.', 'a', 'a/b'), route, (folder, relative) => {
      assert.equal(resolvePath(folder, relative), joined(folder, relative))
    }),
    {numRuns: 2000},
  )
})

test('a remembered function answers as it does itself, and is asked once for what comes again', () => {
  let asked = 0
  const lengthOf = byText((text) => {
    asked += 1
    return text.length > 3 ? text.length : undefined
  }, 8)
  for (const text of ['abc', 'abcd', 'abc', 'abcd']) assert.equal(lengthOf(text), text.length > 3 ? 4 : undefined)
  assert.equal(asked, 2)
  for (let index = 0; index < 100_000; index += 1)
    assert.equal(lengthOf(`n${index}`), `n${index}`.length > 3 ? `n${index}`.length : undefined)
  assert.equal(lengthOf('abcd'), 4)
  assert.equal(lengthOf('longer than eight'), 17)
})
