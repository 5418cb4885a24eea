// Proves that new documents are filled with what the repository knows, say what is left to write, and stay pages.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {
  type NewDocumentRequest,
  newDocument,
  scaffoldFix,
  templateOf,
} from '../server/engine/authoring/documents/index.ts'
import {fillSlots} from '../server/engine/authoring/documents/templates.ts'
import {writtenKinds} from '../server/engine/model/document-kinds.ts'
import {applyChanges, type Files, openFiles} from './harness/engine.ts'

const today = '2026-11-23'

const repository: Files = new Map([
  [
    'relais.yaml',
    `people:
  - {id: claire, names: [Claire Le Goff, '@claire'], kind: internal}
  - {id: noor, names: [Noor Haddad], kind: contractor, org: Studio Vague, from: 2024-01-01, until: 2026-12-31}
  - {id: sam, names: [Sam Petit], kind: contractor, org: Autre Rive}
`,
  ],
  ['compose.yaml', 'services:\n  db:\n    image: postgres:16\n'],
  [
    'docs/adr/0001-use-postgresql.md',
    '# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Context\n\nWe store bookings.\n\n## Decision\n\nWe use PostgreSQL.\n\n## Consequences\n\nWe run it.\n',
  ],
])

function write(request: Omit<NewDocumentRequest, 'today'>, files: Files = repository) {
  const made = newDocument(openFiles(files, today).workspace, {today, ...request})
  assert.ok('changes' in made, 'problem' in made ? made.problem.en : '')
  const after = applyChanges(files, made.changes)
  return {path: made.path, text: after.get(made.path) ?? '', files: after}
}

describe('newDocument', () => {
  for (const kind of writtenKinds)
    for (const language of ['en', 'fr'] as const)
      test(`${kind}, ${language}: no slot is left, something is left to write, and it is a page in its language`, () => {
        const {path, text, files} = write({kind, language, title: 'Atelier'})
        assert.doesNotMatch(text, /\{\{|\}\}\}|undefined/)
        assert.match(text, /\{[^{}]+\}/)
        const document = openFiles(files, today).workspace.documents.get(path)
        assert.deepEqual([document?.kind, document?.language], ['page', language])
      })

  test('knows who leaves first, on which day, and who takes over', () => {
    const {path, text} = write({kind: 'handover', language: 'en', title: 'Bookings'})
    assert.equal(path, 'docs/handover/bookings.md')
    assert.match(text, /^# Handover: Bookings$/m)
    assert.match(text, /^- From: Noor Haddad$/m)
    assert.match(text, /^- To: Claire Le Goff$/m)
    assert.match(text, /^- Date: 2026-12-31$/m)
    assert.match(text, /^owner: Claire Le Goff$/m)
  })

  test('knows systems, files that run them, and decisions, seen from its folder', () => {
    const {text} = write({kind: 'handover', language: 'fr', title: 'Réservations'})
    assert.match(text, /^- \[0001 Use PostgreSQL\]\(\.\.\/adr\/0001-use-postgresql\.md\)$/m)
    assert.match(text, /^- \[compose\.yaml\]\(\.\.\/\.\.\/compose\.yaml\)$/m)
    assert.match(text, /^\| PostgreSQL \| Noor Haddad \| Claire Le Goff \| \{Jour\} \|$/m)
  })

  test('knows the parts that it is about', () => {
    const component = {name: 'billing', source: 'folder', folders: ['services/billing'], place: undefined} as const
    const about = [{...component, criticality: 1, isDeployed: false}] as const
    const {text} = write({kind: 'raci', language: 'en', components: about})
    assert.match(text, /^\| billing \| A \| R \|$/m)
    assert.match(text, /^\| Activity \| Claire Le Goff \| Studio Vague \|$/m)
    const handover = write({kind: 'handover', language: 'en', components: about})
    assert.match(handover.text, /^- billing \(\[services\/billing\]\(\.\.\/\.\.\/services\/billing\)\)$/m)
    assert.doesNotMatch(handover.text, /compose\.yaml/)
  })

  test('is called by day where it tells of one, and by its kind alone where nobody says more', () => {
    assert.equal(write({kind: 'minutes', language: 'fr'}).path, 'docs/comptes-rendus/2026-11-23-compte-rendu.md')
    assert.equal(write({kind: 'minutes', title: 'R&D committee'}).path, 'docs/minutes/2026-11-23-r-d-committee.md')
    assert.match(write({kind: 'minutes', title: 'R&D committee'}).text, /^# R&D committee$/m)
  })

  test('goes where most documents of its kind stand', () => {
    const minutes = (day: string) => `---\ntype: minutes\n---\n# Committee of ${day}\n\n## Decisions\n\nNone.\n`
    const paths = ['a/2026-01-05.md', 'rd/committee/2026-02-02.md', 'rd/committee/2026-03-02.md', '2026-04-02.md']
    const kept = new Map([...repository, ...paths.map((path) => [path, minutes(path)] as const)])
    assert.equal(write({kind: 'minutes', language: 'en'}, kept).path, 'rd/committee/2026-11-23-minutes.md')
    assert.equal(write({kind: 'raci', language: 'en'}, kept).path, write({kind: 'raci', language: 'en'}).path)
  })

  test('overwrites nothing, and offers nothing where it would', () => {
    const {files} = write({kind: 'raci', language: 'en'})
    const {workspace} = openFiles(files, today)
    const again = newDocument(workspace, {kind: 'raci', language: 'en', today})
    assert.ok('problem' in again)
    assert.match(again.problem.fr, /existe déjà/)
    assert.deepEqual(scaffoldFix(workspace, {kind: 'raci', language: 'en', today}), [])
    const [fix] = scaffoldFix(workspace, {kind: 'raci', language: 'fr', today})
    assert.equal(fix?.kind, 'suggestion')
    assert.match(fix?.title.fr ?? '', /docs\/governance\/matrice-raci\.md/)
  })
})

test('a template has the same slots in both languages, and says in both what to write in their place', () => {
  for (const kind of writtenKinds) {
    const {en, fr} = templateOf(kind).text
    const slots = (text: string) =>
      [...text.matchAll(/\{\{([\w-]+)/g)].map(([, name = '']) => name.replace(/^in-.*|^today$/, 'day')).sort()
    const hints = (text: string) => fillSlots(text, {}).match(/\{[^{}]+\}/g)?.length
    // English says when it was reviewed and how often, French when and until when.
    assert.deepEqual(new Set(slots(en)), new Set(slots(fr)), kind)
    assert.equal(en.match(/^## /gm)?.length, fr.match(/^## /gm)?.length, kind)
    assert.equal(hints(en), hints(fr), kind)
  }
})
