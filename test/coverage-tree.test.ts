// The tree of coverage that the editor shows, from what the server measures: its order, its filter, and names that stay.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {
  type CoverageLook,
  type CoverageNode,
  coverageTree,
  type DimensionName,
  everyComponent,
  type Narrowed,
} from '../client/views/coverage-tree.ts'
import {type CoverageAnswer, type CoverageView, dimensionNames} from '../server/protocol.ts'

type ComponentView = CoverageView['components'][number]
type CellView = ComponentView['dimensions']['ip']

function cell(value: number | undefined, state: CellView['state'] = 'known'): CellView {
  const low = value ?? 0
  const term = {label: '', value, weight: 1, how: 'fact', parts: [], evidence: []} as const
  return {state, value, range: [low, value ?? 1], term}
}

function component(name: string, low: number, weight: number, cells: Partial<Record<DimensionName, CellView>>) {
  const none = dimensionNames.map((each) => [each, cell(undefined, 'not-applicable')])
  const dimensions: ComponentView['dimensions'] = {...Object.fromEntries(none), ...cells}
  return {name, folders: [name], weight, score: low, range: [low, 1], dimensions} satisfies ComponentView
}

function gap(of: string, dimension: DimensionName, loss: number): CoverageView['gaps'][number] {
  const id = `${of}/${dimension}/${loss}`
  return {id, component: of, dimension, message: `lacks ${loss}`, place: undefined, loss, scaffold: undefined}
}

const components = [
  component('api', 0.2, 0.1, {decision: cell(0.9), transfer: cell(0.1), ip: cell(undefined, 'unknown')}),
  component('shop', 0.5, 0.9, {decision: cell(0.2), ownership: cell(1)}),
]

const gaps = [gap('shop', 'decision', 0.3), gap('api', 'decision', 0.4), gap('api', 'transfer', 0.1)]

function answer(folder: string): CoverageAnswer {
  const nothing = {figures: [], trend: [], decisions: [], notes: [], departure: undefined, commit: undefined}
  const total = {language: 'en', name: folder, day: '2026-01-31', score: 0.4, range: [0.4, 1], worst: 'api'} as const
  return {folder, view: {...nothing, ...total, components, gaps}, people: []}
}

function nameOf(node: CoverageNode): string {
  if (node.kind === 'folder') return node.view.name
  if (node.kind === 'component') return node.component.name
  return node.kind === 'dimension' ? `${node.name} ${node.gaps}` : node.gap.message
}

/** A tree as indented lines. */
function drawn(nodes: readonly CoverageNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [`${indent}${nameOf(node)}`, ...drawn(node.children(), `${indent}  `)])
}

function flat(nodes: readonly CoverageNode[]): readonly CoverageNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children())])
}

const looked = (look: Partial<CoverageLook> = {}, narrowed: Narrowed = {}) =>
  drawn(coverageTree([answer('file:///r')], {...everyComponent, order: 'score', ...look}, narrowed))

describe('the tree of coverage', () => {
  test('begins with the lowest score, of components as of dimensions', () => {
    const api = ['api', '  transfer 1', '    lacks 0.1', '  ip 0', '  decision 1', '    lacks 0.4']
    const [transfer, inside, ip, ...rest] = api.slice(1)
    // What is unknown counts as nothing.
    const expected = ['api', ip, transfer, inside, ...rest, 'shop', '  decision 1', '    lacks 0.3', '  ownership 0']
    assert.deepEqual(looked(), expected)
  })
  test('begins with what the repository would gain most by', () => {
    assert.deepEqual(
      looked({order: 'loss'}).filter((line) => !/^ {4}/.test(line)),
      ['shop', '  decision 1', '  ownership 0', 'api', '  decision 1', '  transfer 1', '  ip 0'],
    )
  })
  test('keeps the order of names, and of dimensions', () => {
    const lines = looked({order: 'name'}).filter((line) => !/^ {4}/.test(line))
    assert.deepEqual(lines, ['api', '  decision 1', '  ip 0', '  transfer 1', 'shop', '  decision 1', '  ownership 0'])
  })
  test('shows one dimension where it applies, by its own score', () => {
    assert.deepEqual(looked({dimension: 'transfer'}), ['api', '  transfer 1', '    lacks 0.1'])
    const roots = looked({dimension: 'decision'}).filter((line) => !line.startsWith(' '))
    assert.deepEqual(roots, ['shop', 'api'])
  })
  test('tells folders apart, and names no two nodes alike', () => {
    const tree = coverageTree([answer('file:///a'), answer('file:///b')], {order: 'score', ...everyComponent})
    assert.deepEqual(tree.map(nameOf), ['file:///a', 'file:///b'])
    const ids = flat(tree).map(({id}) => id)
    assert.equal(new Set(ids).size, ids.length)
  })
  test('has nothing where there is nothing', () =>
    assert.deepEqual(coverageTree([], {order: 'name', ...everyComponent}), []))
})

describe('what the tree of coverage is narrowed to', () => {
  test('what is weak, components and dimensions alike, and of one dimension', () => {
    assert.deepEqual(looked({isWeak: true}), ['api', '  transfer 1', '    lacks 0.1'])
    assert.deepEqual(looked({isWeak: true, dimension: 'decision'}), ['shop', '  decision 1', '    lacks 0.3'])
  })
  test('what somebody owns, and what has been changed', () => {
    const roots = (narrowed: Narrowed) => looked({}, narrowed).filter((line) => !line.startsWith(' '))
    assert.deepEqual(roots({isOwned: (folder, name) => `${folder}/${name}` === 'file:///r/shop'}), ['shop'])
    assert.deepEqual(roots({changed: () => ['api/src/a.ts', 'README.md']}), ['api'])
    assert.deepEqual(roots({changed: () => []}), [])
  })
})
