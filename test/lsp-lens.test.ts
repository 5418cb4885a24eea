// What stands above a record's title and behind its codes, over a story.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {CodeLens} from 'vscode-languageserver'
import type {Language} from '../server/engine/index.ts'
import {codeLenses, lensAddress, resolveCodeLens, showReferences} from '../server/lsp/features/code-lens.ts'
import {type HintPlaces, inlayHints} from '../server/lsp/features/inlay-hints.ts'
import {plaintext} from '../server/lsp/markup.ts'
import type {FolderView} from '../server/lsp/view.ts'
import {folderOf} from './harness/folder-view.ts'
import {storyOf} from './harness/story.ts'

const story = storyOf('atelier')
const view = folderOf(story)
const options = {commands: new Set([showReferences])}

function titles(path: string, language: Language = 'en'): readonly string[] {
  const here = folderOf(story, language)
  return codeLenses(here, path, options).map((lens) => resolveCodeLens(here, lens, options).command?.title ?? '')
}

/** The places that a lens would show, as `path:line`. */
function shown(lens: CodeLens | undefined): readonly string[] {
  const [, , locations] = lens?.command?.arguments ?? []
  assert.ok(Array.isArray(locations))
  return locations.map(({uri, range}) => `${String(uri).slice(view.uri.length + 1)}:${range.start.line + 1}`)
}

const [redis, jobs] = ['docs/adr/0005-queue-jobs-in-redis.md', 'docs/adr/0008-queue-jobs-in-postgresql.md']

describe('the lenses of a record', () => {
  const cases: readonly (readonly [path: string, language: Language, titles: readonly string[]])[] = [
    [redis, 'en', ['superseded by ADR-0008 Queue jobs in PostgreSQL', '2 references']],
    [redis, 'fr', ['remplacée par ADR-0008 Queue jobs in PostgreSQL', '2 références']],
    [jobs, 'en', ['4 references']],
    ['docs/adr/0002-use-postgresql.md', 'fr', ['1 référence', 'régit 2 endroits']],
    ['docs/decisions/0006-conserver-les-donnees-trois-ans.md', 'fr', ['2 références']],
    ['docs/architecture.md', 'en', []],
  ]
  for (const [path, language, expected] of cases)
    test(`${path} (${language})`, () => assert.deepEqual(titles(path, language), expected))

  test('stand on the title and lead to the places that they count', () => {
    const [next, references] = codeLenses(view, redis, options).map((lens) => resolveCodeLens(view, lens, options))
    assert.deepEqual(next?.range, {start: {line: 0, character: 5}, end: {line: 0, character: 24}})
    assert.equal(next?.command?.command, 'relais.showReferences')
    assert.deepEqual(shown(next), [`${jobs}:1`])
    assert.deepEqual(shown(references), [`${jobs}:9`, 'docs/adr/README.md:9'])
    const governed = codeLenses(view, 'docs/adr/0002-use-postgresql.md', options).at(-1)
    assert.deepEqual(governed && shown(resolveCodeLens(view, governed, options)), ['compose.yaml:6', 'package.json:5'])
  })
  test('count only once they are seen', () => {
    const unread: FolderView = {
      ...view,
      textOf: (path) => assert.fail(`${path} is read`),
    }
    const [next, references] = codeLenses(unread, redis, options)
    assert.ok(next?.command && references && references.command === undefined)
    assert.equal(lensAddress(references), `${view.uri}/${redis}`)
  })
  test('are texts for a client that shows no places', () => {
    const bare = {commands: new Set<string>()}
    for (const lens of codeLenses(view, redis, bare))
      assert.equal(resolveCodeLens(view, lens, bare).command?.command, '')
  })
  test('stay as they are when their record is gone, or when they are not ours', () => {
    for (const data of [
      undefined,
      null,
      3,
      {uri: 'x'},
      {uri: 'x', key: 'gone.md', counts: 'references'},
      {uri: 'x', key: redis, counts: 'x'},
    ]) {
      const lens = {range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, data}
      assert.equal(resolveCodeLens(view, lens, options), lens)
    }
  })
})

/** A line with its hints in place. */
function hinted(path: string, text: string, places: HintPlaces = 'all'): string {
  const here = folderOf(new Map([...story, [path, text]]))
  const hints = inlayHints(here, path, {start: 0, end: text.length}, {markup: plaintext, places})
  const lines = here.linesOf(path)
  return hints.toReversed().reduce((line, {position, label}) => {
    const at = lines.offsetAt(position)
    return `${line.slice(0, at)}‹${String(label)}›${line.slice(at)}`
  }, text)
}

describe('hints', () => {
  const queue = 'src/jobs/queue.ts'
  test('tell the title of a code', () => {
    assert.equal(
      hinted(queue, '// See ADR-9 and ADR 8.\n'),
      '// See ADR-9‹Cache availability at the edge› and ADR 8‹Queue jobs in PostgreSQL›.\n',
    )
    assert.equal(
      hinted('docs/adr/0011-x.md', '# 11. X\n\n## Status\n\nAccepted\n\n## Context\n\nAs ADR-0008 says.\n').split(
        '\n',
      )[8],
      'As ADR-0008‹Queue jobs in PostgreSQL› says.',
    )
  })
  test('do not say twice what is there', () => {
    for (const text of [
      '// ADR-8: Queue jobs in PostgreSQL\n',
      '// ADR 8 (queue jobs in PostgreSQL)\n',
      '// docs/adr/0008-queue-jobs-in-postgresql.md\n',
      '// ADR-99\n',
    ])
      assert.equal(hinted(queue, text), text)
    const link = 'See [ADR-0008](adr/0008-queue-jobs-in-postgresql.md).\n'
    assert.equal(hinted('docs/architecture.md', link), link)
  })
  test('stay out of documents unless they are asked for', () => {
    const text = 'As ADR-0008 says.\n'
    assert.equal(hinted('docs/adr/x.md', text, 'source'), text)
    assert.notEqual(hinted(queue, `// ${text}`, 'source'), `// ${text}`)
    assert.equal(hinted(queue, `// ${text}`, 'none'), `// ${text}`)
  })
  test('cover what is seen, and carry the card', () => {
    const text = '// ADR-9\n// ADR-8\n'
    const here = folderOf(new Map([...story, [queue, text]]))
    const hints = inlayHints(here, queue, {start: 10, end: 12}, {markup: plaintext, places: 'source'})
    assert.deepEqual(
      hints.map(({label, position}) => [label, position.line]),
      [['Queue jobs in PostgreSQL', 1]],
    )
    assert.match(JSON.stringify(hints[0]?.tooltip), /ADR-0008 Queue jobs in PostgreSQL/)
  })
})
