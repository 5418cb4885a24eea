// Proves that generated files are fresh, that a stale one is told, and that the bundles are what we ship.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, test} from 'node:test'
import {bundleProgram} from '../scripts/build.ts'
import {filesBelow} from '../scripts/files.ts'
import {check} from '../scripts/generate.ts'
import {skeleton} from '../scripts/new-rule.ts'
import {MissingSource} from '../scripts/products.ts'
import {readPage} from './harness/page.ts'
import {inRoot} from './harness/root.ts'

describe('generated files', () => {
  test('are fresh', async () => assert.deepEqual(await check(), []))
  test('a stale one is named', async () => {
    const stale = {path: 'package.json', make: () => 'something else'}
    assert.deepEqual(await check([stale]), ['package.json is stale: run npm run generate'])
  })
  test('an absent one is stale', async () => {
    const absent = {path: 'schemas/none.json', make: () => ''}
    assert.deepEqual(await check([absent]), ['schemas/none.json is stale: run npm run generate'])
  })
  test('one that cannot be made is named with the reason', async () => {
    const make = () => {
      throw new MissingSource('its source is gone')
    }
    assert.deepEqual(await check([{path: 'a.json', make}]), ['a.json cannot be made: its source is gone'])
  })
})

test('the skeleton of a rule has pages that can be read, with a bad and a good example', () => {
  const files = skeleton('decision/some-rule')
  assert.deepEqual(
    [...files.keys()].map((path) => path.replace(/^.*some-rule/, '')),
    ['.ts', '.md', '.fr.md'],
  )
  for (const [path, text] of files) {
    if (!path.endsWith('.md')) continue
    const page = readPage(text)
    assert.equal(page.title, 'decision/some-rule')
    assert.deepEqual(
      page.examples.map(({marks}) => marks.length),
      [1, 0],
    )
  }
})

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relais-build-'))
  after(() => rmSync(folder, {recursive: true, force: true}))
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]

  test('is built twice with the same bytes', async () => {
    await bundleProgram(first)
    await bundleProgram(second)
    const files = filesBelow(first, '')
    assert.ok(files.includes('relais.js') && files.includes('THIRD-PARTY-LICENSES.txt'))
    assert.deepEqual(filesBelow(second, ''), files)
    for (const file of files) assert.ok(readFileSync(join(first, file)).equals(readFileSync(join(second, file))), file)
  })
  test('can be started by a shell and needs nothing installed', () => {
    const program = join(first, 'relais.js')
    assert.equal(readFileSync(program, 'utf8').split('\n', 1)[0], '#!/usr/bin/env node')
    if (process.platform !== 'win32') assert.equal(statSync(program).mode & 0o111, 0o111)
    const {status, stdout, stderr} = spawnSync(process.execPath, [program, '--version'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
    assert.match(stdout, /\d+\.\d+\.\d+/)
  })
  test('names the licence of every package in it', () => {
    const licences = readFileSync(join(first, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    const dependencies = Object.keys(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies)
    const code = filesBelow(first, '.js')
      .map((file) => readFileSync(join(first, file), 'utf8'))
      .join('')
    const bundled = dependencies.filter((name) => code.includes(`node_modules/${name}/`))
    for (const name of [...bundled, 'remark-parse']) assert.match(licences, new RegExp(`^${name} \\d`, 'm'))
  })
})
