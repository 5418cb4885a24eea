// Proves that after any edits, renames, deletions and settings the server shows what a fresh run finds, and never what was.
import assert from 'node:assert/strict'
import {cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {test} from 'node:test'
import fc from 'fast-check'
import {type ProcessClient, report, startClient, uriOf} from './harness/lsp-client.ts'
import {foundAnew, foundByServer} from './harness/lsp-findings.ts'
import {scratch, type Tree} from './harness/scratch.ts'

const paths = [
  ...['0001-a', '0002-b', '0003-c', '0004-d'].map((name) => `docs/adr/${name}.md`),
  ...['docs/adr/README.md', 'README.md', 'notes/plan.md', 'docs/decisions/0001-x.md', 'package.json', 'src/a.ts'],
]

const record = (number: number, status: string, body: string) =>
  `# ${number}. Decide\n\nDate: 2024-01-0${number}\nDeciders: Ada\n\n## Status\n\n${status}\n\n## Context\n\n${body}\n\n## Decision\n\nDo.\n`

const texts = [
  record(1, 'Accepted', 'See [two](0002-b.md).'),
  record(2, 'Superseded by [3](0003-c.md)', 'We must.\r\n\r\nÉté 😀 [gone](none.md).'),
  record(3, 'Accepted', 'Supersedes [2](0002-b.md).').replace('Accepted', 'Accepted\n\nSupersedes [2](0002-b.md)'),
  record(2, 'Accpeted', 'The same number.'),
  '\uFEFF# Notes\n\nSee [one](docs/adr/0001-a.md) and [the plan](notes/plan.md#goals).\n',
  '# Decisions\n\n- [1](0001-a.md)\n- [2](0002-b.md)\n',
  '{"dependencies": {"stripe": "1"}}\n',
  '// See ADR-0002.\n',
  '',
]

const settings = [
  undefined,
  'rules:\n  links/broken: off\n',
  'ignore: [notes, docs/decisions]\n',
  'extends: ./base.yaml\npreset: team\n',
  'rule: [\n',
  'documents: x\n',
]

const before: Tree = {
  'docs/adr/0001-a.md': texts[0] ?? '',
  'docs/adr/0003-c.md': texts[2] ?? '',
  'README.md': texts[4] ?? '',
  'base.yaml': 'rules:\n  decision/decider-missing: off\n',
}

type Operation =
  | {readonly kind: 'write'; readonly path: string; readonly text: string}
  | {readonly kind: 'remove' | 'open' | 'close' | 'save' | 'ask'; readonly path: string}
  | {readonly kind: 'move'; readonly path: string; readonly to: string}
  | {readonly kind: 'type'; readonly path: string; readonly at: number; readonly length: number; readonly text: string}
  | {readonly kind: 'settings'; readonly text: string | undefined}

const path = fc.constantFrom(...paths)
const text = fc.constantFrom(...texts)
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({kind: fc.constant('write' as const), path, text}),
  fc.record({kind: fc.constantFrom('remove' as const, 'open', 'open', 'close', 'save', 'ask', 'ask'), path}),
  fc.record({kind: fc.constant('move' as const), path, to: path}),
  fc.record({
    kind: fc.constant('type' as const),
    path,
    at: fc.nat(300),
    length: fc.nat(20),
    text: fc.constantFrom('x', '\n', '\r\n', '😀', '[x](none.md)', '## Status\n\nProposed\n', '', '# '),
  }),
  fc.record({kind: fc.constant('settings' as const), text: fc.constantFrom(...settings)}),
)

/** A folder, the documents that are open, and the server that is told of both. */
class Bench {
  readonly #folder: string
  readonly #client: ProcessClient
  readonly #shadow: string
  readonly #open = new Map<string, string>()

  constructor(folder: string, shadow: string, client: ProcessClient) {
    this.#folder = folder
    this.#shadow = shadow
    this.#client = client
  }

  async run(operation: Operation): Promise<void> {
    const {kind} = operation
    if (kind === 'settings') return this.#put('relais.yaml', operation.text)
    const {path} = operation
    if (kind === 'write') return this.#put(path, operation.text)
    if (kind === 'remove') return this.#put(path, undefined)
    if (kind === 'move') return this.#move(path, operation.to)
    if (kind === 'open') return this.#opened(path)
    if (kind === 'type') return this.#typed(operation)
    if (kind === 'ask') return this.#asked(path)
    if (this.#open.has(path)) return kind === 'save' ? this.#put(path, this.#open.get(path)) : this.#closed(path)
  }

  async #put(path: string, text: string | undefined): Promise<void> {
    const place = join(this.#folder, path)
    const wasThere = existsSync(place)
    if (text === undefined) rmSync(place, {force: true})
    else {
      mkdirSync(dirname(place), {recursive: true})
      writeFileSync(place, text)
    }
    const type = text === undefined ? 3 : wasThere ? 2 : 1
    if (wasThere || text !== undefined) await this.#client.watched([[uriOf(this.#folder, path), type]])
  }

  async #move(path: string, to: string): Promise<void> {
    const [from, target] = [join(this.#folder, path), join(this.#folder, to)]
    if (!existsSync(from) || path === to) return
    mkdirSync(dirname(target), {recursive: true})
    renameSync(from, target)
    await this.#client.watched([
      [uriOf(this.#folder, path), 3],
      [uriOf(this.#folder, to), 1],
    ])
  }

  async #opened(path: string): Promise<void> {
    const place = join(this.#folder, path)
    if (this.#open.has(path) || !existsSync(place)) return
    const text = readFileSync(place, 'utf8')
    this.#open.set(path, text)
    await this.#client.open(uriOf(this.#folder, path), text)
  }

  async #closed(path: string): Promise<void> {
    this.#open.delete(path)
    await this.#client.close(uriOf(this.#folder, path))
  }

  /** As an editor would: never inside a pair, whose halves are no text. */
  async #typed({path, at, length, text}: Operation & {readonly kind: 'type'}): Promise<void> {
    const old = this.#open.get(path)
    if (old === undefined) return
    const lines = old.split(/\r\n|\r|\n/)
    const line = at % lines.length
    const here = lines[line] ?? ''
    const visible = line === 0 ? here.replace('\uFEFF', '') : here
    const start = Math.min(at, visible.length)
    const end = Math.min(start + length, visible.length)
    const range = {start: {line, character: start}, end: {line, character: end}}
    const breaks = [...old.matchAll(/\r\n|\r|\n/g)].map((found) => (found.index ?? 0) + found[0].length)
    const offset = (line === 0 ? here.length - visible.length : (breaks[line - 1] ?? 0)) + start
    this.#open.set(path, old.slice(0, offset) + text + old.slice(offset + end - start))
    await this.#client.change(uriOf(this.#folder, path), {range, text})
  }

  /** What is shown of one document is that of its text of now, as soon as all that was told before is known. */
  async #asked(path: string): Promise<void> {
    if (!this.#open.has(path)) return
    const uri = uriOf(this.#folder, path)
    await this.#client.everything()
    const shown = await report(this.#client, uri)
    assert.ok(shown.kind === 'full')
    const expected = (await this.#fresh()).filter((line) => line.startsWith(`${path} `))
    assert.deepEqual(foundByServer(this.#folder, [[uri, shown.items]]), expected)
  }

  /** What a fresh run finds where open documents lie on disk as they are in their editors. */
  #fresh(): Promise<readonly string[]> {
    rmSync(this.#shadow, {recursive: true, force: true})
    cpSync(this.#folder, this.#shadow, {recursive: true})
    for (const [path, text] of this.#open) {
      mkdirSync(dirname(join(this.#shadow, path)), {recursive: true})
      writeFileSync(join(this.#shadow, path), text)
    }
    return foundAnew(this.#shadow)
  }

  async compare(): Promise<void> {
    assert.deepEqual(foundByServer(this.#folder, await this.#client.everything()), await this.#fresh())
  }

  /** In bytes. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.#client.child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
  }

  /** As it was, with a server of its own. */
  static async fresh(t: Parameters<typeof startClient>[0]): Promise<Bench> {
    const folder = scratch(t, before)
    return new Bench(folder, join(scratch(t), 'shadow'), await startClient(t, [folder]))
  }
}

const sequences = process.env.RELAIS_LONG ? 10_000 : 60

test(`after ${sequences} random sequences the server shows what a fresh run finds`, async (t) => {
  let bench = await Bench.fresh(t)
  let count = 0
  let memory = 0
  await fc.assert(
    fc.asyncProperty(fc.array(operation, {minLength: 1, maxLength: 12}), async (operations) => {
      count += 1
      if (count === sequences / 10) memory = process.platform === 'linux' ? bench.memory : 0
      try {
        for (const each of operations) await bench.run(each)
        await bench.compare()
      } catch (error) {
        // What is tried next to find a smaller sequence begins at the beginning.
        bench = await Bench.fresh(t)
        throw error
      }
    }),
    {numRuns: sequences},
  )
  if (process.env.RELAIS_LONG && memory > 0)
    assert.ok(bench.memory < memory * 1.25, `${memory} → ${bench.memory} bytes`)
})
