// Proves `relais owners`, and what `relais explain` says of owners and components, as a user meets them.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {Value} from 'typebox/value'
import {ownersOutputShape} from '../server/cli/owners-schema.ts'
import {inRoot} from './harness/root.ts'
import {relais} from './harness/run-relais.ts'
import {scratch} from './harness/scratch.ts'

const atelier = inRoot('test/workspaces/atelier')

const shared = {
  'relais.yaml': 'ownership:\n  dialect: gitlab\ncomponents:\n  - {name: tools, paths: [tools], owners: ["@ada"]}\n',
  '.gitlab/CODEOWNERS': '[Code] @org/all\n/src/\n/src/a.ts @grace\n!/src/gone.ts\n',
  'src/a.ts': '',
  'src/b.ts': '',
  'src/gone.ts': '',
  'tools/x.sh': '',
  'notes.txt': '',
}

describe('owners', {concurrency: 4}, () => {
  test('JSON follows the published schema and says who owns what by which line', async () => {
    const {stdout, code} = await relais(atelier, ['owners', '--format', 'json', 'src', 'docs/adr/README.md'])
    assert.equal(code, 0)
    const output = JSON.parse(stdout)
    assert.deepEqual([...Value.Errors(ownersOutputShape, output)], [])
    assert.deepEqual(output, {
      version: 1,
      dialect: 'github',
      file: '.github/CODEOWNERS',
      paths: [
        {path: 'docs/adr/README.md', owners: ['@escale/produit'], line: 2, state: 'owned'},
        {path: 'src/jobs/queue.ts', owners: ['@escale/produit'], line: 2, state: 'owned'},
        {path: 'src/payments/deposit.ts', owners: ['@inesb', '@tdufour'], line: 4, state: 'owned'},
        {path: 'src/search/ranking.ts', owners: ['@marek-freelance'], line: 3, state: 'owned'},
      ],
    })
  })
  test('all three states, and files other than CODEOWNERS', async (t) => {
    const {stdout} = await relais(scratch(t, shared), ['owners', '--format', 'json', '--no-git'])
    const output = JSON.parse(stdout)
    assert.deepEqual([...Value.Errors(ownersOutputShape, output)], [])
    assert.deepEqual([output.dialect, output.file], ['gitlab', '.gitlab/CODEOWNERS'])
    const of = (path: string) => output.paths.find((each: {path: string}) => each.path === path)
    assert.deepEqual(of('src/a.ts'), {path: 'src/a.ts', owners: ['@grace'], line: 3, state: 'owned'})
    assert.deepEqual(of('src/b.ts'), {path: 'src/b.ts', owners: ['@org/all'], line: 2, state: 'owned'})
    assert.deepEqual(of('src/gone.ts'), {path: 'src/gone.ts', owners: [], line: 4, state: 'explicitly-unowned'})
    assert.deepEqual(of('notes.txt'), {path: 'notes.txt', owners: [], line: null, state: 'unmatched'})
    assert.deepEqual(of('tools/x.sh'), {
      ...{path: 'tools/x.sh', owners: ['@ada'], line: 4, state: 'owned'},
      file: 'relais.yaml',
    })
  })
  test('a table, and a count beside it', async (t) => {
    const {stdout, stderr} = await relais(scratch(t, shared), ['owners', 'src', 'notes.txt', '--no-git'])
    assert.deepEqual(
      stdout.split('\n').map((line) => line.replace(/ +/g, ' ')),
      [
        'Path Owners By',
        'notes.txt nobody',
        'src/a.ts @grace .gitlab/CODEOWNERS:3',
        'src/b.ts @org/all .gitlab/CODEOWNERS:2',
        'src/gone.ts nobody, on purpose .gitlab/CODEOWNERS:4',
        '',
      ],
    )
    assert.equal(stderr, '2 of 4 files have no owner.\n')
  })
})

describe('owners, as a user asks', {concurrency: 4}, () => {
  test('only what nobody owns, in French', async (t) => {
    const {stdout, stderr} = await relais(scratch(t, shared), [
      'owners',
      'src',
      '--unowned',
      '--no-git',
      '--lang',
      'fr',
    ])
    assert.match(
      stdout,
      /^Chemin +Responsables +D’après\nsrc\/gone\.ts +personne, volontairement +\.gitlab\/CODEOWNERS:4\n$/,
    )
    assert.equal(stderr, 'Sans responsable\u00A0: 1 sur 3 fichiers.\n')
  })
})

describe('owners in other forms', {concurrency: 4}, () => {
  test('CSV that no spreadsheet takes for a formula', async () => {
    const {stdout} = await relais(atelier, ['owners', '--format', 'csv', 'src/jobs'])
    assert.equal(
      stdout,
      `Path,Owners,State,File,Line\r\nsrc/jobs/queue.ts,"'@escale/produit",owned,.github/CODEOWNERS,2\r\n`,
    )
  })
  test('without any file of owners', async (t) => {
    const {stdout, code} = await relais(scratch(t, {'a.md': '# A\n'}), ['owners', '--format', 'json', '--no-git'])
    assert.equal(code, 0)
    assert.deepEqual(JSON.parse(stdout), {
      ...{version: 1, dialect: null, file: null},
      paths: [{path: 'a.md', owners: [], line: null, state: 'unmatched'}],
    })
  })
})

describe('owners that cannot be told', {concurrency: 4}, () => {
  test('by a CODEOWNERS of five megabytes, which is said', async (t) => {
    const root = scratch(t, {CODEOWNERS: '/packages/some/long/name/ @org/team\n'.repeat(145_000)})
    const {stdout, stderr, code} = await relais(root, ['owners', '--format', 'json', '--no-git'])
    assert.equal(code, 0)
    assert.equal(JSON.parse(stdout).paths.length, 1)
    assert.match(stderr, /^`CODEOWNERS` was not read: it is too large\.\n1 of 1 file has/)
  })
  test('of a file whose name is no UTF-8', {skip: process.platform !== 'linux'}, async (t) => {
    const root = scratch(t, {CODEOWNERS: '/src/ @ada\n*a*a*a*a*a*a*a*b @x\n', 'src/a.ts': ''})
    writeFileSync(Buffer.concat([Buffer.from(`${root}/src/caf`), Buffer.from([0xe9])]), '')
    const {stdout, code} = await relais(root, ['owners', '--format', 'json', '--no-git', 'src'])
    assert.equal(code, 0)
    const {paths} = JSON.parse(stdout)
    assert.deepEqual(
      paths.map(({path, owners}: {path: string; owners: readonly string[]}) => [path, ...owners]),
      [
        ['src/a.ts', '@ada'],
        ['src/caf\uFFFD', '@ada'],
      ],
    )
  })
  const wrong: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [
      ['src/jobs/quue.ts'],
      /^relais: There is no file or folder `src\/jobs\/quue\.ts`\. Did you mean `src\/jobs\/queue\.ts`\?\n$/,
    ],
    [['src', '/'], /^relais: `\/` is outside the root/],
    [['--format', 'xml'], /^relais: `--format` cannot be `xml`; there are table, json, csv\.\n$/],
    [['src/nulle-part.ts', '--lang', 'fr'], /^relais: Il n’y a ni fichier ni dossier `src\/nulle-part\.ts`\./],
  ]
  for (const [args, says] of wrong)
    test(`wrong usage: ${args.join(' ')}`, async () => {
      const {stdout, stderr, code} = await relais(atelier, ['owners', ...args])
      assert.deepEqual([stdout, code], ['', 2])
      assert.match(stderr, says)
    })
})

describe('explain', {concurrency: 4}, () => {
  const cases: readonly (readonly [path: string, says: readonly RegExp[]])[] = [
    [
      'src/a.ts',
      [
        /component +none: it lies beside/,
        /owners +@grace +line 3 of \.gitlab\/CODEOWNERS\n/,
        /missing +somebody beside/,
      ],
    ],
    ['src/gone.ts', [/owners +nobody, on purpose +line 4 of/]],
    ['notes.txt', [/owners +nobody: no line/, /missing +an owner: a line in CODEOWNERS/]],
    ['tools/x.sh', [/component +tools, as relais\.yaml lays down +line 4 of relais\.yaml/, /owners +@ada +line 4 of/]],
    ['src', [/owners +2 of 3 files; @grace @org\/all/]],
  ]
  for (const [path, says] of cases)
    test(`says who owns ${path}`, async (t) => {
      const {stdout, code} = await relais(scratch(t, shared), ['explain', path, '--no-git'])
      assert.equal(code, 0)
      for (const pattern of says) assert.match(stdout, pattern)
    })
})
