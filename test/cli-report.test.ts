// `relais report` and the HTML of `relais coverage`, run as a user does: what they write, that it is the same each time, and safe.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import Value from 'typebox/value'
import {type DossierOutput, dossierOutputShape} from '../server/cli/dossier/schema.ts'
import {hostileTexts} from './harness/hostile-texts.ts'
import {relais} from './harness/run-relais.ts'
import {git, repository, scratch} from './harness/scratch.ts'

const tree = {
  'docs/adr/0001-use-postgresql.md': '# Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Decision\n\nPostgreSQL.\n',
  'docs/architecture.md': '# Architecture\n',
  'docs/fiches-cir/2026-moteur.md': '# Moteur\n',
  'SECURITY.md': '# Security\n',
  '.github/CODEOWNERS': '* @acme/core\n',
  'package.json': '{"name": "shop", "dependencies": {"pg": "8.0.0", "fastify": "5.0.0"}}\n',
  'src/index.ts': 'export {}\n'.repeat(30),
}

function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function itemOf({items}: DossierOutput, id: string): DossierOutput['items'][number] {
  const item = items.find((each) => each.id === id)
  assert.ok(item, id)
  return item
}

test('report writes a dossier: evidence at the commit, or the gap', async (t) => {
  const root = repository(t, tree)
  const ended = await relais(root, ['report', '--to', 'out'])
  assert.equal(ended.code, 0, ended.stderr)
  const files = filesIn(join(root, 'out'))
  const names = ['coverage.html', 'coverage.json', 'coverage.md', 'decisions.json', 'decisions.md', 'dossier.json']
  assert.deepEqual(Object.keys(files), [...names, 'index.html', 'index.md'])
  const dossier: unknown = JSON.parse(files['dossier.json'] ?? '')
  assert.ok(Value.Check(dossierOutputShape, dossier), JSON.stringify([...Value.Errors(dossierOutputShape, dossier)]))
  assert.equal(dossier.at, '2024-01-15')
  assert.match(dossier.commit ?? '', /^[0-9a-f]{40}$/)
  assert.deepEqual(itemOf(dossier, 'security').evidence, [
    {path: 'SECURITY.md', line: null, permalink: `SECURITY.md@${dossier.commit}`},
  ])
  assert.equal(itemOf(dossier, 'security').state, 'shown')
  assert.equal(itemOf(dossier, 'rd').evidence[0]?.path, 'docs/fiches-cir/2026-moteur.md')
  assert.equal(itemOf(dossier, 'decisions').evidence[0]?.line, 1)
  assert.equal(itemOf(dossier, 'decisions').state, 'partly')
  assert.deepEqual(
    itemOf(dossier, 'sbom').gaps.map(({message}) => message),
    ['No evidence was found in the repository.'],
  )
  assert.match(files['index.md'] ?? '', /`SECURITY\.md@[0-9a-f]{10}`/)
})

test('report gives the same bytes for the same commit, wherever and whenever it runs', async (t) => {
  const root = repository(t, tree)
  const to = scratch(t)
  await relais(root, ['report', '--to', join(to, 'first')], {env: {TZ: 'America/Caracas'}})
  await relais(root, ['report', '--to', join(to, 'second')], {env: {TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8'}})
  assert.deepEqual(filesIn(join(to, 'second')), filesIn(join(to, 'first')))
})

test('report is that of the commit: the name of the folder and what is not committed change nothing', async (t) => {
  const root = repository(t, tree)
  const folder = scratch(t)
  const clones = ['first', 'der-zweite'].map((name) => {
    git(folder, ['clone', '--quiet', root, name])
    return join(folder, name)
  })
  const [first = '', second = ''] = clones
  writeFileSync(join(second, 'RUNBOOK.md'), '# Runbook\n')
  writeFileSync(join(second, 'SECURITY.md'), '\n\n# Changed\n')
  for (const clone of clones) await relais(clone, ['report', '--to', 'out'])
  const written = filesIn(join(first, 'out'))
  assert.deepEqual(filesIn(join(second, 'out')), written)
  // What the first run wrote is no evidence of the second one.
  await relais(first, ['report', '--to', 'out'])
  assert.deepEqual(filesIn(join(first, 'out')), written)
  assert.equal(JSON.parse(written['dossier.json'] ?? '').repository, 'shop')
})

const sheet = `---
type: rd-sheet
---
# Moteur de recommandation

- Period: 2024-03-01 – 2026-06-30

## State of the art

Two publications.

## Uncertainties

Nobody knew whether it converges.

## Work done

- Three prototypes were built as \`<b>\`.

## Results

It converges.
`

test('report knows documents by what they hold, and lists the sheets of R&D', async (t) => {
  const handover = '# Passing on\n\n- From: Ann\n- To: Bob\n\n## Access\n\nConsole.\n\n## Known issues\n\nNone.\n'
  const root = repository(t, {
    ...tree,
    'notes/anything.md': sheet,
    'notes/leaving.md': `---\ntype: handover\n---\n${handover}`,
    'notes/prices.md': '# Prices\n\nTLP:RED\n\nNumbers.\n',
  })
  await relais(root, ['report', '--to', 'out'])
  const files = filesIn(join(root, 'out'))
  const dossier: unknown = JSON.parse(files['dossier.json'] ?? '')
  assert.ok(Value.Check(dossierOutputShape, dossier), JSON.stringify([...Value.Errors(dossierOutputShape, dossier)]))
  const pathsOf = (id: string) => itemOf(dossier, id).evidence.map(({path}) => path)
  assert.deepEqual(pathsOf('continuity'), ['notes/leaving.md'])
  assert.deepEqual(pathsOf('rd'), ['docs/fiches-cir/2026-moteur.md', 'notes/anything.md'])
  assert.deepEqual(pathsOf('trade-secrets'), ['notes/prices.md'])
  const [found, ...others] = dossier.sheets
  assert.deepEqual(others, [])
  assert.equal(found?.operation, 'Moteur de recommandation')
  assert.deepEqual(found?.years, [2024, 2025, 2026])
  assert.equal(found?.work?.text, 'Three prototypes were built as <b>.')
  assert.equal(found?.work?.place.line, 16)
  assert.deepEqual(
    found?.missing.map(({part}) => part),
    ['hypotheses', 'indicators', 'people'],
  )
  assert.match(files['index.md'] ?? '', /## Index of R&amp;D sheets|## Index of R&D sheets/)
  assert.match(files['index.html'] ?? '', /built as &lt;b&gt;\.<\/td>/)
})

test('report speaks French', async (t) => {
  const root = repository(t, tree)
  await relais(root, ['report', '--to', 'out', '--lang', 'fr'])
  const {'index.html': page = '', 'index.md': text = '', 'coverage.html': coverage = ''} = filesIn(join(root, 'out'))
  assert.match(page, /<html lang="fr">[\s\S]*Aucune pièce n’a été trouvée dans le dépôt\./)
  assert.match(text, /Chaîne des droits/)
  assert.match(coverage, /<html lang="fr">[\s\S]*Couverture des connaissances/)
})

test('report says what it needs', async (t) => {
  const root = repository(t, tree)
  const ended = await relais(root, ['report'])
  assert.equal(ended.code, 2)
  assert.match(ended.stderr, /--to DIR/)
})

test('coverage as HTML links to the files from where the report lies', async (t) => {
  const root = repository(t, {...tree, 'reports/.keep': ''})
  const ended = await relais(root, ['coverage', '--format', 'html=reports/coverage.html'])
  assert.equal(ended.code, 0, ended.stderr)
  const page = readFileSync(join(root, 'reports/coverage.html'), 'utf8')
  assert.match(page, /href="\.\.\/docs\/adr\/0001-use-postgresql\.md"/)
  assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/)
  const toOut = await relais(root, ['coverage', '--format', 'html'])
  assert.doesNotMatch(toOut.stdout, /href="\.\.?\//)
})

test('titles of decisions are nothing but text', async (t) => {
  const records = hostileTexts.map((title, index) => {
    const line = title.replace(/[\r\n]+/g, ' ').replaceAll('\0', '')
    const text = `---\nstatus: accepted\n---\n# ${line}\n\n## Decision\n\nYes.\n`
    return [`docs/adr/${String(index + 1).padStart(4, '0')}-x.md`, text] as const
  })
  const root = repository(t, Object.fromEntries(records))
  await relais(root, ['report', '--to', 'out'])
  const pages = filesIn(join(root, 'out'))
  for (const name of ['index.html', 'coverage.html']) {
    const body = (pages[name] ?? '').replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
    assert.doesNotMatch(body, /<(?:script|img|iframe|svg onload|object|base|form action)/i)
  }
  assert.equal((pages['coverage.html'] ?? '').match(/<script/g)?.length, 1)
})
