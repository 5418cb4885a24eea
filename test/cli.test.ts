// Proves the command line itself: usage, help, exit codes, where the root is and where results go.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import {version} from '../server/cli/version.ts'
import {inRoot} from './harness/root.ts'
import {linesOf, type RunOptions, relais} from './harness/run-relais.ts'
import {repository, scratch} from './harness/scratch.ts'

const record = (title: string, status = '## Status\n\nAccepted\n\n') =>
  `# ${title}\n\n* Date: 2024-01-02\n* Deciders: Ada, Grace\n\n${status}## Context\n\nWe need one.\n\n## Decision\n\nWe take one.\n\n## Consequences\n\nWe have one.\n`

/** One finding of severity warning: the second record has no status. */
const small = {
  'docs/adr/0001-use-a.md': record('1. Use A'),
  'docs/adr/0002-use-b.md': record('2. Use B', ''),
  'docs/notes.md': '# Notes\n',
}

describe('wrong usage ends with 2 and one sentence that names what is wrong', {concurrency: 4}, () => {
  const cases: readonly (readonly [line: string, says: RegExp])[] = [
    ['--formt json', /no option `--formt`.*`--format`/],
    ['check -z', /no option `-z`/],
    ['check --format jsn', /cannot be `jsn`.*Did you mean `json`/],
    ['check --format json --format sarif', /[Oo]nly one format.*json, sarif/],
    ['check --format', /`--format` needs a value/],
    ['check --format --fix', /`--format` needs a value/],
    ['check --format json=', /`--format` needs a value/],
    ['check --fix=yes', /`--fix` takes no value/],
    ['check --fail-on warn', /cannot be `warn`/],
    ['check --max-warnings -1', /needs a value|whole number/],
    ['check --max-warnings many', /whole number from 0 on, not `many`/],
    ['check --now 2026-02-30', /must be a day.*2026-02-30/],
    ['check --preset teem', /no preset `teem`.*Did you mean `team`/],
    ['check --config nowhere.yaml', /configuration `.*nowhere\.yaml` does not exist/],
    ['check --config docs', /configuration `.*docs` cannot be read: it is a folder/],
    ['check --config x.yaml --no-config', /--config`, `--no-config` cannot go together/],
    ['check --fix --fix-dry-run', /cannot go together/],
    ['check --stdin', /--stdin-filename/],
    ['check --stdin-filename a.md', /goes with `--stdin`/],
    ['check --stdin --stdin-filename a.md --fix', /standard input is none/],
    ['check --baseline nowhere.json', /baseline `nowhere\.json` does not exist/],
    ['check -o docs', /Cannot write `docs`: it is not a regular file/],
    ['check --format json=nowhere/x.json', /Cannot write `nowhere\/x\.json`: there is no such file or folder/],
    ['nowhere.md', /no file or folder `nowhere\.md`/],
    ['decisons', /no file, folder or command `decisons`.*Did you mean `decisions`/],
    ['check docs/adr/0009.md', /no file or folder `docs\/adr\/0009\.md`/],
    ['check --root docs/notes.md', /root `docs\/notes\.md` is not a folder/],
    ['check --root nowhere', /root `nowhere` does not exist/],
    ['check --root docs relais.yaml', /`relais\.yaml` is outside the root/],
    ['check /', /`\/` is outside the root/],
    ['decisions extra', /`extra` is more than/],
    ['decisions --fix', /`relais decisions` has no option `--fix`/],
    ['decisions --status acepted', /Did you mean `accepted`/],
    ['decisions --log nowhere', /no decision log `nowhere`; there are `docs\/adr`/],
    ['explain', /needs more/],
    ['explain decision/status-mising', /Did you mean `decision\/status-missing`/],
    ['help chek', /no command `chek`.*Did you mean `check`/],
    ['new', /needs more/],
    ['new poem Title', /cannot write a new `poem`/],
    ['supersede 1', /needs more/],
    ['supersede 1 77', /no decision `77`/],
  ]
  for (const [line, says] of cases) {
    test(line, async (t) => {
      const {code, stdout, stderr} = await relais(scratch(t, {...small, 'relais.yaml': ''}), line.split(' '))
      assert.equal(code, 2)
      assert.equal(stdout, '')
      assert.equal(linesOf(stderr).length, 1, stderr)
      assert.match(stderr, says)
    })
  }
})

describe('exit codes of check', {concurrency: 4}, () => {
  const cases: readonly (readonly [line: string, code: number])[] = [
    ['check', 0],
    ['', 0],
    ['check --fail-on warning', 1],
    ['check --fail-on info', 1],
    ['check --fail-on never', 0],
    ['check --max-warnings 1', 0],
    ['check --max-warnings 0', 1],
    ['check docs/adr/0001-use-a.md --fail-on info', 0],
    ['check docs/adr/0002-use-b.md --fail-on warning', 1],
    ['docs --fail-on warning', 1],
    ['docs/notes.md --fail-on warning', 0],
  ]
  for (const [line, code] of cases) {
    test(line === '' ? 'nothing at all' : line, async (t) => {
      const ended = await relais(scratch(t, small), line.split(' ').filter(Boolean))
      assert.equal(ended.code, code, ended.stdout + ended.stderr)
    })
  }
  test('a rule raised to error fails the run', async (t) => {
    const root = scratch(t, {...small, 'relais.yaml': 'rules:\n  decision/status-missing: error\n'})
    assert.equal((await relais(root, [])).code, 1)
    assert.equal((await relais(root, ['--no-config'])).code, 0)
  })
})

describe('help', {concurrency: 4}, () => {
  const commands = ['check', 'decisions', 'explain', 'rules', 'init', 'new', 'supersede', 'help']
  for (const command of commands) {
    test(`${command} --help and help ${command} say the same`, async (t) => {
      const root = scratch(t)
      const [first, second, third] = await Promise.all([
        relais(root, [command, '--help']),
        relais(root, ['help', command]),
        relais(root, [command, '-h', '--lang', 'fr']),
      ])
      assert.equal(first.code, 0)
      if (command !== 'help') assert.equal(first.stdout, second.stdout)
      assert.match(first.stdout, /^Usage {2}relais /m)
      assert.match(third.stdout, /^Usage {2}relais /m)
      assert.notEqual(first.stdout, third.stdout)
    })
  }
  test('relais --help names every command', async (t) => {
    const {stdout, code} = await relais(scratch(t), ['--help'])
    assert.equal(code, 0)
    for (const command of commands) assert.match(stdout, new RegExp(`^ {2}${command}\\b`, 'm'))
  })
  test('--version is that of package.json', async (t) => {
    const manifest: unknown = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
    assert.deepEqual(manifest, {...(manifest as object), version})
    assert.equal((await relais(scratch(t), ['--version'])).stdout, `relais ${version}\n`)
  })
  test('lines fit into eighty columns of a terminal that has no more', async (t) => {
    const {stdout} = await relais(scratch(t), ['check', '--help'], {env: {COLUMNS: '80'}})
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.length > 80),
      [],
    )
  })
})

describe('the language', {concurrency: 4}, () => {
  const cases: readonly (readonly [
    name: string,
    line: string,
    env: Readonly<Record<string, string>>,
    french: boolean,
  ])[] = [
    ['English without any setting', '', {}, false],
    ['LANG', '', {LANG: 'fr_FR.UTF-8'}, true],
    ['LC_MESSAGES before LANG', '', {LANG: 'fr_FR', LC_MESSAGES: 'en_US'}, false],
    ['LC_ALL before all', '', {LANG: 'en_US', LC_MESSAGES: 'en_US', LC_ALL: 'fr_CA'}, true],
    ['an empty LC_ALL counts for nothing', '', {LC_ALL: '', LANG: 'fr'}, true],
    ['Friulian is not French', '', {LANG: 'fur_IT'}, false],
    ['--lang before the environment', '--lang en', {LANG: 'fr_FR'}, false],
    ['--lang fr', '--lang fr', {}, true],
    ['mistakes are told in it', '--zut --lang fr', {}, true],
  ]
  for (const [name, line, env, french] of cases) {
    test(name, async (t) => {
      const {stdout, stderr} = await relais(scratch(t, small), line.split(' ').filter(Boolean), {env})
      assert.equal(/décision|n’existe pas/.test(stdout + stderr), french, stdout + stderr)
    })
  }
})

describe('colours', {concurrency: 4}, () => {
  const cases: readonly (readonly [line: string, env: RunOptions['env'], coloured: boolean])[] = [
    ['', {}, false],
    ['--color always', {}, true],
    ['--color always', {NO_COLOR: '1'}, true],
    ['', {FORCE_COLOR: '1'}, true],
    ['', {FORCE_COLOR: '0'}, false],
    ['', {FORCE_COLOR: '1', NO_COLOR: '1'}, true],
    ['--color never', {FORCE_COLOR: '1'}, false],
  ]
  for (const [line, env = {}, coloured] of cases) {
    test(`${line} ${JSON.stringify(env)}`, async (t) => {
      const {stdout} = await relais(scratch(t, small), line.split(' ').filter(Boolean), {env})
      assert.equal(stdout.includes('\u001B['), coloured)
    })
  }
})

describe('the root', {concurrency: 4}, () => {
  const bad = {'docs/adr/0001-use-a.md': record('1. Use A', '')}
  const found = async (folder: string, line: readonly string[]) => {
    const {stdout} = await relais(folder, [...line, '--format', 'json'])
    const {findings} = JSON.parse(stdout) as {findings: readonly {path: string}[]}
    return findings.map(({path}) => path)
  }
  test('is the nearest folder above with relais.yaml', async (t) => {
    const root = scratch(t, {...bad, 'relais.yaml': '', 'src/deep/x.ts': ''})
    assert.deepEqual(await found(join(root, 'src/deep'), []), ['docs/adr/0001-use-a.md'])
    assert.deepEqual(await found(join(root, 'src/deep'), ['.']), [])
    assert.deepEqual(await found(join(root, 'docs'), ['adr']), ['docs/adr/0001-use-a.md'])
  })
  test('is the nearest folder above with .git', async (t) => {
    const root = repository(t, {...bad, 'src/deep/x.ts': ''})
    assert.deepEqual(await found(join(root, 'src/deep'), []), ['docs/adr/0001-use-a.md'])
  })
  test('is the working directory when nothing marks one', async (t) => {
    const root = scratch(t, bad)
    assert.deepEqual(await found(join(root, 'docs'), []), ['adr/0001-use-a.md'])
  })
  test('is that of the first path when it lies in another repository', async (t) => {
    const [here, there] = [scratch(t, {'relais.yaml': ''}), scratch(t, {...bad, 'relais.yaml': ''})]
    assert.deepEqual(await found(here, [join(there, 'docs')]), ['docs/adr/0001-use-a.md'])
  })
  test('is what --root says', async (t) => {
    const root = scratch(t, {...bad, 'relais.yaml': ''})
    assert.deepEqual(await found(root, ['--root', 'docs']), ['adr/0001-use-a.md'])
  })
})

describe('what is read', {concurrency: 4}, () => {
  test('an empty folder is a friendly word and no failure', async (t) => {
    const {code, stdout, stderr} = await relais(scratch(t), ['check'])
    assert.equal(code, 0)
    assert.match(stderr, /There is no document to lint.*new decision/s)
    assert.match(stdout, /Nothing to report/)
  })
  test('what git ignores is left alone, and looked at with --no-git too when nothing says so', async (t) => {
    const root = repository(t, {...small, '.gitignore': 'docs/adr/0002*\n'})
    assert.match((await relais(root, [])).stdout, /Nothing to report.*2 files and 1 decision/s)
    assert.match((await relais(root, ['--no-git'])).stdout, /Nothing to report.*2 files/s)
  })
  test('what `ignore` names is left alone, folders too', async (t) => {
    const root = scratch(t, {...small, 'relais.yaml': 'ignore:\n  - docs/adr\n'})
    assert.match((await relais(root, [])).stdout, /1 file and 0 decisions read/)
  })
  test('--stdin takes the place of the file, and only it is reported', async (t) => {
    const root = scratch(t, small)
    const stdin = record('2. Use B', '## Status\n\nAcceptidated\n\n')
    const line = ['--stdin', '--stdin-filename', 'docs/adr/0002-use-b.md', '--format', 'json']
    const {findings} = JSON.parse((await relais(root, line, {stdin})).stdout)
    assert.deepEqual(
      findings.map(({rule, path}: {rule: string; path: string}) => [rule, path]),
      [['decision/status-unknown', 'docs/adr/0002-use-b.md']],
    )
  })
  test('--stdin may name a file that is not there yet', async (t) => {
    const line = ['--stdin', '--stdin-filename', 'docs/adr/0003-use-c.md', '--fail-on', 'warning']
    assert.equal((await relais(scratch(t, small), line, {stdin: record('3. Use C', '')})).code, 1)
    assert.equal((await relais(scratch(t, small), line, {stdin: record('3. Use C')})).code, 0)
  })
  test('--stdin that is no UTF-8 is wrong usage', async (t) => {
    const line = ['--stdin', '--stdin-filename', 'a.md']
    const {code, stderr} = await relais(scratch(t), line, {stdin: new Uint8Array([0xe9, 0x20])})
    assert.equal(code, 2)
    assert.match(stderr, /not UTF-8/)
  })
  test('--stats tells files and times on standard error', async (t) => {
    const {stderr} = await relais(scratch(t, small), ['--stats'])
    assert.match(stderr, /3 documents, [\d,]+ characters, of 3 paths \(walk\)/)
    assert.match(stderr, /total +[\d,]+ ms/)
  })
  test('--quiet lists errors only and says nothing on standard error', async (t) => {
    const {stdout, stderr} = await relais(scratch(t, small), ['--quiet', '--stats'].slice(0, 1))
    assert.equal(stderr, '')
    assert.doesNotMatch(stdout, /0002-use-b/)
  })
})

test('a reader that has seen enough is no failure', async (t) => {
  const many = Array.from({length: 300}, (_, index) => [`docs/adr/${1000 + index}-use-it.md`, record('Use it', '')])
  const root = scratch(t, Object.fromEntries(many))
  const {spawnSync} = await import('node:child_process')
  const command = `"${process.execPath}" "${inRoot('dist/relais.js')}" check | head -1; echo "\${PIPESTATUS[0]}"`
  const {stdout, stderr} = spawnSync('bash', ['-c', command], {cwd: root, encoding: 'utf8'})
  assert.equal(stderr, '')
  assert.match(stdout, /\n[01]\n$/)
})
