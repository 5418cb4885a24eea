// Proves what the language server does over time: versions, results asked for again, folders, settings, files that change.
import assert from 'node:assert/strict'
import {existsSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {CancellationTokenSource, LSPErrorCodes} from 'vscode-languageserver'
import {
  type ClientOptions,
  type ProcessClient,
  pushed,
  report,
  rulesIn,
  startClient,
  uriOf,
} from './harness/lsp-client.ts'
import {foundByCheck, foundByServer} from './harness/lsp-findings.ts'
import {commit, git, plant, plantScript, repository, scratch, type Tree} from './harness/scratch.ts'

function record(number: number, more = ''): string {
  return `# ${number}. Decide\n\nDate: 2024-01-02\nDeciders: Ada\n\n## Status\n\nAccepted\n\n## Context\n\nWe must.\n${more}\n## Decision\n\nWe do.\n\n## Consequences\n\nGood.\n`
}

const broken = '\nSee [the other](0009-none.md).\n'

const log: Tree = {
  'docs/adr/0001-a.md': record(1),
  'docs/adr/0002-b.md': record(2, broken),
  'docs/adr/0003-c.md': record(3),
  'README.md': '# A project\n\nSee [one](docs/adr/0001-a.md).\n',
}

function paths(client: ProcessClient): readonly string[] {
  return [...client.shown.keys()].map((uri) => uri.replace(/^.*\/docs\/adr\//, '')).sort()
}

async function sameAsCheck(client: ProcessClient, folder: string): Promise<void> {
  assert.deepEqual(foundByServer(folder, await client.everything()), await foundByCheck(folder))
}

describe('a client that asks', () => {
  test('gets a result by its name, and nothing again while it is the same', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder])
    const uri = uriOf(folder, 'docs/adr/0002-b.md')
    const first = await report(client, uri)
    assert.deepEqual(rulesIn(first), ['links/broken'])
    assert.deepEqual(await report(client, uri, first.resultId), {kind: 'unchanged', resultId: first.resultId})
    await client.open(uri, record(2))
    assert.deepEqual(rulesIn(await report(client, uri, first.resultId)), [])
    await client.change(uri, {text: record(2, broken)})
    const again = await report(client, uri, first.resultId)
    assert.deepEqual(rulesIn(again), ['links/broken'])
    assert.notEqual(again.resultId, first.resultId)
  })

  test('is sent the whole workspace in parts, and all that follows, until it has enough', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder])
    const parts: {uri: string; items: unknown[]}[] = []
    client.onPart('all', (part) => parts.push(...part.items))
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest(
      'workspace/diagnostic',
      {previousResultIds: [], partialResultToken: 'all'},
      source.token,
    )
    const [one, two] = [uriOf(folder, 'docs/adr/0001-a.md'), uriOf(folder, 'docs/adr/0002-b.md')]
    await client.until('the first part', () => parts.some(({uri, items}) => uri === two && items.length === 1))
    await client.open(one, record(1, broken))
    await client.until('the second part', () => parts.some(({uri, items}) => uri === one && items.length === 1))
    await client.change(one, {text: record(1)})
    await client.until('the third part', () => parts.some(({uri, items}) => uri === one && items.length === 0))
    source.cancel()
    assert.deepEqual(await asked, {items: []})
  })

  test('is told to ask again when another file changes what is shown of an open one', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder])
    const two = uriOf(folder, 'docs/adr/0002-b.md')
    await client.open(two, record(2, broken))
    await client.everything()
    plant(folder, {'docs/adr/0009-none.md': record(9)})
    await client.watched([[uriOf(folder, 'docs/adr/0009-none.md'), 1]])
    for (let seen = client.refreshes; rulesIn(await report(client, two)).length > 0; seen = client.refreshes)
      await client.until('a refresh', () => client.refreshes > seen)
  })

  test('may change its mind: a request that is cancelled is answered so', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder])
    const uri = uriOf(folder, 'docs/adr/0002-b.md')
    await client.open(uri, record(2))
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}}, source.token)
    source.cancel()
    await assert.rejects(asked, {code: LSPErrorCodes.RequestCancelled})
    assert.deepEqual(rulesIn(await report(client, uri)), [])
  })
})

describe('a client that is told', () => {
  const told: ClientOptions = {capabilities: pushed}

  test('sees thirty keys in few messages, each with a version, the last one last', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder], told)
    await client.ready()
    const uri = uriOf(folder, 'docs/adr/0001-a.md')
    await client.open(uri, record(1))
    const start = {line: 11, character: 0}
    client.pushes.length = 0
    for (const key of [...'\n[x](0009-none.md) or nothing..'].toReversed())
      await client.change(uri, {range: {start, end: start}, text: key})
    await client.until('the last key', () => client.pushes.some(({version}) => version === client.versionOf(uri)))
    const mine = client.pushes.filter((push) => push.uri === uri)
    assert.ok(mine.length <= 5, `${mine.length} messages`)
    assert.deepEqual(
      mine.at(-1)?.diagnostics.map(({code}) => code),
      ['links/broken'],
    )
    const versions = mine.map(({version = 0}) => version)
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    )
  })

  test('sees what is on disk again when it closes a document', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder], told)
    await client.ready()
    const uri = uriOf(folder, 'docs/adr/0001-a.md')
    await client.open(uri, record(1, broken))
    await client.until('a finding', () => client.shown.has(uri))
    await client.close(uri)
    await client.until('no finding', () => !client.shown.has(uri))
  })

  test('sees nothing of a file that is gone, or ignored', async (t) => {
    const folder = repository(t, log)
    const client = await startClient(t, [folder], told)
    await client.until('a finding', () => paths(client).join() === '0002-b.md')
    rmSync(join(folder, 'docs/adr/0002-b.md'))
    plant(folder, {'docs/adr/0004-d.md': record(4, broken)})
    await client.watched([
      [uriOf(folder, 'docs/adr/0002-b.md'), 3],
      [uriOf(folder, 'docs/adr/0004-d.md'), 1],
    ])
    await client.until('another finding', () => paths(client).join() === '0004-d.md')
    plant(folder, {'.gitignore': '0004*\n'})
    await client.watched([[uriOf(folder, '.gitignore'), 1]])
    await client.until('no finding', () => client.shown.size === 0)
  })
})

describe('settings', () => {
  test('count as they are edited, as they are on disk, and with what they extend', async (t) => {
    const folder = scratch(t, {...log, 'base.yaml': 'rules:\n  links/broken: off\n'})
    const client = await startClient(t, [folder], {capabilities: pushed})
    const two = uriOf(folder, 'docs/adr/0002-b.md')
    await client.until('a finding', () => client.shown.has(two))
    const yaml = uriOf(folder, 'relais.yaml')
    await client.open(yaml, 'extends: ./base.yaml\n', 'yaml')
    await client.until('no finding', () => !client.shown.has(two))
    await client.change(yaml, {text: 'extends: ./base.yaml\nrule: x\n'})
    await client.until('a problem', () => client.shown.has(yaml))
    await client.close(yaml)
    await client.until('a finding again', () => client.shown.has(two) && !client.shown.has(yaml))
    plant(folder, {'relais.yaml': 'ignore: [docs]\n'})
    await client.watched([[yaml, 1]])
    await client.until('nothing of an ignored folder', () => !client.shown.has(two))
  })

  test('a baseline holds back what it knows', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [folder], {capabilities: pushed})
    const two = uriOf(folder, 'docs/adr/0002-b.md')
    await client.until('a finding', () => client.shown.has(two))
    const {data} = client.shown.get(two)?.[0] ?? {}
    const known = {fingerprint: data.fingerprint, rule: '', path: '', message: ''}
    plant(folder, {'relais-baseline.json': JSON.stringify({version: 1, findings: [known]})})
    await client.watched([[uriOf(folder, 'relais-baseline.json'), 1]])
    await client.until('no finding', () => !client.shown.has(two))
    plant(folder, {'relais-baseline.json': 'x'})
    await client.watched([[uriOf(folder, 'relais-baseline.json'), 2]])
    await client.until('a finding again', () => client.shown.has(two))
    await client.until('a problem', () => /relais-baseline\.json/.test(client.statuses.at(-1)?.problems.join() ?? ''))
  })
})

describe('folders', () => {
  test('come and go, and a file of nested ones is shown once', async (t) => {
    const outer = scratch(t, {...log, 'sub/docs/adr/0001-a.md': record(1, broken)})
    const inner = join(outer, 'sub')
    const client = await startClient(t, [outer, inner])
    const nested = uriOf(inner, 'docs/adr/0001-a.md')
    const count = async () => {
      const {items} = await client.request<{items: {uri: string}[]}>('workspace/diagnostic', {previousResultIds: []})
      return items.filter(({uri}) => uri === nested).length
    }
    assert.equal(await count(), 1)
    const event = {added: [], removed: [{uri: uriOf(outer), name: 'outer'}]}
    await client.notify('workspace/didChangeWorkspaceFolders', {event})
    assert.deepEqual([...(await client.everything()).keys()], [nested])
    const back = {added: [{uri: uriOf(outer), name: 'outer'}], removed: [{uri: uriOf(inner), name: 'inner'}]}
    await client.notify('workspace/didChangeWorkspaceFolders', {event: back})
    assert.equal((await client.everything()).size, 2)
    assert.equal(await count(), 1)
  })

  test('what is out of reach is told, and keeps nobody else from being read', async (t) => {
    const folder = scratch(t, log)
    const client = await startClient(t, [join(folder, 'gone'), folder])
    assert.equal((await client.everything()).size, 1)
    await client.until('a problem', () => /gone/.test(client.statuses.at(-1)?.problems.join() ?? ''))
  })
})

/** A git that says on disk that it ran, and then does what git does. */
function tellingGit(t: TestContext): {readonly path: string; readonly marker: string} {
  const place = scratch(t)
  const real = process.env.PATH?.split(':').find((folder) => git('/', ['--exec-path']) && folder === '/usr/bin')
  const marker = join(place, 'ran')
  plantScript(
    join(place, 'git'),
    `echo ran >> ${marker}`,
    `PATH=${process.env.PATH} exec ${real ?? '/usr/bin'}/git "$@"`,
  )
  return {path: `${place}:${process.env.PATH}`, marker}
}

describe('a folder that is not trusted', () => {
  for (const trusted of [true, false])
    test(trusted ? 'but this one is: git runs' : 'is linted without git, and extends nothing', async (t) => {
      const extending = {'relais.yaml': 'extends: ./base.yaml\n', 'base.yaml': 'rules:\n  links/broken: off\n'}
      const folder = repository(t, {...log, ...extending})
      const {path, marker} = tellingGit(t)
      const client = await startClient(t, [folder], {options: {trusted}, env: {PATH: path}})
      const shown = [...(await client.everything()).keys()]
      assert.deepEqual(shown, trusted ? [] : [uriOf(folder, 'docs/adr/0002-b.md')])
      assert.equal(existsSync(marker), trusted)
    })
})

test('a checkout that swaps three hundred files is one pass, and shows what a fresh run finds', async (t) => {
  const names = Array.from({length: 300}, (_, index) => `docs/adr/${String(index + 1).padStart(4, '0')}-x.md`)
  const folder = repository(t, Object.fromEntries(names.map((name, index) => [name, record(index + 1)])))
  git(folder, ['switch', '--quiet', '--create', 'other'])
  plant(folder, Object.fromEntries(names.map((name, index) => [name, record(index + 1, broken.replace('9', 'x'))])))
  rmSync(join(folder, names[0] ?? ''))
  commit(folder)
  git(folder, ['switch', '--quiet', 'main'])
  const client = await startClient(t, [folder], {capabilities: pushed})
  await client.ready()
  assert.equal(client.shown.size, 0)
  client.pushes.length = 0
  git(folder, ['switch', '--quiet', 'other'])
  for (const [index, name] of names.entries()) await client.watched([[uriOf(folder, name), index === 0 ? 3 : 2]])
  await client.until('all findings', () => client.shown.size === names.length - 1)
  const pushesOf = new Map<string, number>()
  for (const {uri} of client.pushes) pushesOf.set(uri, (pushesOf.get(uri) ?? 0) + 1)
  assert.equal(Math.max(...pushesOf.values()), 1)
  assert.deepEqual(foundByServer(folder, client.shown), await foundByCheck(folder))
})

test('files that are renamed and whose folders are moved are found at their new places', async (t) => {
  const folder = scratch(t, log)
  const client = await startClient(t, [folder])
  await sameAsCheck(client, folder)
  renameSync(join(folder, 'docs'), join(folder, 'documents'))
  // Editors tell of a folder as of a file.
  await client.watched([
    [uriOf(folder, 'docs'), 3],
    [uriOf(folder, 'documents'), 1],
  ])
  await sameAsCheck(client, folder)
})
