// Proves that completing an index adds exactly what is missing, in order, in the manner of the list, and changes nothing else.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import type {Finding} from '../server/engine/model/finding.ts'
import {applyChanges, changesOf, type Files, openExample} from './harness/engine.ts'
import {readPage} from './harness/page.ts'

const [blank] = readPage('# a/b\n\n## x\n\n```md x.md\n```\n').examples
assert.ok(blank)
const empty = blank

const words = [
  'Use Postgres',
  'Store files',
  'Événements avec Kafka',
  'Ship weekly',
  'Choose EUPL-1.2',
  'Cache in Redis',
  'One bus (not two)',
  'Keep $1 & $& apart',
]
const styles: readonly ((number: string, title: string, file: string) => string)[] = [
  (_, title, file) => `- [${title}](${file})`,
  (number, _, file) => `* [ADR-${number}](./${file})`,
  (number, title, file) => `* [${number}. ${title}](${file})`,
  (number, title, file) => `1. [ADR-${number}](${file}) - ${title}`,
]

interface Log {
  readonly titles: readonly string[]
  readonly left: readonly number[]
  readonly style: number
  readonly newline: string
}

const logs: fc.Arbitrary<Log> = fc.record({
  titles: fc.shuffledSubarray(words, {minLength: 5}),
  left: fc.uniqueArray(fc.nat(7), {minLength: 1, maxLength: 2}),
  style: fc.nat(styles.length - 1),
  newline: fc.constantFrom('\n', '\r\n'),
})

function entry({titles, style}: Log, index: number): string {
  const number = String(index + 1).padStart(4, '0')
  return styles[style]?.(number, titles[index] ?? '', `${number}-record.md`) ?? ''
}

/** The files of a log whose README lists all records but those left out. */
function filesOf(log: Log, listed: readonly number[]): Files {
  const records = log.titles.map((title, index): [string, string] => {
    const number = String(index + 1).padStart(4, '0')
    return [
      `adr/${number}-record.md`,
      `# ${index + 1}. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
    ]
  })
  const lines = ['# Decisions', '', ...listed.map((index) => entry(log, index)), '', 'The end.']
  return new Map([['adr/README.md', lines.join(log.newline)], ...records])
}

function findingsIn(files: Files): readonly Finding[] {
  return openExample(empty, 'en', files)
    .findings()
    .filter(({rule}) => rule === 'decision/index-out-of-sync')
}

test('an index is completed as its author would have', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const all = log.titles.map((_, index) => index)
      const listed = all.filter((index) => !log.left.includes(index))
      const files = filesOf(log, listed)
      const findings = findingsIn(files)
      assert.equal(findings.length, listed.length < all.length ? 1 : 0)
      const fixed = applyChanges(files, changesOf(findings, 'safe'))
      assert.deepEqual(Object.fromEntries(fixed), Object.fromEntries(filesOf(log, all)))
      assert.deepEqual(findingsIn(fixed), [])
    }),
    {numRuns: 120},
  )
})
