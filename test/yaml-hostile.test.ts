// Proves that no YAML can end the process or hold it up, and that long but harmless texts are not refused.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {guardYaml, readYaml, yamlLimits} from '../server/engine/documents/yaml.ts'

const times = 100_000
const bomb = ['a0: &a0 [x, x]', ...Array.from({length: 40}, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)]
const steps = (mark: string) => Array.from({length: 300}, (_, i) => `${' '.repeat(i)}${mark}`).join('\n')
const refused: Readonly<Record<string, readonly [text: string, why: string]>> = {
  brackets: ['['.repeat(times), 'too-large'],
  '5,000 brackets': ['['.repeat(5000), 'too-deep'],
  braces: ['{'.repeat(10_000), 'too-deep'],
  'brackets behind closing brackets in quotes': ['["]",'.repeat(5000), 'too-deep'],
  'brackets behind closing brackets in comments': ['[ # ]\n'.repeat(5000), 'too-deep'],
  dashes: ['- '.repeat(times), 'too-large'],
  '10,000 dashes': ['- '.repeat(10_000), 'too-deep'],
  'question marks': ['? '.repeat(10_000), 'too-deep'],
  'keys on one line': ['a: '.repeat(10_000), 'too-deep'],
  'indented keys': [steps('a:'), 'too-deep'],
  'indented dashes': [steps('-'), 'too-deep'],
  'dashes on indented lines': [
    Array.from({length: 9}, (_, i) => ' '.repeat(i * 20) + '- '.repeat(9)).join('\n'),
    'too-deep',
  ],
  '50,000 keys': [Array.from({length: 50_000}, (_, i) => `k${i}: v`).join('\n'), 'too-large'],
  'an alias bomb': [bomb.join('\n'), 'too-many-aliases'],
}

const units = [
  '[',
  '{',
  ']',
  '[],',
  '[]: ',
  '{}\n',
  '"',
  "'",
  '"a" ',
  '! ',
  '&a ',
  '*',
  '%a\n',
  '---\n',
  '|\n',
  '- >\n',
  '#',
  ',',
  '\t',
  '\r',
  'k:\n',
  '- - a\n',
  '? a\n',
  'a: [\n',
  '[a]: [\n',
  ' # c\n',
  '<<: *a\n',
  '\u0000',
  '\u001f',
  '\u0002\n',
  '\uD800',
]

const prose = Array.from({length: 300}, (_, i) => `  ${i}. see [ADR-${i}](x.md), (:, [ {, "it's: - ? *not* & nested`)
const generous: Readonly<Record<string, string>> = {
  'prose with open brackets in a block': `summary: |\n${prose.join('\n')}\nstatus: accepted\n`,
  'a list of 500 mappings': `links:\n${'  - {rel: a, to: [b, c]}\n'.repeat(500)}status: accepted\n`,
  'brackets in quotes and comments': `${'a: "[[[[" # [[[[\n'.repeat(60)}status: accepted\n`,
  'eight levels': `a:\n  - b:\n      - c: [[{d: [e]}]]\nstatus: accepted\n`,
  '32 references': `a: &a x\n${Array.from({length: 31}, (_, i) => `k${i}: *a\n`).join('')}status: accepted\n`,
}

describe('hostile YAML', () => {
  for (const [name, [text, why]] of Object.entries(refused)) {
    it(`${name} are refused within two seconds`, () => {
      const start = process.cpuUsage()
      const {problem, entries} = readYaml(text, 7)
      const {user, system} = process.cpuUsage(start)
      assert.deepEqual([problem?.code, problem?.detail, entries.length], ['front-matter-refused', why, 0])
      assert.equal(problem?.span.start, (guardYaml(text)?.at ?? 0) + 7)
      assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`)
    })
  }

  it('of 64 KB and any one repeated piece is answered within two seconds', () => {
    for (const unit of units) {
      const text = unit.repeat(Math.floor(yamlLimits.length / unit.length))
      const start = process.cpuUsage()
      readYaml(text)
      const {user, system} = process.cpuUsage(start)
      assert.ok(user + system < 2_000_000, `${JSON.stringify(unit)}: ${(user + system) / 1000} ms`)
    }
  })

  it('of any pieces is read without an exception, with every place inside the text', () => {
    const piece = fc.constantFrom(...units, 'a', 'k: ', '\n', '\n  ', ' ', '}', ': ', '- ')
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 80}), (pieces) => {
        const text = pieces.join('')
        const {entries, comments, problem} = readYaml(text)
        const spans = entries.flatMap(({key, span, values}) => [key.span, span, ...values.map((value) => value.span)])
        for (const {start, end} of [...spans, ...comments.map(({span}) => span), ...(problem ? [problem.span] : [])]) {
          assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify([text, start, end]))
        }
      }),
      {numRuns: 2000},
    )
  })
})

describe('harmless YAML', () => {
  for (const [name, text] of Object.entries(generous)) {
    it(`is not refused: ${name}`, () => {
      assert.equal(guardYaml(text), undefined)
      const status = readYaml(text).entries.find(({key}) => key.value === 'status')
      assert.equal(status?.values[0]?.value, 'accepted')
    })
  }
})
