// What the language server says: the same placeholders and counts in both languages, and French as it is printed.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
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
