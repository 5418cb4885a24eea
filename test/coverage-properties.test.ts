// What coverage never does: fall when something is added, rise when something or somebody goes, or take the unknown as known.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {departureOf} from '../server/engine/coverage/departure.ts'
import {measure} from '../server/engine/coverage/measure.ts'
import type {Coverage, Term} from '../server/engine/model/coverage.ts'
import {type Made, measured, type Told, workspaceOf} from './harness/measured.ts'
import './harness/seed.ts'

/** Rounding may differ where terms are added in another order. */
const slack = 1e-9

const people = ['ada', 'ben', 'cleo', 'dana'] as const
const kinds = ['internal', 'contractor', 'third-party'] as const
const subjects = {pg: 'PostgreSQL', express: 'Express', amqplib: 'RabbitMQ'} as const
const folders = ['api', 'web'] as const
const today = '2026-06-30'

/** A little repository, in the words of its parts. */
interface Plan {
  readonly register: readonly {readonly id: string; readonly kind: string; readonly title: boolean}[]
  readonly owners: readonly {readonly folder: string; readonly people: readonly string[]}[]
  readonly packages: readonly (keyof typeof subjects)[]
  readonly records: readonly {readonly about: keyof typeof subjects; readonly status: string}[]
  readonly handovers: readonly string[]
  readonly commits: readonly {
    readonly by: string
    readonly file: string
    readonly lines: number
    readonly day: string
  }[]
  readonly hasHistory: boolean
}

const plans: fc.Arbitrary<Plan> = fc.record({
  register: fc.uniqueArray(
    fc.record({id: fc.constantFrom(...people), kind: fc.constantFrom(...kinds), title: fc.boolean()}),
    {selector: ({id}) => id, maxLength: 4},
  ),
  owners: fc.uniqueArray(
    fc.record({folder: fc.constantFrom(...folders), people: fc.subarray([...people], {minLength: 1, maxLength: 3})}),
    {selector: ({folder}) => folder, maxLength: 2},
  ),
  packages: fc.subarray(['pg', 'express', 'amqplib'] as const),
  records: fc.array(
    fc.record({
      about: fc.constantFrom('pg' as const, 'express' as const, 'amqplib' as const),
      status: fc.constantFrom('Accepted', 'Proposed', 'Rejected', ''),
    }),
    {maxLength: 3},
  ),
  handovers: fc.subarray([...folders]),
  commits: fc.array(
    fc.record({
      by: fc.constantFrom(...people),
      file: fc.constantFrom('api/src/a.ts', 'api/src/b.ts', 'web/src/c.ts'),
      lines: fc.integer({min: 1, max: 300}),
      day: fc.constantFrom('2026-06-29', '2026-03-01', '2025-10-01', '2024-01-01'),
    }),
    {minLength: 1, maxLength: 8},
  ),
  hasHistory: fc.boolean(),
})

const filled = `From: Max to Ada
Date: 2026-06-29
${[
  ...['Overview', 'Ownership', 'Key decisions', 'In progress', 'Known issues', 'Environments', 'Accesses', 'Contacts'],
  ...['Sign-off', 'Sessions', 'Hypercare'],
]
  .map((heading) => `\n## ${heading}\n\nAll of it is said here.\n`)
  .join('')}`

function toldBy({register, owners, packages, records, handovers, commits, hasHistory}: Plan): Told {
  const entries = register.map(
    ({id, kind, title}) =>
      `  - {id: ${id}, names: ['@${id}'], emails: [${id}@firm.example], kind: ${kind}${title ? ', title: [{kind: cession, ref: x}]' : ''}}`,
  )
  const dependencies = Object.fromEntries(packages.map((name) => [name, '^1.0.0']))
  const made: Made[] = commits
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .map(({by, file, lines, day}) => ({day, by: `${by} <${by}@firm.example>`, files: {[file]: [lines]}}))
  return {
    today,
    commits: hasHistory ? made : undefined,
    files: {
      'relais.yaml': `components: [{name: api, paths: [api]}, {name: web, paths: [web]}]\npeople:\n${entries.join('\n')}${entries.length === 0 ? '  []' : ''}\n`,
      'api/package.json': JSON.stringify({name: 'api', dependencies}),
      'api/src/a.ts': 'export {}',
      'api/src/b.ts': 'export {}',
      'web/src/c.ts': 'export {}',
      '.github/CODEOWNERS': owners
        .map(({folder, people: them}) => `/${folder}/ ${them.map((each) => `@${each}`).join(' ')}\n`)
        .join(''),
      ...Object.fromEntries(
        records.map(({about, status}, index) => [
          `docs/adr/000${index + 1}-use-${about}.md`,
          `# ${index + 1}. Use ${subjects[about]}\n\n## Status\n\n${status}\n\n## Context\n\nWhy.\n\n## Decision\n\nWe will use ${subjects[about]}.\n`,
        ]),
      ),
      ...Object.fromEntries(
        handovers.map((name) => [`${name}/docs/handover.md`, `# Handover of ${name}\n\n${filled}`]),
      ),
    },
  }
}

/** Scores of the repository and of each component; one that is unknown counts 0. */
function scoresOf({score, components}: Coverage): readonly (readonly [string, number])[] {
  return [['repository', score ?? 0], ...components.map((each) => [each.name, each.score ?? 0] as const)]
}

function expectNotLower(more: Coverage, less: Coverage): void {
  const before = new Map(scoresOf(less))
  for (const [name, score] of scoresOf(more))
    assert.ok(score >= (before.get(name) ?? 0) - slack, `${name} fell from ${before.get(name)} to ${score}`)
}

/** What may be added to a plan; undefined where it has it already. */
const additions: Readonly<Record<string, (plan: Plan) => Plan | undefined>> = {
  'an internal owner': (plan) => {
    const internal = plan.register.find(({kind}) => kind === 'internal')?.id
    const place = plan.owners.findIndex(({people: them}) => internal !== undefined && !them.includes(internal))
    if (internal === undefined || place < 0) return undefined
    const owners = plan.owners.map((each, at) => (at === place ? {...each, people: [...each.people, internal]} : each))
    return {...plan, owners}
  },
  'an owner where nobody owned': (plan) => {
    const folder = folders.find((each) => !plan.owners.some((owned) => owned.folder === each))
    return folder && {...plan, owners: [...plan.owners, {folder, people: ['ada']}]}
  },
  'an accepted record for a choice': (plan) => {
    const [about] = plan.packages
    return about && {...plan, records: [...plan.records, {about, status: 'Accepted'}]}
  },
  'a filled hand-over': (plan) => {
    const name = folders.find((each) => !plan.handovers.includes(each))
    return name && {...plan, handovers: [...plan.handovers, name]}
  },
  'a title': (plan) => {
    const place = plan.register.findIndex(({title}) => !title)
    if (place < 0) return undefined
    return {...plan, register: plan.register.map((each, at) => (at === place ? {...each, title: true} : each))}
  },
}

describe('coverage', () => {
  for (const [what, add] of Object.entries(additions))
    it(`never falls when ${what} comes, nor rises when it goes`, () => {
      const growing = plans.filter((plan) => add(plan) !== undefined)
      fc.assert(
        fc.property(growing, (plan) => {
          expectNotLower(measured(toldBy(add(plan) ?? plan)), measured(toldBy(plan)))
        }),
        {numRuns: 60},
      )
    })

  it('never knows more, nor scores higher, without somebody', () => {
    fc.assert(
      fc.property(plans, fc.subarray([...people], {minLength: 1}), (plan, leaving) => {
        const workspace = workspaceOf(toldBy(plan))
        const before = measure(workspace)
        const keys = leaving.map((id) => (plan.register.some((each) => each.id === id) ? id : `${id}@firm.example`))
        const after = measure(workspace, new Set(keys))
        expectNotLower(before, after)
        for (const [index, {dimensions}] of after.components.entries()) {
          const known = before.components[index]?.dimensions.knowledge
          for (const end of [0, 1] as const)
            assert.ok(dimensions.knowledge.range[end] <= (known?.range[end] ?? 0) + slack)
        }
        const {before: whole, after: left} = departureOf(before, workspace, keys)
        assert.deepEqual([whole, left], [before.score, after.score])
      }),
      {numRuns: 80},
    )
  })

  it('never takes the unknown as known', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const coverage = measured(toldBy({...plan, hasHistory: false, register: []}))
        for (const {dimensions} of coverage.components) {
          assert.equal(dimensions.knowledge.state, 'unknown')
          assert.deepEqual(dimensions.knowledge.range, [0, 1])
        }
      }),
      {numRuns: 40},
    )
  })

  it('lies at the low end of its range, and what is learnt stays within', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const learnt = measured(toldBy({...plan, hasHistory: true}))
        const blind = measured(toldBy({...plan, hasHistory: false}))
        for (const {term} of [...learnt.components, ...blind.components]) expectLow(term)
        for (const [index, {range}] of learnt.components.entries()) {
          const [low, high] = blind.components[index]?.range ?? [0, 1]
          assert.ok(range[0] >= low - slack && range[1] <= high + slack, `${range} is not within ${low}–${high}`)
        }
      }),
      {numRuns: 60},
    )
  })
})

function expectLow({value, range: [low, high], parts, label}: Term): void {
  assert.ok(low >= -slack && high <= 1 + slack && low <= high + slack, `${label.en}: ${low}–${high}`)
  if (value !== undefined) assert.ok(Math.abs(value - low) < slack, `${label.en}: ${value} is not ${low}`)
  parts.forEach(expectLow)
}
