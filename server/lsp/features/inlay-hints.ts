// The title of a decision behind a code that stands alone, such as `ADR-0012` in a comment.
import type {InlayHint} from 'vscode-languageserver'
import {cardOf, isSourcePath, type Mention, mentionsIn, type Span, titleOf} from '../../engine/index.ts'
import type {StartOptions} from '../../protocol.ts'
import {decisionCard} from '../card.ts'
import {contentOf, type Markup} from '../markup.ts'
import type {FolderView} from '../view.ts'

/** Where titles are shown: in source files alone, where a code tells least; in documents as well, whose flow they break; nowhere. */
export type HintPlaces = NonNullable<StartOptions['hints']>

export interface HintOptions {
  readonly markup: Markup
  readonly places: HintPlaces
}

/** A longer title is cut behind a word. */
const longest = 60

export function inlayHints(view: FolderView, path: string, span: Span, {markup, places}: HintOptions): InlayHint[] {
  if (places === 'none' || (places === 'source' && !isSourcePath(path))) return []
  const {snapshot, textOf} = view
  const lines = view.linesOf(path)
  return mentionsIn(path, {workspace: snapshot.workspace, textOf})
    .filter((mention) => mention.span.start <= span.end && span.start <= mention.span.end)
    .filter((mention) => isBare(mention, lines.text))
    .map(({span: {end}, decision}) => ({
      position: lines.positionAt(end),
      label: shortened(titleOf(decision)),
      paddingLeft: true,
      tooltip: contentOf(markup, decisionCard(cardOf(decision, snapshot.workspace), decision, view, markup)),
    }))
}

/** Whether a code stands alone: it is neither a path nor the text of a link, and its title does not follow. */
function isBare({manner, link, span, decision}: Mention, text: string): boolean {
  const written = text.slice(span.start, span.end)
  if (manner !== 'code' || link || /[/.]/.test(written)) return false
  const next = text.slice(span.end, span.end + longest).replace(/^[\s:.,–—()-]+/, '')
  const title = titleOf(decision).slice(0, 12).toLowerCase()
  return !next.toLowerCase().startsWith(title) && !text.slice(span.end).startsWith('](')
}

function shortened(title: string): string {
  if (title.length <= longest) return title
  const cut = title.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}
