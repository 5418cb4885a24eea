// The cache: whatever happened to the files or to the cache itself, a run finds what a run without a cache finds.
import assert from 'node:assert/strict'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {cached, cold, edit, filesOf, fill, isRemembered, origins, setUp, someDocument} from './harness/cached.ts'
import {git, plant} from './harness/scratch.ts'

for (const withGit of [true, false]) {
  test(`a second process reads nothing anew, ${withGit ? 'with' : 'without'} git, and says the same in every format`, async (t) => {
    const {root, cache} = setUp(t, {withGit})
    const formats = ['json', 'text', 'sarif', 'markdown', 'junit', 'github', 'gitlab', 'checkstyle']
    const expected = await Promise.all(formats.map((format) => cold(root, '--format', format, '--stats')))
    const {unread, cached: hits, digested} = origins(await fill(root, cache))
    assert.ok(unread > 10 && hits === unread && digested === 0)
    for (const [index, format] of formats.entries()) {
      for (const round of ['made from what is remembered', 'remembered itself']) {
        const run = await cached(root, cache, '--format', format)
        assert.ok(isRemembered(run), round)
        assert.equal(run.stdout, expected[index]?.stdout, `${format}, ${round}`)
        assert.equal(run.stderr.split('\n')[0], expected[index]?.stderr.split('\n')[0])
      }
    }
  })
}

test('what is asked decides: another day, language, preset, selection or configuration is no remembered run', async (t) => {
  const {root, cache} = setUp(t)
  await fill(root, cache)
  for (const more of [['--now', '2031-01-01'], ['--lang', 'fr'], ['--preset', 'team'], ['--no-config'], ['--no-git']]) {
    const run = await cached(root, cache, ...more)
    assert.ok(!isRemembered(run), more.join(' '))
    assert.equal(run.stdout, (await cold(root, ...more)).stdout, more.join(' '))
  }
  const [folder = ''] = readdirSync(root).filter(
    (name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory(),
  )
  await fill(root, cache)
  const part = await cached(root, cache, folder)
  assert.ok(isRemembered(part))
  assert.equal(part.stdout, (await cold(root, folder)).stdout)
})

/** Changes of a repository after which the same must be found as without a cache. */
const changes: Readonly<Record<string, (root: string) => void>> = {
  'a document is edited': (root) => edit(root, (text) => `${text}\n[gone](gone.md)\n`),
  'an edit of equal length and time': (root) => {
    const {atime, mtime} = lstatSync(join(root, someDocument(root)))
    edit(root, (text) => text.replace(/[a-z]{5}/, 'xxxxx'))
    utimesSync(join(root, someDocument(root)), atime, mtime)
  },
  'a document is touched': (root) => utimesSync(join(root, someDocument(root)), 1, 1),
  'a document is replaced': (root) => {
    writeFileSync(join(root, 'draft'), '# Other\n\n[gone](gone.md)\n')
    renameSync(join(root, 'draft'), join(root, someDocument(root)))
  },
  'a document is removed': (root) => rmSync(join(root, someDocument(root))),
  'a document is renamed': (root) => renameSync(join(root, someDocument(root)), join(root, 'renamed.md')),
  'a document comes': (root) => plant(root, {'new/place/0001-new.md': '# New\n\n## Status\n\nAcepted\n'}),
  'a folder without anything comes, then a document in it': (root) => {
    mkdirSync(join(root, 'empty/inner'), {recursive: true})
    plant(root, {'empty/inner/a.md': '[gone](gone.md)\n'})
  },
  'a file that is linked to comes': (root) => plant(root, {'gone.md': '', 'docs/gone.md': ''}),
  'a document is ignored': (root) => writeFileSync(join(root, '.gitignore'), 'ignored-later\n*.tmp\nnew*\n'),
  'git ignores by its own list': (root) => plant(root, {'.git/info/exclude': 'late.md\n'}),
  'the configuration comes': (root) => plant(root, {'relais.yaml': 'preset: [core, team, cir]\n'}),
  'a baseline comes': (root) =>
    plant(root, {'relais-baseline.json': JSON.stringify({version: 1, findings: [{fingerprint: '0123456789abcdef'}]})}),
  'permissions change': (root) => chmodSync(join(root, someDocument(root)), 0o755),
  'a document becomes a link': (root) => {
    const place = join(root, someDocument(root))
    renameSync(place, join(root, 'target.md'))
    symlinkSync(join(root, 'target.md'), place)
  },
  'git takes its index anew': (root) => void git(root, ['update-index', '--force-write-index']),
}

for (const [name, change] of Object.entries(changes)) {
  test(`after a run, ${name}: found is what is found without a cache`, async (t) => {
    const {root, cache} = setUp(t)
    plant(root, {'late.md': '[gone](gone.md)\n', 'newer.md': '[gone](gone.md)\n'})
    await fill(root, cache)
    change(root)
    const expected = await cold(root)
    for (const round of ['at once', 'again']) assert.equal((await cached(root, cache)).stdout, expected.stdout, round)
    await fill(root, cache)
    assert.equal((await cached(root, cache)).stdout, expected.stdout, 'remembered')
  })
}

test('one changed document is digested, the others are not even read', async (t) => {
  const {root, cache} = setUp(t)
  const {unread} = origins(await fill(root, cache))
  edit(root, (text) => `${text}\nmore\n`)
  assert.deepEqual(origins(await cached(root, cache)), {unread: unread - 1, cached: unread - 1, digested: 1})
})

test('a fresh checkout reads nothing that git’s index knows', async (t) => {
  const {root, cache} = setUp(t)
  const {unread} = origins(await fill(root, cache))
  // What was remembered of the run is of no use to another machine; digests are.
  for (const place of filesOf(cache).filter((file) => file.includes('run-'))) rmSync(place)
  git(root, ['rm', '--quiet', '-r', '--cached', '.'])
  git(root, ['reset', '--quiet', '--hard'])
  const minuteAgo = Date.now() / 1000 - 60
  for (const path of git(root, ['ls-files', '-z']).split('\0').filter(Boolean))
    utimesSync(join(root, path), minuteAgo, minuteAgo)
  git(root, ['update-index', '--refresh'])
  assert.deepEqual(origins(await cached(root, cache)), {unread, cached: unread, digested: 0})
  plant(root, {'.git/info/attributes': '*.md filter=other\n'})
  for (const place of filesOf(cache).filter((file) => file.includes('run-'))) rmSync(place)
  assert.deepEqual(origins(await cached(root, cache)), {unread: 0, cached: unread, digested: 0})
})

test('random histories: each state is found as without a cache, the cache being shared by all', async (t) => {
  const {root, cache} = setUp(t)
  const step = fc.constantFrom('edit', 'touch', 'revert', 'rename', 'delete', 'branch', 'back', 'add')
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 2, maxLength: 6}), async (steps) => {
      git(root, ['checkout', '--quiet', '--force', 'main'])
      git(root, ['clean', '--quiet', '--force', '-d'])
      for (const [index, each] of steps.entries()) {
        apply(root, each, index)
        const expected = await cold(root)
        assert.equal((await cached(root, cache)).stdout, expected.stdout, steps.slice(0, index + 1).join(' '))
      }
    }),
    {numRuns: 6},
  )
})

function apply(root: string, step: string, index: number): void {
  if (step === 'edit') edit(root, (text) => `${text}\n[gone ${index}](gone-${index}.md)\n`)
  if (step === 'touch') utimesSync(join(root, someDocument(root)), index, index)
  if (step === 'revert') git(root, ['checkout', '--quiet', '--', '.'])
  if (step === 'rename') renameSync(join(root, someDocument(root)), join(root, `renamed-${index}.md`))
  if (step === 'delete') rmSync(join(root, someDocument(root)))
  if (step === 'add') plant(root, {[`more/${index}.md`]: `[gone](gone-${index}.md)\n`})
  if (step === 'branch') git(root, ['checkout', '--quiet', '--force', '-B', 'side'])
  if (step === 'branch') git(root, ['commit', '--quiet', '--all', '--allow-empty', '--message', 'side'])
  if (step === 'back') git(root, ['checkout', '--quiet', '--force', 'main'])
}
