// Asks the language server's features on a story workspace where decisions are, and who names them.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Location} from 'vscode-languageserver'
import {definition} from '../server/lsp/features/definition.ts'
import {documentLinks} from '../server/lsp/features/document-links.ts'
import {documentHighlights, references} from '../server/lsp/features/references.ts'
import type {At, FolderView} from '../server/lsp/view.ts'
import {storyOf} from './harness/story.ts'
import {viewOf} from './harness/view.ts'

const story = storyOf('atelier')
const view = viewOf(story)
const [jobs, redis, queue] = [
  'docs/adr/0008-queue-jobs-in-postgresql.md',
  'docs/adr/0005-queue-jobs-in-redis.md',
  'src/jobs/queue.ts',
]

/** The place of the first occurrence of some words, one character on. */
function at(path: string, words: string): At {
  const start = (story.get(path) ?? '').indexOf(words)
  assert.ok(start >= 0, `${words} in ${path}`)
  return {view, path, offset: start + 1}
}

/** A location as `path: words there`. */
function shown({uri, range}: Location): string {
  const path = decodeURIComponent(uri).slice(view.uri.length + 1)
  const lines = view.linesOf(path)
  return `${path}: ${lines.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}`
}

function led(place: At): string | undefined {
  const found = definition(place)
  return found && shown({uri: found.targetUri, range: found.targetSelectionRange})
}

const title = `${jobs}: Queue jobs in PostgreSQL`

test('a code in a comment leads to the title of its record', () => {
  assert.equal(led(at(queue, 'ADR 8')), title)
  const {originSelectionRange} = definition(at(queue, 'ADR 8')) ?? {}
  assert.ok(originSelectionRange)
  assert.equal(shown({uri: `${view.uri}/${queue}`, range: originSelectionRange}), `${queue}: ADR 8`)
})

test('a link leads to its record', () => {
  assert.equal(led(at(redis, '[8. Queue')), title)
})

test('other words lead nowhere', () => {
  assert.equal(led(at(queue, 'Takes')), undefined)
  assert.deepEqual(references(at(queue, 'Takes'), true), [])
  assert.deepEqual(documentHighlights(at(queue, 'Takes')), [])
})

const naming = [
  'docs/adr/0005-queue-jobs-in-redis.md: [8. Queue jobs in PostgreSQL](0008-queue-jobs-in-postgresql.md)',
  'docs/adr/README.md: [8. Queue jobs in PostgreSQL](0008-queue-jobs-in-postgresql.md)',
  'docs/architecture.md: [ADR 8](adr/0008-queue-jobs-in-postgresql.md)',
  'src/jobs/queue.ts: ADR 8',
]

test('a record is named in documents and in the source, found from its title and from any name', () => {
  for (const place of [at(jobs, 'Queue jobs'), at(queue, 'ADR 8'), at('docs/architecture.md', '[ADR 8]')]) {
    assert.deepEqual(references(place, false).map(shown), naming)
    assert.deepEqual(references(place, true).map(shown), [title, ...naming])
  }
})

test('codes become links, plain links do not', () => {
  const [link, ...more] = documentLinks(view, queue)
  assert.deepEqual(more, [])
  assert.equal(link?.target, `${view.uri}/${jobs}`)
  assert.equal(link?.tooltip, 'Queue jobs in PostgreSQL')
  assert.deepEqual(documentLinks(view, 'docs/adr/README.md'), [])
})

test('the same record is shown wherever a file names it', () => {
  const path = 'docs/notes.md'
  const text = 'See ADR 8, [here](adr/0008-queue-jobs-in-postgresql.md) and ADR 9.\n'
  const noted: FolderView = viewOf(new Map([...story, [path, text]]))
  const found = documentHighlights({view: noted, path, offset: 6})
  assert.deepEqual(
    found.map(({range}) => range.start.character),
    [4, 11],
  )
})
