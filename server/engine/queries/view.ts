// Objects that show an answer of the moment: reading a property counts as having asked for that aspect of it, and no more.
import {type Asked, everything, type Node} from './model.ts'

/** The place that a view looks at. For one question there is one view as long as its maker lives, so views can be compared. */
export class View {
  readonly memory: Asked
  readonly node: Node

  constructor(memory: Asked, node: Node) {
    this.memory = memory
    this.node = node
  }
}

/**
 * Makes views of answers that have these fields, in the order of their aspects (see `byField`). `others` are properties
 * that lead on to other views.
 */
export function viewsOf<V extends object>(
  fields: readonly (keyof V)[],
  others: {readonly [K in keyof V]?: (view: View) => V[K]} = {},
): (memory: Asked, node: Node) => V {
  class Made extends View {}
  for (const [index, field] of fields.entries()) {
    const aspect = 1 << index
    property(Made, field, ({memory, node}) => (memory.read(node, aspect) as V)[field])
  }
  for (const [name, lead] of Object.entries<((view: View) => unknown) | undefined>(others))
    property(Made, name, (view) => lead?.(view))
  return (memory, node) => {
    node.view ??= new Made(memory, node)
    // Every field of V has been given a getter above, and the answers to one query are shown in one way only.
    return node.view as unknown as V
  }
}

function property(view: typeof View, name: PropertyKey, read: (view: View) => unknown): void {
  Object.defineProperty(view.prototype, name, {
    configurable: true,
    get(this: View) {
      return read(this)
    },
  })
}

/** The plain answer behind a view, all of which counts as read; plain data as they are. */
export function whole<V extends object>(shown: V): V {
  return shown instanceof View ? (shown.memory.read(shown.node, everything) as V) : shown
}
