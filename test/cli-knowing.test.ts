// Proves what the program makes of a history: when it is read, what a remembered run rests on, and what is said where there is none.
import assert from 'node:assert/strict'
import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {relais} from './harness/run-relais.ts'
import {git, plant, repository, scratch} from './harness/scratch.ts'

const files = {
  'relais.yaml': 'preset: team\nrules:\n  ownership/knowledge-island: {severity: warning, minFiles: 1}\n',
  'docs/adr/0001-use-a-queue.md': '# 1. Use a queue\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n',
  'src/a.ts': 'a\nb\nc\nd\ne\nf\n',
}

interface Output {
  readonly findings: readonly {readonly rule: string}[]
  readonly notEvaluated: readonly {readonly rule: string; readonly reason: string}[]
}

/** What is found, and where the time went, of a run that remembers. */
async function check(root: string, cache: string, ...more: readonly string[]) {
  const line = ['check', '--format', 'json', '--now', '2024-03-01', '--cache-dir', cache, ...more]
  const {stdout, stderr, code} = await relais(root, line)
  assert.ok(code === 0 || code === 1, stderr)
  const {findings, notEvaluated}: Output = JSON.parse(stdout)
  const islands = findings.filter(({rule}) => rule === 'ownership/knowledge-island').length
  const reason = notEvaluated.find(({rule}) => rule === 'ownership/knowledge-island')?.reason
  return {islands, reason}
}

/** Changes a file in the name of somebody. */
function change(root: string, author: string): void {
  appendFileSync(join(root, 'src/a.ts'), 'g\nh\ni\nj\nk\nl\n')
  git(root, ['commit', '--quiet', '--all', '--message', 'change', '--author', author])
}

function opened(t: TestContext): {readonly root: string; readonly cache: string} {
  return {root: repository(t, files), cache: scratch(t)}
}

describe('a history', {concurrency: 2}, () => {
  test('a later run is another one when there is a commit more, and the same when there is none', async (t) => {
    const {root, cache} = opened(t)
    assert.equal((await check(root, cache)).islands, 1)
    assert.equal((await check(root, cache)).islands, 1)
    change(root, 'Bo <bo@example.org>')
    // The file is what it was: only the commits are others.
    assert.equal((await check(root, cache)).islands, 0)
    assert.equal((await check(root, cache)).islands, 0)
    git(root, ['reset', '--quiet', '--soft', 'HEAD~1'])
    assert.equal((await check(root, cache)).islands, 1)
  })

  test('an edited document goes on from the state of before, with the history of then', async (t) => {
    const {root, cache} = opened(t)
    await check(root, cache)
    appendFileSync(join(root, 'docs/adr/0001-use-a-queue.md'), '\n## Context\n\nWe lose messages.\n')
    assert.equal((await check(root, cache)).islands, 1)
    assert.equal((await check(root, cache, '--now', '2024-04-01')).islands, 1)
    plant(root, {'.mailmap': 'Ada <ada@example.org>\n'})
    assert.equal((await check(root, cache)).islands, 1)
  })

  test('where there is none, the reason is told, and the exit code stays', async (t) => {
    const {root, cache} = opened(t)
    assert.match((await check(root, cache, '--no-git')).reason ?? '', /--no-git/)
    const plain = scratch(t, files)
    assert.match((await check(plain, scratch(t))).reason ?? '', /no git history/)
    change(root, 'Bo <bo@example.org>')
    const shallow = scratch(t)
    git(shallow, ['clone', '--quiet', '--depth', '1', `file://${root}`, 'clone'])
    assert.match((await check(join(shallow, 'clone'), cache)).reason ?? '', /shallow/)
    const unborn = scratch(t, files)
    git(unborn, ['init', '--quiet'])
    assert.match((await check(unborn, scratch(t))).reason ?? '', /no commit yet/)
  })
})
