// The formulas of knowledge, against figures worked out by hand and those that their sources publish.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import fc from 'fast-check'
import {absenceFactor, elephantFactor, truckFactor} from '../server/engine/knowledge/factors.ts'
import {
  authorsOf,
  busFactorScores,
  decay,
  degreeOfAuthorship,
  degreeOfExpertise,
  expertsOf,
  majorsOf,
  recency,
} from '../server/engine/knowledge/formulas.ts'
import './harness/seed.ts'

function near(actual: number | undefined, expected: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-5, `${actual} is not ${expected}`)
}

describe('formulas', () => {
  it('let knowledge halve in 180 days, and count the future as today', () => {
    assert.deepEqual([decay(0), decay(180), decay(360), decay(-5), decay(90, 90)], [1, 0.5, 0.25, 1, 0.5])
  })

  it('give the degree of authorship, and who is an author', () => {
    near(degreeOfAuthorship({isFirst: true, deliveries: 0, acceptances: 0}), 4.391)
    // 3.293 + 5 × 0.164 − 0.321 × ln 11
    near(degreeOfAuthorship({isFirst: false, deliveries: 5, acceptances: 10}), 3.343276)
    const maker = {isFirst: true, deliveries: 0, acceptances: 6}
    const busy = {isFirst: false, deliveries: 5, acceptances: 1}
    const guest = {isFirst: false, deliveries: 1, acceptances: 5}
    // 3.766366, 3.890500 and 2.881846: the last is no author, since below 3.293 without having made the file.
    assert.deepEqual(authorsOf([maker, busy, guest]), [0, 1])
    assert.deepEqual(authorsOf([]), [])
    // 0.74 of the highest.
    assert.deepEqual(
      authorsOf([
        {isFirst: true, deliveries: 1, acceptances: 0},
        {...guest, acceptances: 0, deliveries: 0},
      ]),
      [0],
    )
  })

  it('give the degree of expertise, and who is an expert', () => {
    // 5.28223 + 0.23173 × ln 101 + 0.36151 − 0.28761 × ln 100
    near(degreeOfExpertise({added: 100, isFirst: true, days: 0, size: 100}), 5.388709)
    // 5.28223 + 0.23173 × ln 11 − 0.19421 × ln 366 − 0.28761 × ln 1000
    near(degreeOfExpertise({added: 10, isFirst: false, days: 365, size: 1000}), 2.704804)
    const expert = {added: 100, isFirst: true, days: 0, size: 100}
    assert.deepEqual(expertsOf([expert, {added: 1, isFirst: false, days: 1000, size: 100}]), [0])
    assert.deepEqual(expertsOf([{added: 0, isFirst: false, days: 3650, size: 1e6}]), [])
  })

  it('give the score of Bus Factor Explorer, and who is a major contributor', () => {
    near(recency(90), 0.367879)
    assert.deepEqual([recency(0), recency(547) > 0, recency(548)], [1, true, 0])
    // 3 + 1 + 2.4 × ln 2
    near(busFactorScores([{own: 1, commits: 1, reviews: 0}])[0], 5.663553)
    const [old, fresh, reviewer] = busFactorScores([
      {own: 0, commits: recency(90), reviews: 0},
      {own: 1, commits: 1, reviews: 0},
      {own: 0, commits: 0, reviews: 1},
    ])
    near(old, 0.773112)
    near(fresh, 5.316957)
    // 0.5 + 1.2 × ln 2
    near(reviewer, 1.331777)
    assert.deepEqual(
      majorsOf([
        {own: 0, commits: recency(90), reviews: 0},
        {own: 1, commits: 1, reviews: 0},
      ]),
      [1],
    )
    assert.deepEqual(majorsOf([{own: 0, commits: 0, reviews: 0}]), [])
  })

  it('give finite numbers for anything', () => {
    const number = fc.double()
    const authorship = fc.record({isFirst: fc.boolean(), deliveries: number, acceptances: number})
    const expertise = fc.record({added: number, isFirst: fc.boolean(), days: number, size: number})
    const recent = fc.record({own: number, commits: number, reviews: number})
    fc.assert(
      fc.property(number, number, authorship, expertise, fc.array(recent), (a, b, one, other, several) => {
        const scores = busFactorScores(several)
        const all = [decay(a, b), recency(a), degreeOfAuthorship(one), degreeOfExpertise(other), ...scores]
        assert.ok(all.every(Number.isFinite), String(all))
        assert.ok(scores.every((score) => score >= 0))
        assert.ok(majorsOf(several).every((place) => place < several.length))
      }),
    )
  })
})

describe('factors', () => {
  it('take away who has most, until less than half is left', () => {
    // 0 holds four of six files: with two left, that is the end; with three, one more has to go.
    assert.deepEqual(truckFactor([[0], [0], [0], [0], [1], [2]]), {factor: 1, people: [0], covered: 1})
    assert.deepEqual(truckFactor([[0], [0], [0], [0, 1], [1], [2]]), {factor: 2, people: [0, 1], covered: 1})
    assert.deepEqual(truckFactor([[0], [0], [1], [1], [2]]), {factor: 2, people: [0, 1], covered: 1})
    // Half is not less than half.
    assert.deepEqual(truckFactor([[0], [1]]), {factor: 2, people: [0, 1], covered: 1})
    assert.deepEqual(truckFactor([[], [], [], [0]]), {factor: 0, people: [], covered: 0.25})
    assert.deepEqual(
      truckFactor([
        [0, 1],
        [0, 1],
      ])?.factor,
      2,
    )
    assert.equal(truckFactor([[], []]), undefined)
    assert.equal(truckFactor([]), undefined)
  })

  it('are those of the example that CHAOSS gives', () => {
    const contributions = [1000, 202, 90, 33, 332, 343, 42, 433]
    assert.equal(absenceFactor(contributions), 2)
    assert.equal(elephantFactor(contributions.map((each, index) => ({org: `${index}`, contributions: each}))), 2)
  })

  it('are unknown where nothing is, and reached at exactly half', () => {
    assert.equal(absenceFactor([]), undefined)
    assert.equal(absenceFactor([0, Number.NaN, -1]), undefined)
    assert.equal(absenceFactor([2, 1, 1]), 1)
    const people = [
      {org: 'a', contributions: 3},
      {org: 'a', contributions: 3},
      {org: 'b', contributions: 1},
    ]
    assert.equal(elephantFactor([...people, {org: undefined, contributions: 7}]), 1)
    assert.equal(elephantFactor([...people, {org: undefined, contributions: 8}]), undefined)
  })
})
