// Tables and properties of what the decision rules compare: dates, numbers, options, and the fixes that follow.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {digestMarkdown} from '../server/engine/documents/digest.ts'
import {type Change, defaultConfig, open, type Snapshot} from '../server/engine/index.ts'
import {matchesAny} from '../server/engine/workspace/records/options.ts'
import {isAmbiguous, isImpossible, possibleDays} from '../server/engine/workspace/records/stated-dates.ts'
import {applyChanges} from './harness/engine.ts'

type Files = ReadonlyMap<string, string>

function snapshotOf(files: Files): Snapshot {
  return open({
    files: [...files].map(([path, text]) => ({path, digest: digestMarkdown(text)})),
    skipped: [],
    paths: [...files.keys()],
    config: defaultConfig,
    configProblems: [],
    today: '2026-01-31',
    language: 'en',
    history: undefined,
    baseline: new Set(),
  })
}

function findingsOf(rule: string, files: Files) {
  return snapshotOf(files)
    .findings()
    .filter((finding) => finding.rule === rule)
}

describe('a stated day', () => {
  const impossible = [
    '2023-13-10',
    '2024-14-02',
    '2024-023-2706',
    '2023-07-2i',
    '2025-11019',
    '2023-02-29',
    'Feb 30, 2024',
    '31 février 2024',
    '20223-01-05',
    '32/01/2024',
  ]
  const fine = [
    '2023-10-13',
    '2024-02-29',
    '1 August 2023',
    '01 août 2023',
    '31/12/2024',
    'Dec 19, 2022',
    '2018-11',
    'May 2025',
    'Q3 2021',
    '2021',
    'N/A',
    'TBD',
    'YYYY-MM-DD',
    '2024-01-05T10:00:00Z',
    '2024-01-05 10:30',
    '20240105',
    '2022-05-??',
    '10/04/18',
    '03/04/2024',
    'v1.2.3',
    '2017-11-22 提议',
  ]
  for (const text of impossible) test(`${text} is impossible`, () => assert.equal(isImpossible(text, 'en'), true))
  for (const text of fine) test(`${text} is not impossible`, () => assert.equal(isImpossible(text, 'en'), false))

  test('day and month can be swapped in English only', () => {
    assert.equal(isAmbiguous('03/04/2024', 'en'), true)
    assert.equal(isAmbiguous('03/04/2024', 'fr'), false)
    assert.equal(isAmbiguous('04/04/2024', 'en'), false)
    assert.equal(isAmbiguous('2024-03-04', 'en'), false)
    assert.deepEqual(possibleDays('03/04/2024'), ['2024-04-03', '2024-03-04'])
  })

  test('no day of the calendar is impossible or ambiguous in ISO', () => {
    const days = fc.date({min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true})
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        assert.equal(isImpossible(iso, 'en') || isAmbiguous(iso, 'en'), false, iso)
      }),
    )
  })
})

describe('a chosen option', () => {
  const options = ['Option 1: REST', 'Option 2: gRPC over HTTP/2', 'AWS Simple Storage Service (S3)', 'RabbitMQ'].map(
    (value, index) => ({value, span: {start: index * 100, end: index * 100 + value.length}}),
  )
  for (const chosen of [
    'gRPC',
    'Option 2',
    '#2',
    '2',
    'option 1, for now',
    'REST and RabbitMQ',
    'AWS S3',
    'rabbitmq',
    '**REST**',
    'grpc over http/2 with TLS',
  ]) {
    test(`${chosen} is listed`, () => assert.equal(matchesAny(chosen, options), true))
  }
  for (const chosen of ['GraphQL', 'Option 7', 'RabitMQ', 'Azure Blob', 'SOAP']) {
    test(`${chosen} is not listed`, () => assert.equal(matchesAny(chosen, options), false))
  }
})

const record = (title: string, newline: string, body = 'Because.') =>
  [
    `${title}  `,
    '',
    '## Status',
    '',
    'Accepted',
    '',
    '## Context',
    '',
    `${body} 👍`,
    '',
    '## Decision',
    '',
    'Yes.',
    '',
  ].join(newline)

describe('numbering the title', () => {
  const shapes = fc.record({
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.constantFrom('', '\uFEFF'),
    form: fc.constantFrom(
      (n: string) => `${n}. `,
      (n: string) => `ADR-${n}: `,
      (n: string) => `${n}) `,
    ),
    width: fc.constantFrom(1, 4),
    number: fc.integer({min: 2, max: 99}),
    body: fc.string({maxLength: 40}).map((text) => text.replace(/[\r\n#<`~[\]*_|:-]/g, ' ')),
  })

  test('the title takes the number of its file, and no other byte changes', () => {
    fc.assert(
      fc.property(shapes, ({newline, bom, form, width, number, body}) => {
        const digits = (of: number) => String(of).padStart(width, '0')
        const file = (of: number) =>
          `docs/decisions/${String(of).padStart(4, '0')}-use-${of === 1 ? 'redis' : 'nginx'}.md`
        const before = `${bom}${record(`# ${form(digits(1))}Use nginx`, newline, body)}`
        const files = new Map([
          [file(1), record(`# ${form(digits(1))}Use Redis`, newline)],
          [file(number), before],
        ])
        const [finding, ...others] = findingsOf('decision/metadata-conflict', files)
        assert.deepEqual(others, [])
        const changes: readonly Change[] =
          finding?.fixes.flatMap((fix) => (fix.kind === 'safe' ? fix.changes : [])) ?? []
        const after = applyChanges(files, changes)
        assert.equal(after.get(file(number)), `${bom}${record(`# ${form(digits(number))}Use nginx`, newline, body)}`)
        assert.deepEqual(findingsOf('decision/metadata-conflict', after), [])
      }),
      {numRuns: 200},
    )
  })
})

describe('renumbering', () => {
  test('carries every link along and leaves no duplicate', () => {
    const links = [
      '[a](0002-use-nginx.md)',
      '[b](./0002-use-nginx.md#context)',
      '[c][ref] and [d][ref]',
      '<0002-use-nginx.md>',
      '[e](0002-use-redis.md)',
    ]
    const index = `# Decisions\n\n${links.join('\n')}\n\n[ref]: 0002-use-nginx.md "Nginx"\n`
    const files = new Map([
      ['docs/decisions/README.md', index],
      ['docs/decisions/0001-use-git.md', record('# 1. Use git', '\n')],
      [
        'docs/decisions/0002-use-redis.md',
        record('# 2. Use Redis', '\n').replace('## Status', 'Date: 2024-01-01\n\n## Status'),
      ],
      [
        'docs/decisions/0002-use-nginx.md',
        record('# 2. Use nginx', '\n').replace('## Status', 'Date: 2024-02-01\n\n## Status'),
      ],
    ])
    const [finding] = findingsOf('decision/duplicate-number', files)
    const after = applyChanges(files, finding?.fixes[0]?.changes ?? [])
    assert.deepEqual([...after.keys()].sort(), [
      'docs/decisions/0001-use-git.md',
      'docs/decisions/0002-use-redis.md',
      'docs/decisions/0003-use-nginx.md',
      'docs/decisions/README.md',
    ])
    const linked = after.get('docs/decisions/README.md') ?? ''
    assert.equal(
      linked,
      index
        .replaceAll('(0002-use-nginx', '(0003-use-nginx')
        .replaceAll('./0002-use-nginx', './0003-use-nginx')
        .replace('[ref]: 0002', '[ref]: 0003'),
    )
    assert.match(after.get('docs/decisions/0003-use-nginx.md') ?? '', /^# 3\. Use nginx/)
    assert.deepEqual(findingsOf('decision/duplicate-number', after), [])
  })
})

describe('what is no duplicate', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['series of their own', ['A2-use-redis.md', 'L2-use-nginx.md']],
    ['a letter behind the number', ['0002-use-redis.md', '0002a-use-nginx.md']],
    ['a translation', ['0002-use-redis.md', '0002-use-redis.fr.md']],
    ['years and months', ['2401-use-redis.md', '2401-use-nginx.md', '2402-use-git.md']],
    ['drafts under zero', ['0000-use-redis.md', '0000-use-nginx.md', '0001-use-git.md']],
    ['numbers of issues', ['51234-use-redis.md', '51234-use-nginx.md', '60001-use-git.md']],
  ]
  for (const [name, files] of cases) {
    test(name, () => {
      const all = new Map(files.map((file) => [`docs/decisions/${file}`, record('# Use it', '\n')]))
      assert.deepEqual(findingsOf('decision/duplicate-number', all), [])
    })
  }
  test('but two records of one number are', () => {
    const all = new Map(
      ['0002-use-redis.md', '0002-use-nginx.md'].map((file) => [`docs/decisions/${file}`, record('# Use it', '\n')]),
    )
    assert.equal(findingsOf('decision/duplicate-number', all).length, 1)
  })
})
