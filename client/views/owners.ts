// The view of owners: who is said to own which part, by which line, and which parts nobody speaks of.
import {
  commands,
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
import {type OwnersAnswer, ownersMethod} from '../../server/protocol.ts'
import {type Connection, isSettled} from '../connection.ts'
import {say, sayCount} from '../say.ts'
import {Soon} from '../soon.ts'
import {type AreaNode, type OwnerNode, type OwnersNode, ownersTree, type StandingNode} from './owners-tree.ts'

const {Collapsed, Expanded, None} = TreeItemCollapsibleState

const icons: Readonly<Record<StandingNode['standing'], string>> = {
  internal: 'home',
  external: 'globe',
  unknown: 'question',
}

function areaItem({id, area: {name, files, unmatched, owners}}: AreaNode): TreeItem {
  const item = new TreeItem(name, owners.length === 0 ? None : Collapsed)
  item.description =
    unmatched === 0 ? sayCount('files', files) : say('unownedFiles', {unowned: String(unmatched), files: String(files)})
  item.iconPath = new ThemeIcon('package')
  return Object.assign(item, {id, contextValue: 'area'})
}

function standingItem({id, standing, count}: StandingNode): TreeItem {
  const item = new TreeItem(say(`standing.${standing}`), Expanded)
  item.description = String(count)
  item.iconPath = new ThemeIcon(icons[standing])
  return Object.assign(item, {id, contextValue: 'standing'})
}

/** Leads to the line that gives the first of the files. */
function ownerItem({id, folder, owner: {name, files, path, line}}: OwnerNode): TreeItem {
  const item = new TreeItem(name, None)
  item.description = sayCount('files', files)
  item.tooltip = `${name}\n${path}:${line}`
  item.iconPath = new ThemeIcon('account')
  const uri = Uri.joinPath(Uri.parse(folder), path)
  const selection = new Range(line - 1, 0, line - 1, 0)
  item.command = {command: 'vscode.open', title: name, arguments: [uri, {selection}]}
  return Object.assign(item, {id, contextValue: 'owner'})
}

/** Where several folders are open, an area is told by its folder as well. */
function inFolder(answer: OwnersAnswer): OwnersAnswer {
  if ((workspace.workspaceFolders ?? []).length < 2) return answer
  const folder = workspace.getWorkspaceFolder(Uri.parse(answer.folder))?.name ?? ''
  return {...answer, areas: answer.areas.map((area) => ({...area, name: `${folder}/${area.name}`}))}
}

class Owners implements TreeDataProvider<OwnersNode> {
  readonly #connection: Connection
  readonly #changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event

  constructor(connection: Connection) {
    this.#connection = connection
  }

  refresh(): void {
    this.#changed.fire()
  }

  getTreeItem(node: OwnersNode): TreeItem {
    if (node.kind === 'area') return areaItem(node)
    return node.kind === 'standing' ? standingItem(node) : ownerItem(node)
  }

  /** The editor asks for the roots when the view is seen, so a hidden one costs nothing. */
  getChildren(node?: OwnersNode): OwnersNode[] | Promise<OwnersNode[]> {
    return node === undefined ? this.#roots() : [...node.children()]
  }

  async #roots(): Promise<OwnersNode[]> {
    if (!isSettled(this.#connection)) return []
    const answers = (await this.#connection.request<readonly OwnersAnswer[]>(ownersMethod)) ?? []
    const areas = answers.flatMap((answer) => answer.areas)
    const isOwned = areas.some(({owners}) => owners.length > 0)
    void commands.executeCommand('setContext', 'relais.ownership', isOwned ? 'some' : 'none')
    // Without a single owner, the view says what to do about it.
    return isOwned ? [...ownersTree(answers.map(inFolder))] : []
  }
}

export function registerOwners(connection: Connection): Disposable {
  const owners = new Owners(connection)
  const soon = new Soon(500, () => owners.refresh())
  return Disposable.from(
    soon,
    window.createTreeView('relais.owners', {treeDataProvider: owners, showCollapseAll: true}),
    connection.onDidChange(() => {
      if (isSettled(connection)) soon.ask()
    }),
    workspace.onDidSaveTextDocument(() => soon.ask()),
  )
}
