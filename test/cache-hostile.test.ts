// A cache that is damaged, planted, of another version, or shared by processes that are killed changes no finding.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {block, readBlock} from '../server/node/checked-file.ts'
import {ask, cached, cold, filesOf, fill, isRemembered, origins, setUp, untilSettled} from './harness/cached.ts'
import {inRoot} from './harness/root.ts'
import type {Ended} from './harness/run-relais.ts'
import {git, plant} from './harness/scratch.ts'

test('the cache is private, and of two files, the reports and the state', async (t) => {
  const {root, cache} = setUp(t)
  await fill(root, cache)
  for (const file of filesOf(cache)) assert.equal(statSync(file).mode & 0o777, 0o600)
  for (const folder of readdirSync(cache)) assert.equal(statSync(join(cache, folder)).mode & 0o777, 0o700)
  const names = filesOf(cache).map((place) => place.replace(/.*\//, ''))
  assert.match(names.sort().join(' '), /^digests run-[0-9a-f]{16} run-[0-9a-f]{16}-reports run-[0-9a-f]{16}-state$/)
})

test('a damaged cache changes nothing, wherever it ends and whatever bit is wrong', async (t) => {
  const {root, cache} = setUp(t)
  const {stdout} = await fill(root, cache)
  const whole = filesOf(cache).map((place) => ({place, bytes: readFileSync(place)}))
  const damage = fc.record({
    file: fc.nat(3),
    at: fc.double({min: 0, max: 1, noNaN: true}),
    kind: fc.constantFrom('cut', 'flip', 'zeros', 'swap'),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({file, at, kind}) => {
      for (const {place, bytes} of whole) writeFileSync(place, bytes)
      const {place, bytes} = whole[file % whole.length] ?? {place: '', bytes: Buffer.of()}
      const offset = Math.min(bytes.length - 1, Math.floor(at * bytes.length))
      writeFileSync(place, spoil(bytes, offset, kind, whole[(file + 1) % whole.length]?.bytes ?? bytes))
      assert.equal((await cached(root, cache)).stdout, stdout)
      // A run that has something to digest reads what the first left.
      if (file % whole.length === 0)
        assert.equal((await cached(root, cache, '--no-git')).stdout, (await cold(root, '--no-git')).stdout)
    }),
    {numRuns: 15},
  )
})

function spoil(bytes: Buffer, at: number, kind: string, other: Buffer): Buffer {
  if (kind === 'cut') return bytes.subarray(0, at)
  if (kind === 'swap') return other
  const copy = Buffer.from(bytes)
  if (kind === 'zeros') return copy.fill(0, at, Math.min(copy.length, at + 64))
  copy[at] = (copy[at] ?? 0) ^ 4
  return copy
}

test('digests of another version are not taken', async (t) => {
  const {root, cache} = setUp(t)
  const {stdout} = await fill(root, cache)
  for (const place of filesOf(cache)) {
    const bytes = readFileSync(place)
    const length = bytes.readUInt32LE(8)
    const {version, parts} = JSON.parse(bytes.toString('utf8', 12, 12 + length))
    const whole = readBlock(version, bytes)
    const pieces = Object.fromEntries(parts.map(([name]: [string]) => [name, whole?.part(name) ?? Buffer.of()]))
    // Foreign in every piece, and whole: only the version tells.
    writeFileSync(place, block(`x${version}`, pieces))
  }
  const run = await cached(root, cache)
  assert.equal(run.stdout, stdout)
  assert.equal(origins(run).unread, 0)
})

const inside: Readonly<Record<string, {readonly plant: (root: string) => void; readonly believed: boolean}>> = {
  'that git does not track': {plant: () => {}, believed: true},
  'that git tracks': {
    plant: (root) => {
      plant(root, {'.cache/planted': 'x'})
      git(root, ['add', '--force', '.cache'])
    },
    believed: false,
  },
  'without git': {plant: (root) => rmSync(join(root, '.git'), {recursive: true}), believed: false},
  'behind a link that leads out': {
    plant: (root) => {
      mkdirSync(`${root}-elsewhere`)
      symlinkSync(`${root}-elsewhere`, join(root, '.cache'))
    },
    believed: false,
  },
}

for (const [name, {plant: prepare, believed}] of Object.entries(inside)) {
  test(`a cache inside the repository ${name} is ${believed ? 'used' : 'not used, and that is said'}`, async (t) => {
    const {root} = setUp(t)
    t.after(() => rmSync(`${root}-elsewhere`, {recursive: true, force: true}))
    plant(root, {'.gitignore': '.cache\n'})
    prepare(root)
    await untilSettled(root)
    const runs = [await cached(root, '.cache'), await cached(root, '.cache'), await cached(root, '.cache')]
    assert.equal(isRemembered(runs[2] as Ended), believed)
    for (const {stderr} of runs) assert.equal(/cache folder `\.cache` is not used/.test(stderr), !believed)
  })
}

test('many processes that share a cache and are killed at any moment leave no wrong result', async (t) => {
  const {root, cache} = setUp(t)
  const expected = (await cold(root)).stdout
  const runs = Array.from({length: 16}, async (_, index) => {
    const child = spawn(
      process.execPath,
      [inRoot('dist/relais.js'), ...ask, '--format', 'json', '--cache-dir', cache],
      {cwd: root},
    )
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
      if (index % 4 === 0) child.kill('SIGKILL')
    })
    child.stderr.on('data', () => {})
    const timer = index % 4 === 1 ? setTimeout(() => child.kill('SIGKILL'), 60 * index) : undefined
    const code = await new Promise((resolve) => child.on('close', resolve))
    clearTimeout(timer)
    if (code === 0) assert.equal(out, expected)
  })
  await Promise.all(runs)
  assert.equal((await fill(root, cache)).stdout, expected)
})
