// Shows, case by case, where and how metadata are written into a record.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {insertMetadata, type MetadataRole} from '../server/engine/authoring/index.ts'
import type {Change} from '../server/engine/model/finding.ts'
import {applyChanges, type Files} from './harness/engine.ts'
import {decisionAt, snapshotOf} from './harness/logs.ts'

function insert(files: Files, path: string, role: MetadataRole, value: string): readonly Change[] {
  const snapshot = snapshotOf(files)
  const decision = decisionAt(snapshot, path)
  return insertMetadata(decision, snapshot.workspace.logOf(decision), role, value)
}

const path = 'docs/decisions/0002-b.md'
const parts = '## Context\n\nOne.\n\n## Decision\n\nTwo.\n\n## Consequences\n\nThree.\n'
const madr = '## Context and Problem Statement\n\nOne.\n\n## Considered Options\n\n* A\n\n## Decision Outcome\n\nTwo.\n'

/** A record, its neighbour, what is inserted, and the head of the text that must come out. */
const cases: readonly {
  readonly name: string
  readonly own: string
  readonly other?: string
  readonly role: MetadataRole
  readonly value: string
  readonly expected: string
}[] = [
  {
    name: 'a key before later keys',
    own: `---\ndate: 2024-01-02\n---\n# B\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '---\nstatus: proposed\ndate: 2024-01-02\n---\n# B\n',
  },
  {
    name: 'a key behind earlier keys',
    own: `---\nstatus: accepted\n---\n# B\n\n${madr}`,
    role: 'date',
    value: '2024-01-02',
    expected: '---\nstatus: accepted\ndate: 2024-01-02\n---\n# B\n',
  },
  {
    name: 'a key behind a comment stays behind it',
    own: `---\n# who\ndate: 2024-01-02\n---\n# B\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '---\n# who\ndate: 2024-01-02\nstatus: proposed\n---\n# B\n',
  },
  {
    name: 'an empty key is filled',
    own: `---\nstatus:\ndate: 2024-01-02\n---\n# B\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '---\nstatus: proposed\ndate: 2024-01-02\n---\n# B\n',
  },
  {
    name: 'a template value is replaced',
    own: `---\nstatus: {proposed | rejected | accepted}\n---\n# B\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '---\nstatus: proposed\n---\n# B\n',
  },
  {
    name: 'front matter as in the log',
    own: `# B\n\n${madr}`,
    other: `---\nstatus: accepted\n---\n# A\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '---\nstatus: proposed\n---\n\n# B\n',
  },
  {
    name: 'French keys where the log has them',
    own: `---\ntitre: B\n---\n# B\n\n${madr}`,
    role: 'deciders',
    value: 'Ada',
    expected: '---\ntitre: B\ndécideurs: Ada\n---\n# B\n',
  },
  {
    name: 'a value that YAML would misread',
    own: `---\nstatus: accepted\n---\n# B\n\n${madr}`,
    role: 'supersededBy',
    value: '[A: one](0001-a.md)',
    expected: '---\nstatus: accepted\nsuperseded-by: "[A: one](0001-a.md)"\n---\n# B\n',
  },
  {
    name: 'a bullet before later ones',
    own: `# B\n\n* Date: 2024-01-02\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '# B\n\n* Status: proposed\n* Date: 2024-01-02\n\n',
  },
  {
    name: 'a bold bullet in French',
    own: `# B\n\n- **Statut** : accepté\n\n${parts}`,
    role: 'date',
    value: '2024-01-02',
    expected: '# B\n\n- **Statut** : accepté\n- **Date** : 2024-01-02\n\n',
  },
  {
    name: 'bold that takes the colon in',
    own: `# B\n\n- **Status:** accepted\n\n${parts}`,
    role: 'deciders',
    value: 'Ada',
    expected: '# B\n\n- **Status:** accepted\n- **Deciders:** Ada\n\n',
  },
  {
    name: 'lower-case keys',
    own: `# B\n\n* status: accepted\n\n${parts}`,
    role: 'date',
    value: '2024-01-02',
    expected: '# B\n\n* status: accepted\n* date: 2024-01-02\n\n',
  },
  {
    name: 'a bullet that goes on below keeps its lines',
    own: `# B\n\n* Status: accepted\n  after a vote\n\n${parts}`,
    role: 'date',
    value: '2024-01-02',
    expected: '# B\n\n* Date: 2024-01-02\n* Status: accepted\n  after a vote\n\n',
  },
  {
    name: 'an empty bullet is filled',
    own: `# B\n\n* Status:\n* Date: 2024-01-02\n\n${parts}`,
    role: 'status',
    value: 'proposed',
    expected: '# B\n\n* Status: proposed\n* Date: 2024-01-02\n\n',
  },
  {
    name: 'bullets under the title as in the log',
    own: `# B\n\n${madr}`,
    other: `# A\n\n* Status: accepted\n\n${madr}`,
    role: 'status',
    value: 'proposed',
    expected: '# B\n\n* Status: proposed\n\n## Context',
  },
  {
    name: 'a line under the title',
    own: `# 2. B\n\n## Status\n\nAccepted\n\n${parts}`,
    role: 'date',
    value: '2024-01-02',
    expected: '# 2. B\n\nDate: 2024-01-02\n\n## Status\n',
  },
  {
    name: 'a paragraph beside another one',
    own: `# 2. B\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n\n${parts}`,
    role: 'deciders',
    value: 'Ada',
    expected: '# 2. B\n\nDate: 2024-01-02\n\nDeciders: Ada\n\n## Status\n',
  },
  {
    name: 'lines with hard breaks',
    own: `# B\n\nStatus: accepted  \nDate: 2024-01-02  \n\n${parts}`,
    role: 'deciders',
    value: 'Ada',
    expected: '# B\n\nStatus: accepted  \nDate: 2024-01-02  \nDeciders: Ada  \n\n',
  },
  {
    name: 'a row of a table',
    own: `# B\n\n| Key | Value |\n|---|---|\n| Date | 2024-01-02 |\n| Authors | Ada |\n\n${parts}`,
    role: 'status',
    value: 'proposed',
    expected: '# B\n\n| Key | Value |\n|---|---|\n| Date | 2024-01-02 |\n| Authors | Ada |\n| Status | proposed |\n\n',
  },
  {
    name: 'a section behind the date',
    own: `# 2. B\n\nDate: 2024-01-02\n\n${parts}`,
    role: 'status',
    value: 'Proposed',
    expected: '# 2. B\n\nDate: 2024-01-02\n\n## Status\n\nProposed\n\n## Context\n',
  },
  {
    name: 'a section at the end as in the log',
    own: `# 2. B\n\n${parts}`,
    other: `# 1. A\n\n${parts}\n## Status\n\nAccepted\n`,
    role: 'status',
    value: 'Proposed',
    expected: `# 2. B\n\n${parts}\n## Status\n\nProposed\n`,
  },
  {
    name: 'an underlined section',
    own: 'B\n=\n\nContext\n-------\n\nOne.\n\nDecision\n--------\n\nTwo.\n',
    role: 'status',
    value: 'Proposed',
    expected: 'B\n=\n\nStatus\n------\n\nProposed\n\nContext\n',
  },
  {
    name: 'an empty section is filled',
    own: `# 2. B\n\n## Status\n\n${parts}`,
    role: 'status',
    value: 'Proposed',
    expected: '# 2. B\n\n## Status\n\nProposed\n\n## Context\n',
  },
  {
    name: 'a supersession under the status',
    own: `# 2. B\n\n## Status\n\nAccepted\n\n${parts}`,
    role: 'supersedes',
    value: '[1. A](0001-a.md)',
    expected: '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n\n## Context\n',
  },
]

describe('insertMetadata', () => {
  for (const {name, own, other, role, value, expected} of cases) {
    test(name, () => {
      const files = new Map([
        [path, own],
        ...(other === undefined ? [] : [['docs/decisions/0001-a.md', other] as const]),
      ])
      const after = applyChanges(files, insert(files, path, role, value))
      const text = after.get(path) ?? ''
      assert.equal(text.slice(0, expected.length), expected)
      assert.deepEqual(insert(after, path, role, value), [], 'applying it again')
    })
  }

  test('leaves a flat refusal where the metadata stand in another file', () => {
    const kep = (n: number) =>
      [
        [`keps/000${n}-x/README.md`, '# X\n\n## Motivation\n\nOne.\n\n## Proposal\n\nTwo.\n'],
        [`keps/000${n}-x/kep.yaml`, `kep-number: ${n}\n${n === 1 ? 'status: implemented\n' : ''}`],
      ] as const
    assert.deepEqual(insert(new Map([...kep(1), ...kep(2)]), 'keps/0002-x/README.md', 'status', 'proposed'), [])
  })
})
