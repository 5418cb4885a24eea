// Makes links of the codes that name decisions; plain Markdown links are left to the editor, which knows them.
import type {DocumentLink} from 'vscode-languageserver'
import {mentionsIn} from '../../engine/index.ts'
import {uriOf} from '../convert.ts'
import type {FolderView} from '../view.ts'

/** The codes of a document or a source file, in order. A record that is a part of a file is led to by its line. */
export function documentLinks(view: FolderView, path: string): readonly DocumentLink[] {
  const mentions = mentionsIn(path, {workspace: view.snapshot.workspace, textOf: view.textOf})
  return mentions.flatMap(({manner, span, decision}) => {
    if (manner === 'link') return []
    const line = view.linesOf(decision.path).positionAt(decision.head.start).line + 1
    const place = decision.format === 'log' ? `#L${line}` : ''
    return [
      {
        range: view.linesOf(path).rangeOf(span),
        target: `${uriOf(view, decision.path)}${place}`,
        tooltip: decision.title?.value ?? decision.id,
      },
    ]
  })
}
