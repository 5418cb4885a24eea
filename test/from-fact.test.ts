// Proves what a record begun from a manifest says: in its log's words and place, with the fact and what else was possible.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {decisionFromFact, type FactRequest} from '../server/engine/authoring/index.ts'
import {defaultConfig} from '../server/engine/config/config.ts'
import {catalogueFor, digestFile, governed, open, parseWithRemark, type Workspace} from '../server/engine/index.ts'
import {applyChanges} from './harness/engine.ts'

type Texts = Readonly<Record<string, string>>

function opened(texts: Texts): Workspace {
  const files = Object.entries(texts).filter(([path]) => governed(path) !== 'source')
  return open({
    files: files.map(([path, text]) => ({path, digest: digestFile({path, text}, parseWithRemark)})),
    ...{skipped: [], paths: Object.keys(texts), config: defaultConfig, configProblems: []},
    ...{history: undefined, baseline: new Set(), today: '2026-01-31', language: 'en'},
  }).workspace
}

/** The record begun from the first dependency of a manifest, and where it stands. */
function begun(texts: Texts, manifest: string, request: Partial<FactRequest> = {}) {
  const workspace = opened(texts)
  const facts = workspace.manifests.find(({path}) => path === manifest) ?? assert.fail(manifest)
  const dependency = facts.dependencies[0] ?? assert.fail('nothing is stated')
  const subject = catalogueFor(workspace).subjectOf(dependency.ecosystem, dependency.name)
  const made = decisionFromFact(workspace, subject, {path: manifest, dependency}, {today: '2026-01-31', ...request})
  assert.ok('changes' in made, 'problem' in made ? made.problem.en : '')
  const text = applyChanges(new Map(Object.entries(texts)), made.changes).get(made.path) ?? ''
  return {path: made.path, text}
}

const pg = {'package.json': '{"dependencies": {"pg": "8"}}'}

function nygard(n: number, title: string): string {
  return `# ${n}. ${title}\n\nDate: 2024-01-0${n}\n\n## Status\n\nAccepted\n\n## Context\n\nIt is what we have.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nSome.\n`
}

function french(title: string): string {
  return `---\nstatut: accepté\ndate: 2024-01-09\n---\n# ${title}\n\n## Contexte\n\nIl le faut.\n\n## Options envisagées\n\n* A\n* B\n\n## Décision\n\nNous le ferons.\n`
}

describe('a title is worded as the log words its choices', () => {
  const cases: readonly (readonly [titles: readonly string[], expected: string])[] = [
    [['Adopt Fastify', 'Adopt Kafka', 'Use Redis'], 'Adopt PostgreSQL'],
    [['Choice of framework', 'Write decisions down'], 'Choice of PostgreSQL'],
    [['Write decisions down', 'Name things'], 'Use PostgreSQL'],
  ]
  for (const [titles, expected] of cases) {
    test(titles.join(', '), () => {
      const records = titles.map((title, index) => [`docs/adr/000${index + 1}-a.md`, nygard(index + 1, title)])
      const {text} = begun({...pg, ...Object.fromEntries(records)}, 'package.json')
      assert.match(text, new RegExp(`^# ${titles.length + 1}\\. ${expected}$`, 'm'))
    })
  }
  const inFrench: readonly (readonly [title: string, image: string, expected: string])[] = [
    ['Choix de Fastify', 'postgres', 'Choix de PostgreSQL'],
    ['Choix de Fastify', 'elasticsearch', 'Choix d’Elasticsearch'],
    ['Ranger les commandes', 'postgres', 'Utiliser PostgreSQL'],
  ]
  for (const [title, image, expected] of inFrench) {
    test(`${title}: ${image}`, () => {
      const compose = {'compose.yaml': `services:\n  x:\n    image: ${image}\n`}
      const {text} = begun({...compose, 'docs/adr/0001-a.md': french(title)}, 'compose.yaml')
      assert.match(text, new RegExp(`^# ${expected}$`, 'm'))
    })
  }
})

describe('the body', () => {
  test('names the manifest, the line, and who stated it since when', () => {
    const {text} = begun({...pg, 'docs/adr/0001-a.md': nygard(1, 'Use Fastify')}, 'package.json', {
      line: 12,
      origin: {author: 'Inès Belkacem', date: '2023-05-02'},
    })
    const context =
      '`package.json` (line 12) lists `pg` under `dependencies`, so PostgreSQL is already in use. It came in on 2023-05-02, by Inès Belkacem.'
    assert.ok(text.includes(`## Context\n\n${context} The choice could also have been `), text)
  })

  test('lists the options where the log does, the chosen one first, and says nothing of others elsewhere', () => {
    const {text} = begun({...pg, 'docs/adr/0001-a.md': french('Utiliser Fastify')}, 'package.json')
    assert.match(text, /## Options envisagées\n\n\* PostgreSQL\n(?:\* .+\n){3}\n## Décision/)
    assert.doesNotMatch(text, /Le choix aurait aussi/)
  })

  test('takes the place of a template’s first two options, in its headings as well', () => {
    const {text} = begun(pg, 'package.json', {format: 'madr-4'})
    assert.match(text, /## Considered Options\n\n\* PostgreSQL\n(?:\* .+\n){3}\n## /)
    assert.match(text, /^### PostgreSQL$/m)
    assert.doesNotMatch(text, /First option|Second option/)
  })

  test('leaves options open for what the catalogue does not know', () => {
    const {path, text} = begun({'package.json': '{"dependencies": {"left-pad": "1"}}'}, 'package.json')
    assert.equal(path, 'docs/decisions/0001-use-left-pad.md')
    assert.match(text, /lists `left-pad` under `dependencies`, so left-pad is already in use\./)
    assert.match(text, /\{First option\}/)
  })

  test('joins a log that is one file', () => {
    const log =
      '# Decisions\n\n## 1. Use Fastify\n\nStatus: Accepted\nDate: 2024-01-09\n\n### Context\n\nAn API.\n\n### Decision\n\nFastify.\n\n## 2. Use Redis\n\nStatus: Accepted\nDate: 2024-01-10\n\n### Context\n\nSpeed.\n\n### Decision\n\nRedis.\n'
    const {path, text} = begun({...pg, 'DECISIONS.md': log}, 'package.json')
    assert.equal(path, 'DECISIONS.md')
    assert.match(text, /## 3\. Use PostgreSQL\n[^#]*### Context\n\n`package\.json` lists `pg`/)
  })
})

test('the record goes to the log of its component, else to the biggest', () => {
  const logs = {
    'docs/adr/0001-a.md': nygard(1, 'Use Fastify'),
    'docs/adr/0002-b.md': nygard(2, 'Use Redis'),
    'packages/api/docs/adr/0001-c.md': nygard(1, 'Name things'),
  }
  const inApi = {'packages/api/package.json': pg['package.json']}
  assert.equal(
    begun({...logs, ...inApi}, 'packages/api/package.json').path,
    'packages/api/docs/adr/0002-use-postgresql.md',
  )
  assert.equal(begun({...logs, ...pg}, 'package.json').path, 'docs/adr/0003-use-postgresql.md')
})
