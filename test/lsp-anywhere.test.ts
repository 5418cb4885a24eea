// Asks for help at any place of any text: it never fails, and what is offered replaces nothing beyond the line.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {lineAround, offerAt, rules} from '../server/engine/index.ts'
import {codeActions} from '../server/lsp/features/code-actions.ts'
import {codeLenses, resolveCodeLens} from '../server/lsp/features/code-lens.ts'
import {hover} from '../server/lsp/features/hover.ts'
import {inlayHints} from '../server/lsp/features/inlay-hints.ts'
import {documentSymbols} from '../server/lsp/features/symbols.ts'
import {markdown as markup} from '../server/lsp/markup.ts'
import type {At} from '../server/lsp/view.ts'
import {caret, littleLog, placed, redigest} from './harness/folder-view.ts'
import {markdown} from './harness/markdown.ts'
import './harness/seed.ts'

/** What people are typing when they ask. */
const typed = fc.constantFrom(
  ...[
    '',
    'ADR-',
    '[ADR-0',
    '[[',
    '](',
    '## ',
    '#',
    'Status: ',
    '- **Date:** ',
    '---\nstatus: ',
    '---\nstatus: superseded by ',
    '---\ntags: [a, ',
    '"',
    "'",
  ],
  ...[
    '---\nsta',
    '<!-- relais-',
    '<!-- relais-disable-line ',
    'rules:\n  links/',
    'preset:\n  - ',
    'superseded by ',
    '`',
    '|',
    '\t- ',
  ],
)

const place = fc
  .tuple(markdown, typed, markdown, fc.constantFrom('docs/adr/0004-x.md', 'docs/page.md', 'relais.yaml', 'src/a.ts'))
  .filter(([before, , after]) => !before.includes(caret) && !after.includes(caret))
  .map(([before, words, after, path]): At => placed(littleLog, path, `${before}${words}${caret}${after}`))

const options = {today: '2026-01-31', redigest, isLazy: true, commands: new Set<string>()}

describe('anywhere', () => {
  test('what is offered stays on its line and holds the place', () => {
    let offered = 0
    fc.assert(
      fc.property(place, ({view, path, offset}) => {
        const text = view.textOf(path) ?? ''
        const {workspace} = view.snapshot
        const offer = offerAt({path, text, offset, workspace, today: '2026-01-31', rules, found: []})
        if (!offer) return
        offered += 1
        const {start, end} = offer.span
        const line = lineAround(text, offset)
        assert.ok(
          line.start <= start && start <= offset && offset <= end && end <= line.end,
          JSON.stringify([text, offset, offer.span]),
        )
        for (const {label, text: written} of offer.suggestions) assert.ok(label !== '' && !/[\r\n]/.test(written))
      }),
      {numRuns: 400},
    )
    assert.ok(offered > 60, `${offered}`)
  })
  test('nothing fails', () => {
    fc.assert(
      fc.property(place, ({view, path, offset}) => {
        const span = {start: offset, end: offset}
        hover({view, path, offset}, {markup, mention: undefined})
        codeActions(view, {path, span, only: undefined, diagnostics: []}, options)
        inlayHints(view, path, {start: 0, end: offset}, {markup, places: 'all'})
        documentSymbols(view, path)
        for (const lens of codeLenses(view, path, options)) assert.ok(resolveCodeLens(view, lens, options).command)
      }),
      {numRuns: 200},
    )
  })
})
