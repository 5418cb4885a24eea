// The shape of the tree of coverage: folders where there are several, components, their dimensions, and what each lacks.
import {type CoverageAnswer, type CoverageView, dimensionNames} from '../../server/protocol.ts'

type ComponentView = CoverageView['components'][number]
type CellView = ComponentView['dimensions']['ip']
type GapView = CoverageView['gaps'][number]
export type DimensionName = GapView['dimension']

/** Which comes first: the lowest score, what the repository would gain most by, or the first name. */
export const coverageOrders = ['score', 'loss', 'name'] as const

export type CoverageOrder = (typeof coverageOrders)[number]

/** What of the tree is shown: what passes all of these. */
export interface CoverageSieve {
  /** The only dimension that is shown; all when undefined. */
  readonly dimension: DimensionName | undefined
  /** Whether only what is weak is shown. */
  readonly isWeak: boolean
  /** Whether only components with changed files are shown. */
  readonly isChanged: boolean
  /** The owner whose components alone are shown; all when empty. */
  readonly owner: string
}

export const everyComponent: CoverageSieve = {dimension: undefined, isWeak: false, isChanged: false, owner: ''}

/** How the tree is looked at. */
export interface CoverageLook extends CoverageSieve {
  readonly order: CoverageOrder
}

/** What tells of owners and changes, where the look asks for them; folders by their addresses. */
export interface Narrowed {
  isOwned?(folder: string, component: string): boolean
  /** Paths relative to the folder. */
  changed?(folder: string): readonly string[]
}

/** Below this, icons are red. */
export const weakBelow = 0.4

export interface CoverageFolder {
  readonly kind: 'folder'
  /** As the ids of all nodes: unlike any other, and the same as long as the node means the same. */
  readonly id: string
  readonly view: CoverageView
  children(): readonly CoverageComponent[]
}

export interface CoverageComponent {
  readonly kind: 'component'
  readonly id: string
  readonly component: ComponentView
  children(): readonly CoverageDimension[]
}

export interface CoverageDimension {
  readonly kind: 'dimension'
  readonly id: string
  readonly name: DimensionName
  readonly cell: CellView
  readonly gaps: number
  children(): readonly CoverageGap[]
}

export interface CoverageGap {
  readonly kind: 'gap'
  readonly id: string
  /** The address of the workspace folder. */
  readonly folder: string
  readonly gap: GapView
  children(): readonly []
}

export type CoverageNode = CoverageFolder | CoverageComponent | CoverageDimension | CoverageGap

/** The roots: folders where there are several, else the components of the only one. */
export function coverageTree(
  answers: readonly CoverageAnswer[],
  look: CoverageLook,
  narrowed: Narrowed = {},
): readonly CoverageNode[] {
  const folders = answers.map((answer): CoverageFolder => {
    const {folder, view} = answer
    return {kind: 'folder', id: folder, view, children: () => components(answer, look, narrowed)}
  })
  return folders.length === 1 ? (folders[0]?.children() ?? []) : folders
}

/** The components of which a file has been changed: a file belongs to the one whose folder is the closest around it. */
function changedIn({components}: CoverageView, paths: readonly string[]): ReadonlySet<string> {
  const folders = components.flatMap(({name, folders}) => folders.map((path) => ({name, path})))
  const around = folders.toSorted((a, b) => b.path.length - a.path.length)
  const isIn = (file: string, folder: string) => folder === '' || file.startsWith(`${folder}/`)
  return new Set(paths.flatMap((file) => around.find(({path}) => isIn(file, path))?.name ?? []))
}

/** Whether a component passes, for whatever reason the look has. */
function passing({folder, view}: CoverageAnswer, look: CoverageLook, narrowed: Narrowed) {
  const paths = narrowed.changed?.(folder)
  const changed = paths && changedIn(view, paths)
  const {dimension} = look
  return (each: ComponentView): boolean =>
    (dimension === undefined || each.dimensions[dimension].state !== 'not-applicable') &&
    (!look.isWeak || isWeak(dimension === undefined ? each : each.dimensions[dimension])) &&
    narrowed.isOwned?.(folder, each.name) !== false &&
    changed?.has(each.name) !== false
}

/** What is unknown is no weakness that anybody knows of. */
function isWeak(it: {readonly score: number | undefined} | {readonly value: number | undefined}): boolean {
  const value = 'score' in it ? it.score : it.value
  return value !== undefined && value < weakBelow
}

function components(answer: CoverageAnswer, look: CoverageLook, narrowed: Narrowed): readonly CoverageComponent[] {
  const {folder, view} = answer
  const gaps = new Map<string, GapView[]>()
  for (const gap of view.gaps) {
    const known = gaps.get(gap.component)
    if (known) known.push(gap)
    else gaps.set(gap.component, [gap])
  }
  const shown = view.components.filter(passing(answer, look, narrowed))
  return [...shown].sort(byOrder(look)).map((component) => {
    const id = `${folder}>${component.name}`
    const lacking = gaps.get(component.name) ?? []
    return {kind: 'component', id, component, children: () => dimensionsOf(component, lacking, {id, folder, look})}
  })
}

/** What is unknown counts as the least that it may be, as in the score itself; equals stay in the order of names. */
function byOrder({order, dimension}: CoverageLook): (a: ComponentView, b: ComponentView) => number {
  if (order === 'name') return () => 0
  const worth = (each: ComponentView) => (dimension === undefined ? each : each.dimensions[dimension]).range[0]
  if (order === 'score') return (a, b) => worth(a) - worth(b)
  return (a, b) => (1 - worth(b)) * b.weight - (1 - worth(a)) * a.weight
}

interface Place {
  readonly id: string
  readonly folder: string
  readonly look: CoverageLook
}

function dimensionsOf(
  {dimensions}: ComponentView,
  gaps: readonly GapView[],
  {id: parent, folder, look}: Place,
): readonly CoverageDimension[] {
  const names = dimensionNames.filter(
    (name) =>
      dimensions[name].state !== 'not-applicable' &&
      (look.dimension ?? name) === name &&
      (!look.isWeak || isWeak(dimensions[name])),
  )
  const found = names.map((name): CoverageDimension => {
    const id = `${parent}>${name}`
    const lacking = gaps.filter(({dimension}) => dimension === name)
    const children = () =>
      lacking.map((gap): CoverageGap => ({kind: 'gap', id: `${id}>${gap.id}`, folder, gap, children: () => []}))
    return {kind: 'dimension', id, name, cell: dimensions[name], gaps: lacking.length, children}
  })
  if (look.order === 'name') return found
  const loss = new Map(names.map((name) => [name, lossOf(gaps, name)]))
  const by = look.order === 'loss' ? (name: DimensionName) => -(loss.get(name) ?? 0) : undefined
  return found.sort((a, b) => (by ? by(a.name) - by(b.name) : a.cell.range[0] - b.cell.range[0]))
}

/** The gains of its gaps: each for itself, so the sum tells which comes first and nothing else. */
function lossOf(gaps: readonly GapView[], name: DimensionName): number {
  return gaps.reduce((sum, {dimension, loss}) => (dimension === name ? sum + loss : sum), 0)
}
