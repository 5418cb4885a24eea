// Proves that editors and the command line find the same: in each story workspace, and in each open corpus where they are.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, test} from 'node:test'
import {pulling, pushed, startClient} from './harness/lsp-client.ts'
import {foundByCheck, foundByServer} from './harness/lsp-findings.ts'
import {inRoot, root} from './harness/root.ts'
import {scratch} from './harness/scratch.ts'

const stories = inRoot('test/workspaces')

for (const story of readdirSync(stories)) {
  const folder = join(stories, story)
  test(`${story}: a client that asks and one that is told see what relais check finds`, async (t) => {
    const expected = await foundByCheck(folder)
    assert.ok(expected.length > 0)
    const asking = await startClient(t, [folder], {capabilities: pulling})
    assert.deepEqual(foundByServer(folder, await asking.everything()), expected)
    const told = await startClient(t, [folder], {capabilities: pushed})
    await told.ready()
    assert.deepEqual(foundByServer(folder, told.shown), expected)
    assert.deepEqual([await asking.stop(), await told.stop()], [0, 0])
  })
}

const corpora = process.env.RELAIS_CORPORA ?? join(root, '../shared/corpora/open')
const skip = existsSync(corpora) ? false : `${corpora} is not there`

describe('real repositories', {skip}, () => {
  for (const archive of skip ? [] : readdirSync(corpora)) {
    const name = basename(archive, '.tar.gz')
    test(name, async (t) => {
      const place = scratch(t)
      execFileSync('tar', ['-xzf', join(corpora, archive), '-C', place])
      const folder = join(place, name, 'tree')
      const expected = await foundByCheck(folder)
      const client = await startClient(t, [folder])
      assert.deepEqual(foundByServer(folder, await client.everything()), expected)
      assert.equal(await client.stop(), 0)
    })
  }
})
