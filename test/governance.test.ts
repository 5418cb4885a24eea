// Proves what governance is counted from: cadence over a year of days, linked decisions, timely actions, rows of a RACI.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {daysLater} from '../server/engine/documents/vocabulary/calendar.ts'
import {type GovernanceShares, governanceShares} from '../server/engine/workspace/governance/shares.ts'
import {type Files, openFiles} from './harness/engine.ts'

const minutes = `# R&D committee

- Cadence: monthly
- Participants: Claire

## Decisions

- Host all data of pilots in France, see ADR-3.
- Stop the work on the old machine.

## Actions

- [x] Claire: order the sensor by 2026-01-20
- [ ] Claire: clean the data by 2026-02-20
`

const raci = `# RACI

| Activity | Claire | Board | Noor |
| --- | --- | --- | --- |
| Choose | A | C | R |
| Release | A | A | R |
| Keep | C | I | A/R |
`

const files: Files = new Map([
  ['relais.yaml', 'people:\n  - {id: noor, names: [Noor], kind: contractor}\n'],
  ['docs/minutes/2026-01-10-rd-committee.md', minutes],
  ['docs/governance/raci.md', raci],
])

function shares(day: string): Record<keyof GovernanceShares, string> {
  const all = governanceShares(openFiles(files, day).workspace, day)
  const shown = (name: keyof GovernanceShares) => all[name].map(({holds}) => (holds ? '+' : '-')).join('')
  return {
    cadence: shown('cadence'),
    linked: shown('linked'),
    timely: shown('timely'),
    accountable: shown('accountable'),
  }
}

describe('shares of governance', () => {
  test('each decision, each action that is due, and each row counts', () => {
    assert.deepEqual(shares('2026-01-31'), {cadence: '+', linked: '+-', timely: '+', accountable: '+--'})
    assert.deepEqual(shares('2026-03-01'), {cadence: '-', linked: '+-', timely: '+-', accountable: '+--'})
  })
  test('nothing says anything of an empty repository', () => {
    const all = governanceShares(openFiles(new Map(), '2026-01-01').workspace, '2026-01-01')
    assert.deepEqual(Object.values(all), [[], [], [], []])
  })
  test('each lack is told at a place, in both languages', () => {
    for (const counted of Object.values(
      governanceShares(openFiles(files, '2026-03-01').workspace, '2026-03-01'),
    ).flat()) {
      assert.ok(files.has(counted.place.path))
      assert.notEqual(counted.lack.en, counted.lack.fr)
    }
  })
  test('over a year of days, monthly minutes are in time for a month and a half, and forgotten after a year', () => {
    const {workspace} = openFiles(files, '2026-01-10')
    for (let day = '2026-01-10'; day <= '2027-01-20'; day = daysLater(day, 1)) {
      const [series] = governanceShares(workspace, day).cadence
      const expected = day > '2027-01-10' ? undefined : day <= '2026-02-26'
      assert.equal(series?.holds, expected, day)
    }
  })
})
