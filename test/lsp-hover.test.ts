// What hovers say, over a story with a caret in it, and that nothing in a hostile document comes to life there.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Hover} from 'vscode-languageserver'
import type {Language} from '../server/engine/index.ts'
import {type HoverOptions, hover} from '../server/lsp/features/hover.ts'
import {markdown, plaintext} from '../server/lsp/markup.ts'
import {caretBefore, placed} from './harness/folder-view.ts'
import {storyOf} from './harness/story.ts'

const story = storyOf('atelier')
const plain: HoverOptions = {markup: plaintext, mention: undefined}

function textIn(found: Hover | null): string {
  return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : ''
}

const [redis, sansMotDePasse] = [
  'docs/adr/0005-queue-jobs-in-redis.md',
  'docs/decisions/0004-se-connecter-sans-mot-de-passe.md',
]

/** A place in the story and the whole text of its hover. */
const places: readonly (readonly [path: string, words: string, language: Language, said: string])[] = [
  [
    ...([sansMotDePasse, 'statut:', 'en'] as const),
    'Where the decision stands: a draft, proposed, accepted, in force, or superseded by another one.',
  ],
  [sansMotDePasse, 'acceptée', 'fr', 'Décidée\u00A0: c’est ainsi qu’il faut faire.'],
  [sansMotDePasse, 'écideurs:', 'fr', 'Qui a pris la décision et en répond.'],
  [redis, 'Date:', 'fr', 'Le jour de la décision, `AAAA-MM-JJ`.'],
  [redis, 'Superseded by', 'en', 'Replaced by another decision, which it names.'],
  [redis, 'Jobs wait', 'en', ''],
  ['docs/architecture.md', '# Arch', 'en', ''],
  ['relais.yaml', 'language:', 'en', 'The language of documents that Relais creates where no neighbour shows one.'],
  ['relais.yaml', 'ignore:', 'fr', 'Les fichiers que Relais laisse de côté. Motifs relatifs à la racine, avec `/`.'],
  ['relais.yaml', 'archives', 'en', ''],
]

describe('a hover', () => {
  for (const [path, words, language, expected] of places)
    test(`on “${words}” in ${path} (${language})`, () => {
      const at = placed(story, path, caretBefore(story, path, words), language)
      assert.equal(textIn(hover(at, plain)), expected)
    })
  test('reaches over the word that it explains', () => {
    const at = placed(story, redis, caretBefore(story, redis, 'Date:'))
    assert.deepEqual(hover(at, plain)?.range, {start: {line: 2, character: 0}, end: {line: 2, character: 4}})
  })
})

describe('a squiggle’s hover', () => {
  const marked = '# 11. Cache pages\n\n## Status\n\nAccepted\n\n## Context\n\nA‸\n\n## Consequences\n\nB\n'
  const noDecision = marked.replace('A‸', 'A').replace('Cache', '‸Cache')
  const pageOf = (rule: string) => `https://example.org/${rule}`

  test('gives the rule’s page in short', () => {
    const found = hover(placed(story, 'docs/adr/0011-cache-pages.md', noDecision), {...plain, pageOf})
    assert.match(
      textIn(found),
      /^decision\/\S+\n\n[A-Z].*\.\n\n[A-Z].*\n\nIn this repository: \w+ \(preset `core`\)\.\n\n/,
    )
    assert.match(textIn(found), /decision\/section-missing/)
    assert.match(textIn(found), /Add the section, or name its heading/)
  })
  test('says that the configuration set it, in French and in Markdown', () => {
    const files = new Map([...story, ['relais.yaml', 'rules:\n  decision/section-missing: error\n']])
    const at = placed(files, 'docs/adr/0011-cache-pages.md', noDecision, 'fr')
    const said = textIn(hover(at, {...plain, markup: markdown, pageOf}))
    assert.match(said, /Dans ce dépôt\u00A0: erreur, selon `relais\.yaml`\./)
    assert.match(
      said,
      /\[En savoir plus sur decision\/section-missing\]\(https:\/\/example\.org\/decision\/section-missing\)/,
    )
  })
  test('is silent beside it', () => {
    assert.equal(hover(placed(story, 'docs/adr/0011-cache-pages.md', marked), plain), null)
  })
})

describe('a mention’s hover', () => {
  function card(key: string, language: Language, options = plain): string {
    const at = placed(story, redis, caretBefore(story, redis, '8. Queue'), language)
    const decision = at.view.snapshot.workspace.decision(key)
    assert.ok(decision)
    const span = {start: at.offset, end: at.offset + 2}
    return textIn(hover(at, {...options, mention: {decision, span}}))
  }
  test('is the card of the decision', () => {
    assert.equal(
      card(redis, 'en'),
      [
        'ADR-0005 Queue jobs in Redis',
        'superseded · on 2023-06-02',
        'Superseded by ADR-0008 Queue jobs in PostgreSQL',
        'Jobs wait in Redis, taken by one worker process.',
        'docs/adr/0005-queue-jobs-in-redis.md · Log: docs/adr',
      ].join('\n\n'),
    )
  })
  test('is in French, with those who decided', () => {
    const said = card(sansMotDePasse, 'fr')
    assert.match(
      said,
      /^ADR-0004 Se connecter sans mot de passe\n\nacceptée · le 2024-06-11 · par Inès Belkacem, Tanguy Dufour\n\n/,
    )
    assert.match(said, /Option retenue/)
    assert.match(said, /Registre\u00A0: docs\/decisions$/)
  })
  test('links to the records in Markdown', () => {
    const said = card(redis, 'en', {...plain, markup: markdown})
    const folder = 'file:///work%20shop/docs/adr'
    assert.ok(said.startsWith('**ADR-0005 Queue jobs in Redis**\n\n'), said)
    assert.ok(
      said.includes(`Superseded by [ADR-0008 Queue jobs in PostgreSQL](${folder}/0008-queue-jobs-in-postgresql.md)`),
      said,
    )
    assert.ok(said.endsWith('· Log: `docs/adr`'), said)
  })
})
