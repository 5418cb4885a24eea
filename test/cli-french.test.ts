// Proves that every word of the program exists in both languages, and that French is all that a French reader sees.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {commands} from '../server/cli/command-table.ts'
import {optionTable} from '../server/cli/options.ts'
import {allTexts as reporterTexts} from '../server/cli/reporters/texts.ts'
import {allTexts} from '../server/cli/texts/index.ts'
import {rules} from '../server/engine/rules/index.ts'
import {assertBilingual} from './harness/french.ts'
import {relais} from './harness/run-relais.ts'
import {scratch} from './harness/scratch.ts'

interface Pair {
  readonly name: string
  readonly en: string
  readonly fr: string
}

const pairs: readonly Pair[] = [
  ...Object.entries(allTexts).map(([name, text]) => ({name, ...text})),
  ...Object.entries(reporterTexts).map(([name, text]) => ({name: `reporters/${name}`, ...text})),
  ...Object.entries(optionTable).map(([name, {help}]) => ({name: `--${name}`, ...help})),
  ...Object.entries(commands).flatMap(([name, {summary, details}]) =>
    [summary, ...details].map((text, index) => ({name: `${name} ${index}`, ...text})),
  ),
]

describe('texts', () => {
  test('there are many', () => assert.ok(pairs.length > 200))
  for (const {name, en, fr} of pairs) {
    // What cannot be fixed says so by saying nothing.
    if (name.endsWith('fix_none')) test(name, () => assert.deepEqual([en, fr], ['', '']))
    else test(name, () => assertBilingual(name, {en, fr}))
  }
})

/** Stretches of English that no French text contains: two words at least, so that they mean something. */
const english = pairs
  .filter(({en, fr}) => en !== fr)
  .flatMap(({en}) => en.split(/\{\w+\}|\||`[^`]*`/))
  .map((part) => part.replace(/^[\s.,:;()]+|[\s.,:;()]+$/g, ''))
  .filter((part) => /\p{L}+ \p{L}+/u.test(part) && !pairs.some(({fr}) => fr.includes(part)))

const bad =
  '# 2. Mauvaise\n\n## Contexte\n\nPourquoi.\n\n## Décision\n\nOui.\n\n## Conséquences\n\nVoir [ici](nulle-part.md).\n'
const good = bad.replace('## Contexte', '## Statut\n\nAcceptée\n\n## Contexte').replace('2. Mauvaise', '1. Bonne')
const tree = {
  'docs/adr/0001-bonne.md': good,
  'docs/adr/0002-mauvaise.md': bad,
  'docs/adr/0003-bonne.md': good.replace('1.', '3.'),
  'docs/binaire.md': new Uint8Array([0, 1]),
  'relais.yaml': 'prest: team\n',
}

const runs: readonly (readonly string[])[] = [
  [],
  ['--help'],
  ...Object.keys(commands).map((name) => ['help', name]),
  ['check', '--stats'],
  ['check', '--quiet'],
  ['check', '--suggest'],
  ['check', '--fix'],
  ['check', '--fix-dry-run'],
  ['check', '--update-baseline'],
  ['check', '--format', 'markdown'],
  ['check', '--format', 'junit'],
  ['check', '--format', 'github'],
  ['check', '--format', 'gitlab'],
  ['check', '--format', 'checkstyle'],
  ['check', '--format', 'json=x.json'],
  ['decisions'],
  ['decisions', '--format', 'markdown'],
  ['decisions', '--format', 'csv'],
  ['decisions', '--status', 'draft'],
  ['rules'],
  ['rules', '--format', 'markdown'],
  ['rules', '--format', 'json'],
  ['explain', 'docs/adr/0002-mauvaise.md'],
  ['explain', 'docs'],
  ['explain', 'docs/binaire.md'],
  ['explain', 'relais.yaml'],
  ['init', '--stdout'],
  ['init'],
  ['new', 'decision', 'Adopter un cache', '--dry-run'],
  ['new', 'decision', 'Adopter un cache'],
  ['new', 'poème', 'x'],
  ['supersede', '1', '3', '--dry-run'],
  ['supersede', '1', '3'],
  ['supersede', '1', '77'],
  ['--zut'],
  ['--format', 'zut'],
  ['--format', 'json', '--format', 'sarif'],
  ['--preset', 'zut'],
  ['--now', 'zut'],
  ['--max-warnings', 'zut'],
  ['--fail-on', 'zut'],
  ['--config', 'zut'],
  ['--baseline', 'zut'],
  ['--root', 'zut'],
  ['--stdin'],
  ['zut'],
  ['/'],
  ['explain', 'zut'],
  ['decisions', '--log', 'zut'],
  ['-o', 'docs'],
]

describe('with --lang fr nothing is said in English', {concurrency: 3}, () => {
  for (const line of runs) {
    test(`relais ${line.join(' ')}`, async (t) => {
      const {stdout, stderr, code} = await relais(scratch(t, tree), [...line, '--lang', 'fr'])
      assert.notEqual(code, 3, stderr)
      const said = `${stdout}\n${stderr}`.replace(/\s+/g, ' ')
      assert.deepEqual(
        english.filter((part) => said.includes(part)),
        [],
      )
    })
  }
})

describe('rule pages in the terminal', {concurrency: 3}, () => {
  for (const {id, summary} of rules) {
    test(id, async (t) => {
      const root = scratch(t)
      const [en, fr] = await Promise.all([relais(root, ['explain', id]), relais(root, ['explain', id, '--lang', 'fr'])])
      assert.equal(en.code, 0, en.stderr)
      assert.equal(fr.code, 0, fr.stderr)
      const flat = (text: string) => text.replace(/\s+/g, ' ')
      assert.ok(flat(en.stdout).startsWith(`${id} `))
      assert.match(fr.stdout, /^Pourquoi$/m)
      assert.match(en.stdout, /^Why$/m)
      assert.doesNotMatch(en.stdout, /^#+ |^```/m)
      assert.ok(summary.fr !== summary.en)
    })
  }
})
