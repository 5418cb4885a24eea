// Proves which paths the patterns of CODEOWNERS fit: the forges' own examples, tables of parsers, another matcher, speed.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import ignore from 'ignore'
import {dialects} from '../server/engine/model/owners.ts'
import {hasMatch, parseExpression} from '../server/engine/owners/matching/expression.ts'
import {OwnerRules} from '../server/engine/owners/matching/ownership.ts'
import {codeowners, fits, ownersIn} from './harness/codeowners.ts'
import './harness/seed.ts'

/** A pattern, the paths that fit it, and those that do not, as words. */
type Row = readonly [pattern: string, fitting: string, others: string]

/** Facts that parsers in use agree on (hmarr/codeowners, which its author tried out on GitHub). */
const github: readonly Row[] = [
  ['foo', 'foo foo/bar bar/foo bar/foo/baz', 'foo.txt bar/foo.txt bar/baz'],
  ['/foo', 'foo foo/bar foo/bar/baz', 'fool.txt bar/foo bar/baz bar/foo/baz'],
  ['foo/', 'foo/bar foo/bar/baz bar/foo/baz bar/foo/baz/qux', 'foo bar/foo bar/baz'],
  ['/foo/', 'foo/bar foo/bar/baz', 'foo bar/foo bar/baz bar/foo/baz bar/foo/baz/qux'],
  ['foo/bar', 'foo/bar foo/bar/baz', 'foo/bart baz/foo/bar baz/foo/bar/qux'],
  ['/foo/bar', 'foo/bar foo/bar/baz', 'foo/bart baz/foo/bar baz/foo/bar/qux'],
  ['foo/bar/', 'foo/bar/baz', 'foo/bar foo/bart baz/foo/bar baz/foo/bar/qux'],
  ['/foo/bar/', 'foo/bar/baz foo/bar/baz/qux', 'foo/bar foo/bart baz/foo/bar baz/foo/bar/qux'],
  ['*', 'foo foo/bar bar/foo bar/foo/baz xfoo .hidden', ''],
  ['f*', 'foo foo/bar foo/bar/baz bar/foo bar/foo/baz', 'bar/baz xfoo'],
  ['/*', 'foo bar .hidden', 'foo/bar foo/bar/baz'],
  ['/f*', 'foo foo/bar foo/bar/baz', 'bar/foo bar/foo/baz bar/baz xfoo'],
  ['f*/', 'foo/bar bar/foo/baz', 'foo bar/foo bar/baz xfoo'],
  ['/*/', 'foo/bar bar/foo bar/foo/baz', 'foo'],
  ['/f*/', 'foo/bar', 'foo bar/foo bar/foo/baz bar/baz xfoo'],
  ['f\\*o', 'f*o', 'foo'],
  ['foo/*', 'foo/bar', 'foo foo/bar/baz bar/foo bar/foo/baz xfoo'],
  ['foo/*.txt', 'foo/bar.txt', 'foo foo/bar/baz.txt qux/foo/bar.txt qux/foo/bar/baz.txt'],
  ['foo/*/baz', 'foo/bar/baz foo/bar/baz/qux', 'foo foo/bar foo/baz'],
  ['f?o', 'foo', 'fo fooo'],
  ['f\\?o', 'f?o', 'foo'],
  ['**/foo/bar', 'foo/bar qux/foo/bar qux/foo/bar/baz', 'foo/baz/bar qux/foo/baz/bar'],
  ['**/*bar*', 'bar foo/bar foo/rebar foo/barrio foo/qux/bar', 'foo/qux/ba'],
  ['foo/bar/**', 'foo/bar/baz foo/bar/baz/qux', 'foo/bar qux/foo/bar qux/foo/bar/baz'],
  ['foo/**/bar', 'foo/bar foo/bar/baz foo/qux/bar/baz foo/qux/quux/bar/baz foo/bar/baz/qux', 'qux/foo/bar'],
  ['foo/**/', 'foo/bar foo/bar/baz', 'foo'],
  ['foo/**/bar/b*', 'foo/bar/baz foo/qux/bar/baz', 'foo/bar foo/bar/qux foo/qux/bar foo/qux/bar/qux'],
  ['*.js', 'a.js b/a.js b.js/c', 'a.jsx js a.JS'],
  ['(folder)/file(1).txt', '(folder)/file(1).txt', 'folder/file1.txt'],
  ['docs/**/a/**/b', 'docs/a/b docs/x/a/y/b docs/a/a/b/b docs/a/b/c', 'docs/a docs/b/a a/b'],
  ['a??é', 'axyé', 'axé'],
]

/** Ruby’s fnmatch as GitLab uses it, from “Syntax of CODEOWNERS file” and “Advanced CODEOWNERS configuration”. */
const gitlab: readonly Row[] = [
  ['*', 'a a/b .gitignore a/.b/c', ''],
  ['/README.md', 'README.md', 'docs/README.md'],
  ['/docs/README.md', 'docs/README.md', 'README.md x/docs/README.md'],
  ['README.md', 'README.md internal/README.md app/lib/README.md', 'README.md.txt README.mdx/a'],
  ['internal/README.md', 'internal/README.md docs/internal/README.md docs/api/internal/README.md', 'README.md'],
  ['/docs/', 'docs/a docs/a/b docs/.a', 'docs x/docs/a'],
  ['docs', 'docs a/docs', 'docs/a'],
  ['/docs/*', 'docs/a docs/.a', 'docs docs/a/b'],
  ['/docs/*.md', 'docs/a.md', 'docs/a/b.md'],
  ['/docs/index.*', 'docs/index.md docs/index.html', 'docs/index docs/a/index.md'],
  ['/docs/*spec*', 'docs/qa_specs.rb docs/spec_helpers.rb docs/runtime.spec', 'docs/a/spec'],
  ['/docs/*/README.md', 'docs/api/README.md', 'docs/README.md docs/a/b/README.md'],
  ['/docs/**/index.md', 'docs/index.md docs/api/index.md docs/api/graphql/index.md', 'index.md'],
  ['**/*.rb', 'a.rb config/database.rb app/controllers/users/stars_controller.rb', 'a.rbx'],
  ['/docs/**', 'docs/a', 'docs/a/b'],
  ['a[0-9].txt', 'a1.txt x/a2.txt', 'ab.txt a[0-9].txt'],
  ['a[!0-9].txt', 'ab.txt', 'a1.txt'],
  ['a[^0-9].txt', 'ab.txt', 'a1.txt'],
  ['a\\[1].txt', 'a[1].txt', 'a1.txt'],
  ['\\#file', '#file', 'file'],
  ['{a,b}', '{a,b}', 'a b'],
]

for (const [dialect, rows] of Object.entries({github, gitlab})) {
  describe(`patterns of ${dialect}`, () => {
    for (const [pattern, fitting, others] of rows) {
      test(pattern, () => {
        const paths = (words: string) => words.split(' ').filter(Boolean)
        const found = [...paths(fitting), ...paths(others)].filter((path) =>
          fits(pattern, path, dialect === 'github' ? 'github' : 'gitlab'),
        )
        assert.deepEqual(found, paths(fitting))
      })
    }
  })
}

test('a blank in a pattern is escaped', () => {
  for (const dialect of ['github', 'gitlab'] as const) {
    assert.equal(fits('path\\ with\\ spaces/*.md', 'path with spaces/a.md', dialect), true)
  }
})

/** Where GitHub means something else than gitignore(5), each with its source. */
const exceptions: Readonly<Record<string, (pattern: string) => boolean>> = {
  // “About code owners”: `docs/*` means files like `docs/getting-started.md` but not further nested ones.
  'a single star at the end does not reach deeper': (pattern) => /^.+\/\*$|^\/\*$/.test(pattern),
  // gitignore takes it for folders below; here it is all that is below, files directly in the folder included.
  'two stars and a slash at the end are all that is below': (pattern) => /(?:^|\/)\*\*\/$/.test(pattern),
}

describe('beside another matcher', () => {
  const piece = fc.stringMatching(/^[ab*?.]{1,4}$/)
  const segment = fc.oneof({weight: 4, arbitrary: piece}, {weight: 1, arbitrary: fc.constant('**')})
  const pattern = fc
    .tuple(fc.constantFrom('', '/'), fc.array(segment, {minLength: 1, maxLength: 4}), fc.constantFrom('', '', '/'))
    .map(([head, parts, tail]) => head + parts.join('/') + tail)
    .filter((text) => !/\*{3}|(?:^|\/)\.{1,2}(?:\/|$)/.test(text))
  const name = fc.stringMatching(/^[ab.]{1,3}$/).filter((text) => !/^\.{1,2}$/.test(text))
  const path = fc.array(name, {minLength: 1, maxLength: 5}).map((names) => names.join('/'))
  const met = new Set<string>()

  test('agrees on 10,000 random patterns and paths but where GitHub says otherwise', () => {
    const check = (each: string, other: string) => {
      const [ours, theirs] = [fits(each, other), ignore().add(each).ignores(other)]
      const explained = Object.entries(exceptions).find(([, holds]) => holds(each))
      if (ours !== theirs && explained) met.add(explained[0])
      assert.ok(ours === theirs || explained, `${each} ${other}: ${ours} here, ${theirs} there`)
    }
    fc.assert(fc.property(pattern, path, check), {numRuns: 10_000})
  })

  test('every exception is met', () => assert.deepEqual([...met].sort(), Object.keys(exceptions).sort()))
})

/** Expressions of Go, texts that they fit somewhere, and others. */
const expressions: readonly Row[] = [
  ['^.*\\.go$', 'a.go x/y.go', 'go a.gox'],
  ['^docs/(aws|google|azure)/[^/]*\\.(md|txt)$', 'docs/aws/a.md docs/azure/.txt', 'docs/x/a.md docs/aws/b/a.md'],
  ['^a|b$', 'ax xb', 'xa bx'],
  ['^(a|b)$', 'a b', 'ax xb'],
  ['^a{2,3}$', 'aa aaa', 'a aaaa'],
  ['^a{2,}$', 'aa aaaa', 'a'],
  ['^a{2}b?c+$', 'aac aabcc', 'aa aabb'],
  ['^(?i)readme$', 'README ReadMe', 'readmes'],
  ['^(?:a(?P<n>b)*)+$', 'a abab aabb', 'b ba'],
  ['^[\\w.-]+\\d\\W$', 'a.b-1/', 'a.b-1'],
  ['^[[:alpha:]]+[^[:digit:]]$', 'ab a-', 'a1'],
  ['^\\Qa.b*\\E$', 'a.b*', 'axb'],
  ['^\\p{L}+$', 'é ab', '1'],
  ['\\bfoo\\b', 'a/foo.go foo', 'afoo food'],
  ['^[]a]$', '] a', 'b'],
  ['^\\x41\\x{42}$', 'AB', 'ab'],
  ['^a{,2}$', 'a{,2}', 'a aa'],
]

describe('expressions of Gitea', () => {
  for (const [source, fitting, others] of expressions) {
    test(source, () => {
      const expression = parseExpression(source)
      assert.ok('steps' in expression)
      const paths = (words: string) => words.split(' ').filter(Boolean)
      const all = [...paths(fitting), ...paths(others)]
      assert.deepEqual(
        all.filter((text) => hasMatch(expression, text)),
        paths(fitting),
      )
    })
  }
  for (const source of ['(a', 'a)', '[a', '*a', 'a**', 'a\\', '(?=a)', '(?<!a)b', '\\1', 'a{3,2}', 'a{1001}', '\\y']) {
    test(`${source} is none`, () => assert.deepEqual(parseExpression(source), {problem: 'expression'}))
  }
  for (const source of ['((a{1000}){1000}){1000}', `${'('.repeat(5000)}a${')'.repeat(5000)}`]) {
    test(`${source.slice(0, 20)}… is too large`, () => assert.deepEqual(parseExpression(source), {problem: 'costly'}))
  }
  test('takes as many steps as the text is long', () => {
    const expression = parseExpression('^(a*)*(a|aa)+(a|a?)+b$')
    assert.ok('steps' in expression)
    assert.equal(hasMatch(expression, 'a'.repeat(20_000)), false)
  })
  test('agrees with the engine of this machine', () => {
    const source = fc.stringMatching(/^(?:[abc.]|\([ab]\|[bc.]{1,2}\)|[ab][*+?]|\[\^?[abc]{1,2}\]){1,6}$/)
    fc.assert(
      fc.property(source, fc.stringMatching(/^[abcd]{0,8}$/), (each, text) => {
        const expression = parseExpression(`^(?:${each})$`)
        assert.ok('steps' in expression, each)
        assert.equal(hasMatch(expression, text), new RegExp(`^(?:${each})$`).test(text), `${each} ${text}`)
      }),
      {numRuns: 2000},
    )
  })
})

describe('whatever is written', () => {
  const paths = Array.from(
    {length: 2000},
    (_, index) => `${'a'.repeat(index % 60)}/b${index}/${'ab'.repeat(index % 40)}.ts`,
  )
  const hostile = [
    '*a'.repeat(500),
    `${'a*'.repeat(500)}b`,
    '**/a/'.repeat(200),
    '?*'.repeat(1000),
    `/${'*/'.repeat(300)}x`,
  ]
  for (const dialect of dialects) {
    test(`${dialect} comes to an end`, () => {
      const file = codeowners(hostile.flatMap((each) => [`${each} @a`, `/${each}* @b`]).join('\n'), dialect)
      const uses = new OwnerRules(file).uses(paths)
      assert.equal(uses.length, file.rules.length)
    })
  }
  test('a file of five megabytes is read', () => {
    const text = '/packages/some-component/with/a/long/name/ @org/team\n'.repeat(100_000)
    const file = codeowners(text)
    assert.equal(file.rules.length, 100_000)
    assert.equal(new OwnerRules(file).of('packages/some-component/with/a/long/name/x').state, 'owned')
  })
  test('byte order marks, carriage returns, NUL and broken surrogates do no harm', () => {
    assert.equal(ownersIn('\uFEFF* @a\r\n*.js @b\r# c\r\n/x\0y @c', 'q.js'), '@b')
    assert.equal(ownersIn('\uFEFF* @a', 'x'), '@a')
    assert.equal(ownersIn('/x\0y @c', 'x\0y'), '@c')
    assert.equal(ownersIn('\uD800* @c', '\uD800z'), '@c')
    assert.equal(ownersIn('\uFFFD.txt @c', 'a/\uFFFD.txt'), '@c')
  })
  test('texts of all kinds are read without an error', () => {
    const line = fc.stringMatching(/^[@!#\\[\]^*?/ ,.a\t-]{0,20}$/)
    const lines = fc.array(fc.oneof(line, fc.string()), {maxLength: 8})
    fc.assert(
      fc.property(lines, fc.string(), fc.constantFrom(...dialects), (all, path, dialect) => {
        const text = all.join('\n')
        const file = codeowners(text, dialect)
        new OwnerRules(file).of(path)
        const located = [...file.rules.flatMap(({pattern, owners}) => [pattern, ...owners]), ...file.flaws]
        for (const {value, span} of located) assert.equal(text.slice(span.start, span.end), value)
      }),
      {numRuns: 4000},
    )
  })
})
