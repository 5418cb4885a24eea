// What an editor offers to do at a place: mend a finding, hold it back with a reason, or write a decision.
import type {CodeAction, Diagnostic} from 'vscode-languageserver'
import {
  canHoldBack,
  type Decision,
  type Dependency,
  dependenciesOf,
  type Finding,
  governingFact,
  nameOf,
  type Span,
  safeChanges,
} from '../../engine/index.ts'
import {clientCommands} from '../../protocol.ts'
import {diagnosticOf, uriOf} from '../convert.ts'
import {say} from '../texts.ts'
import type {FolderView} from '../view.ts'
import type {Means} from './means.ts'
import {resolveCodeAction} from './resolve-action.ts'
import type {Wish} from './wishes.ts'

/** What actions depend on beside their place. */
export interface ActionOptions extends Means {
  /** Whether the client asks for edits by `codeAction/resolve`; else they come along. */
  readonly isLazy: boolean
  /** The commands that the client carries out itself, such as asking for a title. */
  readonly commands: ReadonlySet<string>
}

/** What is asked. */
export interface ActionRequest {
  readonly path: string
  readonly span: Span
  /** Kinds that are wanted, those below them included; all when undefined. */
  readonly only: readonly string[] | undefined
  /** The diagnostics that the client knows there. */
  readonly diagnostics: readonly Diagnostic[]
}

export const fixAllKind = 'source.fixAll.relais'

/** The kinds that a server announces. */
export const actionKinds: readonly string[] = ['quickfix', 'refactor', fixAllKind]

export function codeActions(view: FolderView, request: ActionRequest, options: ActionOptions): CodeAction[] {
  const offered = [...quickFixes(view, request), ...decisionActions(view, request, options), ...fixAll(view, request)]
  const wanted = offered.filter(({kind = ''}) => isWanted(kind, request.only))
  return options.isLazy
    ? wanted
    : wanted.map((action) => resolveCodeAction(view, action, options)).filter(doesSomething)
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
}

function doesSomething({edit, command}: CodeAction): boolean {
  return edit !== undefined || command !== undefined
}

function action(title: string, kind: string, data: Wish, more: Partial<CodeAction> = {}): CodeAction {
  return {title, kind, data, ...more}
}

/** Safe fixes first, then what mends more of the kind, then suggestions, and last what holds the finding back. */
function quickFixes(view: FolderView, request: ActionRequest): readonly CodeAction[] {
  const findings = findingsAt(view, request)
  return [
    ...findings.flatMap((finding) => fixActions(finding, 'safe', view, request)),
    ...distinctRules(findings).flatMap((rule) => ruleActions(rule, view, request)),
    ...findings.flatMap((finding) => fixActions(finding, 'suggestion', view, request)),
    ...findings.flatMap((finding) => holdActions(finding, view, request)),
  ]
}

/** Those that the client names, and those that the place touches. */
function findingsAt(view: FolderView, {path, span, diagnostics}: ActionRequest): readonly Finding[] {
  const named = new Set(diagnostics.map(fingerprintOf))
  const touches = (other: Span) => other.start <= span.end && span.start <= other.end
  return view.snapshot.findings(path).filter((finding) => named.has(finding.fingerprint) || touches(finding.span))
}

function fingerprintOf({data}: Diagnostic): string | undefined {
  const isOurs = typeof data === 'object' && data !== null && 'fingerprint' in data
  return isOurs && typeof data.fingerprint === 'string' ? data.fingerprint : undefined
}

function diagnosticsOf(finding: Finding, view: FolderView, {diagnostics}: ActionRequest): Diagnostic[] {
  const known = diagnostics.find((diagnostic) => fingerprintOf(diagnostic) === finding.fingerprint)
  return [known ?? diagnosticOf(view, finding)]
}

function fixActions(
  finding: Finding,
  kind: 'safe' | 'suggestion',
  view: FolderView,
  request: ActionRequest,
): readonly CodeAction[] {
  const {fixes, fingerprint} = finding
  const [uri, diagnostics] = [uriOf(view, request.path), diagnosticsOf(finding, view, request)]
  const first = fixes.findIndex((fix) => fix.kind === 'safe')
  return fixes.flatMap((fix, index) =>
    fix.kind === kind
      ? [
          action(
            fix.title,
            'quickfix',
            {wish: 'fix', uri, fingerprint, fix: index},
            {
              diagnostics,
              ...(index === first ? {isPreferred: true} : {}),
            },
          ),
        ]
      : [],
  )
}

function distinctRules(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({rule}) => rule))]
}

/** Where a file has several findings of a rule that are safe to mend. */
function ruleActions(rule: string, view: FolderView, {path}: ActionRequest): readonly CodeAction[] {
  const fixable = view.snapshot.findings(path).filter((each) => each.rule === rule && safeChanges(each).length > 0)
  if (fixable.length < 2) return []
  const title = say(view.language, 'fixRule', {rule, count: String(fixable.length)})
  return [action(title, 'quickfix', {wish: 'mend', uri: uriOf(view, path), rule})]
}

function holdActions(finding: Finding, view: FolderView, request: ActionRequest): readonly CodeAction[] {
  if (!canHoldBack(finding, view.snapshot)) return []
  const title = say(view.language, 'hold', {rule: finding.rule})
  const data: Wish = {wish: 'hold', uri: uriOf(view, request.path), fingerprint: finding.fingerprint}
  return [action(title, 'quickfix', data, {diagnostics: diagnosticsOf(finding, view, request)})]
}

/** Where anything in the file is safe to fix. */
function fixAll(view: FolderView, {path}: ActionRequest): readonly CodeAction[] {
  const isNeeded = view.snapshot.findings(path).some((finding) => safeChanges(finding).length > 0)
  return isNeeded ? [action(say(view.language, 'fixAll'), fixAllKind, {wish: 'mend', uri: uriOf(view, path)})] : []
}

/** New decisions: from a dependency under the caret, and, on a record's title, beside or in place of the record. */
function decisionActions(view: FolderView, request: ActionRequest, options: ActionOptions): readonly CodeAction[] {
  return [...factActions(view, request), ...recordActions(view, request, options)]
}

/** For the dependencies on the line of the place that no decision governs, and that no finding speaks of there. */
function factActions(view: FolderView, {path, span}: ActionRequest): readonly CodeAction[] {
  const {workspace} = view.snapshot
  const facts = workspace.manifests.find((each) => each.path === path)
  if (!facts) return []
  const lines = view.linesOf(path)
  const line = lines.positionAt(span.start).line
  const spoken = view.snapshot.findings(path).filter(({fixes}) => fixes.length > 0)
  const isFree = ({ecosystem, name, span: place}: Dependency) =>
    lines.positionAt(place.start).line === line &&
    !spoken.some((finding) => finding.span.start <= place.end && place.start <= finding.span.end) &&
    governingFact(ecosystem, name, workspace).length === 0
  return dependenciesOf(facts, workspace)
    .filter(isFree)
    .map(({ecosystem, name}) =>
      action(say(view.language, 'decideOn', {name}), 'refactor', {
        wish: 'fact',
        uri: uriOf(view, path),
        ecosystem,
        name,
      }),
    )
}

function recordActions(view: FolderView, {path, span}: ActionRequest, options: ActionOptions): readonly CodeAction[] {
  const decision = view.snapshot.workspace
    .decisionsAt(path)
    .find(({head}) => head.start <= span.end && span.start <= head.end)
  return decision ? [supersedeAction(decision, view, options), createAction(decision, view, options)] : []
}

function supersedeAction(decision: Decision, view: FolderView, {commands}: ActionOptions): CodeAction {
  const {key: old, path} = decision
  const title = say(view.language, 'succeed', {record: nameOf(decision)})
  const uri = uriOf(view, path)
  const command = {title, command: clientCommands.supersede, arguments: [{uri, old}]}
  return commands.has(clientCommands.supersede)
    ? {title, kind: 'refactor', command}
    : action(title, 'refactor', {wish: 'succeed', uri, old})
}

function createAction({path, log}: Decision, view: FolderView, {commands}: ActionOptions): CodeAction {
  const title = say(view.language, 'create', {log})
  const uri = uriOf(view, path)
  const command = {title, command: clientCommands.create, arguments: [{uri, log}]}
  return commands.has(clientCommands.create)
    ? {title, kind: 'refactor', command}
    : action(title, 'refactor', {wish: 'create', uri, log})
}
