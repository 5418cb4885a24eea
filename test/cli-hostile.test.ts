// Bad input of every kind: each is told with its place, the other files are linted, and the exit code is as specified.
import assert from 'node:assert/strict'
import {chmodSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import {relais} from './harness/run-relais.ts'
import {scratch, type Tree} from './harness/scratch.ts'

const record = (context: string, title = '2. Bad') =>
  `# ${title}\n\n* Date: 2024-01-02\n* Deciders: Ada, Grace\n\n## Status\n\nAccepted\n\n## Context\n\n${context}\n\n## Decision\n\nWe do.\n\n## Consequences\n\nDone.\n`

/** A file that is linted whatever stands beside it: it has no status. */
const witness = 'docs/adr/0001-witness.md'
const beside: Tree = {[witness]: record('Why.', '1. Witness').replace('## Status\n\nAccepted\n\n', '')}

interface Case {
  readonly name: string
  readonly files: Tree
  /** The file that must be named. */
  readonly path: string
  /** What must be said of it. */
  readonly says: RegExp
  readonly code?: number
  /** Whether it may also be read without a word. */
  readonly mayPass?: boolean
  /** Changes the folder further. */
  readonly prepare?: (root: string) => void
}

const bad = 'docs/adr/0002-bad.md'
const aliases = Array.from({length: 24}, (_, index) => {
  const [name, last] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)]
  return `${name}: &${name} [*${last}, *${last}, *${last}, *${last}, *${last}, *${last}, *${last}, *${last}]`
})

const cases: readonly Case[] = [
  {
    name: 'a binary file called .md',
    files: {[bad]: Uint8Array.from({length: 4000}, (_, at) => at % 256)},
    path: bad,
    says: /no text/,
  },
  {name: 'Latin-1', files: {[bad]: Buffer.from(record('Décidé.'), 'latin1')}, path: bad, says: /UTF-8/},
  {name: 'UTF-16', files: {[bad]: Buffer.from(`\uFEFF${record('Decided.')}`, 'utf16le')}, path: bad, says: /UTF-16/},
  {name: 'a line of 5 MB', files: {[bad]: 'word '.repeat(1_000_000)}, path: bad, says: /limit/},
  {
    name: 'YAML that does not parse',
    files: {[bad]: `---\nstatus: "accepted\n---\n\n${record('Why.')}`},
    path: bad,
    says: /./,
  },
  {
    name: 'a YAML bomb',
    files: {[bad]: `---\na: &a [x, x]\n${aliases.join('\n')}\n---\n\n${record('Why.')}`},
    path: bad,
    says: /./,
  },
  {
    name: 'front matter nested ten thousand deep',
    files: {[bad]: `---\nx: ${'['.repeat(10_000)}\n---\n\n${record('Why.')}`},
    path: bad,
    says: /./,
  },
  {
    name: 'front matter that is never closed',
    files: {[bad]: `---\nstatus: accepted\n\n${record('Why.')}`},
    path: bad,
    says: /./,
  },
  {
    name: '10,000 nested brackets',
    files: {[bad]: record(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)},
    path: bad,
    says: /too long|read/,
    mayPass: true,
  },
  {name: 'emphasis that never ends', files: {[bad]: record('*a_ '.repeat(40_000))}, path: bad, says: /too long/},
  {name: '20,000 nested quotes', files: {[bad]: record('> '.repeat(20_000))}, path: bad, says: /nested|too long/},
  {
    name: 'a link out of the root',
    files: {[bad]: record('See [this](../../../../etc/passwd).')},
    path: bad,
    says: /leaves the repository/,
  },
  {
    name: 'a name that commands a runner and a terminal',
    files: {'docs/::error::\u001B[31m.md': '---\na: "\n---\n'},
    path: 'docs/::error::\\x1b[31m.md',
    says: /./,
  },
  {
    name: 'an unknown key in relais.yaml',
    files: {'relais.yaml': 'presets: team\n'},
    path: 'relais.yaml',
    says: /`presets`.*`preset`/s,
  },
  {
    name: 'a wrong value in relais.yaml',
    files: {'relais.yaml': 'rules:\n  links/broken: loud\n'},
    path: 'relais.yaml',
    says: /loud/,
  },
  {name: 'relais.yaml that is no YAML', files: {'relais.yaml': 'rules: [\n'}, path: 'relais.yaml', says: /./, code: 2},
  {
    name: 'relais.yaml that is a bomb',
    files: {'relais.yaml': `a: &a [x, x]\n${aliases.join('\n')}\n`},
    path: 'relais.yaml',
    says: /./,
    code: 2,
  },
  {
    name: 'relais.yaml that is a list',
    files: {'relais.yaml': '- team\n'},
    path: 'relais.yaml',
    says: /mapping/,
    code: 2,
  },
  {
    name: 'an unreadable file',
    files: {[bad]: record('Why.')},
    path: bad,
    says: /EACCES|could not be opened/,
    prepare: (root) => chmodSync(join(root, bad), 0),
  },
  {
    name: 'a loop of links',
    files: {},
    path: 'docs/a.md',
    says: /ELOOP/,
    prepare: (root) => {
      symlinkSync('b.md', join(root, 'docs/a.md'))
      symlinkSync('a.md', join(root, 'docs/b.md'))
      symlinkSync('..', join(root, 'docs/up'))
    },
  },
  {
    name: 'a file that links out of the root',
    files: {},
    path: 'docs/out.md',
    says: /outside/,
    prepare: (root) => symlinkSync('/etc/hostname', join(root, 'docs/out.md')),
  },
]

/** Texts that a Markdown parser may take minutes for, or overflow its stack on; a quick one may well read them. */
const slow: Readonly<Record<string, string>> = {
  '50 kB of closing brackets': ']'.repeat(50_000),
  'emphasis around emphasis': `${'*a '.repeat(16_000)}${' a*'.repeat(16_000)}`,
  'strong text that is never closed': '**a '.repeat(10_000),
  'images within images': `${'!['.repeat(3200)}a${'](b)'.repeat(3200)}`,
  'images that never end': '!['.repeat(4000),
  'ten thousand quotes on one line': '> '.repeat(10_000),
  'quotes without blanks': '>'.repeat(8000),
  'addresses full of references': `http://a${'&a;'.repeat(7000)}`,
  'ever longer runs of backticks': Array.from({length: 900}, (_, count) => '`'.repeat(count + 1)).join(' '),
  'a list nested two thousand deep': Array.from({length: 2000}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'a table of two thousand columns': `|${' a |'.repeat(2000)}\n|${'-|'.repeat(2000)}\n`,
  'a thousand open comments': '<!-- '.repeat(1000),
}

const slowCases = Object.entries(slow).map(
  ([name, text]): Case => ({
    name,
    files: {[bad]: record(text)},
    path: bad,
    says: /too long|nested|read|broken/,
    mayPass: true,
  }),
)

const yamlCases: readonly Case[] = [
  {
    name: 'two files with deeper and deeper brackets, which end a careless process',
    files: {
      [bad]: `---\nx: ${'['.repeat(10_000)}\n---\n\n${record('Why.')}`,
      'docs/adr/0003-first.md': `---\nx: ${'['.repeat(5000)}\n---\n\n${record('Why.', '3. First')}`,
    },
    path: bad,
    says: /64 levels/,
  },
  {
    name: 'twenty thousand keys',
    files: {
      [bad]: `---\n${Array.from({length: 20_000}, (_, at) => `k${at}: 1`).join('\n')}\n---\n\n${record('Why.')}`,
    },
    path: bad,
    says: /./,
    mayPass: true,
  },
  {
    name: 'keys of the language itself',
    files: {[bad]: `---\n__proto__: {status: x}\nconstructor: y\nstatus: accepted\n---\n\n${record('Why.')}`},
    path: bad,
    says: /./,
    mayPass: true,
  },
  {
    name: 'a glob that backtracks',
    files: {
      'relais.yaml': `ignore: ["${'*a'.repeat(30)}b"]\n`,
      [`docs/${'a'.repeat(100)}.md`]: '# A\n',
    },
    path: 'relais.yaml',
    says: /./,
    mayPass: true,
  },
]

/** Root may read everything, whatever the mode says: then the program runs as a user who may not. */
const nobody = process.getuid?.() === 0 ? {uid: 65_534} : {}

describe('bad input', {concurrency: 3}, () => {
  for (const {name, files, path, says, code = 0, mayPass = false, prepare} of [...cases, ...slowCases, ...yamlCases]) {
    test(name, async (t) => {
      const root = scratch(t, {...beside, ...files})
      prepare?.(root)
      chmodSync(root, 0o755)
      const run = await relais(root, ['check', '--fail-on', 'never'], nobody)
      assert.equal(run.code, code, run.stdout + run.stderr)
      assert.match(run.stdout, /0001-witness\.md.*\n\n.*decision\/status-missing/, 'the other file is linted')
      const about = blockOf(run.stdout, path)
      // A quick machine may read what a slow one gives up; what counts is that it ends.
      assert.match(about ?? (mayPass ? 'read' : 'nothing was said'), says, run.stdout)
      assert.ok(!`${run.stdout}${run.stderr}`.includes('\u001B'), 'nothing steers the terminal')
    })
  }
})

/** What the text report says of one file. */
function blockOf(stdout: string, path: string): string | undefined {
  const start = stdout.startsWith(`${path}  `) ? 0 : stdout.indexOf(`\n${path}  `)
  if (start < 0) return undefined
  const rest = stdout.slice(start + 1)
  const end = rest.search(/\n(?=\S)/)
  return end < 0 ? rest : rest.slice(0, end)
}

describe('bad configuration and baselines', {concurrency: 3}, () => {
  const unusable: readonly (readonly [name: string, files: Tree, line: string, says: RegExp])[] = [
    ['a binary configuration', {'relais.yaml': new Uint8Array([0, 1, 2])}, '', /configuration .*relais\.yaml.*binary/],
    ['a configuration in Latin-1', {'relais.yaml': Buffer.from('# é\n', 'latin1')}, '', /not UTF-8/],
    ['a configuration that is a folder', {'relais.yaml/x': ''}, '', /it is a folder/],
    ['a baseline that is no JSON', {'relais-baseline.json': '{'}, '', /relais-baseline\.json.*not JSON/],
    ['a baseline of another shape', {'b.json': '{"version": 2}'}, '--baseline b.json', /b\.json.*version 1/],
    ['a baseline that is a folder', {'b/x': ''}, '--baseline b', /it is a folder/],
    ['a baseline that the configuration names', {'relais.yaml': 'baseline: b.json\n'}, '', /`b\.json` does not exist/],
  ]
  for (const [name, files, line, says] of unusable) {
    test(name, async (t) => {
      const {code, stderr, stdout} = await relais(scratch(t, {...beside, ...files}), line.split(' ').filter(Boolean))
      assert.equal(code, 2)
      assert.equal(stdout, '')
      assert.match(stderr, says)
    })
  }
})

test('two thousand documents are read in one run', {timeout: 60_000}, async (t) => {
  const files = Array.from({length: 2000}, (_, at) => [
    `docs/adr/${String(at + 1).padStart(4, '0')}-use-it.md`,
    record('Why.', `${at + 1}. Use it`),
  ])
  const {code, stdout} = await relais(scratch(t, Object.fromEntries(files)), ['--format', 'json'])
  assert.equal(code, 0)
  assert.equal(JSON.parse(stdout).summary.decisions, 2000)
})
