// Proves what a configuration makes of rules, and the tables beside it: presets, messages, globs, suggestions.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import picomatch from 'picomatch'
import {presetNames} from '../server/engine/config/config.ts'
import {globFlaw} from '../server/engine/config/globs.ts'
import {isOn, optionsOf, presets, severityOf} from '../server/engine/config/presets.ts'
import {configMessages} from '../server/engine/config/problems.ts'
import {nearest} from '../server/engine/model/nearest.ts'
import {read, rules} from './harness/config.ts'

describe('presets and settings', () => {
  const [long, , broken, licence] = rules

  it('describes every preset in both languages', () => {
    assert.deepEqual(Object.keys(presets), [...presetNames])
    for (const {en, fr} of Object.values(presets)) assert.ok(en.length > 20 && fr.length > 20)
  })

  const cases: readonly [string, string, boolean, string][] = [
    ['', 'links/broken', true, 'warning'],
    ['', 'ip/licence-missing', false, 'warning'],
    ['preset: ip', 'ip/licence-missing', true, 'warning'],
    ['rules: {ip/licence-missing: error}', 'ip/licence-missing', true, 'error'],
    ['rules: {links/broken: off}', 'links/broken', false, 'warning'],
    ['rules: {links/broken: {severity: hint}}', 'links/broken', true, 'hint'],
    ['rules: {ip/licence-missing: {}}', 'ip/licence-missing', true, 'warning'],
  ]
  for (const [text, id, on, severity] of cases) {
    it(`${text || 'nothing'} → ${id} ${on ? severity : 'off'}`, () => {
      const {config} = read(text)
      const asked = rules.find((one) => one.id === id) ?? assert.fail(id)
      assert.equal(isOn(asked, config), on)
      assert.equal(severityOf(asked, config), severity)
    })
  }

  it('fills in the options that are not written', () => {
    assert.ok(long && broken && licence)
    const {config} = read('rules: {decision/too-long: {max: 7}}')
    assert.deepEqual(optionsOf(long, config), {max: 7, strict: false, unit: 'lines', except: [], marker: 'TODO'})
    assert.deepEqual(optionsOf(broken, config), {})
    assert.deepEqual(config.rules.get('decision/too-long')?.options, {max: 7})
  })
})

describe('messages', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

  it('have the same placeholders in both languages', () => {
    for (const {en, fr} of Object.values(configMessages)) assert.deepEqual(holes(fr), holes(en), en)
  })

  it('are typeset in French: no-break spaces and curly apostrophes', () => {
    for (const {fr} of [...Object.values(configMessages), ...Object.values(presets)]) {
      assert.doesNotMatch(fr.replace(/`[^`]*`/g, '``'), /[^\u00a0][:;?!](?:\s|$)|'|« | »/, fr)
    }
  })
})

describe('globs', () => {
  it('that are allowed match any path within 100 ms', () => {
    const paths = ['a'.repeat(255), `${'a/'.repeat(120)}b`, 'ab'.repeat(100), `${'aaaaaaaa/'.repeat(28)}x`]
    const piece = fc.constantFrom('*', '**', 'a', '/', '?', '[ab]', '{a,b}', '**/', '*a', '.')
    fc.assert(
      fc.property(fc.array(piece, {minLength: 1, maxLength: 14}), (pieces) => {
        const glob = pieces.join('')
        if (globFlaw(glob) !== undefined) return
        const start = process.cpuUsage()
        const matches = picomatch(glob, {dot: true, noext: true})
        for (const path of paths) matches(path)
        const {user} = process.cpuUsage(start)
        assert.ok(user < 1_000_000, `${glob} took ${user / 1000} ms`)
      }),
      {numRuns: 300},
    )
  })

  for (const glob of ['*a*a*a*a*a*a*a*a*a*a*b', '+(a+(b+(c)))', '**/a/**/a/**/a/**/a/**/a/b', 'a*'.repeat(40)]) {
    it(`refuses ${glob.slice(0, 30)}`, () => assert.equal(globFlaw(glob), 'costly'))
  }
})

describe('suggestions', () => {
  it('are near, and always one of the candidates', () => {
    assert.equal(nearest('ignroe', ['ignore', 'rules']), 'ignore')
    assert.equal(nearest('xyz', ['ignore', 'rules']), undefined)
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, candidates) => {
        const found = nearest(word, candidates)
        assert.ok(found === undefined || candidates.includes(found))
      }),
    )
  })
})
