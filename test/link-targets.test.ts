// Proves how links are followed: what is broken, what is only written another way, and what cannot be known.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {defaultConfig} from '../server/engine/config/config.ts'
import {digestMarkdown} from '../server/engine/documents/digest.ts'
import {open} from '../server/engine/index.ts'
import {linkFault} from '../server/engine/workspace/links/link-targets.ts'
import {nearestPath} from '../server/engine/workspace/links/nearest-path.ts'
import {PathIndex} from '../server/engine/workspace/paths.ts'

const headings = [
  '## Été 2024 & suite',
  '## The `code` heading',
  '## 1.2 Numbered',
  '## 🎯 Goal',
  '## Same',
  '## Same',
  '## Custom {#mine}',
  '<a id="html-id"></a>',
  '- ### Inside a list',
]
const paths = [
  'README.md',
  'src/main.ts',
  'docs/My File.md',
  'docs/img/a+b.png',
  'docs/sub/README.md',
  'docs/route.mdx',
  'lib',
  'docs/page.html.md.erb',
]

/** What is wrong with one link in `docs/a.md`, in short. */
function faultOf(target: string, extra: readonly string[] = [], at = 'docs/a.md'): string {
  const text = `[x](${target})\n\n${headings.join('\n\n')}\n`
  const files = [
    {path: at, digest: digestMarkdown(text)},
    {path: 'docs/b.md', digest: digestMarkdown(headings.join('\n\n'))},
  ]
  const all = [...paths, ...extra, ...files.map(({path}) => path)]
  const {workspace} = open({
    files,
    skipped: [],
    paths: all,
    config: defaultConfig,
    configProblems: [],
    history: undefined,
    today: '2026-01-31',
    language: 'en',
    baseline: new Set(),
  })
  const document = workspace.documents.get(at)
  const [link] = document?.digest.links ?? []
  if (!document || !link) return 'no link'
  return linkFault(link, document, workspace)?.kind ?? 'fine'
}

const table: Readonly<Record<string, readonly string[]>> = {
  fine: [
    'b.md',
    './b.md',
    'b',
    '../README.md',
    'sub',
    'sub/',
    '../src/main.ts#L10-L20',
    '../src/main.ts?plain=1',
    'My%20File.md',
    '<My File.md>',
    'img/a+b.png',
    '/src/main.ts',
    '/README.md',
    '/a/route',
    'route',
    'sub\\README.md',
    'page.html',
    '../lib/inside.c',
    'built.html',
    'https://example.com',
    '//example.com',
    'mailto:a@b.c',
    'vscode:extension/x',
    'data:image/png;base64,AA==',
    '{{site.url}}/x',
    '@site/docs/x.md',
    '~/x.md',
    '%7Bid%7D.md',
    '../../issues/12',
    '../../wiki',
    '../blob/main/x.md',
    '../node_modules/x/index.js',
    '#top',
    '#fn-1',
    '#user-content-same',
    '#:~:text=x',
    '#L3',
    '#été-2024--suite',
    '#ete-2024-suite',
    '#%C3%A9t%C3%A9-2024--suite',
    '#the-code-heading',
    '#numbered',
    '#12-numbered',
    '#goal',
    '#-goal',
    '#same-1',
    '#same_1',
    '#mine',
    '#html-id',
    '#HTML-ID',
    '#inside-a-list',
    'b.md#goal',
    'b#goal',
    'b.md#same-1',
  ],
  missing: [
    'c.md',
    './c',
    '../docs/c.md',
    'README.md',
    'img/c.png',
    'TODO',
    '1',
    '/docs/c.md',
    '/docs/no/c.md',
    'sub/c/',
  ],
  anchor: ['#nowhere', 'b.md#nowhere', '#same-2', 'b#nowhere'],
  case: ['B.md', '../readme.md', 'IMG/a+b.png', '/docs/B.md'],
  outside: ['../../other/x.md', '../../../x'],
  address: [
    '(https://example.com)',
    'github.com/relais',
    'www.example.com',
    'someone@example.com',
    '#https://example.com',
  ],
}

describe('a link in docs/a.md', () => {
  for (const [kind, targets] of Object.entries(table)) {
    for (const target of targets) test(`${target} is ${kind}`, () => assert.equal(faultOf(target), kind))
  }
})

describe('a page of a site', () => {
  const sites = [
    'mkdocs.yml',
    'docs/.vitepress/config.ts',
    'website/docusaurus.config.js',
    '_config.yml',
    'docs/conf.py',
  ]
  for (const site of sites)
    test(`of ${site} may have routes`, () => assert.equal(faultOf('./guide/start', [site]), 'fine'))
  test('has files all the same', () => assert.equal(faultOf('./c.md', ['mkdocs.yml']), 'missing'))
  test('is not every page', () => assert.equal(faultOf('./guide/start', ['mkdocs.yml'], 'CONTRIBUTING.md'), 'missing'))
  test('finds its static files', () =>
    assert.equal(faultOf('/x.md', ['website/docusaurus.config.js', 'static/x.md']), 'fine'))
})

test('any target is answered, and an existing path is never at fault', () => {
  fc.assert(
    fc.property(fc.string({maxLength: 30}), (target) => {
      assert.equal(typeof faultOf(encodeURI(target).replace(/[()]/g, '')), 'string')
    }),
    {numRuns: 150},
  )
  for (const path of paths) assert.equal(faultOf(`../${encodeURI(path)}`), 'fine')
})

describe('the nearest path', () => {
  const index = new PathIndex([
    'docs/adr/0012-use-x.md',
    'docs/guide/deploy.md',
    'a/util.ts',
    'b/util.ts',
    'src/main.ts',
    'docs/adr/0003-store.md',
  ])
  const cases: readonly (readonly [missing: string, route: string, found: string | undefined])[] = [
    ['docs/adr/adr-0107-use-x.md', 'adr-0107-use-x.md', 'docs/adr/0012-use-x.md'],
    ['docs/deploy.md', 'deploy.md', 'docs/guide/deploy.md'],
    ['docs/src/main.ts', 'src/main.ts', 'src/main.ts'],
    ['docs/adr/0003-stor.md', '0003-stor.md', 'docs/adr/0003-store.md'],
    ['c/util.ts', 'util.ts', undefined],
    ['docs/adr/other.md', 'other.md', undefined],
  ]
  for (const [missing, route, found] of cases)
    test(missing, () => assert.equal(nearestPath(missing, route, index), found))
})
