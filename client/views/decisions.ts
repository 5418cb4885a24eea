// The view of decisions: the logs by status, and what superseded what.
import {
  Disposable,
  EventEmitter,
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
import {decisionTree, type Entry, type Group, type TreeNode} from './decision-tree.ts'

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

function groupItem({kind, id, name, count}: Group): TreeItem {
  const isLog = kind === 'log'
  const {Expanded, Collapsed} = TreeItemCollapsibleState
  const isHistory = ['superseded', 'rejected', 'deprecated'].includes(name)
  const item = new TreeItem(isLog ? name || '.' : statusName(name, count), !isLog && isHistory ? Collapsed : Expanded)
  item.id = id
  item.description = String(count)
  item.iconPath = new ThemeIcon(isLog ? 'book' : (icons[name] ?? 'circle-outline'))
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
    return [...decisionTree((items ?? []).map(inFolder))]
  }
}

export function registerDecisions(connection: Connection): Disposable {
  const decisions = new Decisions(connection)
  const soon = new Soon(300, () => decisions.refresh())
  return Disposable.from(
    soon,
    window.createTreeView('relais.decisions', {treeDataProvider: decisions, showCollapseAll: true}),
    connection.onDidChange(() => {
      if (isSettled(connection)) soon.ask()
    }),
    // A title may change without any count of the status doing so.
    workspace.onDidSaveTextDocument(() => soon.ask()),
  )
}
