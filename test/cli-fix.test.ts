// Proves `--fix`, its patches, and baselines on real files: bytes that are not to change do not change.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {cpSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import fc from 'fast-check'
import {unifiedDiff} from '../server/cli/diff.ts'
import {inRoot} from './harness/root.ts'
import {relais} from './harness/run-relais.ts'
import {scratch, type Tree} from './harness/scratch.ts'

const day = ['--now', '2026-11-23']

/** A scratch copy of the example. */
function copyOfAtelier(t: TestContext): string {
  const root = scratch(t)
  cpSync(inRoot('test/workspaces/atelier'), root, {recursive: true})
  return root
}

/** Every file below a folder, and its bytes. */
function filesOf(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'latin1')]))
}

async function findingsOf(
  root: string,
  line: readonly string[] = [],
): Promise<readonly {rule: string; fixable: boolean}[]> {
  return JSON.parse((await relais(root, [...day, ...line, '--format', 'json'])).stdout).findings
}

describe('--fix', {concurrency: 3}, () => {
  test('mends what it says, leaves nothing that it could mend, and is done after one run', async (t) => {
    const root = copyOfAtelier(t)
    const before = await findingsOf(root)
    const fixable = before.filter((finding) => finding.fixable)
    assert.ok(fixable.length >= 2)
    const {stderr} = await relais(root, ['--fix', ...day])
    assert.match(stderr, /^Fixed \d+ findings:\n/)
    assert.match(stderr, /0006-take-payments-through-stripe\.md .*decision\/status-missing/)
    const after = await findingsOf(root)
    assert.deepEqual(
      after.filter((finding) => finding.fixable),
      [],
    )
    assert.ok(after.length <= before.length - fixable.length + 1)
    const files = filesOf(root)
    assert.match((await relais(root, ['--fix', ...day])).stderr, /nothing to fix/)
    assert.deepEqual(filesOf(root), files)
  })
  test('changes no other byte: line ends, byte order mark and blanks stay', async (t) => {
    const text =
      '\uFEFF# 1. Use A  \r\n\r\nDate: 2024-01-02\t\r\n\r\n## Context\r\n\r\nWhy.   \r\n\r\n## Decision\r\n\r\nThat.\r\n\r\n## Consequences\r\n\r\nSo.'
    const root = scratch(t, {'docs/adr/0001-use-a.md': text})
    await relais(root, ['--fix'])
    const fixed = readFileSync(join(root, 'docs/adr/0001-use-a.md'), 'utf8')
    assert.notEqual(fixed, text)
    assert.doesNotMatch(fixed, /[^\r]\n/)
    const [start = ''] = /^[\s\S]*?\t\r\n\r\n/.exec(text) ?? []
    assert.ok(fixed.startsWith(start))
    assert.ok(fixed.endsWith(text.slice(start.length)))
  })
  test('keeps to the files that were named', async (t) => {
    const root = copyOfAtelier(t)
    const before = filesOf(root)
    await relais(root, ['docs/decisions', '--fix', ...day])
    const after = filesOf(root)
    const changed = Object.keys(before).filter((path) => before[path] !== after[path])
    assert.ok(
      changed.every((path) => path.startsWith('docs/decisions/')),
      changed.join(),
    )
  })
  test('--fix-dry-run writes nothing and prints a patch that git applies to the same effect', async (t) => {
    const [root, other] = [copyOfAtelier(t), copyOfAtelier(t)]
    const before = filesOf(root)
    const {stdout} = await relais(root, ['--fix-dry-run', ...day])
    assert.deepEqual(filesOf(root), before)
    const applied = spawnSync('git', ['apply', '-'], {cwd: root, input: stdout, encoding: 'utf8'})
    assert.equal(applied.status, 0, applied.stderr)
    await relais(other, ['--fix', ...day])
    assert.notDeepEqual(filesOf(root), before)
    assert.deepEqual(filesOf(root), filesOf(other))
  })
  test('keeps the mode of a file', async (t) => {
    const root = copyOfAtelier(t)
    const file = join(root, 'docs/adr/README.md')
    const {mode} = statSync(file)
    await relais(root, ['--fix', ...day])
    assert.equal(statSync(file).mode, mode)
  })
})

const record = (title: string, status = '') =>
  `# ${title}\n\n${status}## Context\n\nWhy.\n\n## Decision\n\nThat.\n\n## Consequences\n\nSo.\n`

/** Two records without status; what else could be said of them is not the point. */
const tree: Tree = {
  'docs/adr/0001-use-a.md': record('1. Use A'),
  'docs/adr/0002-use-b.md': record('2. Use B'),
  'relais.yaml': 'rules:\n  decision/date-missing: off\n  decision/decider-missing: off\n',
}
const path = 'relais-baseline.json'
const read = (root: string, name = path) => JSON.parse(readFileSync(join(root, name), 'utf8'))

describe('the baseline', {concurrency: 3}, () => {
  test('takes in what there is, and later runs report what is new', async (t) => {
    const root = scratch(t, tree)
    const first = await relais(root, ['--update-baseline', '--fail-on', 'info'])
    assert.equal(first.code, 0, first.stdout)
    assert.match(first.stderr, /relais-baseline\.json: 2 known findings \(2 added, 0 removed\)/)
    assert.deepEqual(Object.keys(read(root).findings[0]), ['fingerprint', 'rule', 'path', 'message'])
    assert.match((await relais(root, [])).stdout, /2 known from the baseline/)
    const later = scratch(t, {
      ...tree,
      [path]: readFileSync(join(root, path)),
      'docs/adr/0003-use-c.md': record('3. Use C'),
    })
    assert.deepEqual((await findingsOf(later)).length, 1)
  })
  test('survives edits elsewhere in the file', async (t) => {
    const root = scratch(t, tree)
    await relais(root, ['--update-baseline'])
    const moved = `\n\n${record('1. Use A').replace('Why.', 'Because\n\nof this.')}`
    const later = scratch(t, {...tree, 'docs/adr/0001-use-a.md': moved, [path]: readFileSync(join(root, path))})
    assert.deepEqual(await findingsOf(later), [])
  })
  test('is sorted, and the same whatever came before', async (t) => {
    const root = scratch(t, tree)
    await relais(root, ['--update-baseline'])
    const text = readFileSync(join(root, path), 'utf8')
    const shuffled = JSON.stringify({version: 1, findings: read(root).findings.reverse()})
    const other = scratch(t, {...tree, [path]: shuffled})
    await relais(other, ['--update-baseline'])
    assert.equal(readFileSync(join(other, path), 'utf8'), text)
  })
  test('says what is gone, and drops it on the next update', async (t) => {
    const root = scratch(t, tree)
    await relais(root, ['--update-baseline'])
    const known = readFileSync(join(root, path))
    const later = scratch(t, {
      ...tree,
      'docs/adr/0002-use-b.md': record('2. Use B', '## Status\n\nAccepted\n\n'),
      [path]: known,
    })
    assert.match((await relais(later, [])).stderr, /1 finding of relais-baseline\.json is gone/)
    assert.match((await relais(later, ['--update-baseline'])).stderr, /1 known finding \(0 added, 1 removed\)/)
    assert.equal(read(later).findings.length, 1)
  })
  test('of some paths leaves the entries of others alone', async (t) => {
    const root = scratch(t, tree)
    await relais(root, ['--update-baseline'])
    const {findings} = read(root)
    const ghost = {...findings[1], fingerprint: '0123456789abcdef'}
    const known = JSON.stringify({version: 1, findings: [findings[0], ghost]})
    const other = scratch(t, {...tree, [path]: known})
    await relais(other, ['docs/adr/0001-use-a.md', '--update-baseline'])
    // Sorted by path, though the entry that was kept came first.
    assert.deepEqual(read(other).findings, [findings[0], ghost])
  })
  test('is found by option, by configuration, and by its usual name', async (t) => {
    const root = scratch(t, {...tree, 'relais.yaml': `baseline: known/old.json\n${tree['relais.yaml']}`, 'known/x': ''})
    await relais(root, ['--update-baseline'])
    assert.equal(read(root, 'known/old.json').findings.length, 2)
    await relais(root, ['--update-baseline', '--baseline', 'mine.json'])
    assert.equal(read(root, 'mine.json').findings.length, 2)
    assert.deepEqual(await findingsOf(root), [])
    assert.deepEqual(await findingsOf(root, ['--baseline', 'mine.json']), [])
  })
})

/** Applies a unified diff of one file, as plainly as can be. */
function applied(before: string, patch: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const lines = (patch.match(/[^\n]*\n/g) ?? []).slice(2)
  const out: string[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    const whole = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1)
    const header = /^@@ -(\d+)(?:,(\d+))? /.exec(line)
    if (header) {
      const start = Number(header[1]) - (header[2] === '0' ? 0 : 1)
      out.push(...old.slice(at, start))
      at = start
    }
    if (/^[ -]/.test(line)) assert.equal(old[at++], whole)
    if (/^[ +]/.test(line)) out.push(whole)
  }
  return [...out, ...old.slice(at)].join('')
}

test('a unified diff, applied, gives the new text', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', '-x\n', '+y\n', 'z'), {maxLength: 30})
    .map((lines) => lines.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const patch = unifiedDiff([{path: 'a.md', before, after}])
      assert.equal(applied(before, patch), after)
    }),
    {numRuns: 500},
  )
})
