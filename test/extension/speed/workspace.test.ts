// How long a user waits in a workspace of 10,000 documents; figures are told and kept in out/editor-figures.json, not judged.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it, type TestContext} from 'node:test'
import {filesBelow} from '../../../scripts/files.ts'
import {inRoot} from '../../harness/root.ts'
import {plantMany} from '../workbench/many.ts'
import {firstShown, install, timeKey} from '../workbench/stopwatch.ts'
import {goTo} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const documents = Number(process.env.RELAIS_DOCUMENTS ?? 10_000)
const keys = 120
const file = 'team-0001/docs/adr/0006-take-payments-through-stripe.md'

/** When the extension began to be activated, in milliseconds since 1970, from the log of the extension host. */
function activation(logs: string): number {
  const log = filesBelow(logs, 'remoteexthost.log')
    .map((path) => readFileSync(join(logs, path), 'utf8'))
    .join('\n')
  const line = /^(\S+ \S+) \[info\] ExtensionService#_doActivateExtension relais\.relais/m.exec(log)
  assert.ok(line?.[1], log.slice(0, 2000))
  return Date.parse(line[1])
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

const figures: Record<string, number> = {documents}

function keep(test: TestContext, more: Readonly<Record<string, number>>): void {
  Object.assign(figures, more)
  test.diagnostic(
    Object.entries(more)
      .map(([name, value]) => `${name} ${Math.round(value)}`)
      .join(', '),
  )
  writeFileSync(inRoot('out/editor-figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
}

describe(`a workspace of ${documents} documents`, () => {
  const window = useWindow({
    file,
    plant: (folder) => plantMany(folder, documents),
    prepare: (context) => install(context, '.monaco-editor .squiggly-info, .monaco-editor .squiggly-warning'),
  })

  it('shows the first squiggle of the open document before it has read the rest', async (test) => {
    const {page, desk} = window()
    const shown = await firstShown(page)
    keep(test, {'ms from activation to first squiggle': shown - activation(desk.logs)})
  })

  it('shows findings of all documents', async (test) => {
    const {page, desk, workspace} = window()
    // Each copy of the example has two errors.
    const errors = String(2 * readdirSync(workspace).filter((name) => name.startsWith('team-')).length)
    await page.locator('[id="status.problems"]', {hasText: errors}).waitFor({timeout: 120_000})
    keep(test, {'ms from activation to all findings': Date.now() - activation(desk.logs)})
  })

  it('shows what a key does to the squiggles', async (test) => {
    const {page, workspace} = window()
    const before = readFileSync(join(workspace, file), 'utf8').split('.md)')[0]?.split('\n') ?? []
    await goTo(page, before.length, (before.at(-1)?.length ?? 0) + 1)
    const waits: number[] = []
    for (let key = 0; key < keys; key++) waits.push(await timeKey(page, key % 2 === 0 ? 'x' : 'Backspace'))
    assert.equal(waits.length, keys)
    keep(test, {
      keys,
      'ms p50': percentile(waits, 0.5),
      'ms p95': percentile(waits, 0.95),
      'ms most': Math.max(...waits),
    })
  })
})
