// The tree of decisions that the editor shows, from the list that the server gives.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {decisionTree, type TreeNode} from '../client/views/decision-tree.ts'
import type {DecisionItem} from '../server/protocol.ts'

function decision(id: string, status: string, more: Partial<DecisionItem> = {}): DecisionItem {
  const item = {
    folder: 'file:///r',
    key: at(id),
    uri: `file:///r/${id}.md`,
    line: 0,
    id,
    title: id,
    status,
    date: '',
    log: 'docs/adr',
    component: '',
    isWaiting: false,
    findings: 0,
  }
  return {...item, supersededBy: [], ...more}
}

const at = (id: string) => `key of ${id}`

/** A tree as indented lines. */
function drawn(nodes: readonly TreeNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => {
    const name =
      node.kind === 'decision' ? `${node.isSuccessor ? '→ ' : ''}${node.item.id}` : `${node.name} ${node.count}`
    return [`${indent}${name}`, ...drawn(node.children(), `${indent}  `)]
  })
}

function flat(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children())])
}

describe('the tree of decisions', () => {
  test('has nothing where there is nothing', () => assert.deepEqual(decisionTree([]), []))
  test('goes from what is open to what is history, and shows what came after', () => {
    const items = [
      decision('1', 'superseded', {supersededBy: [at('2')]}),
      decision('2', 'superseded', {supersededBy: [at('3')]}),
      decision('3', 'accepted'),
      decision('4', 'proposed'),
      decision('5', 'none'),
    ]
    const lines = [
      'proposed 1',
      '  4',
      'accepted 1',
      '  3',
      'superseded 2',
      '  1',
      '    → 2',
      '      → 3',
      '  2',
      '    → 3',
    ]
    assert.deepEqual(drawn(decisionTree(items)), [...lines, 'none 1', '  5'])
  })
})

describe('groups of decisions', () => {
  test('keeps several logs apart', () => {
    const items = [decision('1', 'accepted'), decision('2', 'accepted', {log: 'web/adr'})]
    assert.deepEqual(drawn(decisionTree(items)), [
      'docs/adr 1',
      '  accepted 1',
      '    1',
      'web/adr 1',
      '  accepted 1',
      '    2',
    ])
  })
  test('goes by component when asked to, what has none last', () => {
    const items = [decision('1', 'accepted'), decision('2', 'accepted', {component: 'web'})]
    assert.deepEqual(drawn(decisionTree(items, 'component')), [
      'web 1',
      '  accepted 1',
      '    2',
      ' 1',
      '  accepted 1',
      '    1',
    ])
  })
  test('begins with what waits for too long, the oldest first', () => {
    const items = [
      decision('1', 'proposed', {isWaiting: true, date: '2025-02-01'}),
      decision('2', 'accepted'),
      decision('3', 'draft', {isWaiting: true, date: '2025-01-01'}),
    ]
    assert.deepEqual(drawn(decisionTree(items)), [
      ' 2',
      '  3',
      '  1',
      'draft 1',
      '  3',
      'proposed 1',
      '  1',
      'accepted 1',
      '  2',
    ])
  })
  test('leads no record of a folder to one of another', () => {
    const items = [
      decision('1', 'superseded', {supersededBy: [at('2')]}),
      decision('2', 'accepted', {folder: 'file:///s'}),
    ]
    assert.deepEqual(drawn(decisionTree(items)), ['accepted 1', '  2', 'superseded 1', '  1'])
  })
})

describe('what came after', () => {
  test('ends where supersessions go in a circle', () => {
    const items = [
      decision('1', 'superseded', {supersededBy: [at('2')]}),
      decision('2', 'superseded', {supersededBy: [at('1'), at('2'), at('9')]}),
    ]
    assert.deepEqual(drawn(decisionTree(items)), ['superseded 2', '  1', '    → 2', '  2', '    → 1'])
  })
  test('is made step by step, however records supersede each other', () => {
    const keys = Array.from({length: 30}, (_, index) => String(index))
    const items = keys.map((key) => decision(key, 'superseded', {supersededBy: keys.map(at)}))
    const [group] = decisionTree(items)
    const [first] = group?.children() ?? []
    assert.equal(first?.children().length, 29)
  })
  test('holds each decision once beside its place as a successor, under ids of their own', () => {
    const ids = fc.constantFrom('1', '2', '3', '4')
    const item = fc.record({
      id: ids,
      status: fc.constantFrom('accepted', 'superseded', 'odd'),
      log: ids,
      next: fc.array(ids),
    })
    const log = fc.uniqueArray(item, {selector: ({id}) => id})
    fc.assert(
      fc.property(log, (plans) => {
        const items = plans.map(({id, status, log, next}) => decision(id, status, {log, supersededBy: next.map(at)}))
        const nodes = flat(decisionTree(items))
        assert.equal(new Set(nodes.map(({id}) => id)).size, nodes.length)
        const own = nodes.filter((node) => node.kind === 'decision' && !node.isSuccessor)
        assert.equal(own.length, items.length)
      }),
    )
  })
})
