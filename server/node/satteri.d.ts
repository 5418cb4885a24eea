// What we use of the native parser, written down here because its package, types included, may be absent.
declare module 'satteri' {
  import type {Nodes, Root} from 'mdast'

  interface Options {
    readonly gfm: true
    readonly frontmatter: true
  }

  /** A parsed document in native memory. */
  interface Handle {
    readonly __handle: unique symbol
  }

  export function markdownToMdast(text: string, options: {readonly features: Options}): Root
  export function createMdastHandle(text: string, features: Options): Handle
  export function serializeHandle(handle: Handle): Uint8Array
  export function dropHandle(handle: Handle): void

  /** Reads the nodes of a serialized document by their numbers; the root is 0. */
  export class MdastReader {
    constructor(buffer: Uint8Array)
    getNode(id: number): {readonly typeName: string}
    getNodeType(id: number): number
    getPosition(id: number): Nodes['position']
    getChildIds(id: number): number[]
    /** The text to which the field at an offset leads, among the data of a node. */
    fieldString(id: number, offset: number): string
    fieldU8(id: number, offset: number, fallback: number): number
    /** All texts of the document: its source, and behind it what was decoded of it. */
    getStringPool(): string
  }
}
