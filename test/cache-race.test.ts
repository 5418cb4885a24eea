// A document that changes after it was proven to be unchanged and before its text is read: the findings are those of now.
import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {readArguments} from '../server/cli/arguments.ts'
import {requestOf} from '../server/cli/check-request.ts'
import type {Io} from '../server/cli/io.ts'
import {judge} from '../server/cli/judging.ts'
import type {Outcome} from '../server/cli/outcome.ts'
import {openSession} from '../server/cli/session.ts'
import {openCacheFolder} from '../server/node/index.ts'
import {Memory} from '../server/repository/memory.ts'
import {ask, cached, filesOf, fill, origins, setUp, untilSettled} from './harness/cached.ts'

/** Runs as the program does in a folder; `meanwhile` happens when all that is proven has been proven. */
async function run(root: string, cache: string | undefined, meanwhile?: () => void): Promise<Outcome> {
  let happened = meanwhile === undefined
  const io: Io = {
    ...{cwd: root, env: {}, home: root, out: () => {}, err: () => {}, readStdin: async () => Buffer.of()},
    ...{outIsTerminal: false, columns: undefined},
    // What is asked each time that some documents were digested.
    get errIsTerminal() {
      if (!happened) meanwhile?.()
      happened = true
      return false
    },
  }
  const given = readArguments(ask, 'en')
  const session = openSession(given, io, 'en')
  const request = requestOf(given, session)
  const {today, git, config, presets, history} = request
  const load = {root, language: 'en', today, git, config, presets, history} as const
  const folder = cache === undefined ? undefined : openCacheFolder(cache, root)
  assert.ok(typeof folder !== 'string')
  const memory = folder && new Memory(folder, load, 'satteri', {digests: 'test', program: 'test'})
  const answer = memory?.recall(() => new Set())
  assert.ok(answer === undefined || meanwhile === undefined)
  const outcome = await judge({request, load, memory}, given, session)
  assert.ok(happened)
  outcome.remember()
  return outcome
}

const victim = 'docs/decisions/0001-record-decisions.md'
const other = 'docs/decisions/0042-record-more.md'
const record = '# Record decisions\n\n## Status\n\naccepted\n\n## Context\n\nWe need to.\n\n## Decision\n\nWe do.\n'

/** A run that finds no state reads everything again; one that goes on reads what the changed document hangs on. */
const runs: Readonly<Record<string, (cache: string) => void>> = {
  'a run': (cache) => {
    for (const place of filesOf(cache)) if (place.endsWith('-state')) rmSync(place)
  },
  'a run that goes on': () => {},
}

const changes: Readonly<Record<string, (place: string, text: string) => void>> = {
  'another text of the same length': (place, text) => writeFileSync(place, text.replace('accepted', 'rejected')),
  'a longer text': (place, text) => writeFileSync(place, `${text}\n[broken](nowhere.md)\n`),
  'an empty file': (place) => writeFileSync(place, ''),
  'bytes that are no text': (place) => writeFileSync(place, Buffer.of(0xff, 0xfe, 0)),
  'a folder': (place) => {
    rmSync(place)
    mkdirSync(place)
  },
}

for (const [during, prepare] of Object.entries(runs)) {
  for (const [name, change] of Object.entries(changes)) {
    test(`a document that becomes ${name} during ${during} is judged as it is then`, async (t) => {
      const {root, cache} = setUp(t)
      const place = join(root, victim)
      mkdirSync(join(root, 'docs/decisions'), {recursive: true})
      writeFileSync(place, record)
      writeFileSync(join(root, other), record.replace('Record', 'Record more'))
      await untilSettled(root)
      const before = await run(root, cache)
      const superseding = record.replace('accepted', 'accepted, supersedes [1](0001-record-decisions.md)')
      writeFileSync(join(root, other), superseding)
      await untilSettled(root)
      prepare(cache)
      const {linted} = await run(root, cache, () => change(place, readFileSync(place, 'utf8')))
      const now = await run(root, undefined)
      assert.deepEqual(linted, now.linted)
      assert.notDeepEqual(linted, before.linted)
      // What was remembered of such a run holds as well.
      await untilSettled(root)
      assert.deepEqual((await run(root, cache)).linted, now.linted)
    })
  }
}

test('what writes files believes no proof that a document is unchanged', async (t) => {
  const {root, cache} = setUp(t)
  await fill(root, cache)
  assert.ok(origins(await cached(root, cache, '--preset', 'team')).cached > 0)
  for (const option of ['--fix-dry-run', '--update-baseline']) {
    const {unread, cached: taken} = origins(await cached(root, cache, option))
    assert.deepEqual([unread, taken > 0], [0, true], option)
  }
})
