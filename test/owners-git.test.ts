// Proves that patterns of CODEOWNERS fit what git makes of them as gitignore(5), but where GitHub documents otherwise.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {fits} from './harness/codeowners.ts'
import {git, scratch} from './harness/scratch.ts'
import './harness/seed.ts'

const patterns = 10_000
const pathsEach = 4

const name = fc.constantFrom('a', 'b', 'ab', 'a.b', '.a', 'B', 'docs', 'é')
const piece = fc.oneof(
  {weight: 6, arbitrary: name},
  {weight: 2, arbitrary: fc.constantFrom('*', '**', '?', 'a*', '*b', '*.b', 'a?', '?b', '.*')},
  {weight: 1, arbitrary: fc.constantFrom('***', 'a**', '**b', 'a**b')},
)
const pattern = fc
  .tuple(fc.boolean(), fc.array(piece, {minLength: 1, maxLength: 4}), fc.boolean())
  .map(([hangs, pieces, isFolder]) => `${hangs ? '/' : ''}${pieces.join('/')}${isFolder ? '/' : ''}`)
const path = fc.array(name, {minLength: 1, maxLength: 5}).map((names) => names.join('/'))

/** Each pattern in a folder of its own, and paths in it. */
const plans = fc.sample(fc.tuple(pattern, fc.array(path, {minLength: pathsEach, maxLength: pathsEach})), patterns)

/**
 * What is documented otherwise than git does it. GitHub, “About code owners”: `docs/*` does not fit `docs/build-app/troubleshooting.md`,
 * while git takes the folder `docs/build-app` out with all below.
 */
const documented: readonly {readonly because: string; holds(pattern: string, path: string): boolean}[] = [
  {
    because: '`*` at the end of a pattern with folders reaches no deeper',
    holds: (one, each) => /.\/\*$|^\/\*$/.test(one) && !fits(one, each) && each.includes('/'),
  },
  {
    because: 'two stars and a slash at the end are all that is below, files directly in the folder included',
    holds: (one) => /(?:^|\/)\*\*\/$/.test(one),
  },
  {
    because:
      'gitignore(5): “other consecutive asterisks are considered regular asterisks”, yet git takes them for `**`',
    holds: (one) => /\*{3,}|[^/*]\*\*|\*\*[^/*]/.test(one),
  },
  {
    because: 'git compares bytes, of which é has two, so that `?` does not stand for it',
    holds: (one, each) => one.includes('?') && each.includes('é'),
  },
]

test('patterns fit the paths that git says, but for what GitHub documents otherwise', (t) => {
  const root = scratch(t)
  git(root, ['init', '--quiet'])
  const asked = plans.flatMap(([one, paths], index) => {
    const folder = `p${index}`
    mkdirSync(join(root, folder))
    writeFileSync(join(root, folder, '.gitignore'), `${one}\n`)
    return [...new Set(paths)].map((each) => ({pattern: one, path: each, full: `${folder}/${each}`}))
  })
  assert.ok(asked.length > 30_000)
  const input = asked.map(({full}) => `${full}\0`).join('')
  const args = ['-c', 'core.ignoreCase=false', 'check-ignore', '--no-index', '--stdin', '-z']
  const {stdout, status} = spawnSync('git', args, {cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 26})
  assert.equal(status, 0)
  const ignored = new Set(stdout.split('\0'))
  const unlike = asked.filter((each) => ignored.has(each.full) !== fits(each.pattern, each.path))
  const unexplained = unlike.filter((each) => !documented.some(({holds}) => holds(each.pattern, each.path)))
  assert.deepEqual(
    unexplained.slice(0, 20).map(({full: _, ...each}) => each),
    [],
  )
  for (const {because, holds} of documented)
    assert.ok(
      unlike.some((each) => holds(each.pattern, each.path)),
      `not seen: ${because}`,
    )
  assert.ok(ignored.size > 2_000 && ignored.size < asked.length - 2_000)
})
