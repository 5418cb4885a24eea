// The shapes in which completions reach a client: ranges, order, titles, cards, line ends.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {CompletionList} from 'vscode-languageserver'
import {type CompletionOptions, completion, resolveCompletion} from '../server/lsp/features/completion.ts'
import {plaintext} from '../server/lsp/markup.ts'
import type {At} from '../server/lsp/view.ts'
import {placed} from './harness/folder-view.ts'
import {storyOf} from './harness/story.ts'

const story = storyOf('atelier')
const options: CompletionOptions = {today: '2026-01-31', markup: plaintext, sharesRange: false, showsDetails: true}
const french = 'docs/decisions/0008-x.md'
const head = '# 11. Take a stand\n\nDate: 2026-01-30\n\n## Status\n\nAccepted\n\n'

function listAt(at: At): CompletionList {
  return completion(at, options) ?? {isIncomplete: false, items: []}
}

describe('a list of completions', () => {
  const at = placed(story, 'docs/adr/0011-x.md', `${head}## Context\n\nAs ADR-‸ says.\n`)

  test('has one range for all where the client shares it', () => {
    const list = completion(at, {...options, sharesRange: true})
    assert.deepEqual(list?.itemDefaults?.editRange, {start: {line: 10, character: 3}, end: {line: 10, character: 7}})
    assert.ok(list.items.every(({textEdit, textEditText}) => textEdit === undefined && textEditText !== undefined))
  })
  test('keeps its order, and matches titles as well', () => {
    const {items} = listAt(at)
    assert.deepEqual(
      items.map(({sortText}) => sortText),
      items.map(({sortText}) => sortText).toSorted(),
    )
    assert.equal(items[5]?.filterText, 'ADR-0002 Use PostgreSQL')
  })
  test('shows titles where the client can', () => {
    const beside = ({items}: CompletionList) =>
      items.map(({detail, labelDetails}) => [detail, labelDetails?.description])[5]
    assert.deepEqual(beside(listAt(at)), [undefined, 'Use PostgreSQL'])
    assert.deepEqual(beside(completion(at, {...options, showsDetails: false}) ?? listAt(at)), [
      'Use PostgreSQL',
      undefined,
    ])
  })
  test('says what a status means, in the user’s language', () => {
    const place = placed(story, french, '---\nstatut: ‸\n---\n\n# X\n', 'fr')
    assert.deepEqual(listAt(place).items[0]?.documentation, {
      kind: 'plaintext',
      value: 'Décidée\u00A0: c’est ainsi qu’il faut faire.',
    })
  })
  test('gets cards late', () => {
    const [first] = listAt(at).items
    assert.ok(first && first.documentation === undefined)
    const {documentation} = resolveCompletion(at.view, first, plaintext)
    assert.match(
      typeof documentation === 'object' ? documentation.value : '',
      /^ADR-0010 Ship the booking form as a web component\n\n/,
    )
    assert.deepEqual(resolveCompletion(at.view, {label: 'x', data: {key: 'gone'}}, plaintext), {
      label: 'x',
      data: {key: 'gone'},
    })
  })
  test('keeps line ends and a byte order mark', () => {
    const place = placed(story, french, '\uFEFF---\r\nstatut: ‸\r\n---\r\n\r\n# X\r\n')
    const item = listAt(place).items[0]
    assert.deepEqual(item?.textEdit, {
      range: {start: {line: 1, character: 8}, end: {line: 1, character: 8}},
      newText: 'acceptée',
    })
  })
})
