// Key figures that documents decide: labels of confidential ones, sheets of R&D in time, questions of a due diligence answered.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {checklist} from '../server/engine/workspace/diligence/index.ts'
import {type Made, measured} from './harness/measured.ts'

const parts = ['State of the art', 'Uncertainties', 'Hypotheses', 'Work done', 'Results', 'Publications', 'People']
const sheet = (period: string, without = '') =>
  `---\ntype: rd-sheet\nperiod: ${period}\n---\n# Engine\n${parts
    .filter((part) => part !== without)
    .map((part) => `\n## ${part}\n\nWhat is to be said of it.\n`)
    .join('')}`

const files = {
  'relais.yaml': 'confidential: [secret/**]\n',
  'secret/a.md': '# A\n\nTLP:RED\n',
  'secret/b.md': '# B\n\nNothing says who may read it.\n',
  'rd/in-time.md': sheet('2025'),
  'rd/late.md': sheet('2023-2024'),
  'rd/without-results.md': sheet('2025', 'Results'),
  'rd/without-year.md': sheet('from the beginning'),
  'SECURITY.md': '# Security\n',
  'src/index.ts': 'export {}\n',
}

function figuresOf(told: Readonly<Record<string, string>>, commits: readonly Made[]) {
  const {figures} = measured({files: told, today: '2026-03-01', commits})
  return new Map(figures.map(({id, value}) => [id, value]))
}

test('figures of documents: labels, sheets, and questions answered', () => {
  const paths = Object.keys(files)
  const commits = [
    {
      day: '2025-03-01',
      by: 'Ann <ann@home.example>',
      files: Object.fromEntries(paths.map((path) => [path, [9] as const])),
    },
  ]
  const figures = figuresOf(files, commits)
  assert.equal(figures.get('unlabelled-documents'), 1)
  assert.equal(figures.get('sheet-readiness'), 1 / 4)
  // Security, trade secrets, research, and who knows what, which the history tells.
  assert.equal(figures.get('diligence'), 4 / checklist.length)
})

test('figures of documents are unknown where nothing tells', () => {
  const without = figuresOf(files, [])
  assert.equal(without.get('sheet-readiness'), undefined)
  const bare = figuresOf({'src/index.ts': 'export {}\n'}, [])
  assert.equal(bare.get('unlabelled-documents'), undefined)
  assert.equal(bare.get('sheet-readiness'), undefined)
})
