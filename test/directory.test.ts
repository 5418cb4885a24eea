// Whom names, handles and addresses in texts stand for, and which accounts people have.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {Directory, handlesOf} from '../server/engine/index.ts'

const directory = new Directory({
  people: [
    {id: 'camille', names: ['Camille Roux', '@croux'], emails: ['Camille.Roux@usine.example'], kind: 'internal'},
    {id: 'bo', names: ['Bo Jansen'], emails: ['bo@agency.example'], kind: 'contractor'},
    {id: 'ana-1', names: ['Ana Lima'], kind: 'internal'},
    {id: 'ana-2', names: ['Ana Lima'], kind: 'contractor'},
    {id: 'agency', domains: ['agency.example'], kind: 'contractor'},
  ],
  internalDomains: ['usine.example'],
  teams: {'acme/payments': ['camille', '@stranger'], web: ['bo']},
})

/** The ids of those whom a text names, or what is known of them. */
function named(text: string): readonly string[] {
  return directory.named(text).map(({person, kind}) => `${person?.id ?? '?'} ${kind}`)
}

const cases: readonly (readonly [text: string, ...named: readonly string[]])[] = [
  ['Camille Roux', 'camille internal'],
  ['camille ROUX', 'camille internal'],
  ['@CRoux', 'camille internal'],
  ['camille', 'camille internal'],
  ['Camille Roux (CTO)', 'camille internal'],
  ['C. R. <camille.roux@usine.example>', 'camille internal'],
  ['Somebody Else <somebody@lab.usine.example>', '? internal'],
  ['new@agency.example', '? contractor'],
  ['Bo Jansen <home@bo.example>', 'bo contractor'],
  ['Ana Lima', '? unknown'],
  ['Nobody Known', '? unknown'],
  ['@acme/payments', 'camille internal', '? unknown'],
  ['@other/web', 'bo contractor'],
  ['', '? unknown'],
]

for (const [text, ...expected] of cases)
  test(`“${text}” is ${expected.join(', ')}`, () => assert.deepEqual(named(text), expected))

test('accounts: of the register, and of addresses that forges make up', () => {
  const signatures = [
    {name: 'Bo', email: '123+BoJansen@users.noreply.github.com'},
    {name: 'Bo', email: 'bojansen@users.noreply.github.com'},
    {name: 'Bo', email: '7-bo.j@users.noreply.gitlab.com'},
    {name: 'Bo', email: '7-bo@users.noreply.github.com'},
    {name: 'Bo', email: 'bo@example.org'},
  ]
  const person = {id: 'bo', names: ['Bo Jansen', '@Bo'], kind: 'contractor'} as const
  assert.deepEqual(handlesOf({person, signatures}), ['bo', 'bojansen', 'bo.j', '7-bo'])
  assert.deepEqual(handlesOf({person: undefined, signatures: []}), [])
})
