// Proves that the host of a remote is read out of git's configuration without running anything, and decides how CODEOWNERS is read.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {remoteHostOf} from '../server/node/index.ts'
import {relais} from './harness/run-relais.ts'
import {git, plant, repository, scratch} from './harness/scratch.ts'

const addresses: readonly (readonly [address: string, host: string | undefined])[] = [
  ['https://gitlab.example.org/a/b.git', 'gitlab.example.org'],
  ['https://user:pa@ss@GitHub.com/a/b.git', 'github.com'],
  ['ssh://git@codeberg.org:2222/a/b.git', 'codeberg.org'],
  ['git@bitbucket.org:a/b.git', 'bitbucket.org'],
  ['gitlab.com:a/b', 'gitlab.com'],
  ['git://git.example.org/a', 'git.example.org'],
  ['/srv/git/github.com/a.git', undefined],
  ['../github.com', undefined],
  ['file:///srv/gitlab.com/a', undefined],
  ['C:\\git\\github.com', undefined],
  ['ext::sh -c touch% /tmp/x', undefined],
]

describe('the host of a remote', {concurrency: 4}, () => {
  for (const [address, host] of addresses)
    test(`of ${address}`, (t) => {
      const root = repository(t)
      git(root, ['remote', 'add', 'origin', address])
      assert.equal(remoteHostOf(root), host)
    })
  test('of several: origin counts, else nothing tells', (t) => {
    const root = repository(t)
    git(root, ['remote', 'add', 'mirror', 'https://github.com/a/b'])
    assert.equal(remoteHostOf(root), 'github.com')
    git(root, ['remote', 'add', 'other', 'https://gitlab.com/a/b'])
    assert.equal(remoteHostOf(root), undefined)
    git(root, ['remote', 'add', 'origin', 'https://codeberg.org/a/b'])
    assert.equal(remoteHostOf(root), 'codeberg.org')
  })
  test('by hand, in any case and on one line; other sections do not count', (t) => {
    const root = repository(t)
    plant(root, {
      '.git/config': '[url "x"]\n\turl = https://a.example/\n[REMOTE "up"] URL = "https://b.example/r" ; c\n',
    })
    assert.equal(remoteHostOf(root), 'b.example')
  })
  test('without git', (t) => assert.equal(remoteHostOf(scratch(t)), undefined))
})

test('the remote decides the dialect, also in a run that a cache answers', async (t) => {
  const root = repository(t, {CODEOWNERS: '/src/ @ada\n', 'src/a.ts': ''})
  const cache = ['--cache-dir', scratch(t)]
  const dialect = async () => JSON.parse((await relais(root, ['owners', '--format', 'json', ...cache])).stdout).dialect
  assert.equal(await dialect(), 'github')
  git(root, ['remote', 'add', 'origin', 'git@gitlab.example.org:a/b.git'])
  assert.equal(await dialect(), 'gitlab')
  const rules = async () =>
    JSON.parse((await relais(root, ['check', '--format', 'json', ...cache])).stdout).findings.map(
      (finding: {rule: string}) => finding.rule,
    )
  plant(root, {CODEOWNERS: '[Code @ada\n/src/ @ada\n'})
  const before = await rules()
  git(root, ['remote', 'set-url', 'origin', 'https://github.com/a/b'])
  assert.notDeepEqual(await rules(), before)
  assert.equal(JSON.parse((await relais(root, ['owners', '--format', 'json', '--no-git'])).stdout).dialect, 'github')
})
