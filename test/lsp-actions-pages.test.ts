// Carries out every code action that the examples of the rules' pages call for, as a client does, and looks at what it came to.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import type {CodeAction} from 'vscode-languageserver'
import {ruleIds} from '../scripts/products.ts'
import type {Finding, Language} from '../server/engine/index.ts'
import {type ActionOptions, codeActions} from '../server/lsp/features/code-actions.ts'
import {resolveCodeAction} from '../server/lsp/features/resolve-action.ts'
import type {FolderView} from '../server/lsp/view.ts'
import {type Files, openExample} from './harness/engine.ts'
import {redigest, viewOf} from './harness/folder-view.ts'
import {applyWorkspaceEdit} from './harness/lsp-edits.ts'
import {type Example, readPage} from './harness/page.ts'
import {inRoot} from './harness/root.ts'

function optionsFor({today}: Example): ActionOptions {
  return {today, redigest, isLazy: true, commands: new Set()}
}

function viewFor(example: Example, language: Language, files: Files = example.files): FolderView {
  return viewOf(openExample(example, language, files), (path) => files.get(path), language)
}

function nameOf({rule, path, key, data}: Finding): string {
  return [rule, path, key, JSON.stringify(data)].join(' ')
}

function count(view: FolderView, name: string): number {
  return view.snapshot.findings().filter((finding) => nameOf(finding) === name).length
}

/** The actions about one finding, with their edits. */
function actionsAbout(finding: Finding, view: FolderView, options: ActionOptions): readonly CodeAction[] {
  const {path, span, fingerprint} = finding
  const offered = codeActions(view, {path, span, only: ['quickfix'], diagnostics: []}, options)
  return offered
    .filter(({data}) => data?.fingerprint === fingerprint)
    .map((action) => resolveCodeAction(view, action, options))
}

/** Removing what was put in gives the text as it was. */
function isInsertion(before: string, after: string): boolean {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  return before === after.slice(0, start) + after.slice(start + after.length - before.length)
}

const heldBack = {offered: 0, done: 0}

function checkAction(action: CodeAction, finding: Finding, example: Example, view: FolderView): void {
  const {wish, fix = 0} = action.data
  if (wish === 'hold') heldBack.offered += 1
  if (wish === 'hold' && action.edit === undefined) return
  assert.ok(action.edit, action.title)
  const files = applyWorkspaceEdit(example.files, action.edit, view)
  const after = viewFor(example, view.language, files)
  const isSafe = finding.fixes[fix]?.kind === 'safe'
  if (wish === 'hold' || isSafe)
    assert.equal(
      count(after, nameOf(finding)) < count(view, nameOf(finding)),
      true,
      `${action.title}: ${nameOf(finding)}`,
    )
  assert.equal(action.isPreferred === true, wish === 'fix' && isSafe)
  if (wish !== 'hold') return
  heldBack.done += 1
  const {path} = finding
  assert.ok(isInsertion(example.files.get(path) ?? '', files.get(path) ?? ''), 'nothing but a comment is added')
  for (const [other, text] of example.files) if (other !== path) assert.equal(files.get(other), text)
}

for (const language of ['en', 'fr'] as const) {
  describe(`actions on the examples of the pages (${language})`, () => {
    for (const id of ruleIds()) {
      const {examples} = readPage(
        readFileSync(inRoot('server/engine/rules', `${id}${language === 'fr' ? '.fr' : ''}.md`), 'utf8'),
      )
      test(id, () => {
        for (const example of examples) {
          const view = viewFor(example, language)
          for (const finding of view.snapshot.findings().filter(({rule}) => rule === id))
            for (const action of actionsAbout(finding, view, optionsFor(example)))
              checkAction(action, finding, example, view)
        }
      })
    }
    test('hold back nearly all that may be held back', () => {
      assert.ok(heldBack.done > 50 && heldBack.done >= heldBack.offered * 0.95, JSON.stringify(heldBack))
    })
  })
}
