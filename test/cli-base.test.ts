// Proves `--base` and its kin as a user runs them: what is compared, what is shown of it, what CI names, what goes wrong.
import assert from 'node:assert/strict'
import {renameSync} from 'node:fs'
import {join} from 'node:path'
import {describe, type TestContext, test} from 'node:test'
import {relais} from './harness/run-relais.ts'
import {commit, git, plant, repository, scratch} from './harness/scratch.ts'

const day = ['--now', '2026-11-23']

function record(number: number, title: string, decision: string): string {
  const head = `# ${number}. ${title}\n\nDate: 2026-01-02\n\nDeciders: Ada\n\n## Status\n\nAccepted\n`
  return `${head}\n## Context\n\nWe store orders.\n\n## Decision\n\n${decision}\n\n## Consequences\n\nOne more thing to run.\n`
}

/**
 * Three records on `main`: the first links to the second, the third has a broken link of its own. On `topic` the second
 * has another name.
 */
function topic(t: TestContext): string {
  const root = repository(t, {
    'docs/adr/0001-store-orders.md': record(1, 'Store orders', 'See [the next](0002-use-a-queue.md).'),
    'docs/adr/0002-use-a-queue.md': record(2, 'Use a queue', 'We use a queue.'),
    'docs/adr/0003-old-news.md': record(3, 'Old news', 'See [nothing](nowhere.md).'),
  })
  git(root, ['checkout', '--quiet', '-b', 'topic'])
  renameSync(join(root, 'docs/adr/0002-use-a-queue.md'), join(root, 'docs/adr/0002-use-a-broker.md'))
  commit(root)
  git(root, ['commit', '--quiet', '--allow-empty', '--message', 'Try\n\nDecision-Exempt: a `trial` | for a week'])
  return root
}

interface Output {
  readonly findings: readonly {readonly path: string; readonly rule: string}[]
  readonly notEvaluated: readonly {readonly rule: string; readonly reason: string}[]
  readonly base?: {readonly revision: string; readonly changed: number; readonly exemptions: readonly object[]}
}

async function check(root: string, line: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const ended = await relais(root, [...line, '--format', 'json', ...day], {env})
  assert.ok(ended.code === 0 || ended.code === 1, ended.stderr)
  return {...(JSON.parse(ended.stdout) as Output), stderr: ended.stderr}
}

describe('--base', {concurrency: 3}, () => {
  test('--changed-only keeps what the change may have caused, also in files that did not change', async (t) => {
    const root = topic(t)
    const all = await check(root, ['--base', 'main'])
    const kept = await check(root, ['--base', 'main', '--changed-only'])
    const broken = ({findings}: Output) => findings.filter(({rule}) => rule === 'links/broken').map(({path}) => path)
    assert.deepEqual(broken(all), ['docs/adr/0001-store-orders.md', 'docs/adr/0003-old-news.md'])
    assert.deepEqual(broken(kept), ['docs/adr/0001-store-orders.md'])
    assert.equal(kept.base?.changed, 1)
    plant(root, {'package.json': '{}'})
    const beside = await check(root, ['--base', 'HEAD', '--changed-only'])
    assert.deepEqual([beside.base?.changed, beside.stderr], [1, ''])
  })
  test('waivers are counted and shown in every report for people, escaped for where they go', async (t) => {
    const root = topic(t)
    const run = async (...line: string[]) => (await relais(root, ['--base', 'main', ...line, ...day])).stdout
    assert.match(
      await run(),
      /Compared with main \([0-9a-f]{10}\): 1 file changed\.\n {2}1 decision waived .*:\n.* a `trial` \| for a week\n/,
    )
    assert.match(
      await run('--lang', 'fr'),
      /Comparé à main \([0-9a-f]{10}\)\u00A0: 1 fichier changé\.\n {2}1 décision dispensée/,
    )
    assert.match(await run('--format', 'markdown'), /\n- [0-9a-f]{10} a `trial` &#124; for a week\n/)
    assert.match(await run('--format', 'sarif'), /"text": "Decision-Exempt: [0-9a-f]{10} a `trial` \| for a week\."/)
    assert.match(await run('--format', 'json'), /"reason": "a `trial` \| for a week"/)
  })
  test('a revision that git does not know is a mistake when the user named it', async (t) => {
    const root = topic(t)
    for (const revision of ['mian', '--upload-pack=x', '-x']) {
      const {code, stderr, stdout} = await relais(root, [`--base=${revision}`])
      assert.deepEqual([code, stdout], [2, ''])
      assert.ok(stderr.includes(`git knows no revision \`${revision}\``), stderr)
    }
  })
  test('what does not go together is said; `--changed-only` needs a base, but not in a pipeline', async (t) => {
    const root = topic(t)
    for (const line of [
      ['--base=main', '--no-base'],
      ['--base=main', '--no-git'],
      ['--base=main', '--stdin'],
    ])
      assert.equal(
        (await relais(root, [...line, ...(line.includes('--stdin') ? ['--stdin-filename=x.md'] : [])])).code,
        2,
      )
    const alone = await relais(root, ['--changed-only'])
    assert.equal(alone.code, 2)
    assert.match(alone.stderr, /--base REV/)
    const {stderr, findings} = await check(root, ['--changed-only'], {CI: 'true'})
    assert.match(stderr, /everything is reported/)
    assert.ok(findings.some(({path}) => path.endsWith('0003-old-news.md')))
  })
})

/** A clone whose origin is at `main`, with the branch `topic` checked out. */
function cloned(t: TestContext, ...options: readonly string[]): string {
  const origin = topic(t)
  const root = join(scratch(t), 'clone')
  git(origin, ['clone', '--quiet', '--no-single-branch', '--branch=topic', ...options, `file://${origin}`, root])
  return root
}

describe('the base that CI names', {concurrency: 3}, () => {
  test('in GitHub Actions and GitLab CI, by branch or by commit; the first that git knows', async (t) => {
    const root = cloned(t)
    const main = git(root, ['rev-parse', 'origin/main']).trim()
    const event = join(scratch(t, {'event.json': JSON.stringify({pull_request: {base: {sha: main}}})}), 'event.json')
    const queue = join(scratch(t, {'event.json': JSON.stringify({merge_group: {base_sha: main}})}), 'event.json')
    const github = {GITHUB_ACTIONS: 'true'}
    const gitlab = {GITLAB_CI: 'true'}
    const environments: readonly (readonly [Readonly<Record<string, string>>, string | undefined])[] = [
      [{...github, GITHUB_BASE_REF: 'main'}, 'origin/main'],
      [{...github, GITHUB_BASE_REF: 'gone', GITHUB_EVENT_PATH: event}, main],
      [{...github, GITHUB_BASE_REF: '', GITHUB_EVENT_PATH: queue}, main],
      [{...github, GITHUB_EVENT_PATH: join(root, 'nowhere.json')}, undefined],
      [{...gitlab, CI_MERGE_REQUEST_DIFF_BASE_SHA: main}, main],
      [{...gitlab, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main'}, 'origin/main'],
      [{...gitlab}, undefined],
      [{GITHUB_BASE_REF: 'main', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main'}, undefined],
    ]
    for (const [env, revision] of environments)
      assert.equal((await check(root, [], env)).base?.revision, revision, JSON.stringify(env))
    assert.equal((await check(root, ['--no-base'], {...github, GITHUB_BASE_REF: 'main'})).base, undefined)
  })
  test('an event that is no event names nothing', async (t) => {
    const root = cloned(t)
    for (const text of [
      '',
      '[]',
      'null',
      '{"pull_request":{"base":{"sha":"--upload-pack=x"}}}',
      '{"pull_request":1}',
    ]) {
      const path = join(scratch(t, {'event.json': text}), 'event.json')
      assert.equal((await check(root, [], {GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path})).base, undefined, text)
    }
  })
})

test('a manifest that cannot be read is told, and nothing is concluded from it', async (t) => {
  const root = repository(t, {
    'docs/adr/0001-a.md': record(1, 'A', 'B.'),
    'package.json': '{"dependencies": {"zod": "4"}}',
    'api/package.json': '{"dependencies": {"pg": "8"',
  })
  plant(root, {'api/package.json': '{"dependencies": {"pg": "8", "redis": "5"'})
  const {findings, notEvaluated} = await check(root, ['--base', 'HEAD'])
  const unread = (rules: readonly string[], path: string) =>
    rules.map((rule) => ({rule, reason: `not everything could be read that these manifests state: ${path}`}))
  assert.deepEqual(notEvaluated, unread([...comparing, 'decision/undocumented-fact'], 'api/package.json'))
  assert.ok(findings.every(({rule}) => !rule.startsWith('decision/missing-for-')))
  plant(root, {'api/package.json': '{"dependencies": {"pg": "8", "redis": "5"}}'})
  const mended = await check(root, ['--base', 'HEAD'])
  assert.deepEqual(mended.notEvaluated, unread(comparing, 'api/package.json'))
  assert.ok(mended.findings.every(({rule}) => !rule.startsWith('decision/missing-for-')))
  plant(root, {'package.json': '{"dependencies": {'})
  const outermost = await check(root, [])
  assert.deepEqual(outermost.notEvaluated, unread(['decision/undocumented-fact', 'ip/licence-missing'], 'package.json'))
  assert.ok(outermost.findings.every(({rule}) => rule !== 'ip/licence-missing'))
})

/** What compares manifests with what they were. */
const comparing = ['decision/missing-for-dependency', 'decision/missing-for-infra', 'decision/missing-for-licence']

test('a decision is compared to its last line with what git holds of it, also where its file has moved', async (t) => {
  const points = Array.from({length: 30}, (_, index) => `- point ${index + 1} of what speaks for a single database\n`)
  const ends = [
    'Operations run it and back it up every night for all teams. ',
    'Teams choose freely and pay whatever they use. ',
  ]
  const [before = '', now = ''] = ends.map((end) => record(1, 'Store orders', `${points.join('')}\n${end.repeat(12)}`))
  const root = repository(t, {'relais.yaml': 'preset: team\n', 'docs/adr/0001-store-orders.md': before})
  const told = async () =>
    (await check(root, ['--base', 'main'])).findings.flatMap(({path, rule}) =>
      rule === 'decision/accepted-rewritten' ? [path] : [],
    )
  assert.deepEqual(await told(), [])
  plant(root, {'docs/adr/0001-store-orders.md': now})
  assert.deepEqual(await told(), ['docs/adr/0001-store-orders.md'])
  renameSync(join(root, 'docs/adr'), join(root, 'docs/decisions'))
  assert.deepEqual(await told(), ['docs/decisions/0001-store-orders.md'])
})

test('a change that cannot be known fails nothing: the reason stands where rules are listed that could not look', async (t) => {
  const unborn = scratch(t, {'docs/adr/0001-a.md': record(1, 'A', 'B.')})
  git(unborn, ['init', '--quiet'])
  const lonely = topic(t)
  git(lonely, ['checkout', '--quiet', '--orphan', 'lonely'])
  commit(lonely, {date: '2024-05-01'})
  const states = {
    shallow: [cloned(t, '--depth=1'), 'origin/main', /shallow/],
    unborn: [unborn, 'main', /no commit yet/],
    lonely: [lonely, 'main', /no commit in common/],
    'no repository': [scratch(t, {'docs/adr/0001-a.md': record(1, 'A', 'B.')}), 'main', /no git repository/],
  } as const
  for (const [name, [root, revision, reason]] of Object.entries(states)) {
    const {base, notEvaluated, findings} = await check(root, ['--base', revision, '--changed-only'])
    assert.equal(base, undefined, name)
    assert.ok(
      notEvaluated.every((each) => reason.test(each.reason)),
      JSON.stringify(notEvaluated),
    )
    assert.deepEqual(
      notEvaluated.map(({rule}) => rule).filter((rule) => rule.startsWith('decision/missing-for-')),
      ['dependency', 'infra', 'licence'].map((kind) => `decision/missing-for-${kind}`),
      name,
    )
    assert.ok(
      findings.every(({rule}) => !rule.startsWith('decision/missing-for-')),
      name,
    )
  }
})
