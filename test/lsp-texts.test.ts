// What the language server says: the same placeholders and counts in both languages, and French as it is printed.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {configSchema, rules} from '../server/engine/index.ts'
import {describe as describeSetting, settingTexts} from '../server/lsp/texts/settings.ts'
import {allTexts, say, sayCount} from '../server/lsp/texts.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()

describe('the texts of the language server', () => {
  for (const [key, {en, fr}] of Object.entries(allTexts)) {
    test(`${key} says the same in both languages`, () => {
      assert.ok(en.trim() !== '' && fr.trim() !== '')
      assert.deepEqual(en.split('|').map(holes), fr.split('|').map(holes))
      assert.equal(/[.…]$/.test(en), /[.…]$/.test(fr), 'sentences end alike')
    })
    test(`${key} is set in French`, () => {
      const prose = fr.replace(/`[^`]*`/g, '·')
      assert.doesNotMatch(prose, /(?<![\u00A0{])[:;?!»](?!\w)|«(?!\u00A0)|\w'\w|"/)
    })
  }
  test('counts in both languages', () => {
    const counts = [0, 1, 2].map((count) => [
      sayCount('en', 'lensGoverns', count),
      sayCount('fr', 'lensGoverns', count),
    ])
    assert.deepEqual(counts, [
      ['governs 0 places', 'régit 0 endroit'],
      ['governs 1 place', 'régit 1 endroit'],
      ['governs 2 places', 'régit 2 endroits'],
    ])
  })
  test('fills in what it is given', () => {
    assert.equal(say('fr', 'cardOn', {date: '2026-01-31'}), 'le 2026-01-31')
  })
})

/** Every description in a schema, however deep. */
function descriptionsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'description' in schema && typeof schema.description === 'string' ? [schema.description] : []
  return [...own, ...Object.values(schema).flatMap(descriptionsIn)]
}

describe('the settings of relais.yaml', () => {
  const described = [...new Set(descriptionsIn(configSchema(rules)))]
  test('are all described in French', () => {
    assert.ok(described.length > 60)
    assert.deepEqual(
      described.filter((text) => describeSetting(text, 'fr') === text),
      [],
    )
  })
  test('are all described in English, a rule by its summary', () => {
    const others = described.filter((text) => describeSetting(text, 'en') !== text)
    assert.equal(others.length, rules.length)
  })
  for (const {en, fr} of settingTexts)
    test(`“${fr}” is in the schema and set in French`, () => {
      const words = en.replace('{name}', '')
      assert.ok(
        described.some((text) => text.replace(/`\w+`/, '``') === words || text === en),
        en,
      )
      assert.doesNotMatch(fr.replace(/`[^`]*`/g, '·'), /(?<!\u00A0)[:;?!»](?!\w)|«(?!\u00A0)|\w'\w|"/)
    })
})
