// Proves that every template, filled by a script from the facts of the example company, is clean under all presets, and that
// unfilled it says what to fill.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {newDocument} from '../server/engine/authoring/documents/index.ts'
import {presetNames} from '../server/engine/config/config.ts'
import {writtenKinds} from '../server/engine/model/document-kinds.ts'
import type {Finding} from '../server/engine/model/finding.ts'
import {knownKindOf, partsOf} from '../server/engine/workspace/kinds/index.ts'
import {applyChanges, type Files, openFiles} from './harness/engine.ts'
import {storyOf} from './harness/story.ts'

const today = '2026-11-23'

const register = `
people:
  - {id: claire, names: [Claire Le Goff], kind: internal, from: 2021-01-01, title: [{kind: employment, ref: docs/juridique/contrat.pdf}]}
  - {id: noor, names: [Noor Haddad], kind: contractor, org: Studio Vague, from: 2024-01-01, until: 2027-06-30}
`

/** The example company with all presets on, and a page that leads to every folder of documents. */
const company: Files = new Map([
  ...storyOf('atelier'),
  ['relais.yaml', `preset: [${presetNames.join(', ')}]\n${register}`],
])

/** What the company's people would write where a hint asks for it. */
function answer(hint: string): string {
  if (/^(?:1 to 9|1 à 9)$/.test(hint)) return '4'
  if (/ADR-0000/.test(hint)) return '[Use PostgreSQL](../adr/0002-use-postgresql.md)'
  if (/next meeting|prochaine réunion/i.test(hint)) return '2026-12-14'
  if (/Premier et dernier jour|First and last day/.test(hint)) return '2026-01-05 – 2026-10-30'
  if (/^Last day|^Dernier jour/.test(hint)) return '2031-12-14'
  if (/such as 12,000|exemple 12 000/.test(hint)) return '12 000 €'
  if (/^(?:Link to the contract|Lien vers le contrat)/.test(hint))
    return '[the contract](../adr/0002-use-postgresql.md)'
  if (/YYYY|AAAA|^Day$|^Jour$/.test(hint)) return '2026-12-14'
  if (/^(?:Who\b|Qui\b|Name$|Nom$|Person|Personne|Prestataire$|Provider$|Whom|À qui)/.test(hint))
    return 'Claire Le Goff'
  if (/^(?:Amount|Montant|Number|Nombre)/.test(hint)) return '12'
  return 'Réservations: the calendar of workshops, with its rules'
}

function filled(text: string): string {
  return text.replace(/"\{([^{}]+)\}"|\{([^{}]+)\}/g, (_, quoted?: string, plain?: string) =>
    answer(quoted ?? plain ?? ''),
  )
}

interface Written {
  readonly path: string
  readonly raw: Files
  readonly done: Files
}

function write(kind: (typeof writtenKinds)[number], language: 'en' | 'fr'): Written {
  const made = newDocument(openFiles(company, today).workspace, {kind, language, today, title: 'Réservations'})
  assert.ok('changes' in made)
  const linked = new Map([...company, ['README.md', `${company.get('README.md')}\nAlso read ${made.path}.\n`]])
  const raw = applyChanges(linked, made.changes)
  return {path: made.path, raw, done: new Map([...raw, [made.path, filled(raw.get(made.path) ?? '')]])}
}

function findingsOn(path: string, files: Files): readonly Finding[] {
  return openFiles(files, today).findings(path)
}

for (const language of ['en', 'fr'] as const)
  describe(`templates, ${language}`, () => {
    for (const kind of writtenKinds) {
      test(`${kind}: filled, it is of its kind, has every part, and is clean under all presets`, () => {
        const {path, done} = write(kind, language)
        const {workspace} = openFiles(done, today)
        const document = workspace.documents.get(path)
        assert.ok(document)
        assert.equal(knownKindOf(document, workspace), kind)
        assert.deepEqual(
          partsOf(document, workspace).filter(({told}) => told !== 'told'),
          [],
        )
        const found = findingsOn(path, done).map(({rule, message}) => `${rule}: ${message}`)
        assert.deepEqual(found, [])
      })
      test(`${kind}: unfilled, it says what to fill`, () => {
        const {path, raw} = write(kind, language)
        const told = findingsOn(path, raw).filter(({rule}) => rule === 'document/unfilled')
        // The register and the components fill all of a RACI.
        if (kind === 'raci') assert.doesNotMatch(raw.get(path) ?? '', /\{[^{}]+\}/)
        else
          assert.deepEqual(
            told.map(({key}) => key),
            ['several'],
          )
        assert.equal(filled(raw.get(path) ?? '') === raw.get(path), told.length === 0)
      })
    }
  })
