// What we use of the native parser, written down here because its package, types included, may be absent.
declare module 'satteri' {
  import type {Root} from 'mdast'
  export function markdownToMdast(
    text: string,
    options: {readonly features: {readonly gfm: true; readonly frontmatter: true}},
  ): Root
}
