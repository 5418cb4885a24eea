// Proves `explain`, `decisions --for`, `init`, `new` and `supersede` as a user meets them.
import assert from 'node:assert/strict'
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {inRoot} from './harness/root.ts'
import {linesOf, relais} from './harness/run-relais.ts'
import {repository, scratch} from './harness/scratch.ts'

const atelier = inRoot('test/workspaces/atelier')
const day = ['--now', '2026-11-23']

function copyOfAtelier(t: TestContext): string {
  const root = scratch(t)
  cpSync(atelier, root, {recursive: true})
  return root
}

describe('explain', {concurrency: 4}, () => {
  const cases: readonly (readonly [path: string, says: readonly RegExp[]])[] = [
    [
      'docs/adr/0007-embed-the-booking-form-as-an-iframe.md',
      [
        /a decision record \(nygard, English\)/,
        /title +Embed the booking form as an iframe +line 1/,
        /status +superseded/,
        /date +2024-02-13 \(2024-02-13\) +line 3/,
        /superseded by +docs\/adr\/0010-ship-the-booking-form-as-a-web-component\.md +line 7/,
      ],
    ],
    [
      'docs/decisions/0004-se-connecter-sans-mot-de-passe.md',
      [
        /French/,
        /decider +Inès Belkacem +line 4, front matter\n +Tanguy Dufour/,
        /findings +warning: .*line 24, decision\/section-empty/s,
      ],
    ],
    ['docs/adr/template.md', [/a template/]],
    ['docs/adr/README.md', [/an index/, /decision\/index-out-of-sync/]],
    ['docs/architecture.md', [/a page/, /not shown +This link is broken.*links\/broken/]],
    ['archives/wiki/vieille-page.md', [/`ignore`/]],
    ['src/jobs/queue.ts', [/source code/, /governed by +0008 Queue jobs in PostgreSQL \(accepted\)/]],
    ['package.json', [/a manifest/, /Fastify \(web framework\): no decision names it +line 5/]],
    ['relais.yaml', [/the configuration of Relais/]],
    ['docs', [/a folder with \d+ documents/, /10 decisions, nygard, English, named by number +docs\/adr/]],
    ['.', [/8 decisions, madr-\d, French, named by number +docs\/decisions/]],
  ]
  for (const [path, says] of cases) {
    test(path, async () => {
      const {stdout, code} = await relais(atelier, ['explain', path, ...day])
      assert.equal(code, 0)
      for (const pattern of says) assert.match(stdout, pattern)
    })
  }
  test('a rule by its short name, and how it is set here', async (t) => {
    const root = scratch(t, {'relais.yaml': 'rules:\n  decision/status-unknown: error\n'})
    const {stdout} = await relais(root, ['explain', 'status-unknown'])
    assert.match(stdout, /^decision\/status-unknown\n/)
    assert.match(stdout, /Here: error\. Preset: core\. Fix: automatic\.\n$/)
  })
})

/** Two records, one of which speaks of a file. */
const governed = {
  'docs/adr/0001-name-things.md':
    '# 1. Name things\n\nDate: 2024-01-09\n\n## Status\n\nAccepted\n\n## Context\n\nNames differ.\n\n## Decision\n\nThey will not.\n',
  'docs/adr/0002-pool.md':
    '---\nstatus: accepted\naffects: [src/db]\n---\n# 2. Pool connections\n\n## Context\n\nThey are few.\n\n## Decision\n\nWe pool them.\n',
  'src/db/pool.ts': 'export {}\n',
}

describe('what governs a path', {concurrency: 4}, () => {
  test('is explained, with the reason and its place', async (t) => {
    const {stdout} = await relais(scratch(t, governed), ['explain', 'src/db/pool.ts'])
    assert.match(
      stdout,
      /governed by +0002 Pool connections \(accepted\): it says so +line 3 of docs\/adr\/0002-pool\.md/,
    )
  })
  test('is listed, as a table and as data', async (t) => {
    const root = scratch(t, governed)
    const table = await relais(root, ['decisions', '--for', 'src/db', '--lang', 'fr'])
    assert.match(table.stdout, /Titre +Parce que\n +0002 .*Pool connections +elle le dit\n$/)
    const {stdout} = await relais(root, ['decisions', '--for', 'src/db/pool.ts', '--format', 'json'])
    const {decisions} = JSON.parse(stdout)
    assert.deepEqual(
      decisions.map(({id, because}: {id: string; because: unknown}) => [id, because]),
      [['0002', {reason: 'affects', strength: 'decided', subject: null, path: 'docs/adr/0002-pool.md', line: 3}]],
    )
  })
  test('is nothing where no record says so, and nothing outside the root', async (t) => {
    const root = scratch(t, governed)
    const none = await relais(root, ['decisions', '--for', 'src/main.ts'])
    assert.deepEqual([none.code, none.stdout, none.stderr], [0, '', 'No decision matches.\n'])
    assert.equal((await relais(root, ['decisions', '--for', '../elsewhere'])).code, 2)
  })
})

describe('init', {concurrency: 4}, () => {
  test('writes a file that Relais reads without complaint, and says what it found', async (t) => {
    const root = copyOfAtelier(t)
    const {stdout} = await relais(root, ['init', '--stdout', ...day])
    assert.match(stdout, /# Found: docs\/adr \(10 decisions, nygard, English\)\./)
    writeFileSync(join(root, 'relais.yaml'), stdout)
    const complaints = await relais(root, ['relais.yaml', '--format', 'json'])
    assert.deepEqual(JSON.parse(complaints.stdout).findings, [])
  })
  test('every commented key is one that Relais knows', async (t) => {
    const records = Array.from({length: 25}, (_, at) => [
      `docs/adr/00${at + 10}-use-it.md`,
      `# ${at + 10}. Use it\n\n## Context\n\nWhy.\n\n## Decision\n\nSee [that](nowhere.md).\n`,
    ])
    const root = scratch(t, Object.fromEntries(records))
    const {stdout} = await relais(root, ['init', '--stdout', ...day])
    assert.match(stdout, /# strictFrom: 2026-11-23\n/)
    const keys = linesOf(stdout).map((line) => line.replace(/^# (?=(?: {2})?[a-z][a-zA-Z/-]+:(?:$| [^A-Z]))/, ''))
    writeFileSync(join(root, 'relais.yaml'), `${keys.filter((line) => !line.startsWith('#')).join('\n')}\n`)
    writeFileSync(join(root, 'relais-baseline.json'), '{"version": 1, "findings": []}')
    const {findings} = JSON.parse((await relais(root, ['relais.yaml', '--format', 'json'])).stdout)
    assert.deepEqual(findings, [], readFileSync(join(root, 'relais.yaml'), 'utf8'))
  })
  test('never overwrites', async (t) => {
    const root = scratch(t, {'relais.yaml': '# mine\n'})
    const {code, stderr} = await relais(root, ['init'])
    assert.equal(code, 2)
    assert.match(stderr, /`relais\.yaml` exists already/)
    assert.equal(readFileSync(join(root, 'relais.yaml'), 'utf8'), '# mine\n')
  })
  test('works in an empty folder', async (t) => {
    const root = scratch(t)
    assert.equal((await relais(root, ['init'])).code, 0)
    assert.match(readFileSync(join(root, 'relais.yaml'), 'utf8'), /^preset: core$/m)
    assert.equal((await relais(root, ['init', '--lang', 'fr', '--stdout'])).stdout.includes('# Réglages'), true)
  })
})

/** The one decision with this title. */
async function decisionCalled(root: string, title: string) {
  const {decisions} = JSON.parse((await relais(root, ['decisions', '--format', 'json'])).stdout)
  const found = decisions.filter((decision: {title: string}) => decision.title === title)
  assert.equal(found.length, 1)
  return found[0]
}

describe('new decision', {concurrency: 4}, () => {
  const cases = [
    {
      log: 'docs/adr',
      title: 'Use a search index',
      path: 'docs/adr/0011-use-a-search-index.md',
      format: /^nygard$/,
      language: 'en',
      number: 11,
    },
    {
      log: 'docs/decisions',
      title: 'Réduire l’empreinte des images',
      path: 'docs/decisions/0008-reduire-l-empreinte-des-images.md',
      format: /^madr-/,
      language: 'fr',
      number: 8,
    },
  ]
  for (const {log, title, path, ...expected} of cases) {
    test(`in ${log}: numbered, in its format and language`, async (t) => {
      const root = copyOfAtelier(t)
      const {code, stdout, stderr} = await relais(root, [
        'new',
        'decision',
        title,
        '--log',
        log,
        '--decider',
        'Claire Le Goff',
        ...day,
      ])
      assert.equal(code, 0, stderr)
      assert.match(stdout, new RegExp(`Created ${path}\\.`))
      const made = await decisionCalled(root, title)
      assert.equal(made.path, path)
      assert.equal(made.number, expected.number)
      assert.equal(made.language, expected.language)
      assert.match(made.format, expected.format)
      assert.equal(made.status, 'proposed')
      assert.equal(made.date, '2026-11-23')
    })
  }
  test('the log of the working directory needs no name', async (t) => {
    const root = copyOfAtelier(t)
    assert.equal((await relais(join(root, 'docs/adr'), ['new', 'decision', 'Use it', ...day])).code, 0)
    assert.ok(existsSync(join(root, 'docs/adr/0011-use-it.md')))
  })
  test('with several logs and no name, says which there are', async (t) => {
    const {code, stderr} = await relais(copyOfAtelier(t), ['new', 'decision', 'Use it'])
    assert.equal(code, 2)
    assert.match(stderr, /`docs\/adr`, `docs\/decisions`.*--log/)
  })
  test('begins a log where there is none, that Relais finds again', async (t) => {
    const root = scratch(t)
    assert.equal((await relais(root, ['new', 'decision', 'Record decisions', ...day])).code, 0)
    assert.equal((await decisionCalled(root, 'Record decisions')).status, 'proposed')
  })
  test('--dry-run shows the record and writes nothing', async (t) => {
    const root = scratch(t)
    const {stdout} = await relais(root, ['new', 'decision', 'Record decisions', '--dry-run'])
    assert.match(stdout, /^--- \/dev\/null\n\+\+\+ b\//)
    assert.match((await relais(root, ['decisions'])).stderr, /No decision is on record/)
  })
  test('where nothing else tells, it is written in the language that the user speaks', async (t) => {
    const line = ['new', 'decision', 'Consigner les décisions', '--lang', 'fr', '--dry-run']
    assert.match((await relais(scratch(t), line)).stdout, /## Contexte/)
    assert.match((await relais(scratch(t), [...line, '--in', 'en'])).stdout, /## Context /)
    assert.match((await relais(scratch(t, {'relais.yaml': 'language: en\n'}), line)).stdout, /## Context /)
  })
  test('a title of nothing is wrong usage', async (t) => {
    assert.equal((await relais(scratch(t), ['new', 'decision', '  '])).code, 2)
  })
})

describe('new decision --from', {concurrency: 4}, () => {
  test('needs a title or a fact, and says what no manifest states', async (t) => {
    const root = scratch(t, governed)
    const bare = await relais(root, ['new', 'decision'])
    assert.deepEqual([bare.code, /`--from`/.test(bare.stderr)], [2, true])
    const unknown = await relais(root, ['new', 'decision', '--from', 'nothing-at-all', '--lang', 'fr'])
    assert.deepEqual([unknown.code, /Aucun manifeste/.test(unknown.stderr)], [2, true])
  })
  test('begins with where the choice stands, who brought it in and what else was possible', async (t) => {
    const root = repository(t, {'package.json': '{\n  "dependencies": {\n    "ioredis": "5"\n  }\n}\n'})
    for (const fact of ['redis', 'ioredis', 'package.json:3']) {
      const {stdout, stderr} = await relais(root, ['new', 'decision', '--from', fact, '--dry-run', ...day])
      assert.match(stdout, /\+# .*Use Redis/, stderr)
      assert.match(stdout, /`package\.json` \(line 3\) lists `ioredis`.*came in on 2024-01-15, by Ada\..*\* Memcached/s)
      assert.doesNotMatch(
        (await relais(root, ['new', 'decision', '--from', fact, '--dry-run', '--no-git'])).stdout,
        /Ada/,
      )
    }
  })
})

describe('new decision --from a licence', {concurrency: 4}, () => {
  const manifest = '{\n  "license": "Apache-2.0"\n}\n'
  for (const fact of ['licence', 'license', 'Apache 2.0', 'apache-2.0', 'package.json:2']) {
    test(`called ${fact}`, async (t) => {
      const root = repository(t, {'package.json': manifest})
      const {stdout, stderr} = await relais(root, ['new', 'decision', '--from', fact, '--dry-run', ...day])
      assert.match(stdout, /\+# .*Use the Apache-2\.0 licence/, stderr)
      assert.match(stdout, /`package\.json` \(line 2\) names the licence `Apache-2\.0`.*by Ada\./)
    })
  }
})

describe('supersede', {concurrency: 4}, () => {
  test('says it on both sides, once', async (t) => {
    const root = copyOfAtelier(t)
    const line = ['supersede', '2', '0008', '--log', 'docs/adr', ...day]
    const {code, stdout, stderr} = await relais(root, line)
    assert.equal(code, 0, stderr)
    assert.equal(linesOf(stdout).length, 2)
    const old = await decisionCalled(root, 'Use PostgreSQL')
    const successor = await decisionCalled(root, 'Queue jobs in PostgreSQL')
    assert.equal(old.status, 'superseded')
    assert.deepEqual(
      old.supersededBy.map(({path}: {path: string}) => path),
      [successor.path],
    )
    assert.ok(successor.supersedes.some(({path}: {path: string}) => path === old.path))
    assert.match((await relais(root, line)).stdout, /nothing to change/)
  })
  const mistakes: readonly (readonly [line: string, says: RegExp])[] = [
    ['3 8', /`3` can be .*0003-render.*0003-facturer.*0003-plafonner/],
    ['3 8 --log docs/decisions', /`3` can be/],
    ['1 1 --log docs/adr', /cannot supersede itself/],
    ['77 1 --log docs/adr', /no decision `77`/],
    ['docs/adr/nowhere.md 1 --log docs/adr', /no decision `docs\/adr\/nowhere\.md`/],
  ]
  for (const [line, says] of mistakes) {
    test(line, async () => {
      const {code, stderr} = await relais(atelier, ['supersede', ...line.split(' ')])
      assert.equal(code, 2)
      assert.match(stderr, says)
    })
  }
  test('--dry-run shows both sides and writes neither', async (t) => {
    const root = copyOfAtelier(t)
    const before = await relais(root, ['decisions'])
    const {stdout} = await relais(root, [
      'supersede',
      'docs/adr/0002-use-postgresql.md',
      '8',
      '--log',
      'docs/adr',
      '--dry-run',
    ])
    assert.match(stdout, /^--- a\/docs\/adr\/0002.*^--- a\/docs\/adr\/0008/ms)
    assert.deepEqual(await relais(root, ['decisions']), before)
  })
})
