// The outline of a document, and the records of a workspace by name.
import type {DocumentSymbol, SymbolKind, WorkspaceSymbol} from 'vscode-languageserver'
import {findRecords, nameOf, type OutlineItem, outlineOf} from '../../engine/index.ts'
import {locationOf, uriOf} from '../convert.ts'
import type {Lines} from '../lines.ts'
import {say} from '../texts.ts'
import type {FolderView} from '../view.ts'

/** `SymbolKind.Class` and `SymbolKind.String` of LSP 3.17: a record, and a section as editors show headings. */
const kinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {record: 5, section: 15}

/** The records of a file with their sections; empty for a file without records. */
export function documentSymbols(view: FolderView, path: string): DocumentSymbol[] {
  const lines = view.linesOf(path)
  return outlineOf(path, view.snapshot.workspace).map((item) => symbolOf(item, lines, view))
}

function symbolOf(
  {kind, name, state, span, head, children}: OutlineItem,
  lines: Lines,
  view: FolderView,
): DocumentSymbol {
  return {
    name,
    ...(state === undefined ? {} : {detail: say(view.language, `state_${state}`)}),
    kind: kinds[kind],
    ...(state === 'superseded' || state === 'deprecated' ? {tags: [1]} : {}),
    range: lines.rangeOf(span),
    selectionRange: lines.rangeOf(head),
    children: children.map((child) => symbolOf(child, lines, view)),
  }
}

/** More would not be read, and editors ask again with each letter. */
const most = 200

/**
 * Records by code, number or title, the likeliest first. With `lazily`, without ranges: `resolveWorkspaceSymbol` adds them,
 * so that no file is read for a list.
 */
export function workspaceSymbols(view: FolderView, query: string, lazily: boolean): WorkspaceSymbol[] {
  const {workspace} = view.snapshot
  return findRecords(query, workspace, most).map((decision) => {
    const {path, head, key, log, state} = decision
    return {
      name: nameOf(decision),
      kind: kinds.record,
      ...(state === 'superseded' || state === 'deprecated' ? {tags: [1]} : {}),
      containerName: log,
      location: lazily ? {uri: uriOf(view, path)} : locationOf(view, path, head),
      data: {key},
    }
  })
}

/** The symbol with its range; as it is when the record is gone. */
export function resolveWorkspaceSymbol(view: FolderView, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const decision = view.snapshot.workspace.decision(keyIn(symbol.data) ?? '')
  return decision ? {...symbol, location: locationOf(view, decision.path, decision.head)} : symbol
}

function keyIn(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null && 'key' in data && typeof data.key === 'string'
    ? data.key
    : undefined
}
