// Makes the edit of a code action that somebody chose, in the state of now.
import type {CodeAction} from 'vscode-languageserver'
import {
  authored,
  type Change,
  catalogueFor,
  decisionFromFact,
  dependenciesOf,
  type Finding,
  holdBack,
  logOfFact,
  mend,
  originOf,
  type Statement,
} from '../../engine/index.ts'
import {pathOf, workspaceEditOf} from '../convert.ts'
import {say} from '../texts.ts'
import type {FolderView} from '../view.ts'
import type {Means} from './means.ts'
import {createDecision, supersedeDecision} from './new-decisions.ts'
import {readWish, type Wish} from './wishes.ts'

/** The action with its edit; without one when what it was about is gone. */
export function resolveCodeAction(view: FolderView, action: CodeAction, means: Means): CodeAction {
  const wish = readWish(action.data)
  const changes = wish ? changesFor(view, wish, means) : []
  return changes.length === 0 ? action : {...action, edit: workspaceEditOf(view, changes)}
}

/** The address of the file that an action was offered in: it tells which folder resolves it. */
export function addressOf(action: CodeAction): string | undefined {
  return readWish(action.data)?.uri
}

function changesFor(view: FolderView, wish: Wish, means: Means): readonly Change[] {
  const path = pathOf(view, wish.uri)
  if (path === undefined) return []
  switch (wish.wish) {
    case 'fix':
      return fixed(findingIn(view, path, wish.fingerprint), wish.fix, view, means)
    case 'hold':
      return held(findingIn(view, path, wish.fingerprint), view, means)
    case 'mend':
      return mended(view, path, wish.rule, means)
    case 'fact':
      return aboutFact(view, path, wish, means)
    case 'create':
      return createDecision(view, {log: wish.log, title: untitled(view, wish.log)}, means).changes
    case 'succeed':
      return supersedeDecision(view, {old: wish.old, title: untitled(view, '')}, means).changes
  }
}

function findingIn({snapshot}: FolderView, path: string, fingerprint: string): Finding | undefined {
  return snapshot.findings(path).find((finding) => finding.fingerprint === fingerprint)
}

/** A record that is begun tells who brought in what it is about, which only history knows. */
function fixed(finding: Finding | undefined, fix: number, view: FolderView, means: Means): readonly Change[] {
  if (!finding) return []
  const {lineHistory: history, today} = means
  const {fixes} = authored(view.snapshot, finding, {textOf: (path) => view.textOf(path), history, today})
  return fixes[fix]?.changes ?? []
}

/** The reason is a placeholder, in the language of the document. */
function held(finding: Finding | undefined, view: FolderView, {redigest}: Means): readonly Change[] {
  if (!finding) return []
  const {language} = view.snapshot.workspace.documents.get(finding.path) ?? view
  return holdBack(finding, say(language, 'reason'), view.snapshot, (path) => view.textOf(path), redigest)
}

/** Fixes of one file only: what they change elsewhere comes along. */
function mended(view: FolderView, path: string, rule: string | undefined, {redigest}: Means): readonly Change[] {
  const isMeant = (finding: Finding) => finding.path === path && (rule === undefined || finding.rule === rule)
  return mend(view.snapshot, (each) => view.textOf(each), isMeant, redigest).draft.changes()
}

function aboutFact(
  view: FolderView,
  path: string,
  {ecosystem, name}: {readonly ecosystem: string; readonly name: string},
  {today, lineHistory: history}: Means,
): readonly Change[] {
  const {workspace} = view.snapshot
  const facts = workspace.manifests.find((each) => each.path === path)
  const dependency =
    facts && dependenciesOf(facts, workspace).find((each) => each.ecosystem === ecosystem && each.name === name)
  if (!dependency) return []
  const statement: Statement = {path, dependency}
  const template = logOfFact(workspace, path)?.template
  const templateText = template === undefined ? undefined : view.textOf(template)
  const subject = catalogueFor(workspace).subjectOf(dependency.ecosystem, name)
  const made = decisionFromFact(workspace, subject, statement, {
    today,
    ...originOf(statement, {textOf: (each) => view.textOf(each), history}),
    ...(templateText === undefined ? {} : {templateText}),
  })
  return 'problem' in made ? [] : made.changes
}

/** A title to be replaced, in the language of the log. */
function untitled({snapshot, language}: FolderView, log: string): string {
  const own = snapshot.workspace.logs.find(({path}) => path === log)
  return say(own?.language ?? language, 'untitled')
}
