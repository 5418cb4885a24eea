// Who is who in a history: `.mailmap` as git itself reads it, identities, programs, and pairs that may be one person.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {devNull} from 'node:os'
import {describe, it, test} from 'node:test'
import fc from 'fast-check'
import type {RegisteredPerson} from '../server/engine/config/people.ts'
import type {Signature} from '../server/engine/model/signature.ts'
import {ambiguousPairs} from '../server/engine/people/ambiguous.ts'
import {isBot} from '../server/engine/people/bots.ts'
import {identitiesOf, isHere} from '../server/engine/people/identities.ts'
import {mailmapLine, mailmapOf, parseMailmap} from '../server/engine/people/mailmap.ts'
import {git, plant, scratch} from './harness/scratch.ts'
import './harness/seed.ts'

/** `Name <address>` as a signature. */
function signature(text: string): Signature {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? []
  return {name, email}
}

function identify(texts: readonly string[], people: readonly RegisteredPerson[] = [], mailmap = '') {
  const map = mailmapOf(parseMailmap(mailmap))
  return identitiesOf(texts.map(signature), {people, internalDomains: ['inside.example'], mailmap: map})
}

/** For each signature the key of its identity. */
function keys(...parameters: Parameters<typeof identify>): readonly (string | undefined)[] {
  const {identities, of} = identify(...parameters)
  return [...of].map((place) => identities[place]?.key)
}

describe('a .mailmap', () => {
  it('tells the forms that git documents', () => {
    const text = `# people
Joe R. Developer <joe@example.com>
Jane Doe <jane@example.com> <jane@laptop.(none)>
<jane@example.com> <jane@old>
Joe R. Developer <joe@example.com> Joe <bugs@example.com>\r
Jane Doe <jane@example.com> Jane <bugs@example.com>
nonsense
`
    const entries = parseMailmap(text)
    assert.deepEqual(
      entries.map(({span}) => text.slice(span.start, span.end)),
      text.split(/\r?\n/).filter((line) => line.includes('<')),
    )
    const map = mailmapOf(entries)
    const proper = (each: string) => {
      const {name, email} = map(signature(each))
      return `${name} <${email}>`
    }
    assert.equal(proper('joe <JOE@example.com>'), 'Joe R. Developer <JOE@example.com>')
    assert.equal(proper('jd <jane@laptop.(none)>'), 'Jane Doe <jane@example.com>')
    assert.equal(proper('jd <jane@old>'), 'jd <jane@example.com>')
    assert.equal(proper('JOE <bugs@example.com>'), 'Joe R. Developer <joe@example.com>')
    assert.equal(proper('Jane <bugs@example.com>'), 'Jane Doe <jane@example.com>')
    assert.equal(proper('Jim <bugs@example.com>'), 'Jim <bugs@example.com>')
  })

  it('is read as git reads it, whatever it holds', (t) => {
    const root = scratch(t)
    git(root, ['init', '--quiet'])
    const name = fc.constantFrom('', 'Ada', 'ada', 'Ada L', 'B#b', 'x > y', '  Zoé ')
    const email = fc.constantFrom('', 'a@b', 'A@B', 'c@d', ' a@b ', 'x', '<')
    const mailbox = fc.tuple(name, email).map(([one, other]) => `${one}<${other}>`)
    const line = fc.oneof(
      mailbox,
      fc.tuple(mailbox, fc.constantFrom('', ' '), mailbox).map((parts) => parts.join('')),
      fc.constantFrom('# Ada <a@b>', 'Ada', '<a@b', '', ' # Ada <a@b>', 'Ada <a@b> # <c@d>'),
    )
    const maps = fc.sample(fc.array(line, {maxLength: 6}), 25)
    const asked = ['Ada', 'ada', 'Ada L', 'Jim', 'x > y'].flatMap((each) =>
      ['a@b', 'A@B', 'c@d', 'x'].map((address) => ({name: each, email: address})),
    )
    const env = {PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull}
    for (const lines of maps) {
      plant(root, {'.mailmap': `${lines.join('\n')}\n`})
      const input = asked.map(({name: one, email: address}) => `${one} <${address}>`).join('\n')
      const said = execFileSync('git', ['check-mailmap', '--stdin'], {cwd: root, input, encoding: 'utf8', env})
      const map = mailmapOf(parseMailmap(`${lines.join('\n')}\n`))
      const ours = asked.map(map).map((each) => `${each.name} <${each.email}>`)
      assert.deepEqual(ours, said.trimEnd().split('\n'), JSON.stringify(lines))
    }
  })

  it('makes one of two by the line that is suggested', () => {
    const [proper, other] = [signature('Ada <ada@a.example>'), signature('A. L. <al@b.example>')]
    assert.deepEqual(mailmapOf(parseMailmap(mailmapLine(proper, other)))(other), proper)
    const sameAddress = {name: 'A. L.', email: 'ADA@a.example'}
    assert.deepEqual(mailmapOf(parseMailmap(mailmapLine(proper, sameAddress)))(sameAddress), proper)
  })
})

describe('identities', () => {
  it('are one where the address is the same, and never by a name alone', () => {
    assert.deepEqual(keys(['Ada <ada@a.example>', 'A. L. <ADA@a.example>', 'Ada <ada@b.example>']), [
      'ada@a.example',
      'ada@a.example',
      'ada@b.example',
    ])
  })

  it('are one where .mailmap or the register says so, whichever of the addresses it knows', () => {
    const ada: RegisteredPerson = {id: 'ada', kind: 'internal', names: ['Ada Lovelace'], emails: ['ada@old.example']}
    const mailmap = '<ada@a.example> <ada@b.example>\nAda <ada@new.example> <ada@old.example>'
    assert.deepEqual(keys(['x <ada@a.example>', 'y <ada@b.example>', 'z <ada@old.example>'], [ada], mailmap), [
      'ada@a.example',
      'ada@a.example',
      'ada',
    ])
    assert.deepEqual(keys(['ada LOVELACE <>', 'Ada Lovelace <ada@home.example>', 'Ada <>'], [ada]), [
      'ada',
      'ada',
      'name:ada',
    ])
  })

  it('leave a name alone that two entries have', () => {
    const people: readonly RegisteredPerson[] = [
      {id: 'one', kind: 'internal', names: ['Ada']},
      {id: 'two', kind: 'contractor', names: ['ada']},
    ]
    assert.deepEqual(keys(['Ada <>'], people), ['name:ada'])
  })

  it('have the kind of their entry, else of their domain, else none', () => {
    const people: readonly RegisteredPerson[] = [
      {id: 'ada', kind: 'hosted', org: 'Lab', emails: ['ada@agency.example'], from: '2024-01-01', until: '2024-06-30'},
      {id: 'agency', kind: 'contractor', domains: ['Agency.example']},
    ]
    const texts = [
      'Ada <ada@agency.example>',
      'B <b@fr.agency.example>',
      'C <c@INSIDE.example>',
      'D <d@notinside.example>',
    ]
    const {identities} = identify(texts, people)
    assert.deepEqual(
      identities.map(({kind, org}) => [kind, org]),
      [
        ['hosted', 'Lab'],
        ['contractor', 'agency'],
        ['internal', undefined],
        ['unknown', undefined],
      ],
    )
    const [ada, b] = identities
    assert.ok(ada && b)
    assert.deepEqual(
      ['2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'].map((day) => isHere(ada, day)),
      [false, true, true, false],
    )
    assert.equal(isHere(b, '2024-01-01'), undefined)
  })
})

describe('all identities together', () => {
  it('cover every signature once, whatever it holds', () => {
    const text = fc.constantFrom('', 'a', 'A', 'a@b', 'A@B', '@', '__proto__', 'é', '\uFFFD', 'x y')
    fc.assert(
      fc.property(fc.array(fc.record({name: text, email: text})), (signatures) => {
        const sources = {people: [], internalDomains: [], mailmap: (each: Signature) => each}
        const {identities, of} = identitiesOf(signatures, sources)
        assert.equal(new Set(identities.map(({key}) => key)).size, identities.length)
        for (const [index, each] of signatures.entries())
          assert.ok(identities[of[index] ?? -1]?.signatures.includes(each))
        ambiguousPairs(identities)
      }),
    )
  })
})

test('programs are told from people, but for those whom the register knows', () => {
  const bots = [
    'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
    'renovate-bot <bot@renovateapp.com>',
    'GitHub <noreply@github.com>',
    'github-actions <actions@github.com>',
    'Project Bot <project_12_bot_ab@noreply.gitlab.example>',
    'Release Bot <x@y.example>',
    'Claude <noreply@anthropic.com>',
    'Copilot <x@users.noreply.github.com>',
  ]
  for (const each of bots) assert.ok(isBot(signature(each)), each)
  const people = ['Ann Talbot <talbot@a.example>', 'Abbott <abbott@a.example>', 'Botan <botan@a.example>', ' <>']
  for (const each of people) assert.ok(!isBot(signature(each)), each)
  const claude: RegisteredPerson = {id: 'claude', kind: 'internal', emails: ['claude@a.example']}
  assert.deepEqual(
    identify(['Claude <claude@a.example>', 'Copilot <c@a.example>'], [claude]).identities.map((each) => each.isBot),
    [false, true],
  )
})

test('pairs that may be one person are told, those that are not are not', () => {
  const pairs = (texts: readonly string[], people: readonly RegisteredPerson[] = []) =>
    ambiguousPairs(identify(texts, people).identities).map(
      ({identities: [a, b], reason}) => `${a.key} ${b.key} ${reason}`,
    )
  assert.deepEqual(pairs(['Ada Lovelace <ada@a.example>', 'Lovelace Àda <al@b.example>']), [
    'ada@a.example al@b.example same-name',
  ])
  assert.deepEqual(pairs(['Ada Lovelace <alove@a.example>', 'ada <12+alove@users.noreply.github.com>']), [
    'alove@a.example 12+alove@users.noreply.github.com same-local-part',
  ])
  assert.deepEqual(pairs(['Alex <alex1@a.example>', 'Alex <alex2@b.example>']), [])
  assert.deepEqual(pairs(['Ada L <admin@a.example>', 'Ada M <admin@b.example>']), [])
  assert.deepEqual(pairs(['Ada Lovelace <ada@a.example>', 'Bob Stone <ada@b.example>']), [])
  const both: readonly RegisteredPerson[] = [
    {id: 'one', kind: 'internal', emails: ['a1@a.example']},
    {id: 'two', kind: 'internal', emails: ['a2@a.example']},
  ]
  assert.deepEqual(pairs(['Ada Lovelace <a1@a.example>', 'Ada Lovelace <a2@a.example>'], both), [])
  assert.deepEqual(pairs(Array.from({length: 12}, (_, index) => `Jan Novak <j${index}x@a.example>`)), [])
})
