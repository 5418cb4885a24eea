// Proves which components a repository is made of, by which source, and which one a path belongs to.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import type {Snapshot} from '../server/engine/index.ts'
import {exampleInput, exampleOf, openExample} from './harness/engine.ts'

interface Case {
  readonly says: string
  /** Texts by path; paths alone stand in a list. */
  readonly files: Readonly<Record<string, string>>
  readonly paths?: readonly string[]
  /** `name source folders`, with `!` behind what is run and the criticality where it is not 1. */
  readonly expected: readonly string[]
  /** Paths and the components that they belong to. */
  readonly at?: Readonly<Record<string, string | undefined>>
}

function source(folder: string, count: number, extension = 'ts'): readonly string[] {
  return Array.from({length: count}, (_, index) => `${folder}/file-${index}.${extension}`)
}

const named = (name: string) => JSON.stringify({name})

const cases: readonly Case[] = [
  {
    says: 'a repository that nothing divides is one component, called as its manifest says',
    files: {'package.json': named('shop')},
    paths: source('src', 30),
    expected: ['shop repository /'],
    at: {'src/file-1.ts': 'shop', 'README.md': 'shop'},
  },
  {says: 'an empty repository is one as well', files: {}, expected: ['repository repository /']},
  {
    says: 'folders at the top with source code are components, not those that serve them',
    files: {},
    paths: [...source('backend', 25, 'py'), ...source('frontend', 20), ...source('scripts', 40), ...source('docs', 30)],
    expected: ['backend folder backend', 'frontend folder frontend'],
    at: {'backend/file-1.py': 'backend', 'scripts/file-1.ts': undefined},
  },
  {
    says: 'nineteen files are no component',
    files: {},
    paths: [...source('backend', 19, 'py'), ...source('frontend', 20), ...source('engine', 21, 'go')],
    expected: ['engine folder engine', 'frontend folder frontend'],
  },
  {
    says: 'what stands on a shelf comes in place of the shelf',
    files: {},
    paths: [...source('services/bill', 20, 'go'), ...source('services/ship/pkg', 20, 'go'), ...source('web', 20)],
    expected: ['bill folder services/bill', 'ship folder services/ship', 'web folder web'],
  },
  {
    says: 'folders of src are layers of one program, unless projects lie in them',
    files: {'src/Web/Web.csproj': '<Project/>'},
    paths: [
      ...source('src/Web', 20, 'cs'),
      ...source('src/Data', 20, 'cs'),
      ...source('tools-x', 30),
      ...source('ui', 20),
    ],
    expected: ['Web folder src/Web', 'ui folder ui'],
  },
  {
    says: 'what tests, documents or builds is no component, though it may be run',
    files: {'docs/Dockerfile': 'FROM node:20\n', 'scripts/Dockerfile': 'FROM node:20\n', 'package.json': named('shop')},
    paths: [
      ...source('apps/e2e-tests', 20),
      ...source('test-resources', 40),
      ...source('ui', 20),
      ...source('api', 20),
    ],
    expected: ['api folder api', 'ui folder ui'],
  },
  {
    says: 'members of a workspace of npm, but not what it leaves out, nor examples',
    files: {
      'package.json': JSON.stringify({name: 'root', workspaces: ['packages/*', 'examples/*', '!packages/old']}),
      'packages/api/package.json': named('@shop/api'),
      'packages/api/inner/package.json': named('inner'),
      'packages/old/package.json': named('@shop/old'),
      'packages/nameless/package.json': '{}',
      'examples/one/package.json': named('one'),
    },
    expected: ['@shop/api workspace packages/api'],
    at: {'packages/api/src/a.ts': '@shop/api', 'packages/api': '@shop/api', 'package.json': undefined},
  },
  {
    says: 'members of pnpm, by globs of any depth',
    files: {
      'pnpm-workspace.yaml': 'packages:\n  - "libs/**"\n  - "!**/test/**"\n',
      'libs/a/package.json': named('a'),
      'libs/a/b/package.json': named('b'),
      'libs/a/test/c/package.json': named('c'),
    },
    expected: ['a workspace libs/a', 'b workspace libs/a/b'],
    at: {'libs/a/x.ts': 'a', 'libs/a/b/x.ts': 'b'},
  },
  {
    says: 'crates of Cargo, the one at the root included',
    files: {
      'Cargo.toml': '[package]\nname = "hull"\n[workspace]\nmembers = ["crates/*"]\n',
      'crates/mast/Cargo.toml': '[package]\nname = "mast"\n',
    },
    expected: ['hull workspace /', 'mast workspace crates/mast'],
    at: {'src/main.rs': 'hull', 'crates/mast/src/lib.rs': 'mast'},
  },
  {
    says: 'modules of go.work, called by the end of their address',
    files: {
      'go.work': 'go 1.22\nuse (\n\t./api\n\t./gen\n)\n',
      'api/go.mod': 'module example.org/shop/api/v2\n',
    },
    paths: ['gen/main.go'],
    expected: ['api workspace api', 'gen workspace gen'],
  },
  {
    says: 'modules of Maven, through those that only hold others',
    files: {
      'pom.xml':
        '<project><artifactId>bank</artifactId><modules><module>core</module><module>apps</module></modules></project>',
      'core/pom.xml': '<project><artifactId>bank-core</artifactId></project>',
      'apps/pom.xml': '<project><artifactId>apps</artifactId><modules><module>teller</module></modules></project>',
      'apps/teller/pom.xml': '<project><artifactId>teller</artifactId></project>',
    },
    expected: ['bank-core workspace core', 'teller workspace apps/teller'],
  },
  {
    says: 'projects of Gradle that are there',
    files: {'settings.gradle.kts': 'include(":core", ":apps:web", ":gone")\n'},
    paths: ['core/build.gradle.kts', 'apps/web/src/Main.kt'],
    expected: ['core workspace core', 'web workspace apps/web'],
  },
  {
    says: 'projects of Nx, only where nx.json stands',
    files: {'nx.json': '{}', 'apps/shop/project.json': named('shop'), 'libs/ui/project.json': named('ui')},
    paths: ['nx.json'],
    expected: ['shop workspace apps/shop', 'ui workspace libs/ui'],
  },
  {
    says: 'what is run: images, platforms, and what Compose builds',
    files: {
      'api/docker/Dockerfile': 'FROM node:20\n',
      'web/Dockerfile.dev': 'FROM node:20\n',
      'compose.yml': 'services:\n  jobs:\n    build: ./jobs\n  db:\n    image: postgres\n',
      'fn/serverless.yml': 'service: fn\n',
    },
    paths: ['jobs/main.py', 'web/index.ts'],
    expected: ['api! deployable api', 'fn! deployable fn', 'jobs! deployable jobs'],
  },
  {
    says: 'what is run as a whole is called as its manifest says',
    files: {'package.json': named('shop'), Dockerfile: 'FROM node:20\n'},
    paths: [...source('backend', 25), ...source('frontend', 25)],
    expected: ['shop! deployable /'],
  },
  {
    says: 'a chart that is called like a component runs it, another one is a component',
    files: {
      'package.json': JSON.stringify({workspaces: ['packages/*']}),
      'packages/api/package.json': named('@shop/api'),
      'charts/api/Chart.yaml': 'name: api\n',
      'charts/monitoring/Chart.yaml': 'name: monitoring\n',
    },
    expected: ['@shop/api! workspace packages/api', 'monitoring! deployable charts/monitoring'],
  },
  {
    says: 'the catalogue of Backstage counts before workspaces, which divide nothing that it lays down',
    files: {
      'catalog-info.yaml': 'kind: System\nmetadata: {name: shop}\n',
      'services/catalog-info.yaml': 'kind: Component\nmetadata:\n  name: services\nspec:\n  owner: team-a\n',
      'package.json': JSON.stringify({workspaces: ['services/*', 'ui']}),
      'services/a/package.json': named('a'),
      'ui/package.json': named('ui'),
    },
    expected: ['services backstage services', 'ui workspace ui'],
    at: {'services/a/index.ts': 'services'},
  },
  {
    says: 'of several entities in one file those that have a folder',
    files: {
      'catalog-info.yaml': [
        'kind: Component\nmetadata:\n  name: api\n',
        'kind: Component\nmetadata:\n  name: site\n  annotations:\n    backstage.io/source-location: url:https://github.com/o/r/tree/main/www/\n',
        'kind: Component\nmetadata:\n  name: nowhere\n',
      ].join('---\n'),
    },
    paths: ['packages/api/index.ts', 'www/index.html'],
    expected: ['api backstage packages/api', 'site backstage www'],
  },
  {
    says: 'the configuration comes first, and says more of what is found',
    files: {
      'relais.yaml': [
        'components:',
        '  - {name: payments, paths: [packages/api/payments, "lib/money/**"], criticality: 3}',
        '  - {name: packages/api, criticality: 2}',
        '  - {name: unknown, criticality: 2}',
      ].join('\n'),
      'package.json': JSON.stringify({workspaces: ['packages/*']}),
      'packages/api/package.json': named('@shop/api'),
    },
    expected: ['@shop/api workspace packages/api 2', 'payments config packages/api/payments lib/money 3'],
    at: {'packages/api/payments/a.ts': 'payments', 'packages/api/b.ts': '@shop/api', 'lib/money/c.ts': 'payments'},
  },
  {
    says: 'each component has a name of its own',
    files: {
      'package.json': JSON.stringify({workspaces: ['apps/*', 'packages/*']}),
      'apps/api/package.json': named('api'),
      'packages/api/package.json': named('api'),
    },
    expected: ['api workspace apps/api', 'packages/api workspace packages/api'],
  },
]

function opened({files, paths}: Pick<Case, 'files' | 'paths'>): Snapshot {
  return openExample(exampleOf(new Map(Object.entries(files)), paths), 'en')
}

describe('the components of a repository', () => {
  for (const each of cases) {
    it(each.says, () => {
      const {workspace} = opened(each)
      const said = workspace.components.map(({name, source, folders, criticality, isDeployed}) =>
        [
          `${name}${isDeployed ? '!' : ''} ${source} ${folders.map((folder) => folder || '/').join(' ')}`,
          ...(criticality === 1 ? [] : [criticality]),
        ].join(' '),
      )
      assert.deepEqual(said, each.expected)
      for (const [path, name] of Object.entries(each.at ?? {}))
        assert.equal(workspace.componentAt(path)?.name, name, path)
    })
  }

  it('stand where they are laid down', () => {
    const files = {
      'relais.yaml': 'components:\n  - name: core\n    paths: [core]\n',
      'package.json': '{"workspaces": ["ui"]}',
      'ui/package.json': '{"name": "the-ui"}',
      'api/Dockerfile': 'FROM node:20\n',
    }
    const {workspace} = opened({files})
    const texts = new Map<string, string>(Object.entries(files))
    const places = workspace.components.map(({place}) => {
      assert.ok(place)
      return `${place.path} ${texts.get(place.path)?.slice(place.span.start, place.span.end)}`
    })
    assert.deepEqual(places, ['api/Dockerfile ', 'relais.yaml core', 'ui/package.json the-ui'])
  })

  it('are told again when files come and go', () => {
    const texts = (...names: readonly string[]) =>
      new Map([
        ['package.json', '{"workspaces": ["packages/*"]}'],
        ...names.map((name) => [`packages/${name}/package.json`, named(name)] as const),
      ])
    const input = (...names: readonly string[]) => exampleInput(exampleOf(texts(...names)), 'en')
    const one = openExample(exampleOf(texts('a')), 'en')
    const two = one.with(input('a', 'b'))
    const three = two.with({removed: ['packages/a/package.json'], paths: input('b').paths})
    const names = ({workspace}: Snapshot) => workspace.components.map(({name}) => name)
    assert.deepEqual([one, two, three].map(names), [['a'], ['a', 'b'], ['b']])
  })
})
