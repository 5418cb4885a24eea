// Owners that are suggested from a history, the draft of a register, and pseudonyms: what is told of people, and what is not.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {
  type Identity,
  knowledge,
  pseudonymsOf,
  registerDraft,
  suggestedOwners,
  withSuggested,
} from '../server/engine/index.ts'
import {exampleOf, openExample} from './harness/engine.ts'
import {relais} from './harness/run-relais.ts'
import {git, repository, scratch} from './harness/scratch.ts'
import './harness/seed.ts'
import {toldHistory} from './harness/told-history.ts'

const history = `
2026-01-20 Ada Martin <1+ada-m@users.noreply.github.com>
  +300 -0 src/api/a.ts
2026-01-12 Bo Jansen <bo@agence.example>
  +200 -0 src/my web/a.ts
2026-01-11 renovate[bot] <bot@renovate.example>
  +900 -0 src/api/a.ts
2026-01-10 Chloé Petit <chloe@usine.example>
  +100 -0 src/api/b.ts
2026-01-09 Dan Roux <dan@usine.example>
  +100 -0 src/pay/a.ts
`.split('\n')

const config = `
internalDomains: [usine.example]
people:
  - id: chloe
    names: [Chloé Petit, '@chloe']
    emails: [chloe@usine.example]
    kind: internal
components:
  - name: api
    paths: [src/api]
  - name: pay
    paths: [src/pay]
  - name: web
    paths: [src/my web]
`

const paths = ['src/api/a.ts', 'src/api/b.ts', 'src/my web/a.ts', 'src/pay/a.ts']

function workspaceOf(files: Readonly<Record<string, string>>) {
  const told = toldHistory(
    history.map((line) => line.replace('src/my web', 'src/my-web')),
    paths.map((path) => path.replace('my web', 'my-web')),
  )
  const commits = {...told, paths: told.paths.map((path) => path.replace('my-web', 'my web'))}
  const example = {...exampleOf(new Map(Object.entries(files)), paths), today: '2026-01-31', commits}
  return openExample(example, 'en').workspace
}

test('owners are suggested for what nobody owns: internal people first, others by name where no account is known', () => {
  const workspace = workspaceOf({'relais.yaml': config, CODEOWNERS: '# Owners\n\n/src/pay/ @acme/pay\n'})
  const suggested = suggestedOwners(workspace)
  assert.deepEqual(suggested, [
    {component: 'api', patterns: ['/src/api/'], owners: ['@chloe'], unreachable: []},
    {component: 'web', patterns: ['/src/my\\ web/'], owners: [], unreachable: ['Bo Jansen']},
  ])
  assert.equal(
    withSuggested('# Owners\n\n/src/pay/ @acme/pay\n', suggested, 'Known to:'),
    '# Owners\n\n/src/api/ @chloe\n# Known to: Bo Jansen\n# /src/my\\ web/\n/src/pay/ @acme/pay\n',
  )
})

test('without a register, whoever masters a quarter of the files is suggested, by the account that the forge made up', () => {
  const suggested = suggestedOwners(workspaceOf({'relais.yaml': config.slice(config.indexOf('components'))}))
  assert.deepEqual(suggested[0], {
    ...{component: 'api', patterns: ['/src/api/'], owners: ['@ada-m']},
    unreachable: ['Chloé Petit'],
  })
})

test('what is suggested keeps every rule that is there, whatever the text', () => {
  const suggested = [{component: 'a', patterns: ['/a/'], owners: ['@a'], unreachable: []}]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('# c', '', '/x @x', '[Docs]', '\uFEFF# b', '  # d')),
      fc.boolean(),
      (lines, isCrlf) => {
        const text = lines.join(isCrlf ? '\r\n' : '\n')
        const after = withSuggested(text, suggested, '')
        assert.ok(after.includes('/a/ @a'))
        assert.equal(after.replace(/\/a\/ @a\r?\n/, '').replace(/\s+$/, ''), text.replace(/\s+$/, ''))
        const rule = /^(?:\/x|\[)/m.exec(after)?.index ?? Number.POSITIVE_INFINITY
        assert.ok(after.indexOf('/a/ @a') < rule)
      },
    ),
  )
})

test('the patch applies, nothing is written, and the day counts', async (t) => {
  const root = repository(t, {'src/a.ts': 'a\n', '.github/CODEOWNERS': '# Nobody yet'})
  const {stdout, stderr} = await relais(root, ['owners', '--suggest', '--now', '2024-03-01'])
  assert.match(stderr, /1 component/)
  assert.equal(git(root, ['status', '--porcelain']), '')
  const patch = join(scratch(t), 'patch')
  writeFileSync(patch, stdout)
  git(root, ['apply', patch])
  assert.match(git(root, ['diff']), /\+# Known to people .*: Ada\n\+# \*/)
})

test('the draft of a register names everybody whom it does not know, and guesses no kind', () => {
  const known = knowledge(workspaceOf({'relais.yaml': config}))
  const draft = registerDraft(known?.identities ?? [], 'en')
  assert.deepEqual(draft.split('\n').slice(2), [
    '#',
    '# people:',
    '#   - id: ada',
    '#     names: ["Ada Martin", "@ada-m"]',
    '#     emails: ["1+ada-m@users.noreply.github.com"]',
    '#     kind: ',
    '#   - id: bo',
    '#     names: ["Bo Jansen"]',
    '#     emails: ["bo@agence.example"]',
    '#     kind: ',
    '#   - id: dan',
    '#     names: ["Dan Roux"]',
    '#     emails: ["dan@usine.example"]',
    '#     kind: ',
    '#     # from: YYYY-MM-DD, until: YYYY-MM-DD, where they are known',
    '',
  ])
  assert.match(registerDraft(known?.identities ?? [], 'fr'), /^# Qui travaille ici/)
  assert.equal(registerDraft([], 'en'), '')
})

test('pseudonyms: each another, the same whatever the order and whatever people did; programs keep their names', () => {
  const people = fc.uniqueArray(fc.record({key: fc.string(), name: fc.string(), isBot: fc.boolean()}), {
    selector: ({key}) => key,
  })
  fc.assert(
    fc.property(people, (some) => {
      const names = pseudonymsOf(some)
      const humans = names.filter((_, index) => !some[index]?.isBot)
      assert.deepEqual([...humans].sort(), humans.map((_, index) => `P${index + 1}`).sort())
      assert.deepEqual(pseudonymsOf(some.toReversed()), names.toReversed())
      for (const [index, each] of some.entries()) if (each.isBot) assert.equal(names[index], each.name)
    }),
  )
  const three = ['ada@a.example', 'zoe@a.example', 'bo@b.example'].map(
    (key): Pick<Identity, 'key' | 'name' | 'isBot'> => ({key, name: key, isBot: false}),
  )
  assert.deepEqual(pseudonymsOf(three), ['P1', 'P2', 'P3'])
})
