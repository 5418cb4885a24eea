// Text to syntax tree: CommonMark with front matter and GitHub's tables, task lists, footnotes and struck text.
import type {Root} from 'mdast'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'

/** From a text to its tree, with offsets into that text; may throw a RangeError on extreme nesting. */
export type Parse = (text: string) => Root

/** Bare addresses are left as text: turning them into links doubles the cost, and no rule follows them. */
function githubPieces(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmTaskListItem(),
    gfmFootnote(),
    gfmStrikethrough(),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(githubPieces).freeze()

/** The reference parser: remark. */
export const parseWithRemark: Parse = (text) => processor.parse(text)
