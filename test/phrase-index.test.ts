// Phrases are found in a folded text just as an expression that lists them finds them.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {fold} from '../server/engine/documents/vocabulary/fold.ts'
import {held, phrases} from '../server/engine/workspace/kinds/vocabulary/words.ts'
import './harness/seed.ts'

const word = fc.constantFrom('a', 'ab', 'é')
const text = fc.array(word, {maxLength: 5}).map((words) => fold(words.join(' ')))
const phrase = fc
  .tuple(fc.array(word, {minLength: 1, maxLength: 3}), fc.boolean())
  .map(([words, isStem]) => words.join(' ') + (isStem ? '*' : ''))
const list = fc.array(phrase, {maxLength: 4}).map((all) => all.join(',\n  '))

const many = {numRuns: 2000}

/** The meaning of a list, written as one expression. */
function fits(written: string, folded: string): boolean {
  return written.split(/,\s*/).some((each) => {
    const ending = each.endsWith('*') ? '[\\p{L}\\p{N}]*' : ''
    return each !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${fold(each)}${ending}(?![\\p{L}\\p{N}])`, 'u').test(folded)
  })
}

describe('phrases', () => {
  it('are found as an expression finds them', () => {
    fc.assert(
      fc.property(list, text, (written, folded) => phrases(written).isIn(folded) === fits(written, folded)),
      many,
    )
  })

  it('are found alike alone and beside other lists', () => {
    fc.assert(
      fc.property(fc.array(list, {maxLength: 4}), text, (written, folded) => {
        const lists = written.map(phrases)
        assert.deepEqual(
          lists.filter((each) => held(lists)(folded).has(each)),
          lists.filter((each) => each.isIn(folded)),
        )
      }),
      many,
    )
  })
})
