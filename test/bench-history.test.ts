// The histories that `--base` is measured on: the same files and the same change behind any number of commits.
import assert from 'node:assert/strict'
import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {gitWith} from './bench/git.ts'
import {historyOf} from './bench/history.ts'
import {aside, farBack, historyStream} from './bench/history-stream.ts'
import {printedBy, relais} from './bench/relais.ts'
import {git, scratch} from './harness/scratch.ts'

/** What git says, in one line. */
function said(root: string, ...parameters: readonly string[]): string {
  return git(root, parameters).trim()
}

/** How many commits the first revision holds that the second does not. */
function apart(root: string, revision: string, other: string): number {
  return Number(said(root, 'rev-list', '--count', revision, `^${other}`))
}

test('histories of any length hold the same files and the same change, and are the same each time', async (t) => {
  const roots = await Promise.all([200, 1200, 200].map((commits) => historyOf(commits, scratch(t))))
  const [short = '', long = '', again = ''] = roots
  assert.equal(said(again, 'show-ref'), said(short, 'show-ref'))
  assert.equal(said(short, 'rev-parse', 'main'), said(again, 'rev-parse', 'main'))
  for (const revision of ['topic', 'main', `main~${aside}`])
    assert.equal(said(long, 'rev-parse', `${revision}^{tree}`), said(short, 'rev-parse', `${revision}^{tree}`))
  const files = said(short, 'ls-files').split('\n').length
  assert.ok(files > 280 && files < 320, `${files} files`)
  for (const [root, commits] of [
    [short, 200],
    [long, 1200],
  ] as const) {
    assert.equal(Number(said(root, 'rev-list', '--count', `main~${aside}`)), commits)
    assert.equal(Number(said(root, 'rev-list', '--count', '--merges', 'main')), commits / 10)
    assert.deepEqual([apart(root, 'topic', 'main'), apart(root, 'main', 'topic')], [aside, aside])
    assert.equal(said(root, 'symbolic-ref', '--short', 'HEAD'), 'topic')
    assert.equal(said(root, 'status', '--porcelain'), '')
  }
  assert.deepEqual([apart(long, 'topic', 'release'), apart(long, 'release', 'topic')], [farBack + aside, aside])
  assert.ok(!historyStream(farBack).includes('refs/heads/release'))
})

test('a base is found in them: what the change adds, and what the base has added since', async (t) => {
  const root = await historyOf(20, scratch(t))
  const rules = (...options: readonly string[]) => {
    const report: {findings: readonly {rule: string}[]} = JSON.parse(
      printedBy(relais(root, ['check', '--no-cache', '--format', 'json', ...options])).stdout,
    )
    return new Set(report.findings.map(({rule}) => rule))
  }
  const without = rules()
  const added = [...rules('--base', 'main')].filter((rule) => !without.has(rule))
  assert.deepEqual(added.toSorted(), ['decision/duplicate-number', 'decision/missing-for-dependency'])
})

/** Takes away all that was before a commit: whoever walks further meets objects that are missing. */
function forgetBefore(root: string, commit: string): void {
  const last = [said(root, 'rev-parse', commit, `${commit}^{tree}`), said(root, ...lsTree, commit)]
  const since = said(root, 'rev-list', '--objects', '--no-object-names', '--all', `^${commit}`)
  const packs = join(root, '.git/objects/pack')
  const old = readdirSync(packs)
  gitWith(`${[...last, since].join('\n')}\n`, root, 'pack-objects', '--quiet', join(packs, 'pack'))
  for (const name of old) rmSync(join(packs, name))
  git(root, ['prune-packed'])
}

const lsTree = ['ls-tree', '-r', '-t', '--format=%(objectname)']

test('what lies well before the base is not looked at', async (t) => {
  const root = await historyOf(200, scratch(t))
  git(root, ['commit', '--quiet', '--allow-empty', '--message', 'Give a reason\n\nDecision-Exempt: a trial'])
  const report = () => printedBy(relais(root, ['check', '--no-cache', '--base', 'main', '--format', 'json'])).stdout
  const whole = report()
  assert.match(whole, /a trial/)
  forgetBefore(root, `main~${aside + 40}`)
  assert.throws(() => said(root, 'log', 'topic'), /Could not read|missing|bad object|Failed to traverse/)
  assert.equal(report(), whole)
})

test('a history is made once, found again, and made anew when it is no longer whole', async (t) => {
  const folder = scratch(t)
  const root = await historyOf(20, folder)
  const readme = join(root, 'README.md')
  const [born, refs] = [statSync(readme).birthtimeMs, said(root, 'show-ref')]
  assert.equal(await historyOf(20, folder), root)
  assert.equal(statSync(readme).birthtimeMs, born)

  git(root, ['branch', '--force', 'main', 'main~1'])
  assert.equal(await historyOf(20, folder), root)
  assert.equal(said(root, 'show-ref'), refs)
})
