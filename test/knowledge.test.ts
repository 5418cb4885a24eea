// What people know of files: what is gathered from a history, and what is measured of a component.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import type {RegisteredPerson} from '../server/engine/config/people.ts'
import {knowledgeOf, sharesOf, successionsIn} from '../server/engine/knowledge/component.ts'
import {contributionsOf, type FileContributions} from '../server/engine/knowledge/contributions.ts'
import {recency} from '../server/engine/knowledge/formulas.ts'
import {identitiesOf} from '../server/engine/people/identities.ts'
import {parseIgnoredRevisions} from '../server/engine/people/ignored-revisions.ts'
import {HistoryBuilder} from '../server/node/history-builder.ts'
import './harness/seed.ts'

function near(actual: number | undefined, expected: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-5, `${actual} is not ${expected}`)
}

const day = 86_400
const now = 20_000 * day

/** A commit, the newest first; people are `name@domain`. */
interface Made {
  readonly id?: string
  readonly by: string
  readonly days: number
  readonly with?: readonly string[]
  readonly reviewed?: readonly string[]
  readonly merge?: true
  /** Lines added and deleted by path, and the path before. */
  readonly files: Readonly<Record<string, readonly [added: number, deleted?: number, from?: string]>>
}

const signature = (email: string) => ({name: email.split('@')[0] ?? '', email})

function gathered(
  commits: readonly Made[],
  more: {readonly people?: readonly RegisteredPerson[]; readonly ignored?: string; readonly limit?: number} = {},
) {
  const paths = new Set(commits.flatMap(({files}) => Object.keys(files)))
  const builder = new HistoryBuilder({head: 'f'.repeat(40), files: paths, prefix: '', limit: more.limit ?? 1000})
  for (const [index, made] of commits.entries()) {
    const id = made.id ?? String(index).padStart(40, '0')
    const [coAuthors, reviewers] = [(made.with ?? []).map(signature), (made.reviewed ?? []).map(signature)]
    const committed = now - made.days * day
    const parents = made.merge ? 2 : 1
    builder.commit({id, parents, authored: 0, committed, author: signature(made.by), coAuthors, reviewers})
    for (const [path, [added, deleted = 0, from]] of Object.entries(made.files))
      builder.change({path, from, added, deleted})
  }
  const history = builder.finish()
  const people = identitiesOf(history.signatures, {
    people: more.people ?? [],
    internalDomains: ['in.example'],
    mailmap: (each) => each,
  })
  const files = contributionsOf(history, people, {now, ignored: parseIgnoredRevisions(more.ignored ?? '')})
  return {files, identities: people.identities}
}

/** Who did what to a file, by the key of the identity. */
function to(path: string, {files, identities}: ReturnType<typeof gathered>) {
  const people = files.get(path)?.people ?? []
  return Object.fromEntries(people.map((each) => [identities[each.person]?.key.split('@')[0] ?? '', each]))
}

describe('contributions', () => {
  it('follow a file through its history: who made it, who changed it, who reviewed it, and when', () => {
    const all = gathered([
      {by: 'bob@x', days: 0, files: {'a.ts': [10, 2]}, reviewed: ['ada@x', 'rae@x', 'bob@x']},
      {by: 'ada@x', days: 90, files: {'a.ts': [4]}, with: ['bob@x', 'ada@x']},
      {by: 'ada@x', days: 180, files: {'a.ts': [100], 'b.ts': [1]}},
    ])
    const {ada, bob, rae} = to('a.ts', all)
    assert.equal(all.files.get('a.ts')?.size, 112)
    assert.ok(ada && bob && rae)
    assert.deepEqual(
      [ada, bob, rae].map((each) => [each.isFirst, each.deliveries, each.acceptances, each.added, each.days]),
      [
        [true, 1, 1, 104, 90],
        [false, 2, 0, 14, 0],
        [false, 0, 2, 0, undefined],
      ],
    )
    // 100 / 2 + 4 / √2, and 10 + 4 / √2
    near(ada.knowledge, 52.828427)
    near(bob.knowledge, 12.828427)
    near(ada.commits, recency(90) + recency(180))
    assert.deepEqual([ada.own, bob.own, ada.reviews, rae.reviews, bob.reviews], [0, 1, 1, 1, 0])
  })

  it('leave merges, programs and ignored commits aside, but not for the size', () => {
    const id = 'abcdef0123'.repeat(4)
    const all = gathered(
      [
        {by: 'ada@x', days: 0, merge: true, files: {'a.ts': [7]}},
        {by: 'dependabot[bot]@users.noreply.github.com', days: 0, files: {'a.ts': [5]}},
        {id, by: 'eve@x', days: 1, files: {'a.ts': [100, 100]}},
        {by: 'ada@x', days: 2, with: ['noreply@anthropic.com'], files: {'a.ts': [3]}},
      ],
      {ignored: `# reformatted\n${id.toUpperCase()} # all\nabc\n`},
    )
    assert.deepEqual(Object.keys(to('a.ts', all)), ['ada'])
    assert.equal(to('a.ts', all).ada?.deliveries, 0)
    assert.equal(all.files.get('a.ts')?.size, 15)
  })

  it('do not know who made a file where the oldest commits are missing, or a program did', () => {
    const commits: readonly Made[] = [
      {by: 'ada@x', days: 0, files: {'a.ts': [1]}},
      {by: 'bob@x', days: 1, files: {'a.ts': [1]}},
    ]
    assert.equal(to('a.ts', gathered(commits)).bob?.isFirst, true)
    const cut = to('a.ts', gathered(commits, {limit: 1}))
    assert.deepEqual([cut.ada?.isFirst, cut.ada?.deliveries, cut.bob], [false, 1, undefined])
    const [first] = commits
    assert.ok(first)
    const bots = to('a.ts', gathered([first, {by: 'bot@x', days: 1, files: {'a.ts': [1]}}]))
    assert.deepEqual([bots.ada?.isFirst, bots.ada?.deliveries], [false, 1])
  })
})

const register: readonly RegisteredPerson[] = [
  {id: 'ada', kind: 'internal', emails: ['ada@x'], until: '2025-01-31'},
  {id: 'agency', kind: 'contractor', domains: ['agency.example'], org: 'Agency'},
]

const today = '2024-12-01'

describe('a component', () => {
  it('tells who knows it, how much of that is internal, and who will be missed', () => {
    const {files, identities} = gathered(
      [
        {by: 'eve@agency.example', days: 0, files: {'b.ts': [30]}},
        {by: 'ada@x', days: 0, files: {'a.ts': [60]}},
        {by: 'ida@in.example', days: 0, files: {'a.ts': [10]}},
      ],
      {people: register},
    )
    const known = knowledgeOf([...files.values()], identities, today)
    assert.deepEqual(
      known.shares.map(({person, share}) => [identities[person]?.key, share]),
      [
        ['ada', 0.6],
        ['eve@agency.example', 0.3],
        ['ida@in.example', 0.1],
      ],
    )
    near(known.internalRetention?.low, 0.7)
    near(known.internalRetention?.high, 0.7)
    // 0.3 × (1 − 0.6)
    near(known.transferGap, 0.12)
    assert.deepEqual([known.absenceFactor, known.elephantFactor, known.isIsland], [1, 1, false])
    // a.ts has two authors: 3.293 + 0.164, and 3.293 + 1.098 − 0.321 × ln 2. Half of two files is not less than half.
    assert.deepEqual(known.truckFactors.doa, {factor: 3, people: [0, 1, 2], covered: 1})
    assert.deepEqual(
      successionsIn(known.shares, identities, today).map(({until, share}) => [until, share]),
      [['2025-01-31', 0.6]],
    )
    assert.deepEqual(successionsIn(known.shares, identities, '2024-10-01'), [])
    assert.deepEqual(successionsIn(known.shares, identities, '2025-02-01'), [])
    assert.deepEqual(successionsIn(known.shares, identities, 'no day'), [])
    // From the day after the last one, what Ada knows is no longer retained.
    near(knowledgeOf([...files.values()], identities, '2025-02-01').internalRetention?.low, 0.1)
  })

  it('is an island from 80 % on when nobody else has 20', () => {
    const islandOf = (...lines: readonly number[]) => {
      const commits = lines.map((added, index) => ({by: `p${index}@x`, days: 0, files: {'a.ts': [added] as const}}))
      const {files, identities} = gathered(commits)
      return knowledgeOf([...files.values()], identities, today).isIsland
    }
    assert.deepEqual(
      [islandOf(81, 19), islandOf(79, 21), islandOf(79, 11, 10), islandOf(5), islandOf()],
      [true, false, false, true, undefined],
    )
  })
})

describe('a component of which little is known', () => {
  it('is bounded where some people are unknown, and unknown where all are', () => {
    const some = gathered([
      {by: 'ida@in.example', days: 0, files: {'a.ts': [25]}},
      {by: 'who@x', days: 0, files: {'a.ts': [75]}},
    ])
    const known = knowledgeOf([...some.files.values()], some.identities, today)
    assert.deepEqual([known.internalRetention, known.transferGap], [{low: 0.25, high: 1}, undefined])
    const none = gathered([{by: 'who@x', days: 0, files: {'a.ts': [75]}}])
    assert.equal(knowledgeOf([...none.files.values()], none.identities, today).internalRetention, undefined)
    assert.deepEqual(knowledgeOf([], [], today).shares, [])
  })

  it('is measured in finite numbers whatever the history says', () => {
    const person = fc.constantFrom('ada@x', 'eve@agency.example', 'ida@in.example', 'who@x', '', 'x[bot]@y')
    const made = fc.record({
      by: person,
      days: fc.oneof(fc.integer({min: -100_000, max: 20_000}), fc.constant(20_000)),
      with: fc.array(person, {maxLength: 3}),
      reviewed: fc.array(person, {maxLength: 3}),
      files: fc.dictionary(
        fc.constantFrom('a.ts', 'b.ts', 'c.ts'),
        fc.tuple(fc.constantFrom(0, 1, 50, 1e12), fc.constantFrom(0, 10, 1e12)),
      ),
    })
    fc.assert(
      fc.property(fc.array(made, {maxLength: 12}), (commits) => {
        const {files, identities} = gathered(commits, {people: register})
        const all: readonly FileContributions[] = [...files.values()]
        const {shares, internalRetention, transferGap, ...rest} = knowledgeOf(all, identities, today)
        const {low = 0, high = 0} = internalRetention ?? {}
        const numbers = [low, high, transferGap ?? 0, ...shares.map(({share}) => share)]
        assert.ok(numbers.every((value) => value >= 0 && value <= 1) && low <= high, String(numbers))
        const whole = shares.reduce((total, {share}) => total + share, 0)
        assert.ok(shares.length === 0 || Math.abs(whole - 1) < 1e-9)
        assert.ok(!JSON.stringify(rest).includes('null'), JSON.stringify(rest))
        assert.deepEqual(sharesOf(all), shares)
      }),
    )
  })
})
