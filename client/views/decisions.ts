// The view of decisions: the logs by status, and what superseded what.
import {
  Disposable,
  EventEmitter,
  type Memento,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode'
import {type DecisionItem, decisionsMethod} from '../../server/protocol.ts'
import {type Connection, isSettled} from '../connection.ts'
import {say, sayCount} from '../say.ts'
import {Soon} from '../soon.ts'
import {type TextKey, texts} from '../texts.ts'
import {
  type DecisionGrouping,
  decisionGroupings,
  decisionTree,
  type Entry,
  type Group,
  type TreeNode,
} from './decision-tree.ts'

const icons: Readonly<Record<string, string>> = {
  draft: 'edit',
  proposed: 'question',
  deferred: 'watch',
  accepted: 'pass',
  implemented: 'pass-filled',
  deprecated: 'archive',
  superseded: 'history',
  rejected: 'circle-slash',
}

/** The status of one decision, or of some. */
function statusName(status: string, count = 1): string {
  const key = `status.${status}`
  // Checked by the table itself: the server may know more statuses than this client.
  return Object.hasOwn(texts, key) ? sayCount(key as TextKey, count) : status
}

const groupIcons = {log: 'book', component: 'package', waiting: 'clock'} as const

function groupName(kind: Group['kind'], name: string, count: number): string {
  if (kind === 'log') return name || '.'
  if (kind === 'component') return name || say('noComponent')
  return kind === 'waiting' ? say('waitingTooLong') : statusName(name, count)
}

function groupItem({kind, id, name, count}: Group): TreeItem {
  const {Expanded, Collapsed} = TreeItemCollapsibleState
  const isHistory = kind === 'status' && ['superseded', 'rejected', 'deprecated'].includes(name)
  const item = new TreeItem(groupName(kind, name, count), isHistory ? Collapsed : Expanded)
  item.id = id
  item.description = String(count)
  item.iconPath = new ThemeIcon(kind === 'status' ? (icons[name] ?? 'circle-outline') : groupIcons[kind])
  item.contextValue = kind
  return item
}

/** The file's own decoration (colour, count of problems) comes with its address. */
function entryItem({id, item: decision, isSuccessor, hasChildren}: Entry): TreeItem {
  const {Collapsed, None} = TreeItemCollapsibleState
  const {title, date, line, status} = decision
  const uri = Uri.parse(decision.uri)
  const item = new TreeItem([decision.id, title].filter(Boolean).join(' · '), hasChildren ? Collapsed : None)
  item.id = id
  item.resourceUri = uri
  item.description = isSuccessor ? `← ${say('successor')}` : date
  item.tooltip = [item.label, [statusName(status), date].filter(Boolean).join(', ')].join('\n')
  item.iconPath = new ThemeIcon(isSuccessor ? 'arrow-small-right' : (icons[status] ?? 'circle-outline'))
  item.contextValue = 'decision'
  const selection = new Range(line, 0, line, 0)
  item.command = {command: 'vscode.open', title: title, arguments: [uri, {selection}]}
  return item
}

/** Where several folders are open, a log is told by its folder as well. */
function inFolder(item: DecisionItem): DecisionItem {
  if ((workspace.workspaceFolders ?? []).length < 2) return item
  const folder = workspace.getWorkspaceFolder(Uri.parse(item.folder))
  return {...item, log: [folder?.name, item.log].filter(Boolean).join('/')}
}

class Decisions implements TreeDataProvider<TreeNode> {
  readonly #connection: Connection
  readonly #changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event

  grouping: DecisionGrouping = 'log'

  constructor(connection: Connection) {
    this.#connection = connection
  }

  refresh(): void {
    this.#changed.fire()
  }

  getTreeItem(node: TreeNode): TreeItem {
    return node.kind === 'decision' ? entryItem(node) : groupItem(node)
  }

  /** The editor asks for the roots when the view is seen, so a hidden one costs nothing. */
  getChildren(node?: TreeNode): TreeNode[] | Promise<TreeNode[]> {
    return node === undefined ? this.#roots() : [...node.children()]
  }

  async #roots(): Promise<TreeNode[]> {
    if (!isSettled(this.#connection)) return []
    const items = await this.#connection.request<readonly DecisionItem[]>(decisionsMethod)
    return [...decisionTree((items ?? []).map(inFolder), this.grouping)]
  }
}

/** What the editor keeps of how the tree is grouped. */
const keptAs = 'relais.decisions.grouping'

/** What commands do to the view. */
export interface DecisionControls {
  group(): Promise<void>
}

async function group(decisions: Decisions, kept: Memento): Promise<void> {
  const choices = decisionGroupings.map((grouping) => ({label: say(`grouping.${grouping}`), grouping}))
  const picked = await window.showQuickPick(choices, {title: say('groupTitle')})
  if (picked === undefined) return
  decisions.grouping = picked.grouping
  void kept.update(keptAs, picked.grouping)
  decisions.refresh()
}

export function registerDecisions(connection: Connection, kept: Memento): Disposable & DecisionControls {
  const decisions = new Decisions(connection)
  decisions.grouping = decisionGroupings.find((each) => each === kept.get(keptAs)) ?? 'log'
  const soon = new Soon(300, () => decisions.refresh())
  const listening = Disposable.from(
    soon,
    window.createTreeView('relais.decisions', {treeDataProvider: decisions, showCollapseAll: true}),
    connection.onDidChange(() => {
      if (isSettled(connection)) soon.ask()
    }),
    // A title may change without any count of the status doing so.
    workspace.onDidSaveTextDocument(() => soon.ask()),
  )
  return {group: () => group(decisions, kept), dispose: () => void listening.dispose()}
}
