// Asks the language server to rename decisions of a story workspace, and to look after files that are renamed by hand.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Language} from '../server/engine/index.ts'
import {prepareRename, rename} from '../server/lsp/features/rename.ts'
import {willRenameFiles} from '../server/lsp/features/will-rename-files.ts'
import type {At, FolderView} from '../server/lsp/view.ts'
import type {Files} from './harness/engine.ts'
import {storyOf} from './harness/story.ts'
import {viewOf} from './harness/view.ts'

const story = storyOf('atelier')
const jobs = 'docs/adr/0008-queue-jobs-in-postgresql.md'
const queue = 'src/jobs/queue.ts'

function at(files: Files, path: string, words: string, language: Language = 'en'): At {
  const start = (files.get(path) ?? '').indexOf(words)
  assert.ok(start >= 0, `${words} in ${path}`)
  return {view: viewOf(files, {language}), path, offset: start + 1}
}

function pathOf(view: FolderView, uri: string): string {
  return decodeURIComponent(uri).slice(view.uri.length + 1)
}

/** The files after an edit, as a client makes it; only those that differ. */
function changed(
  files: Files,
  view: FolderView,
  edit: WorkspaceEdit | undefined,
): ReadonlyMap<string, string | undefined> {
  const result = new Map<string, string | undefined>()
  for (const part of edit?.documentChanges ?? []) {
    if ('edits' in part) {
      const path = pathOf(view, part.textDocument.uri)
      const document = TextDocument.create(part.textDocument.uri, '', 1, files.get(path) ?? '')
      result.set(
        path,
        TextDocument.applyEdits(
          document,
          part.edits.map((each) => ({...each, newText: String('newText' in each ? each.newText : '')})),
        ),
      )
    } else if (part.kind === 'rename') {
      const [from, to] = [pathOf(view, part.oldUri), pathOf(view, part.newUri)]
      result.set(to, result.get(from) ?? files.get(from))
      result.set(from, undefined)
    }
  }
  return result
}

/** The lines that came into a text. */
function come(files: Files, path: string, after: string | undefined): readonly string[] {
  const before = new Set((files.get(path) ?? '').split('\n'))
  return (after ?? '').split('\n').filter((line) => !before.has(line))
}

describe('a rename', () => {
  test('is offered on a code, on a title and on a number, and nowhere else', () => {
    assert.equal(prepareRename(at(story, queue, 'ADR 8'))?.placeholder, 'ADR 8')
    assert.equal(prepareRename(at(story, jobs, 'Queue jobs'))?.placeholder, 'Queue jobs in PostgreSQL')
    assert.equal(prepareRename(at(story, jobs, ' 8. Queue'))?.placeholder, '8')
    assert.equal(prepareRename(at(story, queue, 'Takes')), null)
  })

  test('changes the file, its heading, the index, a page and a comment', () => {
    const place = at(story, queue, 'ADR 8')
    const edit = rename(place, '12')
    assert.ok(!('refused' in edit))
    const after = changed(story, place.view, edit)
    const moved = 'docs/adr/0012-queue-jobs-in-postgresql.md'
    assert.deepEqual([...after.keys()].sort(), [
      'docs/adr/0005-queue-jobs-in-redis.md',
      jobs,
      moved,
      'docs/adr/README.md',
      'docs/architecture.md',
      queue,
    ])
    assert.equal(after.get(jobs), undefined)
    assert.deepEqual(come(story, jobs, after.get(moved)), ['# 12. Queue jobs in PostgreSQL'])
    assert.deepEqual(come(story, queue, after.get(queue)), ['// Takes the next job from the table `jobs` (ADR 12).'])
    assert.deepEqual(come(story, 'docs/adr/README.md', after.get('docs/adr/README.md')), [
      '- [12. Queue jobs in PostgreSQL](0012-queue-jobs-in-postgresql.md)',
    ])
    assert.deepEqual(come(story, 'docs/architecture.md', after.get('docs/architecture.md')), [
      '| Jobs | [src/jobs](../src/jobs) | [ADR 12](adr/0012-queue-jobs-in-postgresql.md) |',
    ])
  })
})

describe('a rename that cannot be', () => {
  const refusals: readonly (readonly [typed: string, language: Language, refused: string])[] = [
    ['5', 'en', 'The number is taken by 0005, in `docs/adr/0005-queue-jobs-in-redis.md`.'],
    ['5', 'fr', 'Ce numéro est déjà celui de 0005, dans `docs/adr/0005-queue-jobs-in-redis.md`.'],
    ['a/b', 'en', 'That can be no name of a decision: give it a number, a title, or words joined by hyphens.'],
    [
      '  ',
      'fr',
      'Cela ne peut nommer une décision\u00A0: donnez un numéro, un titre, ou des mots reliés par des tirets.',
    ],
    ['0', 'en', 'This decision cannot have the number 0: its log counts its records otherwise, or not at all.'],
  ]
  for (const [typed, language, refused] of refusals)
    test(`to “${typed}”, in ${language}`, () =>
      assert.deepEqual(rename(at(story, queue, 'ADR 8', language), typed), {refused}))

  test('to a number that another log has, where a comment would mean either', () => {
    const files = new Map([
      ...story,
      ['docs/decisions/0021-x.md', story.get('docs/decisions/0003-plafonner-l-acompte.md') ?? ''],
    ])
    assert.deepEqual(rename(at(files, queue, 'ADR 8'), '21'), {
      refused: 'Another log has a number 21, so that `src/jobs/queue.ts` would no longer say which decision it means.',
    })
  })

  test('to a name that a file has', () => {
    const files = new Map([...story, ['docs/adr/0008-use-a-table.md', 'Notes']])
    const edit = rename(at(files, jobs, 'Queue jobs'), 'Use a table')
    assert.deepEqual(edit, {refused: 'There is already `docs/adr/0008-use-a-table.md`.'})
  })

  test('where nothing is named', () => {
    assert.deepEqual(rename(at(story, queue, 'Takes'), '3'), {refused: 'No decision is named here.'})
  })
})

describe('files that are renamed by hand', () => {
  const view = viewOf(story)
  const uri = (path: string) => `${view.uri}/${path}`
  const renumbered = [{oldUri: uri(jobs), newUri: uri('docs/adr/0012-queue-jobs-in-postgresql.md')}]

  test('take codes, numbers and links with them', () => {
    const after = changed(story, view, willRenameFiles(view, renumbered, false))
    assert.deepEqual(come(story, jobs, after.get(jobs)), ['# 12. Queue jobs in PostgreSQL'])
    assert.deepEqual(come(story, queue, after.get(queue)), ['// Takes the next job from the table `jobs` (ADR 12).'])
    assert.deepEqual(come(story, 'docs/adr/README.md', after.get('docs/adr/README.md')), [
      '- [12. Queue jobs in PostgreSQL](0012-queue-jobs-in-postgresql.md)',
    ])
  })

  test('leave the targets of links alone where the editor follows links', () => {
    const after = changed(story, view, willRenameFiles(view, renumbered, true))
    assert.deepEqual(come(story, jobs, after.get(jobs)), ['# 12. Queue jobs in PostgreSQL'])
    assert.deepEqual(come(story, 'docs/adr/README.md', after.get('docs/adr/README.md')), [
      '- [12. Queue jobs in PostgreSQL](0008-queue-jobs-in-postgresql.md)',
    ])
  })

  test('keep the links of a whole folder, those to it and those from it', () => {
    const moved = [{oldUri: uri('docs/adr'), newUri: uri('architecture/decisions/log')}]
    const after = changed(story, view, willRenameFiles(view, moved, false))
    assert.deepEqual(come(story, 'docs/architecture.md', after.get('docs/architecture.md')).slice(-1), [
      '| Payments | [src/payments](../src/payments) | [ADR 6](../architecture/decisions/log/0006-take-payments-through-stripe.md) |',
    ])
    assert.equal(after.get('docs/adr/README.md'), undefined, 'links inside the folder stay')
    assert.deepEqual(come(story, 'CONTRIBUTING.md', after.get('CONTRIBUTING.md')), [
      '   [docs/adr](architecture/decisions/log/README.md), product choices into [docs/decisions](docs/decisions/README.md).',
      'The reasons behind these three rules are in [ADR 1](architecture/decisions/log/0001-record-architecture-decisions.md).',
    ])
  })

  test('are nobody’s business outside of the folder, or where nothing leads to them', () => {
    assert.equal(willRenameFiles(view, [{oldUri: 'file:///else/a.md', newUri: 'file:///else/b.md'}], false), undefined)
    assert.equal(willRenameFiles(view, [{oldUri: uri('docs/none.md'), newUri: uri('docs/b.md')}], false), undefined)
  })
})
