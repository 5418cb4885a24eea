// Proves which decisions govern a path or a choice, why, and what is no reason.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {defaultConfig} from '../server/engine/config/config.ts'
import {digestMarkdown, emptyDigest} from '../server/engine/documents/digest.ts'
import {digestFile, governed, open, parseWithRemark, type Snapshot, type SourceFile} from '../server/engine/index.ts'
import {type Governing, governing, governingFact, statedSubjects} from '../server/engine/workspace/governing/index.ts'
import {componentOf} from '../server/engine/workspace/logs/component.ts'

type Texts = Readonly<Record<string, string>>

function record(title: string, {front = '', status = 'accepted', body = ''} = {}): string {
  const head = `---\nstatus: ${status}\ndate: 2024-01-09\n${front}---\n# ${title}\n\n## Context and Problem Statement\n\n`
  return `${head}${body || 'It has to live somewhere.\n\n## Decision Outcome\n\nWe do it.\n'}`
}

/** A source file as its digest tells it. */
function sourceFile({path, references}: SourceFile) {
  return {path, digest: {...emptyDigest(''), references}}
}

function opened(texts: Texts, sources: readonly SourceFile[] = []): Snapshot {
  const files = Object.entries(texts).filter(([path]) => governed(path) !== 'source')
  return open({
    files: [
      ...files.map(([path, text]) => ({path, digest: digestFile({path, text}, parseWithRemark)})),
      ...sources.map(sourceFile),
    ],
    ...{skipped: [], paths: [...Object.keys(texts), ...sources.map(({path}) => path)]},
    ...{config: defaultConfig, configProblems: [], history: undefined, baseline: new Set()},
    ...{today: '2026-01-31', language: 'en'},
  })
}

/** `0002 affects`, and ` named` behind it where the record does not decide; what the place covers stands in brackets. */
function shown(found: readonly Governing[], texts: Texts): readonly string[] {
  return found.map(({decision, because, strength, place: {path, span}}) => {
    const covered = texts[path]?.slice(span.start, span.end) ?? ''
    return `${decision.id} ${because}${strength === 'named' ? ' named' : ''} [${covered}]`
  })
}

const other = {'docs/adr/0001-write-decisions.md': record('Write decisions down')}

const pathCases: readonly (readonly [says: string, path: string, texts: Texts, expected: readonly string[]])[] = [
  [
    'a record that names it under affects',
    'src/db/pool.ts',
    {'docs/adr/0002-pool.md': record('Pool connections', {front: 'affects: [src/db/pool.ts]\n'})},
    ['0002 affects [src/db/pool.ts]'],
  ],
  [
    'a record whose glob holds it',
    'src/db/deep/pool.ts',
    {'docs/adr/0002-pool.md': record('Pool connections', {front: 'paths:\n  - "src/db/**"\n'})},
    ['0002 affects [src/db/**]'],
  ],
  [
    'a record whose folder holds it, said with a marker',
    'src/db/pool.ts',
    {'docs/adr/0002-pool.md': record('Pool connections', {front: 'applies-to: "path:src/db/"\n'})},
    ['0002 affects [path:src/db/]'],
  ],
  [
    'a record in French that names its component',
    'services/facturation/src/main.ts',
    {'docs/adr/0002-file.md': record('Utiliser une file', {front: 'composants: [facturation]\n'})},
    ['0002 affects [facturation]'],
  ],
  [
    'a record with a list of files',
    'src/db/pool.ts',
    {
      'docs/adr/0002-pool.md': `# Pool\n\n* Status: accepted\n* Files: \`src/db/pool.ts\`\n\n## Context\n\nA\n\n## Decision\n\nB\n`,
    },
    ['0002 affects [src/db/pool.ts]'],
  ],
  [
    'the records of its component’s own log, and none of another component',
    'packages/api/src/main.ts',
    {
      'packages/api/docs/adr/0002-pool.md': record('Pool connections'),
      'packages/web/docs/adr/0003-colours.md': record('Colours'),
    },
    ['0002 component [Pool connections]'],
  ],
  [
    'a record that links to it',
    'src/db/pool.ts',
    {
      'docs/adr/0002-pool.md': record('Pool connections', {body: 'See [the pool](../../src/db/pool.ts).\n'}),
      'src/db/pool.ts': '',
    },
    ['0002 link [[the pool](../../src/db/pool.ts)]'],
  ],
  [
    'a record that names its folder in its text',
    'src/db/pool.ts',
    {'docs/adr/0002-pool.md': record('Pool connections', {body: 'All of src/db changes.\n'}), 'src/db/pool.ts': ''},
    ['0002 link [src/db]'],
  ],
  [
    'records about what the manifest states, those that decide first',
    'package.json',
    {
      'package.json': '{"dependencies": {"pg": "8"}}',
      'docs/adr/0002-search.md': record('Search in memory', {body: 'PostgreSQL is too slow for this.\n'}),
      'docs/adr/0003-store.md': record('Use PostgreSQL'),
    },
    ['0003 fact [PostgreSQL]', '0002 fact named [PostgreSQL]'],
  ],
  [
    'the record of the licence that it states',
    'package.json',
    {
      'package.json': '{"license": "AGPL-3.0-or-later"}',
      'docs/adr/0002-licence.md': record('Use the AGPL v3 licence'),
    },
    ['0002 fact [AGPL v3]'],
  ],
  [
    'the record of the licence, in French',
    'LICENSE',
    {
      LICENSE: 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n',
      'docs/adr/0002-licence.md': record('Adopter la licence MIT'),
    },
    ['0002 fact [licence MIT]'],
  ],
  [
    'each record once, for its strongest reason',
    'package.json',
    {
      'package.json': '{"dependencies": {"pg": "8"}}',
      'docs/adr/0002-store.md': record('Use PostgreSQL', {front: 'affects: [package.json]\n'}),
    },
    ['0002 affects [package.json]'],
  ],
  [
    'no record that no longer holds',
    'src/db/pool.ts',
    {'docs/adr/0002-pool.md': record('Pool', {front: 'affects: [src/db]\n', status: 'superseded'})},
    [],
  ],
  [
    'no record that takes it out, or whose pattern would take long',
    'src/db/pool.ts',
    {
      'docs/adr/0002-pool.md': record('Pool', {front: 'affects: ["!src/db/pool.ts"]\n'}),
      'docs/adr/0003-pool.md': record('Pool', {front: 'affects: ["src/**/**/**/**/**/pool.ts"]\n'}),
    },
    [],
  ],
]

describe('a path is governed by', () => {
  for (const [says, path, texts, expected] of pathCases) {
    it(says, () => {
      const all = {...other, ...texts}
      assert.deepEqual(shown(governing(path, opened(all).workspace), all), expected)
    })
  }

  it('a record that its own comments name', () => {
    const path = 'src/db/pool.ts'
    const references = [{value: 'ADR-2', span: {start: 3, end: 8}, form: 'identifier' as const}]
    const texts = {...other, 'docs/adr/0002-pool.md': record('Pool connections')}
    const found = governing(path, opened(texts, [{path, references}]).workspace)
    assert.deepEqual(shown(found, {[path]: '// ADR-2'}), ['0002 reference [ADR-2]'])
  })
})

describe('the component of a log', () => {
  const cases: readonly (readonly [log: string, component: string | undefined])[] = [
    ['docs/adr', undefined],
    ['docs/backend/adr', undefined],
    ['.', undefined],
    ['DECISIONS.md', undefined],
    ['adr', undefined],
    ['src/docs/adr', undefined],
    ['packages/api/docs/adr', 'packages/api'],
    ['packages/api/adr', 'packages/api'],
    ['packages/api/DECISIONS.md', 'packages/api'],
    ['packages/design/architecture/decisions', 'packages'],
    ['backend/src/adr', 'backend'],
    ['src/api/docs/adr', 'src/api'],
    ['services/mail/.adr', 'services/mail'],
  ]
  for (const [log, component] of cases) {
    it(`${log} is ${component ?? 'the whole repository'}`, () => assert.equal(componentOf(log), component))
  }
})

describe('a choice is governed by', () => {
  const cases: readonly (readonly [says: string, text: string, expected: readonly string[]])[] = [
    ['a title that takes it up', record('Use PostgreSQL instead of MySQL'), ['0002 fact [PostgreSQL]']],
    ['its alias', record('Adopt Postgres for orders'), ['0002 fact [Postgres]']],
    ['a French title', record('Utiliser PostgreSQL comme base de données'), ['0002 fact [PostgreSQL]']],
    ['a title that moves to it', record('Migrate from MySQL to PostgreSQL'), ['0002 fact [PostgreSQL]']],
    ['a title of its name alone', record('PostgreSQL'), ['0002 fact [PostgreSQL]']],
    [
      'a title that drops it, as a mention',
      record('Use MySQL instead of PostgreSQL'),
      ['0002 fact named [PostgreSQL]'],
    ],
    [
      'a choice that leaves it, as an option',
      record('Store orders', {body: 'Where?\n\n## Decision Outcome\n\nChosen option: MySQL instead of PostgreSQL.\n'}),
      ['0002 fact named [PostgreSQL]'],
    ],
    [
      'a decision that leaves it, as a mention',
      record('Store orders', {body: 'Where?\n\n## Decision\n\nWe will use MySQL rather than PostgreSQL.\n'}),
      ['0002 fact named [PostgreSQL]'],
    ],
    ['a title about it, as a mention', record('Name tables in PostgreSQL'), ['0002 fact named [PostgreSQL]']],
    [
      'a chosen option',
      record('Store orders', {
        body: 'Where?\n\n## Considered Options\n\n* MySQL\n* PostgreSQL\n\n## Decision Outcome\n\nChosen option: "PostgreSQL", because.\n',
      }),
      ['0002 fact [PostgreSQL]'],
    ],
    [
      'an option that was not chosen, as a mention',
      record('Store orders', {
        body: 'Where?\n\n## Considered Options\n\n* MySQL\n* PostgreSQL\n\n## Decision Outcome\n\nChosen option: "MySQL", because.\n',
      }),
      ['0002 fact named [PostgreSQL]'],
    ],
    [
      'the words of a decision',
      record('Store orders', {body: 'Where?\n\n## Decision\n\nWe will store orders in PostgreSQL.\n'}),
      ['0002 fact [PostgreSQL]'],
    ],
    [
      'a package named under affects',
      record('Store orders', {front: 'affects: ["package:pg"]\n'}),
      ['0002 affects [package:pg]'],
    ],
    ['no rejected record', record('Use PostgreSQL', {status: 'rejected'}), []],
  ]
  for (const [says, text, expected] of cases) {
    it(says, () => {
      const texts = {...other, 'docs/adr/0002-store.md': text}
      assert.deepEqual(shown(governingFact('npm', 'pg', opened(texts).workspace), texts), expected)
    })
  }
})

describe('manifests', () => {
  it('state each subject once, the outermost place first, and nothing that only serves development or examples', () => {
    const pg = '{"dependencies": {"pg": "8"}}'
    const texts = {
      'services/a/package.json': pg,
      'package.json': '{"devDependencies": {"redis": "4"}, "dependencies": {"left-pad": "1"}}',
      'api/package.json': pg,
      'examples/queue/package.json': '{"dependencies": {"kafkajs": "2"}}',
      'exampleProjects/cache/package.json': '{"dependencies": {"ioredis": "5"}}',
      'docker-compose.test.yml': 'services:\n  cache:\n    image: redis\n',
    }
    const stated = [...statedSubjects(opened(texts).workspace).values()]
    assert.deepEqual(
      stated.map(({subject, statements}) => [subject.name, ...statements.map(({path}) => path)]),
      [['PostgreSQL', 'api/package.json', 'services/a/package.json']],
    )
  })
})

describe('a changed record', () => {
  it('governs anew, as in a fresh state', () => {
    const path = 'docs/adr/0002-store.md'
    const manifest = {'package.json': '{"dependencies": {"pg": "8"}}'}
    const before = opened({...other, ...manifest, [path]: record('Store orders')})
    assert.deepEqual(governingFact('npm', 'pg', before.workspace), [])
    const after = before.with({files: [{path, digest: digestMarkdown(record('Use PostgreSQL'))}]})
    assert.equal(governingFact('npm', 'pg', after.workspace).length, 1)
    assert.equal(governingFact('npm', 'pg', before.workspace).length, 0)
  })
})
