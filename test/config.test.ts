// Proves that configurations are read as written, that every mistake is shown at its place, and that editors agree.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {Check} from 'typebox/value'
import {defaultConfig} from '../server/engine/config/config.ts'
import {dataOf} from '../server/engine/config/data.ts'
import {configMessages} from '../server/engine/config/problems.ts'
import {readYamlTree} from '../server/engine/documents/yaml.ts'
import {fill} from '../server/engine/model/language.ts'
import {fixtures, folder, read, rules, schema} from './harness/config.ts'

/** What a fixture expects, from the comments that open it: `# at:`, `# en:` and `# fr:` for each problem. */
function expectations(text: string): readonly {readonly at: string; readonly en: string; readonly fr: string}[] {
  const lines = [...text.matchAll(/^\uFEFF?# (at|en|fr): ?(.*?)\r?$/gm)].map(([, , value = '']) => value)
  return Array.from({length: lines.length / 3}, (_, index) => {
    const [at = '', en = '', fr = ''] = lines.slice(index * 3)
    return {at, en, fr}
  })
}

describe('bad configurations', () => {
  for (const {name, text} of fixtures('bad')) {
    it(name, () => {
      const actual = read(text).problems.map(({path, span, key, data}) => {
        const message = configMessages[key]
        assert.equal(path, 'relais.yaml')
        assert.ok(message, `no message ${key}`)
        assert.ok(!text.slice(span.start).includes('# fr:'), 'the problem stands below the expectations')
        return {at: text.slice(span.start, span.end), en: fill(message.en, data), fr: fill(message.fr, data)}
      })
      assert.deepEqual(actual, expectations(text))
      assert.ok(actual.length > 0)
    })
  }

  it('are at least 25 in number', () => assert.ok(fixtures('bad').length >= 25))
})

function placeIn(text: string, word: string) {
  const start = text.indexOf(word)
  return {start, end: start + word.length}
}

describe('good configurations', () => {
  for (const {name, text} of fixtures('good')) {
    it(name, () => assert.deepEqual(read(text, {'base.yaml': 'language: en\n'}).problems, []))
  }

  it('hold every key as written', () => {
    const text = readFileSync(join(folder, 'good/everything.yaml'), 'utf8')
    const {config, files} = read(text, {'base.yaml': 'language: en\n'})
    assert.deepEqual(files, ['relais.yaml', 'base.yaml'])
    assert.deepEqual(config, {
      presets: new Set(['core', 'team', 'ip']),
      language: 'fr',
      rules: new Map<string, unknown>([
        ['links/broken', {severity: 'off', options: {}}],
        [
          'decision/too-long',
          {severity: 'error', options: {max: 12, strict: true, unit: 'words', except: ['appendix'], marker: 'ABC'}},
        ],
      ]),
      documents: {decisions: ['notes/choices/*.md', '!notes/choices/README.md'], templates: ['**/model-*.md']},
      vocabulary: {
        statuses: {accepted: ['ratified', 'signé']},
        sections: {context: ['why now']},
        fields: {deciders: ['signed by']},
      },
      catalogue: {PostgreSQL: {npm: ['@acme/pg-*']}, 'Acme Bus': {category: 'broker', as: ['=ABus']}},
      components: [
        {
          ...{
            name: 'encaissement',
            paths: ['services/paiement', 'lib/money/**'],
            criticality: 3,
            owners: ['@acme/argent'],
          },
          place: {path: 'relais.yaml', span: placeIn(text, 'encaissement')},
        },
        {name: 'apps/web', criticality: 2, place: {path: 'relais.yaml', span: placeIn(text, 'apps/web')}},
      ],
      people: [
        {
          id: 'camille',
          names: ['Camille Petit', '@camille-p'],
          emails: ['camille@example.org'],
          kind: 'internal',
          org: 'Atelier',
          from: '2024-01-01',
          title: [{kind: 'employment', ref: 'docs/juridique/contrat.pdf', validFrom: '2024-01-01'}],
        },
        {id: 'sous-traitant', domains: ['agence.example'], kind: 'contractor', until: '2026-12-31'},
      ],
      placesOfPeople: ['camille', 'sous-traitant'].map((id) => ({id, path: 'relais.yaml', span: placeIn(text, id)})),
      internalDomains: ['example.org'],
      teams: {plateforme: ['camille']},
      ownership: {dialect: 'gitlab', require: ['src/**']},
      coverage: {
        weights: {
          ...{decision: 3, ownership: 0.15, knowledge: 0.2, ip: 0.15, transfer: 0.15, freshness: 0.1, governance: 0},
        },
        threshold: 0.6,
      },
      ignore: ['vendor/**', '{old,older}/**/*.md'],
      strictFrom: '2024-02-29',
      freshness: {reviewIn: {runbook: '6 months', decision: '2 ans'}},
      internalHosts: ['wiki.example.org'],
      licence: {allow: ['MIT', 'Apache-2.0'], deny: ['AGPL-3.0-only']},
      confidential: ['legal/**'],
      baseline: 'relais-baseline.json',
    })
  })

  it('may be empty', () => assert.deepEqual(read('').config, defaultConfig))
})

describe('a configuration with a mistake', () => {
  it('holds for the rest', () => {
    const {config, problems} = read(
      'language: de\nignore: [a/**, ../b]\nrules:\n  links/broken: {severity: info, x: 1}\n',
    )
    assert.equal(problems.length, 3)
    assert.equal(config.language, undefined)
    assert.deepEqual(config.ignore, ['a/**'])
    assert.deepEqual(config.rules.get('links/broken'), {severity: 'info', options: {}})
  })

  it('holds as far as YAML goes, and only the syntax error is told', () => {
    const {config, problems} = read('preset: ip\nnonsense: 1\nbaseline: a: b\n')
    assert.deepEqual([...config.presets], ['core', 'ip'])
    assert.deepEqual(
      problems.map(({key}) => key),
      ['yaml-block-as-implicit-key'],
    )
  })

  it('leaves the prototype of objects alone', () => {
    const {config} = read('__proto__: {polluted: true}\nvocabulary: {statuses: {__proto__: [x], constructor: [y]}}\n')
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
    assert.deepEqual(config.vocabulary.statuses, {})
  })
})

describe('extends', () => {
  const base = 'language: en\nignore: [a/**]\nrules:\n  decision/too-long: {max: 9, unit: words}\n  links/broken: off\n'

  it('merges first to last, the file itself last; rules by option, lists as a whole', () => {
    const own = 'extends: [one.yaml, two.yaml]\nrules:\n  decision/too-long: {max: 3}\n'
    const {config, problems, files} = read(own, {'one.yaml': base, 'two.yaml': 'ignore: [b/**]\nlanguage: fr\n'})
    assert.deepEqual(problems, [])
    assert.deepEqual(files, ['relais.yaml', 'one.yaml', 'two.yaml'])
    assert.deepEqual(config.ignore, ['b/**'])
    assert.equal(config.language, 'fr')
    assert.deepEqual(config.rules.get('decision/too-long'), {severity: undefined, options: {max: 3, unit: 'words'}})
    assert.deepEqual(config.rules.get('links/broken'), {severity: 'off', options: {}})
  })

  it('keeps the severity of the file below when only options are set', () => {
    const below = 'rules: {decision/too-long: {severity: error, max: 9}}\n'
    const {config} = read('extends: one.yaml\nrules: {decision/too-long: {max: 3}}\n', {'one.yaml': below})
    assert.deepEqual(config.rules.get('decision/too-long'), {severity: 'error', options: {max: 3}})
  })

  it('shows a problem in the file that has it, once', () => {
    const files = {'a.yaml': 'extends: c.yaml\n', 'b.yaml': 'extends: c.yaml\n', 'c.yaml': 'language: de\n'}
    const {problems} = read('extends: [a.yaml, b.yaml]\n', files)
    assert.deepEqual(
      problems.map(({path, key}) => [path, key]),
      [['c.yaml', 'not-allowed']],
    )
  })

  it('stops at a cycle over several files', () => {
    const {problems} = read('extends: a.yaml\n', {'a.yaml': 'extends: relais.yaml\nlanguage: fr\n'})
    assert.deepEqual(
      problems.map(({path, key}) => [path, key]),
      [['a.yaml', 'extends-cycle']],
    )
  })

  it('stops at 32 files, however they multiply', () => {
    const twice = (name: string) => `extends: [${name}, ${name}]\n`
    const files = Object.fromEntries(Array.from({length: 40}, (_, i) => [`${i}.yaml`, twice(`${i + 1}.yaml`)]))
    const {problems, files: seen} = read(twice('0.yaml'), files)
    assert.ok(seen.length <= 32)
    assert.ok(problems.some(({key}) => key === 'extends-too-many'))
  })
})

describe('the JSON Schema', () => {
  /** Mistakes that a schema cannot see, or that YAML itself forbids. */
  const unseen = /^(?:glob-(?!empty)|extends-(?!mapping)|yaml-|catalogue-category-|person-periods|.*-twice)/

  it('is draft-07, names every rule, and requires nothing but what makes an entry of a list one', () => {
    const text = JSON.stringify(schema)
    assert.equal(schema.$schema, 'http://json-schema.org/draft-07/schema#')
    for (const {id} of rules) assert.ok(text.includes(`"${id}"`))
    assert.deepEqual(
      [...text.matchAll(/"required":(\[.*?\])/g)].map(([, keys]) => keys),
      ['["name"]', '["kind"]', '["id","kind"]'],
    )
    assert.ok(text.includes('It holds. Preset: core; severity: warning.'))
  })

  for (const {name, text} of fixtures('good')) {
    it(`accepts ${name}`, () => {
      const tree = readYamlTree(text)
      assert.ok(tree.root === undefined || Check(schema, dataOf(tree.root)))
    })
  }

  for (const {name, text} of fixtures('bad')) {
    if (unseen.test(name)) continue
    it(`refuses ${name}`, () => {
      const tree = readYamlTree(text)
      assert.ok(tree.root !== undefined && !Check(schema, dataOf(tree.root)))
    })
  }
})

describe('any text', () => {
  const pieces = 'rules : preset core [ ] { } " # &a *a !t | > - , --- %x <<'.split(' ')
  const piece = fc.constantFrom(...pieces, ' ', '\n', '\n  ', ': ', '- ', '\t', '\n---\n')

  it('is read without an exception; its problems stand inside it and have messages', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (all) => {
        const text = all.join('')
        for (const {span, key} of read(text).problems) {
          assert.ok(span.start <= span.end && span.end <= text.length, text)
          assert.ok(Object.hasOwn(configMessages, key), key)
        }
      }),
      {numRuns: 1000},
    )
  })

  it('of 60 KB of unknown keys is answered within two seconds', () => {
    const text = Array.from({length: 6000}, (_, i) => `ignor${i}: ${i % 10}`)
      .join('\n')
      .slice(0, 60_000)
    const start = process.cpuUsage()
    assert.ok(read(text).problems.length > 3000)
    assert.ok(process.cpuUsage(start).user < 2_000_000)
  })
})
