// Proves that the catalogue is in order, knows what is significant and what is not, and finds it in prose.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {groups} from '../server/engine/facts/catalogue/groups.ts'
import {catalogueOf, categories} from '../server/engine/facts/catalogue/index.ts'
import {ciPlatforms} from '../server/engine/facts/readers/ci.ts'
import {type Ecosystem, ecosystems} from '../server/engine/model/facts.ts'
import {readBlocks} from './harness/fences.ts'
import {inRoot} from './harness/root.ts'

const catalogue = catalogueOf()
const lower = (text: string) => text.toLowerCase()

/** What is held by more than one, with those who hold it. */
function shared(claims: readonly (readonly [claim: string, by: string])[]): readonly string[] {
  const owners = new Map<string, Set<string>>()
  for (const [claim, by] of claims) owners.set(claim, (owners.get(claim) ?? new Set()).add(by))
  return [...owners].filter(([, {size}]) => size > 1).map(([claim, by]) => `${claim}: ${[...by].join(', ')}`)
}

describe('the catalogue', () => {
  it('is sorted in each of its files', () => {
    for (const {rows} of groups) {
      const names = Object.keys(rows).map(lower)
      assert.deepEqual(names, names.toSorted())
    }
  })

  it('has each subject, alias and package once', () => {
    const all = groups.flatMap(({rows}) => Object.keys(rows))
    assert.equal(new Set(all.map(lower)).size, all.length)
    const words = catalogue.subjects.flatMap(({name, aliases}) =>
      [name, ...aliases].map((alias) => [lower(alias).replace(/^[=~]/, ''), name] as const),
    )
    assert.deepEqual(shared(words), [])
    const packages = catalogue.subjects.flatMap(({name, packages: of}) =>
      [...of].flatMap(([ecosystem, names]) => names.map((one) => [`${ecosystem} ${one}`, name] as const)),
    )
    assert.deepEqual(shared(packages), [])
    assert.equal(new Set(packages.map(([claim]) => claim)).size, packages.length, 'a package stands twice in its list')
  })

  it('knows at least 1,000 subjects by at least 4,500 names, each in some ecosystem', () => {
    const counts = catalogue.subjects.map(({packages}) => [...packages.values()].flat().length)
    assert.deepEqual(
      catalogue.subjects.filter((_, index) => counts[index] === 0).map(({name}) => name),
      [],
    )
    assert.ok(counts.length >= 1000, `${counts.length} subjects`)
    assert.ok(counts.reduce((sum, count) => sum + count) >= 4500)
  })

  it('spells names as they are written: no blanks, and `*` only at the end, behind a separator', () => {
    const names = catalogue.subjects.flatMap(({packages}) => [...packages.values()].flat())
    assert.deepEqual(
      names.filter((name) => !/^[^\s*,]+$|^[^\s*,]*[^\p{L}\p{N}\s*,]\*$/u.test(name)),
      [],
    )
  })

  it('has subjects in every category', () => {
    const used = new Set(groups.map(({category}) => category))
    assert.deepEqual(Object.keys(categories).toSorted(), [...used].toSorted())
  })

  it('knows every CI platform that is read', () => {
    assert.deepEqual(
      ciPlatforms.filter((name) => catalogue.subjectOf('ci', name)?.category !== 'ci'),
      [],
    )
  })
})

/** Lines of a page's fences, by what the fence is called. */
function linesOf(kind: string): readonly (readonly [left: string, right: string])[] {
  const page = readFileSync(inRoot('test/fixtures/catalogue.md'), 'utf8')
  return [...readBlocks(page)].flatMap((block) => {
    if (block.kind !== 'fence' || block.info[0] !== kind) return []
    return block.lines.map((line) => [line.split(' → ')[0] ?? '', line.split(' → ')[1] ?? ''] as const)
  })
}

function isEcosystem(name: string): name is Ecosystem {
  return (ecosystems as readonly string[]).includes(name)
}

describe('packages', () => {
  for (const [written, expected] of linesOf('packages')) {
    const [ecosystem = '', name = ''] = written.split(' ')
    it(`${written} → ${expected}`, () => {
      assert.ok(isEcosystem(ecosystem))
      const subject = catalogue.subjectOf(ecosystem, name)
      assert.equal(subject === undefined ? 'nothing' : `${subject.name}, ${categories[subject.category].en}`, expected)
    })
  }

  it('that a repository adds are cut by five and more', () => {
    for (const [written] of linesOf('runtime')) {
      const [ecosystem = '', ...names] = written.split(' ')
      assert.ok(isEcosystem(ecosystem))
      const kept = new Set(names.flatMap((name) => catalogue.subjectOf(ecosystem, name)?.name ?? []))
      assert.ok(
        kept.size > 0 && names.length >= 5 * kept.size,
        `${ecosystem}: ${names.length} → ${[...kept].join(', ')}`,
      )
    }
  })
})

describe('prose', () => {
  const namesIn = (text: string) => [...catalogue.named(text)].map(({subject}) => subject.name).join(', ')
  for (const [text, expected] of linesOf('prose')) {
    it(text, () => assert.equal(namesIn(text) || 'nothing', expected))
  }

  it('is told where it names something', () => {
    const text = 'İ Nous gardons Spring\nBoot et le pilote pg.'
    assert.deepEqual(
      [...catalogue.named(text)].map(({span: {start, end}}) => text.slice(start, end)),
      ['Spring\nBoot', 'pg'],
    )
  })

  it('of any kind is read, in order, inside the text', () => {
    const piece = fc.constantFrom(
      ...['pg', '`', ' ', 'SQL', 'Server', '@aws-sdk/', '/', '.', ':', '-', '\n', 'İ', 'é', 'S3', '15'],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), {maxLength: 30}), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const {span} of catalogue.named(text)) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= text.length)
          last = span.end
        }
      }),
    )
  })

  it('of a megabyte of anything repeated is answered within three seconds', () => {
    const units = [
      'a',
      'a ',
      'pg ',
      '`pg`',
      '@',
      'a/',
      'a.',
      '-',
      'spring ',
      'sql server ',
      'İ',
      'a@1',
      '_',
      'react-',
      'https://',
    ]
    for (const unit of units) {
      const before = process.cpuUsage()
      for (const {span} of catalogue.named(unit.repeat(1_000_000 / unit.length))) assert.ok(span.end > 0)
      const {user, system} = process.cpuUsage(before)
      assert.ok(user + system < 3_000_000, `${unit}: ${(user + system) / 1000} ms`)
    }
  })
})

describe('alternatives', () => {
  it('are of the same category, known in the ecosystem, the best known first', () => {
    const postgres = catalogue.subjectNamed('postgresql') ?? assert.fail()
    const others = catalogue.alternatives(postgres, 'npm')
    assert.ok(
      others.every(
        ({name, category, packages}) => name !== 'PostgreSQL' && category === 'datastore' && packages.has('npm'),
      ),
    )
    assert.ok(others.slice(0, 3).some(({name}) => name === 'MySQL'))
  })

  it('do what the subject does: who may act is not who logs in, and a mediator is no broker', () => {
    const namesOf = (name: string): readonly string[] =>
      catalogue.alternatives(catalogue.subjectNamed(name) ?? assert.fail(name)).map((subject) => subject.name)
    assert.deepEqual(namesOf('MediatR').toSorted(), ['NestJS CQRS', 'Tactician'])
    const instead = namesOf('Pundit')
    assert.ok(instead.includes('CanCanCan') && !instead.includes('Devise') && !instead.includes('JSON Web Tokens'))
  })

  it('are products for a product, and protocols for a protocol', () => {
    const namesOf = (name: string): readonly string[] =>
      catalogue.alternatives(catalogue.subjectNamed(name) ?? assert.fail(name)).map((subject) => subject.name)
    assert.deepEqual(namesOf('SAML').toSorted(), ['JSON Web Tokens', 'LDAP', 'OAuth 2.0', 'WebAuthn'])
    assert.ok(namesOf('Keycloak').includes('Auth0') && !namesOf('Keycloak').includes('OAuth 2.0'))
  })
})

describe('a repository’s own catalogue', () => {
  const own = catalogueOf({
    postgresql: {npm: ['@acme/pg-*'], as: ['=PGBase'], ignore: ['pg-pool']},
    'Acme Bus': {category: 'broker', npm: ['@acme/bus', 'kafkajs'], as: ['abus']},
    D3: {ignore: true},
    Redis: {category: 'datastore'},
    Nameless: {npm: ['nameless']},
  })
  const nameOf = (name: string) => own.subjectOf('npm', name)?.name

  it('adds packages, aliases and subjects, and takes packages over', () => {
    assert.deepEqual(['@acme/pg-next', 'pg', '@acme/bus', 'kafkajs'].map(nameOf), [
      'PostgreSQL',
      'PostgreSQL',
      'Acme Bus',
      'Acme Bus',
    ])
    assert.deepEqual(
      [...own.named('PGBase, pgbase, ABUS')].map(({subject}) => subject.name),
      ['PostgreSQL', 'Acme Bus'],
    )
  })

  it('takes packages and subjects away, and leaves out what has no category', () => {
    assert.deepEqual(['pg-pool', 'd3', 'nameless'].map(nameOf), [undefined, undefined, undefined])
    assert.equal(own.subjectOf('npm', 'redis')?.category, 'datastore')
  })

  it('leaves the built-in one alone', () => {
    assert.equal(catalogueOf({}), catalogue)
    assert.equal(catalogue.subjectOf('npm', 'd3')?.name, 'D3')
  })
})
