// Proves that coverage counts an owner whichever file names them, by the line that says so.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {measured} from './harness/measured.ts'

const sources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'api/OWNERS': {'api/OWNERS': 'approvers:\n- ada\n'},
  'relais.yaml': {'relais.yaml': 'components: [{name: api, paths: [api], owners: ["@ada"]}]\n'},
  'api/catalog-info.yaml': {
    'api/catalog-info.yaml':
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: api}\nspec: {owner: user:ada, type: service, lifecycle: production}\n',
  },
}

for (const [path, files] of Object.entries(sources))
  test(`an owner whom ${path} names`, () => {
    const told = {'api/a.ts': '', 'api/b.ts': '', 'relais.yaml': 'components: [{name: api, paths: [api]}]\n', ...files}
    const coverage = measured({files: told, today: '2026-02-01'})
    const api = coverage.components.find(({name}) => name === 'api')
    const text = JSON.stringify(api)
    assert.match(text, /Files with an owner: (\d+) of \1"/)
    assert.ok(text.includes(`"path":"${path}"`))
  })

test('nobody, where no file names anybody', () => {
  const told = {'api/a.ts': '', 'relais.yaml': 'components: [{name: api, paths: [api]}]\n'}
  const text = JSON.stringify(measured({files: told, today: '2026-02-01'}))
  assert.match(text, /Files with an owner: 0 of 1"/)
})
