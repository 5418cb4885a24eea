// What is offered at places of a story and of small folders, and what becomes of the files when it is done.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {CodeAction} from 'vscode-languageserver'
import type {Language} from '../server/engine/index.ts'
import {type ActionOptions, codeActions} from '../server/lsp/features/code-actions.ts'
import {addressOf, resolveCodeAction} from '../server/lsp/features/resolve-action.ts'
import {readWish} from '../server/lsp/features/wishes.ts'
import type {At} from '../server/lsp/view.ts'
import {clientCommands} from '../server/protocol.ts'
import type {Files} from './harness/engine.ts'
import {caretBefore, folderOf, littleLog as log, placed, redigest} from './harness/folder-view.ts'
import {applyWorkspaceEdit, difference} from './harness/lsp-edits.ts'
import {storyOf} from './harness/story.ts'

const story = storyOf('atelier')
const options: ActionOptions = {today: '2026-01-31', redigest, isLazy: true, commands: new Set()}

function offered(
  {view, path, offset}: At,
  only?: readonly string[],
  more: Partial<ActionOptions> = {},
): readonly CodeAction[] {
  return codeActions(view, {path, span: {start: offset, end: offset}, only, diagnostics: []}, {...options, ...more})
}

/** The files after the action with this title. */
function done(files: Files, at: At, title: RegExp): Files {
  const action = offered(at).find((each) => title.test(each.title))
  assert.ok(
    action,
    `${title} is not among ${offered(at)
      .map((each) => each.title)
      .join(', ')}`,
  )
  const {edit} = resolveCodeAction(at.view, action, options)
  assert.ok(edit, `${action.title} has no edit`)
  return applyWorkspaceEdit(files, edit, at.view)
}

const hono = 'docs/adr/0003-use-hono.md'

/** A place and the titles of what is offered there, what is preferred with a star. */
const offers: readonly (readonly [
  files: Files,
  path: string,
  words: string,
  language: Language,
  titles: readonly string[],
])[] = [
  [
    ...([log, hono, 'Use Hono', 'en'] as const),
    [
      'Mention 0002 *',
      'Suppress `decision/supersede-reciprocal` here, with a reason',
      'Supersede ADR-0003 Use Hono by a new decision…',
      'New decision in docs/adr…',
      'Fix everything in this file that is safe to fix',
    ],
  ],
  [
    ...([log, hono, '0009', 'fr'] as const),
    [
      'Ignorer `links/broken` ici, en indiquant pourquoi',
      'Corriger dans ce fichier tout ce qui peut l’être sans risque',
    ],
  ],
  [log, hono, 'Few plugins', 'fr', ['Corriger dans ce fichier tout ce qui peut l’être sans risque']],
  [log, 'docs/adr/0001-use-postgres.md', 'Rows', 'en', []],
  [story, 'package.json', 'fastify', 'en', ['Write a new decision about Fastify in docs/adr/0011-use-fastify.md']],
]

describe('actions at a place', () => {
  for (const [files, path, words, language, titles] of offers)
    test(`on “${words}” of ${path} (${language})`, () => {
      const at = placed(files, path, caretBefore(files, path, words), language)
      assert.deepEqual(
        offered(at).map(({title, isPreferred}) => `${title}${isPreferred ? ' *' : ''}`),
        titles,
      )
    })
})

/** A place, the title of an action there, and the lines that go and come in each file. */
interface Outcome {
  readonly name: string
  readonly files: Files
  readonly path: string
  readonly words: string
  readonly language?: Language
  readonly title: RegExp
  readonly lines: Readonly<Record<string, readonly string[]>>
}

/** Where an outcome begins. */
function at(files: Files, path: string, words: string, title: RegExp) {
  return {files, path, words, title}
}

const french: Files = new Map([
  [
    'docs/decisions/0001-heberger-en-france.md',
    '---\nstatut: dans les cartons\ndate: 2024-06-11\n---\n\n# Héberger en France\n\n## Contexte et problème\n\nLes données sont en France.\n\n## Options envisagées\n\n* Ici\n* Ailleurs\n\n## Résultat de la décision\n\nOption retenue : « Ici », car les clients le demandent.\n',
  ],
])

const twice: Files = new Map([
  ...log,
  [
    hono,
    `${log.get(hono)}See also [1. Use Fastify](0002-use-fastify.md)\nand [7. Use Postgres](0001-use-postgres.md).\n`,
  ],
])

const built: Files = new Map([
  ...log,
  ['package.json', '{\n  "dependencies": {\n    "ioredis": "^5.0.0",\n    "left-pad": "^1.3.0"\n  }\n}\n'],
  ['relais.yaml', 'rules:\n  decision/undocumented-fact: off\n'],
])

/** The lines of a new record in the log's format, as it is before anybody fills it in. */
function blank(title: string, below: readonly string[] = [], context: readonly string[] = []): readonly string[] {
  const hints = [
    'What is the situation, and what makes a decision necessary?',
    'What we will do, and because of what',
    'What becomes easier or harder because of it',
  ]
  const [situation, decision, consequences] = hints.map((hint) => `{${hint}}`)
  return [
    ...[`# ${title}`, 'Date: 2026-01-31', '## Status', 'Proposed', ...below, '## Context', ...context, situation],
    ...['## Decision', decision, '## Consequences', consequences],
  ].map((line) => `+ ${line}`)
}

const outcomes: readonly Outcome[] = [
  {
    name: 'mends',
    ...at(log, hono, 'Use Hono', /^Mention/),
    lines: {[hono]: ['+ Supersedes [2. Use Fastify](0002-use-fastify.md)']},
  },
  {
    name: 'holds back above a block, in the language of the document',
    ...at(log, hono, 'Use Hono', /^Suppress/),
    lines: {[hono]: ['+ <!-- relais-disable-next-line decision/supersede-reciprocal -- say why -->']},
  },
  {
    name: 'holds back above a paragraph',
    ...at(log, hono, '0009', /^Ignorer/),
    language: 'fr',
    lines: {[hono]: ['+ <!-- relais-disable-next-line links/broken -- say why -->']},
  },
  {
    name: 'holds back in front matter',
    ...at(french, 'docs/decisions/0001-heberger-en-france.md', 'dans les cartons', /^Ignorer/),
    language: 'fr',
    lines: {
      'docs/decisions/0001-heberger-en-france.md': [
        '+ # relais-disable-next-line decision/status-unknown -- indiquer pourquoi',
      ],
    },
  },
  {
    name: 'mends all of a rule in rounds',
    ...at(twice, hono, '1. Use Fastify', /^Fix all 2 problems of `links\/record-number`/),
    lines: {
      [hono]: [
        '- See also [1. Use Fastify](0002-use-fastify.md)',
        '- and [7. Use Postgres](0001-use-postgres.md).',
        '+ See also [2. Use Fastify](0002-use-fastify.md)',
        '+ and [1. Use Postgres](0001-use-postgres.md).',
      ],
    },
  },
  {
    name: 'mends the file',
    ...at(twice, hono, 'Few plugins', /^Fix everything/),
    lines: {
      [hono]: [
        '- See also [1. Use Fastify](0002-use-fastify.md)',
        '- and [7. Use Postgres](0001-use-postgres.md).',
        '+ See also [2. Use Fastify](0002-use-fastify.md)',
        '+ and [1. Use Postgres](0001-use-postgres.md).',
      ],
    },
  },
  {
    name: 'creates a record',
    ...at(log, hono, 'Use Hono', /^New decision/),
    lines: {'docs/adr/0004-untitled-decision.md': blank('4. Untitled decision')},
  },
  {
    name: 'supersedes by a new record',
    ...at(log, hono, 'Use Hono', /^Supersede/),
    lines: {
      [hono]: ['- Accepted', '+ Superseded by [4. Untitled decision](0004-untitled-decision.md)'],
      'docs/adr/0004-untitled-decision.md': blank('4. Untitled decision', [
        'Supersedes [3. Use Hono](0003-use-hono.md)',
      ]),
    },
  },
  {
    name: 'writes about a dependency',
    ...at(built, 'package.json', 'redis', /^Write a decision about ioredis/),
    lines: {
      'docs/adr/0004-use-redis.md': blank(
        '4. Use Redis',
        [],
        [
          '`package.json` (line 3) lists `ioredis` under `dependencies`, so Redis is already in use. The choice could also have been Memcached, Hazelcast or Apache Ignite.',
        ],
      ),
    },
  },
]

describe('an action', () => {
  for (const {name, files, path, words, language = 'en', title, lines} of outcomes)
    test(name, () => {
      const after = done(files, placed(files, path, caretBefore(files, path, words), language), title)
      const touched = [...after].filter(([each, text]) => files.get(each) !== text)
      assert.deepEqual(
        Object.fromEntries(touched.map(([each, text]) => [each, difference(files.get(each), text)])),
        lines,
      )
    })
})

describe('what is offered', () => {
  const place = placed(log, hono, caretBefore(log, hono, 'Use Hono'))

  test('is of the kinds that were asked for', () => {
    const kinds = (only: readonly string[]) => [...new Set(offered(place, only).map(({kind}) => kind))]
    assert.deepEqual(kinds(['quickfix']), ['quickfix'])
    assert.deepEqual(kinds(['source']), ['source.fixAll.relais'])
    assert.deepEqual(kinds(['source.fixAll', 'refactor']), ['refactor', 'source.fixAll.relais'])
    assert.deepEqual(kinds(['source.organizeImports']), [])
  })
  test('comes with its edits where the client cannot ask for them', () => {
    const eager = offered(place, undefined, {isLazy: false})
    const lazy = offered(place).map((action) => resolveCodeAction(place.view, action, options))
    assert.deepEqual(eager, lazy)
    assert.ok(eager.every(({edit}) => edit !== undefined))
    assert.ok(offered(place).every(({edit}) => edit === undefined))
  })
  test('leaves titles to a client that asks for them', () => {
    const commands = new Set(Object.values(clientCommands))
    const asked = offered(place, ['refactor'], {commands}).map(({command}) => [command?.command, command?.arguments])
    const uri = 'file:///work%20shop/docs/adr/0003-use-hono.md'
    assert.deepEqual(asked, [
      ['relais.supersedeDecision', [{uri, old: hono}]],
      ['relais.createDecision', [{uri, log: 'docs/adr'}]],
    ])
  })
  test('is found by the diagnostics that the client names', () => {
    const [diagnostic] = offered(place).flatMap(({diagnostics = []}) => diagnostics)
    assert.ok(diagnostic)
    const end = {start: 0, end: 0}
    const request = {path: hono, span: end, only: ['quickfix'], diagnostics: [diagnostic]}
    assert.deepEqual(
      codeActions(place.view, request, options).map(({diagnostics}) => diagnostics?.[0] === diagnostic),
      [true, true],
    )
  })
  test('does nothing when what it was about is gone, or when it is not ours', () => {
    const mended = folderOf(done(log, place, /^Mention/))
    const [first] = offered(place)
    assert.ok(first)
    assert.equal(addressOf(first), 'file:///work%20shop/docs/adr/0003-use-hono.md')
    assert.equal(resolveCodeAction(mended, first, options).edit, undefined)
    for (const data of [
      undefined,
      null,
      1,
      {},
      {wish: 'fix', uri: 'x'},
      {wish: 'toString', uri: 'x'},
      {wish: 'mend', uri: 'x', rule: 1},
    ])
      assert.equal(readWish(data), undefined)
  })
  test('knows the versions of the texts that it changes', () => {
    const [first] = offered(place).map((action) => resolveCodeAction(place.view, action, options))
    const [change] = first?.edit?.documentChanges ?? []
    assert.ok(change && 'textDocument' in change)
    assert.equal(change.textDocument.version, 3)
  })
})
