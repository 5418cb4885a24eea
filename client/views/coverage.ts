// The view of coverage: what each component lacks, where to look, and what to write.
import {
  commands,
  Disposable,
  EventEmitter,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
  workspace,
} from 'vscode'
import {
  type CoverageAnswer,
  type CoverageRequest,
  coverageMethod,
  dimensionLabels,
  dimensionNames,
} from '../../server/protocol.ts'
import {type Connection, isSettled} from '../connection.ts'
import {language} from '../options.ts'
import {percent} from '../panel/view/numbers.ts'
import {say, sayCount} from '../say.ts'
import {Soon} from '../soon.ts'
import {askSieve, sieveText} from './coverage-filter.ts'
import {narrowing} from './coverage-narrow.ts'
import {
  type CoverageComponent,
  type CoverageDimension,
  type CoverageFolder,
  type CoverageGap,
  type CoverageLook,
  type CoverageNode,
  coverageOrders,
  coverageTree,
  everyComponent,
  weakBelow,
} from './coverage-tree.ts'

const {Collapsed, Expanded, None} = TreeItemCollapsibleState

/** The colour goes with the number that stands beside it, and says nothing by itself. */
function iconOf(name: string, value: number | undefined): ThemeIcon {
  if (value === undefined) return new ThemeIcon('question')
  const colour = value < weakBelow ? 'red' : value < 0.8 ? 'yellow' : 'green'
  return new ThemeIcon(value === 1 ? 'pass' : name, new ThemeColor(`charts.${colour}`))
}

function shareText(value: number | undefined): string {
  return value === undefined ? say('unknownShare') : percent(value, language())
}

function folderItem({id, view}: CoverageFolder): TreeItem {
  const item = new TreeItem(view.name, Expanded)
  item.description = shareText(view.score)
  item.iconPath = ThemeIcon.Folder
  return Object.assign(item, {id, contextValue: 'folder'})
}

function componentItem({id, component: {name, score, folders}}: CoverageComponent): TreeItem {
  const item = new TreeItem(name, Collapsed)
  item.description = shareText(score)
  item.tooltip = [`${name}: ${shareText(score)}`, ...folders].join('\n')
  item.iconPath = iconOf('package', score)
  return Object.assign(item, {id, contextValue: 'component'})
}

function dimensionItem({id, name, cell: {value}, gaps}: CoverageDimension): TreeItem {
  const item = new TreeItem(dimensionLabels[name][language()], gaps === 0 ? None : Collapsed)
  item.description = [shareText(value), ...(gaps === 0 ? [] : [sayCount('gaps', gaps)])].join(' · ')
  item.iconPath = iconOf('circle-outline', value)
  return Object.assign(item, {id, contextValue: 'dimension'})
}

function gapItem(node: CoverageGap): TreeItem {
  const {place, message, scaffold, loss} = node.gap
  const item = new TreeItem(message)
  const where = place && `${place.path}${place.line === undefined ? '' : `:${place.line}`}`
  if (where !== undefined) item.description = where
  const gain = say('gain', {points: (loss * 100).toLocaleString(language(), {maximumFractionDigits: 1})})
  item.tooltip = [message, ...(where === undefined ? [] : [where]), gain].join('\n')
  item.iconPath = new ThemeIcon(scaffold === undefined ? 'circle-small' : 'new-file')
  item.contextValue = scaffold === undefined ? 'gap' : 'writableGap'
  if (place !== undefined || scaffold !== undefined)
    item.command = {command: 'relais.openGap', title: message, arguments: [node]}
  return Object.assign(item, {id: node.id})
}

class Coverage implements TreeDataProvider<CoverageNode> {
  readonly #connection: Connection
  readonly #changed = new EventEmitter<void>()
  readonly #told: (answers: readonly CoverageAnswer[]) => void
  readonly onDidChangeTreeData = this.#changed.event
  #answers: readonly CoverageAnswer[] | undefined
  #isStale = true
  look: CoverageLook = {...everyComponent, order: 'score'}

  /** `told` hears of each new answer. */
  constructor(connection: Connection, told: (answers: readonly CoverageAnswer[]) => void) {
    this.#connection = connection
    this.#told = told
  }

  /** What is shown may be another. */
  expire(): void {
    this.#isStale = true
    this.#changed.fire()
  }

  redraw(): void {
    this.#changed.fire()
  }

  getTreeItem(node: CoverageNode): TreeItem {
    if (node.kind === 'folder') return folderItem(node)
    if (node.kind === 'component') return componentItem(node)
    return node.kind === 'dimension' ? dimensionItem(node) : gapItem(node)
  }

  /** The editor asks for the roots when the view is seen, so a hidden one costs nothing. */
  getChildren(node?: CoverageNode): CoverageNode[] | Promise<CoverageNode[]> {
    return node === undefined ? this.#roots() : [...node.children()]
  }

  async #roots(): Promise<CoverageNode[]> {
    if (this.#isStale && isSettled(this.#connection)) {
      this.#isStale = false
      // The first look does without the history, which takes a moment.
      const isFirst = this.#answers === undefined
      await this.#ask(!isFirst)
      if (isFirst) void window.withProgress({location: {viewId: 'relais.coverage'}}, () => this.#complete())
    }
    return [...coverageTree(this.#answers ?? [], this.look, await narrowing(this.#connection, this.look))]
  }

  async #complete(): Promise<void> {
    await this.#ask(true)
    this.redraw()
  }

  async #ask(withHistory: boolean): Promise<void> {
    const request: CoverageRequest = {withHistory}
    const answers = await this.#connection.request<readonly CoverageAnswer[]>(coverageMethod, request)
    if (answers === undefined) return
    this.#answers = answers
    this.#told(answers)
  }
}

/** What the editor keeps of how the tree is looked at. */
const keptAs = 'relais.coverage.look'

/** What commands do to the view. */
export interface CoverageControls {
  sort(): Promise<void>
  filter(): Promise<void>
}

interface Shown {
  readonly coverage: Coverage
  readonly view: TreeView<CoverageNode>
  readonly kept: Memento
}

function look({coverage, view, kept}: Shown, changes: Partial<CoverageLook>): void {
  coverage.look = {...coverage.look, ...changes}
  const restricted = workspace.isTrusted ? '' : say('restrictedCoverage')
  view.message = [restricted, sieveText(coverage.look)].filter(Boolean).join(' ')
  void kept.update(keptAs, coverage.look)
  coverage.redraw()
}

async function sort(shown: Shown): Promise<void> {
  const {order: now} = shown.coverage.look
  const choices = coverageOrders.map((order) => ({label: say(`order.${order}`), picked: order === now, order}))
  const picked = await window.showQuickPick(choices, {title: say('sortTitle')})
  if (picked) look(shown, {order: picked.order})
}

async function filter(shown: Shown, connection: Connection): Promise<void> {
  const sieve = await askSieve(connection, shown.coverage.look)
  if (sieve) look(shown, sieve)
}

/** What was kept, as far as it is still one of the choices. */
function keptLook(kept: Memento): Partial<CoverageLook> {
  const {order, dimension, isWeak, isChanged, owner} = kept.get<Partial<CoverageLook>>(keptAs, {})
  return {
    order: coverageOrders.find((each) => each === order) ?? 'score',
    dimension: dimensionNames.find((each) => each === dimension),
    isWeak: isWeak === true,
    isChanged: isChanged === true,
    owner: typeof owner === 'string' ? owner : '',
  }
}

/** The whole repository's score stands beside the title, where one folder is open. */
function tell(view: TreeView<CoverageNode>, answers: readonly CoverageAnswer[]): void {
  const count = answers.reduce((sum, answer) => sum + answer.view.components.length, 0)
  void commands.executeCommand('setContext', 'relais.componentCount', count)
  const [only] = answers
  view.description = answers.length === 1 && only && count > 0 ? shareText(only.view.score) : ''
}

/** How long edits must rest before coverage is asked for again, in milliseconds. */
const rest = 1000

export function registerCoverage(connection: Connection, kept: Memento): Disposable & CoverageControls {
  const coverage = new Coverage(connection, (answers) => tell(view, answers))
  const view = window.createTreeView('relais.coverage', {treeDataProvider: coverage, showCollapseAll: true})
  const shown: Shown = {coverage, view, kept}
  const soon = new Soon(rest, () => coverage.expire())
  look(shown, keptLook(kept))
  const listening = Disposable.from(
    soon,
    view,
    connection.onDidChange(() => {
      if (isSettled(connection)) soon.ask()
    }),
    workspace.onDidSaveTextDocument(() => soon.ask()),
    workspace.onDidGrantWorkspaceTrust(() => look(shown, {})),
  )
  return {
    sort: () => sort(shown),
    filter: () => filter(shown, connection),
    dispose: () => void listening.dispose(),
  }
}
