// Proves `new` for documents beside decision records, as a user meets it.
import assert from 'node:assert/strict'
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {inRoot} from './harness/root.ts'
import {relais} from './harness/run-relais.ts'
import {scratch} from './harness/scratch.ts'

const day = ['--now', '2026-11-23']

function copyOfAtelier(t: TestContext): string {
  const root = scratch(t)
  cpSync(inRoot('test/workspaces/atelier'), root, {recursive: true})
  return root
}

describe('new, other documents', {concurrency: 4}, () => {
  test('filled with what the repository knows, in the language of its documents', async (t) => {
    const root = copyOfAtelier(t)
    const {code, stdout, stderr} = await relais(root, ['new', 'handover', 'Réservations', ...day])
    assert.equal(code, 0, stderr)
    assert.match(stdout, /Created docs\/passation\/reservations\.md\./)
    const text = readFileSync(join(root, 'docs/passation/reservations.md'), 'utf8')
    assert.match(text, /^# Passation\u00A0: Réservations$/m)
    assert.match(text, /^\| PostgreSQL \|/m)
  })
  test('--in chooses the language, --dry-run writes nothing, and a title is no need', async (t) => {
    const {stdout} = await relais(scratch(t), ['new', 'raci', '--in', 'fr', '--dry-run'])
    assert.match(stdout, /^\+\+\+ b\/docs\/gouvernance\/matrice-raci\.md$/m)
  })
  test('a kind that is misspelt is told beside all there are', async (t) => {
    const {code, stderr} = await relais(scratch(t), ['new', 'runbok', 'Billing'])
    assert.equal(code, 2)
    assert.match(stderr, /`decision`, `handover`.*Did you mean `runbook`\?/s)
  })
})
