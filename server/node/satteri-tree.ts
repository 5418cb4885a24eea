// The native parser's result as a tree of lazy nodes: a digest looks at most nodes once, and at few of their texts.
import type {Nodes, Root} from 'mdast'
import type {FastParse, LateNode, Span} from '../engine/index.ts'
import {type Arena, type Name, names, noTask, type Position} from './satteri-arena.ts'

/** Where the data of each type holds a text, in bytes from its beginning. Titles, languages and the like are left out. */
type Places = Readonly<Partial<Record<Name, number>>>
const values: Places = {text: 0, inlineCode: 0, html: 0, yaml: 0, toml: 0, code: 16}
const urls: Places = {link: 0, image: 0, definition: 0}
const alts: Places = {image: 8, imageReference: 20}
const identifiers: Places = {
  definition: 16,
  linkReference: 0,
  imageReference: 0,
  footnoteReference: 0,
  footnoteDefinition: 0,
}
const labels: Places = {
  definition: 24,
  linkReference: 8,
  imageReference: 8,
  footnoteReference: 8,
  footnoteDefinition: 8,
}

/**
 * A node that is read when it is looked at. There are very many: so their fields are declared only, as defining one
 * costs more than setting it, and there are three classes of them, as code that meets more shapes is slow.
 */
class Leaf implements LateNode {
  declare readonly type: Name
  declare protected readonly arena: Arena
  declare protected readonly id: number

  constructor(type: Name, arena: Arena, id: number) {
    this.type = type
    this.arena = arena
    this.id = id
  }

  get span(): Span {
    return this.arena.spanOf(this.id)
  }

  get position(): Position | undefined {
    return this.arena.positionOf(this.id)
  }

  get depth(): number | undefined {
    return this.type === 'heading' ? this.arena.byteOf(this.id, 0, 1) : undefined
  }

  get checked(): boolean | null | undefined {
    return this.type === 'listItem' ? ([false, true][this.arena.byteOf(this.id, 0, noTask)] ?? null) : undefined
  }

  get url(): string | undefined {
    return this.textAt(urls[this.type])
  }

  get alt(): string | undefined {
    return this.textAt(alts[this.type])
  }

  get identifier(): string | undefined {
    return this.textAt(identifiers[this.type])
  }

  get label(): string | undefined {
    return this.textAt(labels[this.type])
  }

  private textAt(place: number | undefined): string | undefined {
    return place === undefined ? undefined : this.arena.textOf(this.id, place)
  }
}

/** A node that says something itself. */
class Words extends Leaf {
  declare private known: string | undefined

  constructor(type: Name, arena: Arena, id: number) {
    super(type, arena, id)
    this.known = undefined
  }

  get value(): string {
    this.known ??= this.arena.textOf(this.id, values[this.type] ?? 0)
    return this.known
  }
}

class Parent extends Leaf {
  declare private known: readonly Leaf[] | undefined

  constructor(type: Name, arena: Arena, id: number) {
    super(type, arena, id)
    this.known = undefined
  }

  get children(): readonly Leaf[] {
    this.known ??= this.arena.childrenOf(this.id, (id) => nodeAt(this.arena, id))
    return this.known
  }
}

const leaves: ReadonlySet<Name> = new Set([
  ...(['thematicBreak', 'break', 'image', 'definition', 'imageReference', 'footnoteReference'] as const),
])

/** The class of each type, by its number. */
const classes = names.map((name) => (name in values ? Words : leaves.has(name) ? Leaf : Parent))

function nodeAt(arena: Arena, id: number): Leaf {
  const Class = classes[arena.numberOf(id)] ?? Leaf
  return new Class(arena.typeOf(id), arena, id)
}

/** The tree that the native parser's result holds, short of what no digest asks for. */
export function lazyTree(arena: Arena): Root {
  // The same shape, read late.
  return nodeAt(arena, 0) as unknown as Root
}

/** One node of every type whose data is read, behind a character of two bytes. */
export const sample = `---
é: 1
---

# é *a* \`b\` {#c}

1. [x] **l**\\
   [d](e 't') ~~g~~ ![h](i "t") <b> [j][k] ![m][k] [^n] &amp; @ :/ w.o

> [ ] | a |

\`\`\`p q
r
\`\`\`

- [ ] |

<!-- s -->

| t |
|---|
| u |

***

[k]: v 'w'
[^n]: y
`

/** Whether this version lays out its nodes as it is read here, and its texts where they are sought. */
export function isReadable(lazy: FastParse, eager: (text: string) => Root): boolean {
  const parsed = sample.replaceAll('@', '⁕')
  const {root} = lazy({parsed, source: sample, show: (text) => text.replaceAll('⁕', '@')})
  return JSON.stringify(told(root)) === JSON.stringify(told(eager(sample)))
}

const fields = ['type', 'depth', 'checked', 'value', 'url', 'alt', 'identifier', 'label', 'position'] as const

/** All that is read of a node and of those below it. */
function told(node: Nodes): unknown {
  return [fields.map((field) => Reflect.get(node, field)), 'children' in node && node.children.map(told)]
}
