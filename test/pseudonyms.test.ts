// Proves `--anonymise` on what leaves the team: no name, account or address of a person is left, and one person has one pseudonym.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {relais} from './harness/run-relais.ts'
import {git, repository} from './harness/scratch.ts'

const tree = {
  '.github/CODEOWNERS': '/src/ @adal\n/docs/ ada.lovelace@usine.example @org/writers\n/tools/ @grace\n',
  'relais.yaml':
    'people:\n  - {id: ada, kind: internal, names: ["Ada Lovelace", "@adal"], emails: [ada.lovelace@usine.example]}\nteams:\n  core: ["@adal", "@grace"]\n',
  'src/a.ts': 'export const a = 1\n',
  'docs/guide.md': '---\nowner: Grace Hopper\n---\n# Guide\n',
  'tools/x.sh': '',
}

/** Ada writes with an address that the register does not know, under the name that it knows. */
const ada = {GIT_AUTHOR_NAME: 'Ada Lovelace', GIT_AUTHOR_EMAIL: 'ada@home.example'}
const grace = {GIT_AUTHOR_NAME: 'Grace Hopper', GIT_AUTHOR_EMAIL: '7+grace@users.noreply.github.com'}

const people = /ada|lovelace|grace|hopper|home\.example|usine/i

function shared(t: Parameters<typeof repository>[0]): string {
  const root = repository(t, tree)
  git(root, ['commit', '--quiet', '--amend', '--reset-author', '--message', 'first'], ada)
  git(root, ['commit', '--quiet', '--allow-empty', '--message', 'second'], grace)
  return root
}

describe('pseudonyms', {concurrency: 4}, () => {
  test('owners: in each format, with teams by their names', async (t) => {
    const root = shared(t)
    const {stdout} = await relais(root, ['owners', '--anonymise', '--format', 'json'])
    const {paths} = JSON.parse(stdout) as {paths: {path: string; owners: string[]}[]}
    const of = (path: string) => paths.find((each) => each.path === path)?.owners ?? []
    const [one] = of('src/a.ts')
    assert.match(one ?? '', /^P[12]$/)
    assert.deepEqual(of('docs/guide.md'), [one, '@org/writers'])
    assert.match(of('tools/x.sh').join(), /^P[12]$/)
    assert.notEqual(of('tools/x.sh')[0], one)
    for (const format of ['json', 'csv', 'table'])
      assert.doesNotMatch((await relais(root, ['owners', '--anonymise', '--format', format])).stdout, people)
  })
  test('explain: the same pseudonyms for owners and for those who know', async (t) => {
    const root = shared(t)
    const {stdout: json} = await relais(root, ['owners', '--anonymise', '--format', 'json', 'src'])
    const [name] = JSON.parse(json).paths[0].owners
    const {stdout} = await relais(root, ['explain', '--anonymise', 'src/a.ts'])
    assert.match(stdout, new RegExp(`owners +${name} +line 1 of`))
    assert.match(stdout, new RegExp(`known by +${name} 100 %`))
    assert.doesNotMatch(stdout, people)
    assert.match((await relais(root, ['explain', 'src/a.ts'])).stdout, people)
  })
  test('a patch of CODEOWNERS has to name accounts', async (t) => {
    const {code, stderr} = await relais(repository(t), ['owners', '--suggest', '--anonymise'])
    assert.equal(code, 2)
    assert.match(stderr, /`--suggest`, `--anonymise`/)
  })
})
