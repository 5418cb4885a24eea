// Runs the built program on large repositories: 400 documents always, 10,000 in the long form.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {test} from 'node:test'
import fc from 'fast-check'
import {plansOf} from './harness/documents.ts'
import {inRoot} from './harness/root.ts'
import {scratch, type Tree} from './harness/scratch.ts'
import {written} from './harness/written.ts'

const isLong = process.env.RELAIS_LONG === '1'

/** At least so many documents, in logs of many manners below a folder each. */
function documents(count: number): Tree {
  const tree: Record<string, string> = {}
  let size = 0
  for (const [index, plan] of fc.sample(plansOf(8), {numRuns: count, seed: 7}).entries()) {
    for (const [path, text] of written(plan)) tree[`area-${index % 40}/team-${index}/${path}`] = text
    size = Object.keys(tree).length
    if (size >= count) break
  }
  assert.ok(size >= count)
  return tree
}

/** Prints its greatest resident size, in kilobytes, when the program ends. */
const watch = "process.on('exit', () => console.error('maxRSS=' + process.resourceUsage().maxRSS))"

function check(folder: string, parameters: readonly string[]) {
  const node = ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, inRoot('dist/relais.js')]
  const line = [...node, 'check', '--format', 'json', '--stats', ...parameters]
  const env = {PATH: process.env.PATH, LC_ALL: 'C'}
  return spawnSync(process.execPath, line, {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30, env})
}

for (const count of isLong ? [400, 10_000] : [400]) {
  test(`${count} documents are all read, and linted as the exit code says`, {timeout: 600_000}, (t) => {
    const tree = documents(count)
    const folder = scratch(t, tree)
    const start = performance.now()
    const {status, stdout, stderr} = check(folder, ['--fail-on', 'never'])
    const seconds = (performance.now() - start) / 1000
    assert.equal(status, 0, stderr)
    const {findings, summary} = JSON.parse(stdout)
    assert.equal(summary.files, Object.keys(tree).length)
    assert.equal(summary.skipped, 0)
    assert.ok(summary.decisions >= count / 2)
    assert.deepEqual(
      findings.filter(({rule}: {rule: string}) => rule === 'document/skipped'),
      [],
    )
    assert.deepEqual(
      findings.filter(({message}: {message: string}) => /fault of Relais/.test(message)),
      [],
    )
    const megabytes = Math.round(Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024)
    assert.ok(megabytes > 0)
    t.diagnostic(`${count} documents, ${findings.length} findings: ${seconds.toFixed(1)} s, ${megabytes} MB at most`)
    assert.equal(check(folder, ['--fail-on', 'error']).status, summary.errors > 0 ? 1 : 0)
  })
}
