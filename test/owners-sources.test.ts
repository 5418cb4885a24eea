// Proves who owns a path by all that a repository says, which source counts first, and where it stands.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {claimsOn, ownersOf} from '../server/engine/index.ts'
import {exampleOf, openExample} from './harness/engine.ts'

interface Case {
  readonly says: string
  readonly files: Readonly<Record<string, string>>
  readonly paths?: readonly string[]
  /** Paths, and what every source says of them, the strongest first: `source file owners`. */
  readonly claims: Readonly<Record<string, readonly string[]>>
}

const kubernetes = {
  OWNERS: 'approvers: [ada, sig-leads]\nreviewers: [grace]\n',
  OWNERS_ALIASES: 'aliases:\n  sig-leads: [linus]\n',
  'pkg/OWNERS': 'approvers: [blaise]\nemeritus_approvers: [old]\n',
  'pkg/api/OWNERS':
    'options: {no_parent_owners: true}\nfilters:\n  "\\\\.go$": {approvers: [gopher]}\n  ".*": {approvers: [emilie]}\n',
}

const cases: readonly Case[] = [
  {
    says: 'OWNERS of Kubernetes, from the nearest folder up, until one says that those above do not count',
    files: kubernetes,
    claims: {
      'a.txt': ['owners OWNERS ada sig-leads'],
      'pkg/a.txt': ['owners pkg/OWNERS blaise', 'owners OWNERS ada sig-leads'],
      'pkg/api/v1/a.go': ['owners pkg/api/OWNERS gopher emilie'],
      'pkg/api/a.md': ['owners pkg/api/OWNERS emilie'],
    },
  },
  {
    says: 'OWNERS of Chromium, with rules for single files',
    files: {
      OWNERS: 'ada@example.org\n',
      'ui/OWNERS': 'set noparent\ngrace@example.org\nper-file *.css=css@example.org\n',
    },
    claims: {
      'a.cc': ['chromium OWNERS ada@example.org'],
      'ui/a.cc': ['chromium ui/OWNERS grace@example.org'],
      'ui/a.css': ['chromium ui/OWNERS css@example.org'],
      'ui/below/a.css': ['chromium ui/OWNERS grace@example.org'],
    },
  },
  {
    says: 'MAINTAINERS of Linux: a folder with all below, or with its files alone',
    files: {
      MAINTAINERS:
        'NETWORK\nM:\tAda <ada@example.org>\nF:\tnet/\nF:\tinclude/*\n\nALL\nM:\tGrace <grace@example.org>\nF:\tnet/core/\n',
    },
    claims: {
      'net/core/dev.c': ['maintainers MAINTAINERS ada@example.org grace@example.org'],
      'include/net.h': ['maintainers MAINTAINERS ada@example.org'],
      'include/linux/net.h': [],
    },
  },
  {
    says: 'the catalogue of Backstage, nearest first',
    files: {
      'catalog-info.yaml':
        'kind: Component\nmetadata: {name: all}\nspec: {owner: team-a}\n---\nkind: Group\nmetadata: {name: team-a}\n',
      'api/catalog-info.yaml': 'kind: Component\nmetadata: {name: api}\nspec: {owner: "user:ada"}\n',
    },
    claims: {
      'a.txt': ['backstage catalog-info.yaml team-a'],
      'api/src/a.ts': ['backstage api/catalog-info.yaml user:ada'],
    },
  },
  {
    says: 'what a page says of itself, the one who answers for it before the author',
    files: {
      'docs/guide.md': '---\nauthor: Grace\nowner: team-a\n---\n# A guide\n',
      'docs/tour.md': '---\nauthor: Grace\n---\n# A tour\n',
    },
    claims: {'docs/guide.md': ['document docs/guide.md team-a'], 'docs/tour.md': ['document docs/tour.md Grace']},
  },
  {
    says: 'packages: their maintainers, else their authors',
    files: {
      'package.json': '{"author": "Ada <ada@example.org>", "contributors": ["Grace"]}',
      'lib/pyproject.toml': '[project]\nname = "lib"\nauthors = [{name = "Ada"}]\nmaintainers = [{name = "Blaise"}]\n',
    },
    claims: {'src/a.ts': ['package package.json ada@example.org'], 'lib/a.py': ['package lib/pyproject.toml Blaise']},
  },
  {
    says: 'CODEOWNERS first, then the configuration, then all others',
    files: {
      CODEOWNERS: '/src/ @org/web\n/src/gone.ts\n',
      'relais.yaml': 'components:\n  - {name: api, paths: [src/api], owners: ["@ada", camille]}\n',
      'package.json': '{"author": "Ada"}',
      OWNERS: 'approvers: [grace]\n',
    },
    claims: {
      'src/api/a.ts': [
        'codeowners CODEOWNERS @org/web',
        'config relais.yaml @ada camille',
        'owners OWNERS grace',
        'package package.json Ada',
      ],
      'src/gone.ts': ['codeowners CODEOWNERS ', 'owners OWNERS grace', 'package package.json Ada'],
      'b.ts': ['owners OWNERS grace', 'package package.json Ada'],
    },
  },
]

function opened({files, paths = []}: Pick<Case, 'files' | 'paths'>) {
  return openExample(exampleOf(new Map(Object.entries(files)), paths), 'en').workspace
}

describe('the owners of a path', () => {
  for (const each of cases) {
    test(each.says, () => {
      const workspace = opened({...each, paths: Object.keys(each.claims)})
      const said = Object.keys(each.claims).map((path) => [
        path,
        claimsOn(path, workspace).map(
          ({source, path: file, owners}) => `${source} ${file} ${owners.map(({value}) => value).join(' ')}`,
        ),
      ])
      assert.deepEqual(Object.fromEntries(said), each.claims)
    })
  }

  test('are those of the strongest source that speaks of it, and nobody where it says so', () => {
    const workspace = opened({files: cases.at(-1)?.files ?? {}})
    const states = ['src/api/a.ts', 'src/gone.ts', 'b.ts'].map((path) => {
      const {state, owners} = ownersOf(path, workspace)
      return [state, ...owners.map(({value}) => value)]
    })
    assert.deepEqual(states, [['owned', '@org/web'], ['explicitly-unowned'], ['owned', 'grace']])
    assert.deepEqual(ownersOf('a', opened({files: {}})), {state: 'unmatched', claim: undefined, owners: []})
  })

  test('add up over the files of OWNERS, with their kinds', () => {
    const {owners} = ownersOf('pkg/a.txt', opened({files: kubernetes}))
    assert.deepEqual(
      owners.map(({value, kind}) => `${value} ${kind}`),
      ['blaise user', 'ada user', 'sig-leads group'],
    )
  })

  test('stand where they are written', () => {
    const files: Readonly<Record<string, string>> = {
      ...{CODEOWNERS: '# all\n/src/ @org/web\n', 'package.json': '{"author": "Ada"}'},
      'relais.yaml': 'components:\n  - {name: api, paths: [src], owners: ["@ada"]}\n',
    }
    const places = claimsOn('src/a.ts', opened({files})).map(({path, span}) => files[path]?.slice(span.start, span.end))
    assert.deepEqual(places, ['/src/ @org/web', 'api', 'Ada'])
  })
})
