// An open document is answered for before its folder is read, with the paths that are known at once, and says nothing untrue then.
import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {type TestContext, test} from 'node:test'
import {glance} from '../server/node/index.ts'
import {commit, git, plant, repository, scratch, type Tree} from './harness/scratch.ts'
import {watchedFolder} from './harness/watched-folder.ts'

const log: Tree = {
  'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nX.\n\n## Decision\n\nY.\n',
  'docs/adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\n## Context\n\nX.\n\n## Decision\n\nY.\n',
  'src/a.ts': 'export {}\n',
  'notes/gone.md': '# Gone\n',
}

const path = 'docs/adr/0003-c.md'
const links = ['0001-a.md', '0004-d.md', '../../notes/new.md', '../../src/a.ts', 'nowhere.md']
const text = `# 3. C\n\n## Status\n\nAccepted\n\n## Context\n\n${links.map((link) => `[x](${link})`).join('\n')}\n\n## Decision\n\nY.\n`

/** The broken links that are found in the open document when the reading of the whole folder begins, and at the end. */
async function foundIn(t: TestContext, root: string) {
  const found: (readonly string[] | undefined)[] = []
  const look = () => {
    const findings = folder.view()?.snapshot.findings(path)
    const broken = findings?.filter(({rule}) => rule === 'links/broken')
    found.push(broken?.map(({span}) => text.slice(span.start, span.end)))
  }
  const {folder, write} = await watchedFolder(t, root, {opens: look})
  folder.start()
  write(path, text)
  await folder.idle()
  look()
  return found
}

test('in a git repository, with links to files that are not tracked, before a thread is started', async (t) => {
  const root = repository(t, log)
  plant(root, {[path]: text, 'docs/adr/0004-d.md': '# 4. D\n', 'notes/new.md': '# New\n'})
  rmSync(join(root, 'notes/gone.md'))
  const [first, last] = await foundIn(t, root)
  assert.deepEqual(first, ['nowhere.md'])
  assert.deepEqual(last, first)
})

test('elsewhere, while the folder is read', async (t) => {
  const [first, last] = await foundIn(t, scratch(t, {...log, [path]: text}))
  assert.equal(first, undefined)
  assert.deepEqual(last, ['0004-d.md', '../../notes/new.md', 'nowhere.md'])
})

test('the paths that are known at once', (t) => {
  const root = repository(t, {...log, '.gitignore': 'build/\n*.log\n'})
  plant(root, {'docs/adr/x.log': '', 'build/a.md': '', 'src/new.ts': ''})
  rmSync(join(root, 'docs/adr/0001-a.md'))
  rmSync(join(root, 'notes/gone.md'))
  const among = (...folders: readonly string[]) => glance(root, new Set(folders))
  const tracked = ['.gitignore', 'docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'notes/gone.md', 'src/a.ts']
  assert.deepEqual(among(), tracked)
  assert.deepEqual(among('docs', 'build', '../..'), tracked)
  const near = ['.gitignore', 'docs/adr/0002-b.md', 'docs/adr/x.log', 'notes/gone.md', 'src/a.ts', 'src/new.ts']
  assert.deepEqual(among('docs/adr', 'src', ''), near)
  assert.deepEqual(glance(join(root, 'docs'), new Set(['adr'])), ['adr/0002-b.md', 'adr/x.log'])
  assert.equal(glance(join(root, 'build'), new Set([''])), undefined)
  assert.equal(glance(scratch(t, log), new Set(['docs/adr'])), undefined)
  git(root, ['update-index', '--split-index'])
  assert.equal(among('docs/adr'), undefined)
  git(root, ['update-index', '--no-split-index'])
  commit(root)
  assert.ok(among('docs/adr')?.includes('src/new.ts'))
})
