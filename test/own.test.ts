// Holds this repository to what it asks of others, and its README and records to what the program is.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {commands} from '../server/cli/command-table.ts'
import {inRoot, root} from './harness/root.ts'
import {relais} from './harness/run-relais.ts'
import {scratch} from './harness/scratch.ts'

const read = (path: string): string => readFileSync(inRoot(path), 'utf8')
const records = readdirSync(inRoot('docs/decisions')).filter((name) => /^\d{4}-.*\.md$/.test(name))

describe('our own repository', {concurrency: 3}, () => {
  test('is clean', async () => {
    const {code, stdout} = await relais(root, ['check', '--max-warnings', '0', '--fail-on', 'info'])
    assert.equal(code, 0, stdout)
  })
  test('has its decisions listed, each accepted and dated', async () => {
    const {stdout} = await relais(root, ['decisions', '--format', 'json'])
    const decisions: readonly Record<string, string>[] = JSON.parse(stdout).decisions
    const own = decisions.filter(({path}) => path?.startsWith('docs/decisions/'))
    assert.deepEqual(own.map(({path}) => path).sort(), records.map((name) => `docs/decisions/${name}`).sort())
    for (const {path, status, date, format} of own) {
      assert.deepEqual([status, format], ['accepted', 'madr-4'], path)
      assert.match(date ?? '', /^\d{4}-\d\d-\d\d$/)
    }
  })
})

/** Whether a record names a package; `gfm-*` stands for a group of packages of one kind. */
function names(record: string, name: string): boolean {
  const groups = [...record.matchAll(/`([\w@/-]+-)\*`/g)].map(([, prefix = '']) => prefix)
  const word = new RegExp(`(?<![\\w@/-])${name.replace(/[/-]/g, '\\$&')}(?![\\w/-])`)
  return word.test(record) || groups.some((prefix) => name.startsWith(prefix))
}

test('every package that we depend on is decided upon in a record', () => {
  const {dependencies = {}, devDependencies = {}, optionalDependencies = {}} = JSON.parse(read('package.json'))
  const texts = records.map((name) => read(`docs/decisions/${name}`))
  const packages = Object.keys({...dependencies, ...devDependencies, ...optionalDependencies})
  assert.ok(packages.length > 10)
  const undecided = packages.filter((name) => !texts.some((text) => names(text, name)))
  assert.deepEqual(undecided, [])
  assert.ok(!texts.some((text) => names(text, 'left-pad')))
})

/** The rows of the Markdown table under a header, as lists of cells. */
function tableUnder(header: string): readonly (readonly string[])[] {
  const [, rest = ''] = read('README.md').split(`${header}\n`)
  const [table = ''] = rest.split('\n\n')
  const rows = table.split('\n').filter((line) => line.startsWith('| '))
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('the README', () => {
  test('lists the commands that --help lists, with operands as it has them', async () => {
    const {stdout} = await relais(root, ['--help', '--lang', 'en'])
    const listed = [...stdout.matchAll(/^ {2}([a-z]+(?: [a-zA-Z|[\]…]+)*?) {2,}\S/gm)].map(
      ([, command = '']) => command,
    )
    const shown = tableUnder('| Command | What it does |').map(([command = '']) => command.replace(/[`"\\]/g, ''))
    const expected = listed.filter((command) => !command.startsWith('help')).map((command) => `relais ${command}`)
    assert.ok(expected.length >= 7)
    assert.deepEqual(shown, expected)
  })
  test('names only options that exist', async () => {
    const help = await Promise.all(
      Object.keys(commands).map((command) => relais(root, ['help', command, '--lang', 'en'])),
    )
    const known = new Set(help.flatMap(({stdout}) => stdout.match(/--[a-z][a-z-]*/g) ?? []))
    const mentions = read('README.md').match(/(?<=[`\s])--[a-z][a-z-]+/g) ?? []
    const ours = mentions.filter((option) => !/^--(?:unit|write|target|install-extension)$/.test(option))
    assert.ok(ours.length > 5)
    assert.deepEqual(
      ours.filter((option) => !known.has(option)),
      [],
    )
  })
  test('tells the exit codes as they are', async (t) => {
    const rows = tableUnder('| Exit code | Meaning |')
    assert.deepEqual(
      rows.map(([code]) => code),
      ['0', '1', '2', '3'],
    )
    const clean = scratch(t, {'docs/adr/0001-use-a.md': '# 1. Use A\n'})
    const bad = scratch(t, {'docs/adr/0001-use-a.md': '# 1. Use A\n\n## Status\n\nAccepted\n\n[x](gone.md)\n'})
    const codes = await Promise.all([
      relais(clean, ['--fail-on', 'never']),
      relais(bad, ['--fail-on', 'info']),
      relais(bad, ['--max-warnings', '0']),
      relais(bad, ['--no-such-option']),
      relais(scratch(t, {'relais.yaml': 'rules: ['}), []),
    ])
    assert.deepEqual(
      codes.map(({code}) => code),
      [0, 1, 1, 2, 2],
    )
  })
})
