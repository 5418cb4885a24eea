// Compiled code is kept where only the user can write, and neither what lies there nor its absence changes what is said.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import {startClient} from './harness/lsp-client.ts'
import {nodes} from './harness/nodes.ts'
import {inRoot} from './harness/root.ts'
import {scratch} from './harness/scratch.ts'

const built = inRoot('dist/relais.js')

/** Checks the story workspace with the cache folder of a user; returns what is said. */
function check(node: string, cache: string, program = built): string {
  const folder = inRoot('test/workspaces/atelier')
  const parameters = [program, 'check', '--no-cache', '--now', '2026-11-23', '--fail-on', 'never', '--format', 'json']
  const env = {PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: cache, XDG_CACHE_HOME: cache}
  const {status, stdout, stderr} = spawnSync(node, parameters, {cwd: folder, env})
  assert.equal(status, 0, stderr.toString())
  return stdout.toString()
}

const own = (cache: string) => readdirSync(join(cache, 'relais')).find((name) => name.startsWith('code-')) ?? ''

function keptIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => join(folder, name))
    .filter((place) => statSync(place).isFile())
}

/** How often a kept script has been written: the second byte before its sum of twenty. */
const timesOf = (place: string) => readFileSync(place).at(-22)

for (const {line, program: node, missing} of nodes) {
  describe(`compiled code on Node ${line}`, {skip: missing}, () => {
    test('is kept for this user alone, and taken', (t) => {
      const cache = scratch(t)
      const said = check(node, cache)
      const folder = join(cache, 'relais', own(cache))
      for (const place of [join(cache, 'relais'), folder]) assert.equal(statSync(place).mode & 0o777, 0o700)
      const kept = keptIn(folder)
      assert.ok(kept.length > 5)
      assert.deepEqual(new Set(kept.map(timesOf)), new Set([1]))
      assert.equal(check(node, cache), said)
      assert.deepEqual(keptIn(folder), kept)
      // What was not taken would have been kept as if for the first time.
      assert.deepEqual(new Set(kept.map(timesOf)), new Set([2]))
    })

    test('is not taken for another source of the same length', (t) => {
      const [cache, copy] = [scratch(t), scratch(t)]
      cpSync(inRoot('dist'), copy, {recursive: true})
      const said = check(node, cache, join(copy, 'relais.js'))
      assert.match(said, /"fingerprint"/)
      for (const file of keptIn(join(copy, 'chunks')))
        writeFileSync(file, readFileSync(file, 'latin1').replaceAll('fingerprint', 'fingerprunt'), 'latin1')
      assert.equal(check(node, cache, join(copy, 'relais.js')), said.replaceAll('fingerprint', 'fingerprunt'))
    })

    test('is compiled anew when it is damaged', (t) => {
      const cache = scratch(t)
      const said = check(node, cache)
      const kept = keptIn(join(cache, 'relais'))
      for (const [index, place] of kept.entries()) {
        const bytes = readFileSync(place)
        const at = Math.floor((bytes.length * index) / kept.length)
        bytes[at] = (bytes[at] ?? 0) ^ 4
        writeFileSync(place, index % 2 === 0 ? bytes : bytes.subarray(0, at))
      }
      assert.equal(check(node, cache), said)
    })

    test('is not looked for where others can write', (t) => {
      for (const place of ['relais', 'code']) {
        const cache = scratch(t)
        const said = check(node, cache)
        const folder = join(cache, 'relais', own(cache))
        for (const file of keptIn(folder)) writeFileSync(file, '')
        chmodSync(place === 'code' ? folder : join(cache, 'relais'), 0o777)
        assert.equal(check(node, cache), said)
        assert.ok(keptIn(folder).every((file) => statSync(file).size === 0))
      }
    })

    test('is not looked for behind a link', (t) => {
      const [cache, other] = [scratch(t), scratch(t)]
      const said = check(node, cache)
      const linked = scratch(t)
      mkdirSync(join(linked, 'relais'), {mode: 0o700})
      symlinkSync(other, join(linked, 'relais', own(cache)))
      assert.equal(check(node, linked), said)
      assert.deepEqual(readdirSync(other), [])
    })
  })
}

test('the code of the language server is kept and taken as well', async (t) => {
  const [cache, folder] = [scratch(t), inRoot('test/workspaces/atelier')]
  for (const times of [1, 2]) {
    const program = [inRoot('dist/lsp.js'), '--stdio']
    const client = await startClient(t, [folder], {program, env: {XDG_CACHE_HOME: cache}})
    assert.equal(await client.stop(), 0)
    const kept = keptIn(join(cache, 'relais', own(cache))).filter((place) => /process-/.test(place))
    assert.deepEqual(kept.map(timesOf), [times])
  }
})

test('a home that cannot hold compiled code is done without', (t) => {
  const cache = scratch(t, {relais: 'a file'})
  assert.ok(check(process.execPath, cache).length > 5)
  assert.ok(existsSync(join(cache, 'relais')))
})
