// Proves `init --preset outsourced`: a file that Relais reads, and the documents to write first, each with its command.
import assert from 'node:assert/strict'
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {inRoot} from './harness/root.ts'
import {linesOf, relais} from './harness/run-relais.ts'
import {commit, repository, scratch} from './harness/scratch.ts'

const line = ['init', '--preset', 'outsourced', '--now', '2026-11-23']

function atelier(t: TestContext): string {
  const root = scratch(t)
  cpSync(inRoot('test/workspaces/atelier'), root, {recursive: true})
  rmSync(join(root, 'relais.yaml'))
  return root
}

describe('init --preset outsourced', {concurrency: 4}, () => {
  test('asks nothing, and lists the documents that are missing, each with a command that works', async (t) => {
    const root = atelier(t)
    const {code, stdout, stderr} = await relais(root, line)
    assert.equal(code, 0, stderr)
    const commands = linesOf(stdout).flatMap((each) => /^ {2}relais (new [a-z-]+)/.exec(each)?.[1] ?? [])
    assert.ok(commands.includes('new exit-plan') && commands.includes('new engagement'), stdout)
    // Runbooks, minutes and onboarding are there.
    assert.ok(!commands.includes('new runbook') && !commands.includes('new minutes'), stdout)
    for (const command of commands) {
      const made = await relais(root, [...command.split(' '), '--dry-run'])
      assert.equal(made.code, 0, made.stderr)
    }
  })
  test('writes a file that Relais reads without complaint, its comments taken away as well', async (t) => {
    const root = atelier(t)
    await relais(root, line)
    const path = join(root, 'relais.yaml')
    const text = readFileSync(path, 'utf8')
    assert.match(text, /^preset: outsourced$/m)
    const complaints = async () =>
      JSON.parse((await relais(root, ['relais.yaml', '--format', 'json', '--fail-on', 'never'])).stdout).findings
    assert.deepEqual(await complaints(), [])
    const people = /^# people:\n(?:#.*\n)+/m.exec(text)?.[0] ?? ''
    assert.notEqual(people, '')
    writeFileSync(path, `preset: outsourced\n${people.replace(/^# /gm, '')}`)
    assert.deepEqual(await complaints(), [])
  })
  test('names everybody who signs commits, and leaves to a human what each is', async (t) => {
    const root = repository(t, {'src/a.ts': 'a\n'})
    writeFileSync(join(root, 'src/b.ts'), 'b\n')
    commit(root, {author: 'Bo Jansen'})
    const {stdout, stderr} = await relais(root, [...line, '--stdout'])
    assert.match(stdout, /^# {3}- id: [a-z]+\n# {5}names: .*"Ada".*\n# {5}emails: .*\n# {5}kind: $/m, stderr)
    assert.doesNotMatch(stdout, /Camille/)
    assert.match((await relais(root, [...line, '--stdout', '--no-git'])).stdout, /^# {3}- \{id: camille/m)
    assert.doesNotMatch((await relais(root, ['init', '--stdout'])).stdout, /"Ada"/)
  })
  test('speaks French, prints the file alone to standard output, and never overwrites', async (t) => {
    const root = scratch(t)
    const shown = await relais(root, [...line, '--lang', 'fr', '--stdout'])
    assert.match(shown.stdout, /^# Qui travaille ici/m)
    assert.doesNotMatch(shown.stdout, /relais new exit-plan/)
    assert.match((await relais(root, [...line, '--lang', 'fr'])).stdout, /Documents à écrire d’abord/)
    assert.equal((await relais(root, line)).code, 2)
  })
})
