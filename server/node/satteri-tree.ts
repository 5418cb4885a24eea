// The native parser's result as a tree of lazy nodes: a digest looks at most nodes once, and at few of their texts.
import type {Nodes, Root} from 'mdast'
import type {MdastReader} from 'satteri'
import type {FastParse} from '../engine/index.ts'

/** What can be read of a node beside its type, place and children. */
type Read = (reader: MdastReader, id: number) => unknown

const textAt =
  (offset: number): Read =>
  (reader, id) =>
    reader.fieldString(id, offset)

/**
 * Where the data of each type of node holds what a digest asks for, in bytes from its beginning: the layout of satteri
 * 0.10.5, which `isReadable` proves for the version at hand. Titles, languages, alignment and the like are left out.
 */
const fieldsOf: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  heading: {depth: (reader, id) => reader.fieldU8(id, 0, 1)},
  listItem: {checked: (reader, id) => [false, true][reader.fieldU8(id, 0, 2)] ?? null},
  text: {value: textAt(0)},
  inlineCode: {value: textAt(0)},
  html: {value: textAt(0)},
  yaml: {value: textAt(0)},
  toml: {value: textAt(0)},
  code: {value: textAt(16)},
  link: {url: textAt(0)},
  image: {url: textAt(0), alt: textAt(8)},
  definition: {url: textAt(0), identifier: textAt(16), label: textAt(24)},
  linkReference: {identifier: textAt(0), label: textAt(8)},
  imageReference: {identifier: textAt(0), label: textAt(8), alt: textAt(20)},
  footnoteReference: {identifier: textAt(0), label: textAt(8)},
  footnoteDefinition: {identifier: textAt(0), label: textAt(8)},
}

const leaves =
  /^(?:thematicBreak|break|text|inlineCode|html|yaml|toml|code|image|definition|imageReference|footnoteReference)$/

/**
 * A node that is read when it is looked at; nothing but its children is kept. Its fields are declared only: there are
 * very many nodes, and defining a field costs more than setting one.
 */
class Leaf {
  declare readonly type: string
  declare protected readonly reader: MdastReader
  declare protected readonly id: number

  constructor(type: string, reader: MdastReader, id: number) {
    this.type = type
    this.reader = reader
    this.id = id
  }

  get position() {
    return this.reader.getPosition(this.id)
  }
}

class Parent extends Leaf {
  declare private known: readonly Leaf[] | undefined

  get children(): readonly Leaf[] {
    this.known ??= this.reader.getChildIds(this.id).map((id) => nodeAt(this.reader, id))
    return this.known
  }
}

type NodeClass = new (type: string, reader: MdastReader, id: number) => Leaf

/** By the number that the native parser has for a type. */
const classes: {readonly type: string; readonly of: NodeClass}[] = []

function nodeAt(reader: MdastReader, id: number): Leaf {
  const number = reader.getNodeType(id)
  classes[number] ??= classOf(reader.getNode(id).typeName.replace(/^[A-Z]/, (letter) => letter.toLowerCase()))
  const {type, of} = classes[number]
  return new of(type, reader, id)
}

/** A class for each type, so that `'value' in node` holds where it does in any other tree. */
function classOf(type: string): {readonly type: string; readonly of: NodeClass} {
  const of = leaves.test(type) ? class extends Leaf {} : class extends Parent {}
  for (const [name, read] of Object.entries(fieldsOf[type] ?? {})) {
    Object.defineProperty(of.prototype, name, {
      get(this: {readonly reader: MdastReader; readonly id: number}) {
        return read(this.reader, this.id)
      },
    })
  }
  return {type, of}
}

/** The tree that a reader of the native parser's result leads to, short of what no digest asks for. */
export function lazyTree(reader: MdastReader): Root {
  // The same shape, read late.
  return nodeAt(reader, 0) as unknown as Root
}

/** One node of every type whose data is read, behind a character of two bytes. */
const sample = `---
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

/** Whether this version lays out its nodes as `fieldsOf` has it, and takes its texts from where they are shown. */
export function isReadable(lazy: FastParse, eager: (text: string) => Root): boolean {
  const root = lazy(sample.replaceAll('@', '⁕'), (texts) => texts.replaceAll('⁕', '@'))
  return JSON.stringify(told(root)) === JSON.stringify(told(eager(sample)))
}

const fields = ['type', 'depth', 'checked', 'value', 'url', 'alt', 'identifier', 'label', 'position'] as const

/** All that is read of a node and of those below it. */
function told(node: Nodes): unknown {
  return [fields.map((field) => Reflect.get(node, field)), 'children' in node && node.children.map(told)]
}
