// What we use of the native parser, written down here because its package, types included, may be absent.
declare module 'satteri' {
  import type {Root} from 'mdast'

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
  export function serializeHandle(handle: Handle): Uint8Array<ArrayBuffer>
  export function dropHandle(handle: Handle): void
}
