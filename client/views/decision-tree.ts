// The shape of the tree of decisions: logs, their statuses, their decisions, and below each what came after it.
import type {DecisionItem} from '../../server/protocol.ts'

/** What decisions are grouped by, above their status. */
export const decisionGroupings = ['log', 'component'] as const

export type DecisionGrouping = (typeof decisionGroupings)[number]

/** Decisions under a heading: those of a log or a component, of one status, or those that wait for too long. */
export interface Group {
  readonly kind: DecisionGrouping | 'status' | 'waiting'
  /** Unlike that of any other node of the tree, and the same as long as the node means the same. */
  readonly id: string
  /** The log's path, the component, or the status; empty for decisions that wait. */
  readonly name: string
  /** How many decisions are below, successors not counted. */
  readonly count: number
  children(): readonly TreeNode[]
}

export interface Entry {
  readonly kind: 'decision'
  readonly id: string
  readonly item: DecisionItem
  /** Whether it stands below a decision that it supersedes. */
  readonly isSuccessor: boolean
  readonly hasChildren: boolean
  /** What superseded it, made when it is asked for: records that supersede each other in all ways make a huge tree. */
  children(): readonly Entry[]
}

export type TreeNode = Group | Entry

/** From what is open to what is history. */
const order = ['draft', 'proposed', 'deferred', 'accepted', 'implemented', 'deprecated', 'superseded', 'rejected']

function rank(status: string): number {
  const found = order.indexOf(status)
  return found < 0 ? order.length : found
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Names a record among those of all folders. */
function nameOf({folder}: DecisionItem, key: string): string {
  return `${folder}/${key}`
}

type ByKey = ReadonlyMap<string, DecisionItem>

/** A decision with its successors below it; a circle of supersessions ends where it would begin again. */
function entry(item: DecisionItem, parent: string, byKey: ByKey, passed: readonly string[]): Entry {
  const name = nameOf(item, item.key)
  const id = `${parent}>${name}`
  const next = [...passed, name]
  const names = [...new Set(item.supersededBy.map((key) => nameOf(item, key)))].filter((each) => !next.includes(each))
  const successors = names.flatMap((each) => byKey.get(each) ?? [])
  return {
    kind: 'decision',
    id,
    item,
    isSuccessor: passed.length > 0,
    hasChildren: successors.length > 0,
    children: () => successors.map((it) => entry(it, id, byKey, next)),
  }
}

function statuses(items: readonly DecisionItem[], parent: string, byKey: ByKey): readonly Group[] {
  const groups = [...grouped(items, ({status}) => status)].sort(([a], [b]) => rank(a) - rank(b))
  return groups.map(([name, members]) => {
    const id = `${parent}/${name}`
    const children = members.map((item) => entry(item, id, byKey, []))
    return {kind: 'status', id, name, count: members.length, children: () => children}
  })
}

/** The roots of the tree: what waits for too long, then logs or components where there are several, else statuses. */
export function decisionTree(items: readonly DecisionItem[], kind: DecisionGrouping = 'log'): readonly Group[] {
  const byKey = new Map(items.map((item) => [nameOf(item, item.key), item]))
  const groups = [...grouped(items, (item) => item[kind])]
  if (groups.length < 2) return [...waiting(items), ...statuses(items, '', byKey)]
  // What has no component comes last.
  if (kind === 'component') groups.sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
  const found = groups.map(([name, members]): Group => {
    const children = statuses(members, name, byKey)
    return {kind, id: `${kind}:${name}`, name, count: members.length, children: () => children}
  })
  return [...waiting(items), ...found]
}

/** Those that wait for too long, the oldest first; they stand in their places as well. */
function waiting(items: readonly DecisionItem[]): readonly Group[] {
  const found = items.filter(({isWaiting}) => isWaiting).sort((a, b) => (a.date < b.date ? -1 : 1))
  if (found.length === 0) return []
  const children = found.map((item) => entry(item, 'waiting', new Map(), []))
  return [{kind: 'waiting', id: 'waiting', name: '', count: found.length, children: () => children}]
}
