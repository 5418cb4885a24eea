// The corpora that speed is measured on: the same each time, of the wanted size, alike in what they say, different in text.
import assert from 'node:assert/strict'
import {appendFileSync, existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {digestMarkdown} from '../server/engine/index.ts'
import {corpusOf} from './bench/corpus.ts'
import {changedData, changedText, linkedPaths, pathsOf, planCorpus} from './bench/corpus-plan.ts'
import {archivesIn} from './bench/corpus-source.ts'
import {plantCorpora} from './harness/corpora.ts'
import {git, scratch} from './harness/scratch.ts'

const repositories = fc.uniqueArray(
  fc.record({name: fc.string({minLength: 1}), documents: fc.integer({min: 0, max: 400})}),
  {selector: ({name}) => name, minLength: 1},
)

test('a plan holds whole repositories, and as many documents as wanted give or take', () => {
  fc.assert(
    fc.property(repositories, fc.integer({min: 1, max: 5000}), (all, wanted) => {
      const sizes = new Map(all.map(({name, documents}) => [name, documents]))
      const plan = planCorpus(all, wanted)
      const size = plan.reduce((sum, {name}) => sum + (sizes.get(name) ?? Number.NaN), 0)
      assert.ok(size <= wanted * 1.1)
      const smallest = Math.min(...all.map(({documents}) => documents).filter((documents) => documents > 0))
      assert.ok(size >= wanted || size + smallest > wanted * 1.1, `${size} of ${wanted}`)
      assert.equal(new Set(plan.map(({name, copy}) => `${copy} ${name}`)).size, plan.length)
      assert.deepEqual(planCorpus(all.toReversed(), wanted), plan)
    }),
  )
})

const prose = 'The team has decided to keep every document of the project in one single place.'
const record = `---
title: the very long title of a record that nobody would want to change in any way at all
status: accepted
---

# 1. Keep ${prose.toLowerCase()}

${prose} See [the other one](0002-other.md#context).

## Context

${prose}

\`\`\`text
${prose}
\`\`\`

* ${prose}

Status: ${prose}
`

test('a copy differs in each paragraph, and says the same', () => {
  const copies = [0, 1, 2].map((copy) => changedText(record, 'docs/0001.md', copy))
  assert.equal(copies[0], record)
  const [lines = [], ...others] = copies.map((text) => text.split('\n'))
  for (const other of others) {
    const changed = lines.flatMap((line, index) => (line === other[index] ? [] : [index]))
    assert.deepEqual(changed, [7, 11, 17])
    assert.match(other.at(-2) ?? '', /^<!-- copy \d of docs\/0001.md -->$/)
  }
  assert.notEqual(copies[1]?.split('\n')[7], copies[2]?.split('\n')[7])
  assert.notEqual(changedText(record, 'docs/0002.md', 1).split('\n')[7], copies[1]?.split('\n')[7])
  const facts = copies.map((text) => {
    const {sections, links, data} = digestMarkdown(text)
    return {
      headings: sections.map(({heading}) => heading.value),
      links: links.map(({target}) => target.value),
      data,
    }
  })
  assert.deepEqual(facts[1], facts[0])
  assert.equal(facts[0]?.headings.length, 3)
  assert.equal(facts[0]?.links.length, 1)
})

test('settings of a copy differ where comments may stand', () => {
  assert.equal(changedData('a: b\n', 'kep.yaml', 2), 'a: b\n# copy 2 of kep.yaml\n')
  assert.equal(changedData('docs/adr\n', '.adr-dir', 2), 'docs/adr\n')
  assert.equal(changedData('a: b\n', 'kep.yaml', 0), 'a: b\n')
})

test('what a document links to is found among the paths of its repository', () => {
  const paths = pathsOf(['src/a.ts', 'src/deep/b.ts', 'img/a b.png', 'img/(x).png', 'docs/c.md', 'LICENSE', 'logo.svg'])
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['[a](../src/a.ts#L1) and [again](../src/a.ts)', ['src/a.ts']],
    ['[folder](../src/deep/)', ['src/deep/b.ts']],
    ['![](../img/a%20b.png "title")', ['img/a b.png']],
    ['![](../img/(x).png)', ['img/(x).png']],
    ['[root](/LICENSE)', ['LICENSE']],
    ['<img src="../logo.svg">', ['logo.svg']],
    ['[c]: c.md', ['docs/c.md']],
    ['[web](https://example.org/LICENSE), [none](nothing.md), [here](#src), [bad](%ff)', []],
  ]
  for (const [text, found] of cases) assert.deepEqual(linkedPaths('docs/page.md', text, paths), found, text)
})

test('a corpus is made once, found again, and made anew when it is no longer whole', async (t) => {
  const corpora = plantCorpora(t)
  const folder = scratch(t)
  const made = await corpusOf(corpora, 16, folder)
  assert.deepEqual(made, {root: made.root, documents: 16, bytes: made.bytes, paths: 20})
  assert.equal(git(made.root, ['status', '--porcelain']), '')
  assert.equal(git(made.root, ['ls-files']).trim().split('\n').length, made.paths)
  const index = join(made.root, '.git/index')
  const readme = join(made.root, 'copy-0/ada+one/README.md')
  assert.ok(statSync(index).ctimeMs - statSync(readme).ctimeMs > 2000, 'git trusts its index')
  assert.ok(existsSync(join(made.root, 'copy-0/ada+one/src/main.ts')))
  assert.ok(!existsSync(join(made.root, 'copy-0/ada+one/src/other.ts')))

  const born = statSync(readme).birthtimeMs
  assert.deepEqual(await corpusOf(corpora, 16, folder), made)
  assert.equal(statSync(readme).birthtimeMs, born)

  appendFileSync(readme, 'No longer whole.\n')
  assert.deepEqual(await corpusOf(corpora, 16, folder), made)
  assert.equal(git(made.root, ['status', '--porcelain']), '')
})

test('a folder without corpora is told', (t) => {
  assert.throws(() => archivesIn(scratch(t)), /No corpora at/)
})
