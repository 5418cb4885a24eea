// Proves how intervals are read, how days are reckoned, and that a review is overdue from the day after on, all year round.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {daysBetween, daysLater, monthsLater} from '../server/engine/documents/vocabulary/calendar.ts'
import {dayAfter, readDuration} from '../server/engine/documents/vocabulary/durations.ts'
import {openFiles} from './harness/engine.ts'
import './harness/seed.ts'

const durations: readonly (readonly [text: string, months: number, days: number])[] = [
  ['6 months', 6, 0],
  ['six months', 6, 0],
  ['every 2 weeks', 0, 14],
  ['tous les 6 mois', 6, 0],
  ['toutes les deux semaines', 0, 14],
  ['1 an', 12, 0],
  ['2 années', 24, 0],
  ['Annual', 12, 0],
  ['semestrielle', 6, 0],
  ['Trimestriel', 3, 0],
  ['mensuelle', 1, 0],
  ['weekly', 0, 7],
  ['every month', 1, 0],
  ['chaque mois', 1, 0],
  ['quarterly', 3, 0],
  ['90d', 0, 90],
  ['90 jours', 0, 90],
  ['P6M', 6, 0],
  ['P1Y', 12, 0],
]

describe('readDuration', () => {
  for (const [text, months, days] of durations) test(text, () => assert.deepEqual(readDuration(text), {months, days}))
  for (const text of ['', 'soon', '0 days', 'when it changes', '6', 'months of work', 'à la demande', '2024-01-01'])
    test(`nothing: ${text || 'no text'}`, () => assert.equal(readDuration(text), undefined))
})

const anyDay = fc.date({min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true})

test('days there and back are the same day, and months end with their last day', () => {
  const days = anyDay.map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, fc.integer({min: -4000, max: 4000}), (day, count) => {
      assert.equal(daysBetween(day, daysLater(day, count)), count)
      const later = monthsLater(day, count % 400)
      assert.ok(Number(later.slice(8)) <= Number(day.slice(8)))
      assert.equal(monthsLater(later.slice(0, 8).concat('01'), -(count % 400)).slice(0, 7), day.slice(0, 7))
    }),
  )
  assert.equal(monthsLater('2024-01-31', 1), '2024-02-29')
  assert.equal(monthsLater('2023-01-31', 1), '2023-02-28')
  assert.equal(dayAfter('2024-08-31', {months: 6, days: 0}), '2025-02-28')
})

test('over a year of days, a review is overdue on each day behind its own, and on no other', () => {
  const page = (text: string) => new Map([['docs/backups.md', `---\n${text}\n---\n# Backups\n\nEvery night.\n`]])
  const stated = page('review_by: 2026-06-30')
  const counted = page('last_reviewed: 2025-12-31\nreview_in: 6 months')
  for (const files of [stated, counted])
    for (
      let [day, snapshot] = ['2026-01-01', openFiles(files, '2026-01-01')];
      day <= '2026-12-31';
      day = daysLater(day, 1)
    ) {
      snapshot = snapshot.with({today: day})
      const found = snapshot.findings().filter(({rule}) => rule === 'freshness/review-overdue')
      assert.equal(found.length, day > '2026-06-30' ? 1 : 0, day)
    }
})
