// While a folder is listed anew or its settings change, it is answered for and edited as before; then the state is that of a fresh start.
import assert from 'node:assert/strict'
import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import type {Snapshot} from '../server/engine/index.ts'
import {DiskFiles} from '../server/lsp/disk/disk-files.ts'
import {listFolder, packListing, unpackListing} from '../server/lsp/disk/listing.ts'
import {loadParser} from '../server/node/index.ts'
import {plantMany} from './extension/workbench/many.ts'
import {plant, repository, scratch, type Tree} from './harness/scratch.ts'
import {watchedFolder} from './harness/watched-folder.ts'

const edited = 'team-0001/docs/adr/0006-take-payments-through-stripe.md'

/** All findings, with what tells their places. */
function told(snapshot: Snapshot | undefined): readonly string[] {
  return (snapshot?.findings() ?? []).map(({path, rule, span, severity}) =>
    [path, rule, severity, span.start].join(' '),
  )
}

const steps: readonly Tree[] = [
  {'relais.yaml': 'rules:\n  links/broken: warning\n'},
  // As many as come with another branch: fewer are taken in before anybody could ask.
  Object.fromEntries(
    Array.from({length: 150}, (_, team) => [`team-${String(team).padStart(4, '0')}/docs/x.md`, '[x](y.md)\n']),
  ),
  {'relais.yaml': 'rules:\n  links/broken: error\n'},
]

test('in a folder of many documents', async (t) => {
  const root = plantMany(scratch(t), 400)
  let isMaking = false
  const digested = () => {
    isMaking = true
  }
  const {folder, write} = await watchedFolder(t, root, {digested})
  folder.start()
  await folder.idle()
  for (const [index, step] of steps.entries()) {
    isMaking = false
    plant(root, step)
    folder.changed(Object.keys(step).map((path) => ({path, isThere: true})))
    let isDone = false
    const done = folder.idle().then(() => {
      isDone = true
    })
    let answers = 0
    for (await turn(); !isDone; await turn()) {
      if (!isMaking) continue
      answers += 1
      if (answers > 9) continue
      write(edited, `# 6. Pay\n\n${'[x](gone.md)\n'.repeat(answers)}`)
      assert.equal(brokenIn(folder.view()?.snapshot), answers)
    }
    await done
    assert.ok(answers > 0, `nobody was answered during step ${index}`)
    assert.equal(brokenIn(folder.view()?.snapshot), Math.min(answers, 9))
    const fresh = await watchedFolder(t, root)
    write(edited, '# 6. Pay\n')
    fresh.write(edited, '# 6. Pay\n')
    fresh.folder.start()
    await fresh.folder.idle()
    assert.deepEqual(told(folder.view()?.snapshot), told(fresh.folder.view()?.snapshot))
  }
})

function brokenIn(snapshot: Snapshot | undefined): number {
  return snapshot?.findings(edited).filter(({rule}) => rule === 'links/broken').length ?? 0
}

/** Lets all others have their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

test('a large folder is listed in a thread as it is here', async (t) => {
  const files = Array.from({length: 3100}, (_, index) => [`src/${index}.txt`, ''] as const)
  const root = repository(t, {...Object.fromEntries(files), 'docs/adr/0001-a.md': '# 1. A\n', '.gitignore': '*.log\n'})
  plant(root, {'docs/adr/0002-b.md': '# 2. B\n', 'docs/x.log': ''})
  symlinkSync('gone.md', join(root, 'docs/dead.md'))
  const request = {root, git: true, ignore: ['src/**']}
  const here = listFolder(request)
  assert.equal(here.unlisted.length, 1)
  assert.deepEqual(unpackListing(packListing(here)), here)
  const disk = new DiskFiles({root, git: true, parser: await loadParser({}), cache: scratch(t)})
  const [one, two] = [await disk.list(request.ignore), await disk.list(request.ignore)]
  assert.deepEqual({...two, isWanted: undefined}, {...one, isWanted: undefined})
  assert.deepEqual([two.paths, two.wanted], [here.paths, here.wanted])
  const empty = {...request, root: scratch(t)}
  assert.deepEqual(unpackListing(packListing(listFolder(empty))), listFolder(empty))
})
