// The program of the editor's panel: draws the states that the editor sends, and tells it what the user wishes.
import {html, type Safe} from './escape.ts'
import {heatBodies} from './heat-map.ts'
import {everything, type Filter, filtering} from './live/filter.ts'
import {FoundGaps} from './live/found-gaps.ts'
import {enliven, enlivenRows} from './live/grid.ts'
import {InTurn} from './live/in-turn.ts'
import {type ExportFormat, exportFormats, type PanelState, pastWishes, readState, type Wish} from './messages.ts'
import {panelParts, partNames} from './panel-page.ts'

/** What is kept when the panel is hidden, or the window is loaded again. */
interface Kept {
  readonly filter: Filter
  readonly without: readonly string[]
  readonly folder: number
  /** What was asked of the past. */
  readonly trend: boolean
  readonly revision: string
  /** The address of the cell that was looked at last, such as `#c3-ip`. */
  readonly cell: string
  readonly scroll: number
}

interface Editor {
  postMessage(message: Wish): void
  getState(): unknown
  setState(state: Kept): void
}

declare function acquireVsCodeApi(): Editor

const editor = acquireVsCodeApi()

const nothingKept: Kept = {filter: everything, without: [], folder: 0, trend: false, revision: '', cell: '', scroll: 0}

// The editor gives back what was kept here and nowhere else.
let kept: Kept = {...nothingKept, ...(editor.getState() as Partial<Kept> | undefined)}
let state: PanelState | undefined
const drawn = new Map<string, string>()

function keep(changes: Partial<Kept>): void {
  kept = {...kept, ...changes}
  editor.setState(kept)
}

/** The only way by which anything comes into the page. */
function put(element: HTMLElement, content: Safe): void {
  element.innerHTML = content.toString()
}

function explained(): number | undefined {
  const [, index] = /^#c(\d+)/.exec(kept.cell) ?? []
  return index === undefined ? undefined : Number(index)
}

/** How an element is found again once its surroundings were drawn anew. */
function nameOf(element: Element | null): string | undefined {
  if (element === null || element === document.body) return undefined
  if (element.id !== '') return `#${CSS.escape(element.id)}`
  for (const name of ['data-open', 'data-create', 'data-export', 'data-past', 'data-org', 'href', 'name']) {
    const value = element.getAttribute(name)
    if (value !== null && element.getAttribute('type') === 'checkbox' && name === 'name')
      return `[name="${CSS.escape(value)}"][value="${CSS.escape(element.getAttribute('value') ?? '')}"]`
    if (value !== null) return `[${name}="${CSS.escape(value)}"]`
  }
  return undefined
}

/** Draws the parts that differ from what is shown; the focus and the place in lists stay. */
function draw(): void {
  if (state === undefined) return
  const focused = nameOf(document.activeElement)
  const lists = new Map(scrolled().map((each) => [each.className, each.scrollTop]))
  const changed = new Set<string>()
  for (const [name, content] of panelParts(state, explained())) {
    // What the list of gaps holds is drawn by a program, as far as somebody looks.
    const text = `${content}${name === 'gaps' ? JSON.stringify(state.view?.gaps) : ''}`
    const element = document.getElementById(`part-${name}`)
    if (element === null || drawn.get(name) === text) continue
    drawn.set(name, text)
    put(element, content)
    changed.add(name)
  }
  enlivenParts(changed, state)
  drawRows(state)
  for (const each of scrolled()) each.scrollTop = lists.get(each.className) ?? 0
  if (focused !== undefined && (document.activeElement === null || document.activeElement === document.body))
    document.querySelector<HTMLElement>(focused)?.focus({preventScroll: true})
}

function scrolled(): readonly HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.many'))
}

function enlivenParts(changed: ReadonlySet<string>, {view, language}: PanelState): void {
  const table = document.querySelector<HTMLTableElement>('table.heat')
  if (changed.has('heat-map') && table) enliven(table, kept.cell)
  const gaps = document.getElementById('gaps')
  if (view && gaps && changed.has('gaps')) {
    const found = new FoundGaps(gaps, view.gaps, {language, surface: 'panel'}, put)
    filtering(gaps, found, kept.filter, (filter) => keep({filter}))
  }
  const details = document.querySelector<HTMLDetailsElement>('#explained details')
  if (details) details.open = true
}

const rowsInTurn = new InTurn()

/** Draws the groups of rows that differ, the first at once, each other in a turn of its own. */
function drawRows({view, language}: PanelState): void {
  const table = document.querySelector<HTMLTableElement>('table.heat')
  if (view === undefined || table === null) return
  const jobs = heatBodies(view, {language, surface: 'panel'}).map((rows, index) => () => {
    const body = table.tBodies[index]
    const content = rows()
    const text = content.toString()
    if (body === undefined || rowsDrawn.get(body) === text) return
    rowsDrawn.set(body, text)
    put(body, content)
    enlivenRows(table, body, kept.cell)
    returnToPlace()
  })
  rowsInTurn.run(jobs)
}

const rowsDrawn = new WeakMap<HTMLTableSectionElement, string>()

// The place to return to, until the page is long enough for it or somebody moves: rows and what-ifs come later.
let wanted: number | undefined = kept.scroll

function returnToPlace(): void {
  if (wanted === undefined) return
  scrollTo({top: wanted, behavior: 'instant'})
  if (Math.abs(scrollY - wanted) <= 1) wanted = undefined
}

/** Shows how the number of a cell is made. */
function explain(cell: string): void {
  keep({cell})
  draw()
  const target = document.getElementById(cell.slice(1))
  target?.scrollIntoView({block: 'start'})
  target?.focus({preventScroll: true})
}

function simulate(without: readonly string[]): void {
  keep({without})
  editor.postMessage({kind: 'simulate', without})
}

function checkedPeople(): readonly string[] {
  const boxes = document.querySelectorAll<HTMLInputElement>('input[name="person"]:checked')
  return Array.from(boxes, ({value}) => value)
}

/** What a click on something asks for. */
function clicked(element: HTMLElement): boolean {
  const {open, create, export: format, past, org, cancel, nobody} = element.dataset
  if (open !== undefined) editor.postMessage({kind: 'open', target: open})
  else if (create !== undefined) editor.postMessage({kind: 'create', gap: create})
  else if (format !== undefined) exportAs(format)
  else if (past !== undefined) askPast(past)
  else if (org !== undefined) simulate(state?.people.filter((each) => each.org === org).map(({id}) => id) ?? [])
  else if (nobody !== undefined) simulate([])
  else if (cancel !== undefined) editor.postMessage({kind: 'cancel'})
  else return false
  return true
}

function exportAs(name: string): void {
  const format = exportFormats.find((each): each is ExportFormat => each === name)
  if (format !== undefined) editor.postMessage({kind: 'export', format})
}

function askPast(name: string): void {
  const what = pastWishes.find((each) => each === name)
  if (what !== undefined) editor.postMessage({kind: 'past', what})
}

function listen(): void {
  document.body.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLElement>('button')
    if (button !== null && clicked(button)) return
    const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]')
    if (link === null) return
    event.preventDefault()
    if (/^#c\d/.test(link.hash)) explain(link.hash)
    else document.querySelector(link.hash)?.scrollIntoView({block: 'start'})
  })
  document.body.addEventListener('change', ({target}) => {
    if (target instanceof HTMLInputElement && target.name === 'person') simulate(checkedPeople())
    if (!(target instanceof HTMLSelectElement) || target.dataset.folder === undefined) return
    keep({folder: Number(target.value), cell: ''})
    editor.postMessage({kind: 'folder', folder: kept.folder})
  })
  addEventListener('scroll', () => wanted === undefined && keep({scroll: scrollY}), {passive: true})
  for (const moves of ['wheel', 'keydown', 'pointerdown'])
    addEventListener(moves, () => (wanted = undefined), {passive: true, capture: true})
  addEventListener('message', ({data}) => hear(data))
}

function hear(message: unknown): void {
  const told = readState(message)
  if (told === undefined) return
  state = told
  draw()
  if (told.view === undefined) return
  const {trend, revision} = told.past
  if (trend !== kept.trend || revision !== kept.revision) keep({trend, revision})
  returnToPlace()
}

function begin(): void {
  document.body.classList.add('live', 'panel')
  document.documentElement.classList.add('in-editor')
  put(document.body, html`<main>${partNames.map((name) => html`<div id="part-${name}" class="${name}"></div>`)}</main>`)
  listen()
  const {without, folder, trend, revision} = kept
  editor.postMessage({kind: 'ready', without, folder, trend, revision})
}

begin()
