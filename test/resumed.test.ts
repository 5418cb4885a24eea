// A run that goes on from the state of an earlier one finds what a run without a cache finds, byte for byte.
import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type TestContext, test} from 'node:test'
import fc from 'fast-check'
import {cached, cold, filesOf, fill, isRemembered, origins, setUp, untilSettled} from './harness/cached.ts'
import {git, plant} from './harness/scratch.ts'
import './harness/seed.ts'

const isLong = process.env.RELAIS_LONG === '1'

/** The file in which the state lies. */
function stateOf(cache: string): string {
  return filesOf(cache).find((place) => place.endsWith('-state')) ?? ''
}

/** A repository whose state is kept. */
async function kept(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const {root, cache} = setUp(t)
  plant(root, files)
  await fill(root, cache)
  const state = stateOf(cache)
  return {root, cache, state, whole: readFileSync(state)}
}

function documentsIn(root: string): readonly string[] {
  const listed = git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.md', '*.yaml'])
  return listed.split('\0').filter((path) => path !== '' && statSync(join(root, path), {throwIfNoEntry: false}))
}

/** What an editor does to a document. */
const edits: Readonly<Record<string, (text: string, index: number) => string>> = {
  'a paragraph more': (text) => `${text}\nOne more paragraph.\n`,
  'a broken link': (text, index) => `${text}\n[gone](gone-${index}.md) [there](../README.md#no-such)\n`,
  'another status': (text) => text.replace(/(status: *|## Status\s+|## Statut\s+)\S+/i, '$1Superseded'),
  'another title': (text) => text.replace(/^# .*$/m, '# Something else'),
  'no headings': (text) => text.replaceAll(/^#+ /gm, ''),
  'nothing left': () => '',
  'a comment that holds back': (text) =>
    `${text}\n<!-- relais-disable-next-line links/broken -- later -->\n[x](nowhere.md)\n`,
  'another number': (text) => text.replace(/\d{4}/, '0042'),
  'not UTF-8': (text) => `${text}\uD800\0`,
}

const steps = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom(...Object.keys(edits), 'add', 'remove', 'rename', 'back', 'another file', 'configure'),
})

/** Does one step to the repository. */
function apply(root: string, {kind, at}: {readonly kind: string; readonly at: number}, index: number): void {
  const documents = documentsIn(root)
  const path = documents[at % documents.length] ?? ''
  const edit = edits[kind]
  if (edit) writeFileSync(join(root, path), edit(readFileSync(join(root, path), 'utf8'), index))
  if (kind === 'add')
    plant(root, {[`docs/adr/00${50 + index}-more.md`]: `# ${50 + index}. More\n\n## Status\n\nAcepted\n`})
  if (kind === 'remove') rmSync(join(root, path))
  if (kind === 'rename') renameSync(join(root, path), join(root, `${path.replace(/\.\w+$/, '')}-${index}.md`))
  if (kind === 'back') git(root, ['checkout', '--quiet', '--', '.'])
  if (kind === 'another file') plant(root, {[`gone-${at % 6}.md`]: '', [`image-${index}.png`]: ''})
  if (kind === 'configure')
    plant(root, {'relais.yaml': at % 2 ? 'preset: [core, team]\n' : 'rules:\n  links/broken: error\n'})
}

test('random histories of a story: each state is found as without a cache, in whichever format', async (t) => {
  const formats = ['json', 'text', 'sarif', 'markdown', 'junit', 'github', 'gitlab', 'checkstyle']
  const {root, cache} = await kept(t)
  let resumed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(steps, {minLength: 2, maxLength: 6}), async (story) => {
      git(root, ['checkout', '--quiet', '--force', 'main'])
      git(root, ['clean', '--quiet', '--force', '-d'])
      for (const [index, step] of story.entries()) {
        apply(root, step, index)
        const more = [
          '--format',
          formats[(step.at + index) % formats.length] ?? 'json',
          ...(step.at % 5 === 0 ? ['--now', '2027-02-01'] : []),
        ]
        const before = statSync(stateOf(cache)).ino
        const run = await cached(root, cache, ...more)
        const told = story.slice(0, index + 1).map(({kind}) => kind)
        assert.equal(run.stdout, (await cold(root, ...more)).stdout, told.join(', '))
        if (!isRemembered(run) && statSync(stateOf(cache)).ino === before) resumed += 1
      }
    }),
    {numRuns: isLong ? 200 : 8},
  )
  assert.ok(resumed > 5, `only ${resumed} runs went on from a state`)
})

test('the state is left as it is by a small change, and the run after finds all the same', async (t) => {
  const {root, cache, state} = await kept(t)
  const before = statSync(state).ino
  const [path = ''] = documentsIn(root).filter((each) => each.endsWith('.md'))
  for (const round of [1, 2, 3]) {
    plant(root, {[path]: `${readFileSync(join(root, path), 'utf8')}\n[gone ${round}](gone-${round}.md)\n`})
    await untilSettled(root)
    const expected = (await cold(root)).stdout
    const run = await cached(root, cache)
    assert.equal(run.stdout, expected)
    assert.equal(origins(run).digested, 1)
    const again = await cached(root, cache)
    assert.ok(isRemembered(again))
    assert.equal(again.stdout, expected)
  }
  assert.equal(statSync(state).ino, before)
})

for (const more of [[], ['--no-git']])
  test(`documents that git does not hold are gone on from as well: ${more.join(' ') || 'untracked, edited'}`, async (t) => {
    const {root, cache} = setUp(t)
    const documents = {'docs/adr/0090-new.md': '# 90. New\n\n## Status\n\nAccepted\n', 'README.md': '# Other\n'}
    plant(root, documents)
    await fill(root, cache, ...more)
    for (const [path, text] of Object.entries(documents)) plant(root, {[path]: `${text}\n[gone](gone.md)\n`})
    await untilSettled(root)
    const run = await cached(root, cache, ...more)
    assert.equal(run.stdout, (await cold(root, ...more)).stdout)
    assert.equal(origins(run).digested, 2)
  })

test('a repository that has lost its objects is judged as without a cache', async (t) => {
  const {root, cache} = await kept(t)
  const [path = ''] = documentsIn(root).filter((each) => each.startsWith('docs/adr/'))
  plant(root, {[path]: `${readFileSync(join(root, path), 'utf8')}\n[gone](gone.md)\n`})
  rmSync(join(root, '.git/objects'), {recursive: true})
  mkdirSync(join(root, '.git/objects'))
  assert.equal((await cached(root, cache)).stdout, (await cold(root)).stdout)
})

test('whatever is done to the state changes no finding', async (t) => {
  const {root, cache, state, whole} = await kept(t)
  const other = readFileSync(filesOf(cache).find((place) => !place.endsWith('-state')) ?? '')
  const [path = ''] = documentsIn(root).filter((each) => each.endsWith('.md'))
  const text = readFileSync(join(root, path), 'utf8')
  const damage = fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    kind: fc.constantFrom('cut', 'flip', 'zeros', 'another file'),
    round: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({at, kind, round}) => {
      const offset = Math.min(whole.length - 1, Math.floor(at * whole.length))
      const bytes = Buffer.from(kind === 'cut' ? whole.subarray(0, offset) : kind === 'another file' ? other : whole)
      if (kind === 'flip') bytes[offset] = (bytes[offset] ?? 0) ^ 4
      if (kind === 'zeros') bytes.fill(0, offset, Math.min(bytes.length, offset + 200))
      writeFileSync(state, bytes)
      plant(root, {[path]: `${text}\n[gone](gone-${round}.md)\n`})
      assert.equal((await cached(root, cache)).stdout, (await cold(root)).stdout)
    }),
    {numRuns: isLong ? 300 : 12},
  )
})

test('a damaged store of digests changes no finding of a run that goes on', async (t) => {
  const {root, cache} = await kept(t)
  const digests = filesOf(cache).find((place) => place.endsWith('digests')) ?? ''
  const whole = readFileSync(digests)
  const [path = ''] = documentsIn(root).filter((each) => each.startsWith('docs/adr/'))
  const text = readFileSync(join(root, path), 'utf8')
  for (const [round, share] of [0.3, 0.5, 0.7, 0.9, 0.99].entries()) {
    const bytes = Buffer.from(whole)
    const offset = Math.floor(share * bytes.length)
    writeFileSync(
      digests,
      round % 2 ? bytes.subarray(0, offset) : bytes.fill(7, offset, Math.min(bytes.length, offset + 400)),
    )
    plant(root, {[path]: `${text}\n[gone](gone-${round}.md)\n`})
    assert.equal((await cached(root, cache)).stdout, (await cold(root)).stdout)
  }
})

test('mending, standard input, baselines and the old days of records mean what they mean', async (t) => {
  const {root, cache} = await kept(t)
  const [path = ''] = documentsIn(root).filter((each) => each.startsWith('docs/adr/'))
  plant(root, {[path]: `${readFileSync(join(root, path), 'utf8')}\n[gone](gone.md)\n`})
  for (const more of [['--fix-dry-run'], ['--suggest'], ['--preset', 'team'], ['--lang', 'fr'], ['docs']])
    assert.equal((await cached(root, cache, ...more)).stdout, (await cold(root, ...more)).stdout, more.join(' '))
  const held = (await cold(root)).stdout.match(/"fingerprint": ?"([0-9a-f]+)"/)?.[1] ?? ''
  plant(root, {'relais-baseline.json': JSON.stringify({version: 1, findings: [{fingerprint: held}]})})
  assert.equal((await cached(root, cache)).stdout, (await cold(root)).stdout)
  plant(root, {'relais.yaml': 'strictFrom: 2024-01-01\n'})
  assert.equal((await cached(root, cache)).stdout, (await cold(root)).stdout)
})
