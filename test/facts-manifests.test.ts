// Proves what manifests of every format state and where, in any newlines, and that no text stops a reader.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {factsOf, longestManifest, resolveReferences} from '../server/engine/facts/facts.ts'
import {formats} from '../server/engine/facts/formats.ts'
import {type FactsExample, factsExamples, placesOf, stated} from './harness/facts-page.ts'

const examples = factsExamples()

describe('manifests', () => {
  for (const {says, path, text, expected} of examples) {
    it(says, () => assert.deepEqual(stated(path, text), expected))
  }

  it('have an example of every format', () => {
    const shown = new Set(examples.map(({path, text}) => factsOf(path, text)?.format))
    assert.deepEqual(
      formats.filter(({name}) => !shown.has(name)).map(({name}) => name),
      [],
    )
  })

  it('are told from code that is called like them', () => {
    const named = ['Dockerfile', 'Dockerfile.prod', 'Dockerfile-alpine', 'api.dockerfile', 'Containerfile']
    const code = ['readers/dockerfile.ts', 'Dockerfile.md', 'dockerfile_test.go', 'Dockerfile.template.json']
    assert.deepEqual(
      [...named, ...code].filter((path) => factsOf(path, 'FROM node:20\n')?.format === 'dockerfile'),
      named,
    )
  })

  const disguises: Readonly<Record<string, (text: string) => string>> = {
    'a byte order mark': (text) => `\uFEFF${text}`,
    'Windows newlines': (text) => text.replaceAll('\n', '\r\n'),
    'old Mac newlines': (text) => text.replaceAll('\n', '\r'),
    'both Windows newlines and a byte order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    'no newline at the end': (text) => text.replace(/\n$/, ''),
  }
  for (const [name, disguise] of Object.entries(disguises)) {
    it(`state the same with ${name}`, () => {
      for (const {says, path, text, expected} of examples) {
        if (expected.some((line) => line.startsWith('problem'))) continue
        assert.deepEqual(stated(path, disguise(text)), expected, says)
      }
    })
  }
})

/** Every place of a file's facts must lie inside the text. */
function assertSound(path: string, text: string): void {
  for (const {start, end} of placesOf(factsOf(path, text) ?? assert.fail(path))) {
    const isInside = 0 <= start && start <= end && end <= text.length
    if (!isInside) assert.fail(`${path} ${start}–${end} in ${JSON.stringify(text)}`)
  }
}

describe('spoilt manifests', () => {
  const marks = [
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '"""',
    ',',
    ':',
    '=',
    '\\',
    '#',
    '//',
    '/*',
    '<',
    '>',
    '<<A',
    '|',
  ]
  const piece = fc.constantFrom(...marks, '\n', '\r', '\t', ' ', '${', '\u0000', '\uD800', 'é', '---\n', '&a ', '*a')
  const example = fc.constantFrom(...examples)
  it('are read without an exception, with every place inside the text', () => {
    const spoilt = fc.tuple(example, fc.nat(), fc.nat({max: 40}), fc.array(piece, {maxLength: 4}))
    fc.assert(
      fc.property(spoilt, ([{path, text}, at, length, pieces]) => {
        const start = at % (text.length + 1)
        assertSound(path, text.slice(0, start) + pieces.join('') + text.slice(start + length))
      }),
      {numRuns: 3000},
    )
  })
  it('are read up to wherever they are cut off', () => {
    for (const {path, text} of examples) {
      for (let end = 0; end < Math.min(text.length, 600); end += 3) assertSound(path, text.slice(0, end))
    }
  })
})

/** What is repeated to make a text hostile, between blanks. */
const units = [
  `{ [ ( {"a": [[ [a. a. a={ a=[ <a> <a/> <!-- <![CDATA[ &#x41; " ' """ ''' "a" "a\\ \\" \\ /* */ // # <<A << \${ \${a \${a- $a @`,
  ': :: a: a:b:c / . - = , ; a A | ? {{ é a=1, --- -a --a,',
].flatMap((line) => line.split(' '))
const spacedUnits = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\n ',
    ' -',
    ' --a',
    ' -a',
    '# ',
    'a ',
    '---\n',
    '- ',
    '- a\n',
    '? ',
    '|\n',
    'a: b\n',
    'a:\n  b:\n',
  ],
  ...[
    '<<A\n',
    '<a b="',
    ' b="c"',
    'gem ',
    'do ',
    'do\n',
    'end\n',
    'FROM a\n',
    'FROM ',
    'COPY --from=',
    'message a {',
    'rpc a;',
  ],
  ...['type A {', 'require (\n', 'a "b" {', 'a = "b"\n', '[a]\n', '[[a]]\n', '\u0000', '\uD800', '"a": 1,'],
]
const beginnings = [
  '',
  '{"dependencies": {"a": "',
  'openapi: 3.0.0\npaths:\n',
  'COPY',
  'apiVersion: a\nkind: B\nx: ',
  '[a]\nb = "',
]

describe('hostile manifests', () => {
  const paths = [...new Map(examples.map(({path, text}) => [factsOf(path, text)?.format, path])).values()]
  for (const path of paths) {
    it(`of 32 KB and any one repeated piece are answered within a second: ${path}`, () => {
      for (const unit of [...units, ...spacedUnits]) {
        const text = (beginnings[unit.length % beginnings.length] ?? '') + unit.repeat(32_768 / unit.length)
        const before = process.cpuUsage()
        assertSound(path, text)
        const {user, system} = process.cpuUsage(before)
        assert.ok(user + system < 1_000_000, `${JSON.stringify(text.slice(0, 40))}: ${(user + system) / 1000} ms`)
      }
    })
  }

  it('nested 10,000 deep, and lines of a megabyte, are answered', () => {
    const deep = ['{"a":', '[', 'a = [', '<a>', 'a {\n', 'a:\n'].map((open) => open.repeat(10_000))
    const long = ['x', '"', ' ', '\\n', '"a" '].map(
      (unit) => `{"dependencies": {"a": "${unit.repeat(1_000_000 / unit.length)}`,
    )
    for (const path of paths) for (const text of [...deep, ...long]) assertSound(path, text)
  })

  it('that are too long are a problem', () => {
    for (const path of paths) {
      const {problems = []} = factsOf(path, ' '.repeat(longestManifest + 1)) ?? {}
      assert.deepEqual(problems, [{code: 'too-large', span: {start: longestManifest, end: longestManifest + 1}}])
    }
  })
})

describe('names of a Gradle catalogue', () => {
  const of = (path: string): FactsExample => examples.find((example) => example.path === path) ?? assert.fail(path)
  it('are led to their artifacts, at the place of the use', () => {
    const script = of('app/build.gradle.kts')
    const catalog = of('gradle/libs.versions.toml')
    const {references = []} = factsOf(script.path, script.text) ?? {}
    const found = resolveReferences(references, factsOf(catalog.path, catalog.text) ?? assert.fail())
    assert.deepEqual(
      found.map(({kind, name, requirement, span}) => [
        kind,
        name,
        requirement,
        script.text.slice(span.start, span.end),
      ]),
      [
        ['runtime', 'org.postgresql:postgresql', '42.7.3', 'libs.postgresql'],
        ['dev', 'org.junit.jupiter:junit-jupiter', undefined, 'libs.junit.jupiter'],
        [
          'build',
          'org.springframework.boot:org.springframework.boot.gradle.plugin',
          '3.3.0',
          'libs.plugins.spring.boot',
        ],
      ],
    )
  })
})
