// The view of findings by rule: where Problems asks what is wrong in a file, this asks what a rule finds everywhere.
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  languages,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode'
import type {Connection, ServerState} from '../connection.ts'
import {say, sayCount} from '../say.ts'
import {Soon} from '../soon.ts'

interface Place {
  readonly kind: 'place'
  readonly uri: Uri
  readonly diagnostic: Diagnostic
}

interface RuleNode {
  readonly kind: 'rule'
  readonly id: string
  readonly places: readonly Place[]
}

type FindingNode = RuleNode | Place

/** As Problems shows them. */
const icons: Readonly<Record<DiagnosticSeverity, ThemeIcon>> = {
  [DiagnosticSeverity.Error]: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  [DiagnosticSeverity.Warning]: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  [DiagnosticSeverity.Information]: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  [DiagnosticSeverity.Hint]: new ThemeIcon('lightbulb'),
}

/** The rule that a finding comes from. */
export function ruleOf({code}: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''))
}

/** The gravest rules first, then those that find most. */
function byRule(): readonly RuleNode[] {
  const rules = new Map<string, Place[]>()
  for (const [uri, diagnostics] of languages.getDiagnostics())
    for (const diagnostic of diagnostics) {
      if (diagnostic.source !== 'relais') continue
      const [id, place] = [ruleOf(diagnostic), {kind: 'place', uri, diagnostic} as const]
      const places = rules.get(id)
      if (places) places.push(place)
      else rules.set(id, [place])
    }
  const nodes = Array.from(rules, ([id, places]): RuleNode => ({kind: 'rule', id, places}))
  return nodes.sort((a, b) => gravest(a) - gravest(b) || b.places.length - a.places.length)
}

function gravest({places}: RuleNode): DiagnosticSeverity {
  return places.reduce((least, {diagnostic}) => Math.min(least, diagnostic.severity), DiagnosticSeverity.Hint)
}

function ruleItem(node: RuleNode): TreeItem {
  const item = new TreeItem(node.id, TreeItemCollapsibleState.Collapsed)
  item.id = node.id
  item.description = String(node.places.length)
  item.iconPath = icons[gravest(node)]
  item.contextValue = 'rule'
  return item
}

function placeItem({uri, diagnostic}: Place): TreeItem {
  const {range, message} = diagnostic
  const item = new TreeItem(`${workspace.asRelativePath(uri)}:${range.start.line + 1}`)
  item.resourceUri = uri
  item.iconPath = ThemeIcon.File
  item.description = message
  item.tooltip = message
  item.contextValue = 'finding'
  item.command = {command: 'vscode.open', title: message, arguments: [uri, {selection: range}]}
  return item
}

class Findings implements TreeDataProvider<FindingNode> {
  readonly #changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event

  refresh(): void {
    this.#changed.fire()
  }

  getTreeItem(node: FindingNode): TreeItem {
    return node.kind === 'rule' ? ruleItem(node) : placeItem(node)
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (node === undefined) return [...byRule()]
    return node.kind === 'rule' ? [...node.places] : []
  }
}

/** The badge counts errors alone: what may wait should not call. */
function badge(view: TreeView<FindingNode>, state: ServerState): void {
  const errors = state.kind === 'running' ? state.status.findings.error : 0
  view.badge = errors === 0 ? undefined : {value: errors, tooltip: sayCount('error', errors)}
}

export function registerFindings(connection: Connection): Disposable {
  const findings = new Findings()
  // A scan publishes file by file.
  const soon = new Soon(200, () => findings.refresh())
  const view = window.createTreeView('relais.findings', {treeDataProvider: findings, showCollapseAll: true})
  const tellTrust = () => {
    view.message = workspace.isTrusted ? '' : say('restricted')
  }
  tellTrust()
  return Disposable.from(
    view,
    soon,
    languages.onDidChangeDiagnostics(() => soon.ask()),
    connection.onDidChange((state) => badge(view, state)),
    workspace.onDidGrantWorkspaceTrust(tellTrust),
  )
}
