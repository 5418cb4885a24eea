// Keeps codes, numbers, paths and links right when files or folders of a log are renamed or moved by hand.
import type {FileOperationRegistrationOptions, FileRename, WorkspaceEdit} from 'vscode-languageserver'
import {movingEdits} from '../../engine/index.ts'
import {pathOf, workspaceEditOf} from '../convert.ts'
import type {FolderView} from '../view.ts'

/** What the server wants to hear of: documents, and folders, which may hold some. */
export const renamesOfInterest: FileOperationRegistrationOptions = {
  filters: [{pattern: {glob: '**/*.{md,mdx,markdown}', matches: 'file'}}, {pattern: {glob: '**', matches: 'folder'}}],
}

/**
 * The edits to be made before the files move; undefined when there are none. With `followsLinks`, the editor changes plain
 * Markdown links itself (in VS Code where `markdown.updateLinksOnFileMove.enabled` says so): then only what no Markdown
 * service knows of is changed here, codes and numbers, front matter, and comments in the source. Links that both change
 * would be changed twice.
 */
export function willRenameFiles(
  view: FolderView,
  files: readonly FileRename[],
  followsLinks: boolean,
): WorkspaceEdit | undefined {
  const moves = files.flatMap(({oldUri, newUri}) => {
    const [from, to] = [pathOf(view, oldUri), pathOf(view, newUri)]
    return from === undefined || to === undefined ? [] : [{from, to}]
  })
  const {snapshot, textOf} = view
  const edits = movingEdits(moves, !followsLinks, {workspace: snapshot.workspace, textOf})
  return edits.length === 0 ? undefined : workspaceEditOf(view, edits)
}
