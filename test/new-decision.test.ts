// Proves that new records, supersessions and templates come out as a reader of their log would expect them.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {type NewDecisionRequest, newDecision, supersede, templates} from '../server/engine/authoring/index.ts'
import {slugOf} from '../server/engine/authoring/slug.ts'
import type {Language} from '../server/engine/model/language.ts'
import type {DecisionFormat} from '../server/engine/workspace/records/decision.ts'
import {applyChanges, type Files} from './harness/engine.ts'
import {decisionAt, layout, recordText, snapshotOf} from './harness/logs.ts'

const today = '2026-01-31'

/** Writes a new record and gives the files with it. */
function write(
  files: Files,
  request: Partial<NewDecisionRequest> & {readonly title: string},
): {readonly path: string; readonly files: Files} {
  const made = newDecision(snapshotOf(files).workspace, {today, ...request})
  assert.ok('changes' in made, 'problem' in made ? made.problem.en : '')
  return {path: made.path, files: applyChanges(files, made.changes)}
}

const nygard = (n: number, title: string, status = 'Accepted') =>
  `# ${n}. ${title}\n\nDate: 2024-01-0${n}\n\n## Status\n\n${status}\n\n## Context\n\nIt is what we have to do.\n\n## Decision\n\nWe will.\n\n## Consequences\n\nThere are some.\n`

const slugs: readonly (readonly [title: string, slug: string])[] = [
  ['Use PostgreSQL 16', 'use-postgresql-16'],
  ['L’œuvre d’été : où la ranger ?', 'l-oeuvre-d-ete-ou-la-ranger'],
  ['Straße & Ångström', 'strasse-angstrom'],
  ['  --  ', 'decision'],
  ['单元测试', '单元测试'],
]

test('slugs keep letters and leave accents, signs and length', () => {
  for (const [title, slug] of slugs) assert.equal(slugOf(title), slug)
  assert.equal(slugOf('word '.repeat(40)).length <= 70, true)
})

/** The last record of a log, the title of the next one, and the path that it must have. */
const names: readonly (readonly [last: readonly string[], title: string, path: string])[] = [
  [['docs/adr/0001-a.md', 'docs/adr/0009-b.md'], 'Use it', 'docs/adr/0010-use-it.md'],
  [['docs/adr/ADR-001-a.md', 'docs/adr/ADR-002-b.md'], 'Use it', 'docs/adr/ADR-003-use-it.md'],
  [['docs/adr/1_a_b.md', 'docs/adr/2_c_d.md'], 'Use it', 'docs/adr/3_use_it.md'],
  [['docs/adr/2024-01-01-a.md', 'docs/adr/2024-05-01-b.md'], 'Use it', 'docs/adr/2026-01-31-use-it.md'],
  [['docs/adr/20240101-a.md', 'docs/adr/20240501-b.md'], 'Use it', 'docs/adr/20260131-use-it.md'],
  [['docs/adr/0001-a/README.md', 'docs/adr/0002-b/README.md'], 'Use it', 'docs/adr/0003-use-it/README.md'],
  [['docs/adr/ADR-1.md', 'docs/adr/ADR-2.md'], 'Use it', 'docs/adr/ADR-3.md'],
]

describe('newDecision', () => {
  for (const [last, title, path] of names) {
    test(`names ${path} after ${last.at(-1)}`, () => {
      const files = new Map(last.map((file, index) => [file, nygard(index + 1, 'It')] as const))
      assert.equal(write(files, {title}).path, path)
    })
  }

  test('writes like the others, in French, and into the index', () => {
    const record = (n: number, title: string) =>
      `# ${n}. ${title}\n\n- **Statut** : accepté\n- **Décideurs** : Ada\n\n## Contexte\n\nLe besoin est là et nous le savons.\n\n## Décision\n\nNous le faisons.\n`
    const files = new Map([
      ['docs/adr/0001-a.md', record(1, 'Un')],
      ['docs/adr/0002-b.md', record(2, 'Deux')],
      ['docs/adr/0003-c.md', record(3, 'Trois')],
      [
        'docs/adr/README.md',
        '# Décisions\n\n* [1. Un](0001-a.md)\n* [2. Deux](0002-b.md)\n* [3. Trois](0003-c.md)\n\nFin.\n',
      ],
    ])
    const {path, files: after} = write(files, {title: 'Héberger où ?', deciders: ['Grace', 'Émilie']})
    assert.equal(path, 'docs/adr/0004-heberger-ou.md')
    assert.equal(
      after.get(path),
      '# 4. Héberger où ?\n\n- **Statut** : proposé\n- **Décideurs** : Grace, Émilie\n\n## Contexte\n\n{Quelle est la situation, et qu’est-ce qui rend une décision nécessaire\u00A0?}\n\n## Décision\n\n{Ce que nous ferons, et pour quelles raisons}\n\n## Conséquences\n\n{Ce qui devient plus facile ou plus difficile}\n',
    )
    assert.match(
      after.get('docs/adr/README.md') ?? '',
      /\* \[3\. Trois\]\(0003-c\.md\)\n\* \[4\. Héberger où \?\]\(0004-heberger-ou\.md\)\n\nFin\./,
    )
  })

  test('fills the template of the log', () => {
    const templateText =
      '---\nstatus: "{proposed | accepted}"\ndate: {YYYY-MM-DD}\n---\n# ADR-NNNN: {short title}\n\n## Context\n\n{why}\n'
    const {path, files} = write(new Map([['docs/adr/0001-a.md', nygard(1, 'A')]]), {title: 'Use it', templateText})
    assert.equal(
      files.get(path),
      `---\nstatus: Proposed\ndate: ${today}\n---\n# ADR-0002: Use it\n\n## Context\n\n{why}\n`,
    )
    const tools = '# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n\nWhy.\n'
    const other = write(new Map([['doc/adr/0001-a.md', nygard(1, 'A')]]), {title: 'Use it', templateText: tools})
    assert.equal(
      other.files.get(other.path),
      `# 2. Use it\n\nDate: ${today}\n\n## Status\n\nProposed\n\n## Context\n\nWhy.\n`,
    )
  })

  test('begins a log where there is none, adds to a log in one file, and refuses what makes no sense', () => {
    const first = write(new Map(), {title: 'Use it', language: 'fr'})
    assert.equal(first.path, 'docs/decisions/0001-use-it.md')
    assert.equal(decisionAt(snapshotOf(first.files), first.path).format, 'madr-4')
    const log =
      '# Decisions\n\n## 1. One\n\n- Status: accepted\n- Date: 2024-01-01\n\n### Context\n\nA.\n\n### Decision\n\nB.\n\n## 2. Two\n\n- Status: accepted\n- Date: 2024-01-02\n\n### Context\n\nA.\n\n### Decision\n\nB.\n'
    const added = write(new Map([['DECISIONS.md', log]]), {title: 'Three'}).files.get('DECISIONS.md') ?? ''
    assert.ok(added.startsWith(`${log}\n## 3. Three\n\n- Status: proposed\n- Date: ${today}\n\n### Context\n`), added)
    const {workspace} = snapshotOf(new Map())
    assert.ok('problem' in newDecision(workspace, {today, title: ' '}))
    assert.ok('problem' in newDecision(workspace, {today, title: 'A', format: 'haiku'}))
    assert.ok('problem' in newDecision(workspace, {today, title: 'A', log: '../elsewhere'}))
  })
})

describe('a new record', () => {
  test('is one of its log, whatever the log looks like', () => {
    const stated = {status: 'accepted', date: '2024-01-02', deciders: 'Ada'}
    fc.assert(
      fc.property(layout, fc.integer({min: 1, max: 4}), (own, count) => {
        const titled = {...own, title: true}
        const entries = Array.from(
          {length: count},
          (_, index) => [`docs/adr/000${index + 1}-a.md`, recordText(titled, `A${index}`, stated)] as const,
        )
        const {path, files} = write(new Map(entries), {title: 'A choice', deciders: ['Grace']})
        const decision = decisionAt(snapshotOf(files), path)
        const {status, date, deciders, title, number, log} = decision
        assert.deepEqual(
          {status: status?.canonical, date: date?.iso, who: deciders[0]?.value, title: title?.value, number, log},
          {status: 'proposed', date: today, who: 'Grace', title: 'A choice', number: count + 1, log: 'docs/adr'},
          files.get(path),
        )
      }),
      {numRuns: 150},
    )
  })
})

/** French headings by which a format is not told from Nygard's or from none. */
const unlike = new Set(['tyree-akerman fr', 'cosmos fr'])

const own = /^decision\/(?:status|date|section|decider)-missing$/

function proveTemplate(name: string, format: DecisionFormat, language: Language): void {
  const {path, files} = write(new Map(), {title: 'A choice: “which one”?', format: name, language, deciders: ['Grace']})
  const snapshot = snapshotOf(files)
  const decision = decisionAt(snapshot, path)
  if (!unlike.has(`${name} ${language}`)) assert.equal(decision.format, format)
  assert.equal(decision.title?.value, name === 'rust-rfc' ? 'a_choice_which_one' : 'A choice: “which one”?')
  assert.equal(decision.date?.iso, name === 'cosmos' ? undefined : today)
  assert.equal(decision.digest.problems.length, 0)
  assert.doesNotMatch(files.get(path) ?? '', /\{\{|\}\}/)
  const found = snapshot.findings(path).map(({rule}) => rule)
  assert.deepEqual(
    found.filter((rule) => own.test(rule)),
    name === 'rust-rfc' ? ['decision/status-missing'] : [],
  )
}

describe('templates', () => {
  for (const {name, format} of templates.filter((template) => template.format !== 'log')) {
    for (const language of ['en', 'fr'] as const) {
      test(`${name} (${language}) is a record of its format that lacks nothing`, () =>
        proveTemplate(name, format, language))
    }
  }
})

/** Two records, the key of the newer one, and what both must hold afterwards. */
const successions: readonly {
  readonly name: string
  readonly old: string
  readonly next: string
  readonly says: readonly [old: string, next: string]
}[] = [
  {
    name: 'Nygard',
    old: nygard(1, 'Old'),
    next: nygard(2, 'New'),
    says: [
      '## Status\n\nSuperseded by [2. New](0002-b.md)\n\n## Context',
      '## Status\n\nAccepted\n\nSupersedes [1. Old](0001-a.md)\n\n## Context',
    ],
  },
  {
    name: 'MADR with front matter',
    old: recordText({form: 'front-matter', marker: '*', language: 'en', underlined: false, title: true}, 'Old', {
      status: 'accepted',
    }),
    next: recordText({form: 'front-matter', marker: '*', language: 'en', underlined: false, title: true}, 'New', {
      status: 'accepted',
    }),
    says: ['---\nstatus: superseded by [ADR-0002](0002-b.md)\n---', '---\nstatus: accepted\nsupersedes: ADR-0001\n---'],
  },
  {
    name: 'French bullets',
    old: recordText({form: 'bold', marker: '-', language: 'fr', underlined: false, title: true}, 'Vieux', {
      status: 'acceptée',
    }),
    next: recordText({form: 'bold', marker: '-', language: 'fr', underlined: false, title: true}, 'Neuf', {
      status: 'acceptée',
    }),
    says: [
      '- **Statut** : remplacée par [ADR-0002](0002-b.md)\n',
      '- **Statut** : acceptée\n- **Remplace** : [ADR-0001](0001-a.md)\n',
    ],
  },
  {
    name: 'a status of several words is kept',
    old: nygard(1, 'Old', 'Accepted by the board in May'),
    next: nygard(2, 'New'),
    says: [
      '## Status\n\nSuperseded by [2. New](0002-b.md)\n\nAccepted by the board in May\n',
      'Supersedes [1. Old](0001-a.md)',
    ],
  },
]

describe('supersede', () => {
  for (const {name, old, next, says} of successions) {
    test(name, () => {
      const [from, to] = ['docs/adr/0001-a.md', 'docs/adr/0002-b.md']
      const files = new Map([
        [from, old],
        [to, next],
      ])
      const after = applyChanges(files, supersede(snapshotOf(files).workspace, from, to))
      assert.ok(after.get(from)?.includes(says[0]), after.get(from))
      assert.ok(after.get(to)?.includes(says[1]), after.get(to))
      const snapshot = snapshotOf(after)
      assert.equal(decisionAt(snapshot, from).state, 'superseded')
      assert.deepEqual(supersede(snapshot.workspace, from, to), [], 'again')
      assert.deepEqual(
        snapshot.findings().filter(({rule}) => rule.startsWith('decision/supersede')),
        [],
      )
    })
  }

  test('KEPs, in the files beside them', () => {
    const kep = (n: number) =>
      [
        [`keps/sig-x/000${n}-k/README.md`, `# KEP-000${n}: K\n\n## Motivation\n\nOne.\n\n## Proposal\n\nTwo.\n`],
        [
          `keps/sig-x/000${n}-k/kep.yaml`,
          `title: K\nkep-number: ${n}\nstatus: implemented # since 1.9\nstage: stable\n`,
        ],
      ] as const
    const files = new Map([...kep(1), ...kep(2)])
    const [from, to] = ['keps/sig-x/0001-k/README.md', 'keps/sig-x/0002-k/README.md']
    const after = applyChanges(files, supersede(snapshotOf(files).workspace, from, to))
    const snapshot = snapshotOf(after)
    assert.equal(decisionAt(snapshot, from).state, 'superseded')
    assert.equal(decisionAt(snapshot, from).supersededBy[0]?.decision, to)
    assert.equal(decisionAt(snapshot, to).supersedes[0]?.decision, from)
    assert.deepEqual(supersede(snapshot.workspace, from, to), [])
  })
})
