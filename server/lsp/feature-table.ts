// Every feature of the language server beside diagnostics and commands, one line each.
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  WillRenameFilesRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver'
import {recordAt} from '../engine/index.ts'
import {type CoverageRequest, coverageMethod, decisionsMethod, ownersMethod} from '../protocol.ts'
import {atPlace, expectWanted, type Feature, onDocument, onFolders, onResolve} from './feature.ts'
import {actionKinds, codeActions} from './features/code-actions.ts'
import {codeLenses, lensAddress, resolveCodeLens} from './features/code-lens.ts'
import {completion, completionTriggers, resolveCompletion} from './features/completion.ts'
import {commitsOf, coverageAnswer} from './features/coverage.ts'
import {decisionItems} from './features/decisions.ts'
import {definition} from './features/definition.ts'
import {documentLinks} from './features/document-links.ts'
import {hover} from './features/hover.ts'
import {inlayHints} from './features/inlay-hints.ts'
import {ownersAnswer} from './features/owners.ts'
import {documentHighlights, references} from './features/references.ts'
import {prepareRename, rename} from './features/rename.ts'
import {addressOf, resolveCodeAction} from './features/resolve-action.ts'
import {documentSymbols, resolveWorkspaceSymbol, workspaceSymbols} from './features/symbols.ts'
import {renamesOfInterest, willRenameFiles} from './features/will-rename-files.ts'
import type {At} from './view.ts'

function mentionAt({view, path, offset}: At) {
  return recordAt(path, offset, {workspace: view.snapshot.workspace, textOf: view.textOf})
}

/** The address that an item of ours carries. */
function uriIn({data}: {readonly data?: unknown}): string | undefined {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string'
    ? data.uri
    : undefined
}

/** The edits of several folders as one; null where there are none. */
function joinedEdits(edits: readonly (WorkspaceEdit | undefined)[]): WorkspaceEdit | null {
  const documentChanges = edits.flatMap((edit) => edit?.documentChanges ?? [])
  return documentChanges.length === 0 ? null : {documentChanges}
}

export const features: readonly Feature[] = [
  atPlace(HoverRequest.type, {hoverProvider: true}, (at, _, {abilities: {markup}}) =>
    hover(at, {markup, mention: mentionAt(at)}),
  ),
  atPlace(
    CompletionRequest.type,
    {completionProvider: {triggerCharacters: [...completionTriggers], resolveProvider: true}},
    (at, _, {today, abilities: {markup, sharesRange, showsDetails}}) =>
      completion(at, {today, markup, sharesRange, showsDetails}),
  ),
  onResolve(CompletionResolveRequest.type, uriIn, (view, item, {abilities}) =>
    resolveCompletion(view, item, abilities.markup),
  ),
  atPlace(DefinitionRequest.type, {definitionProvider: true}, (at, _, {abilities}) => {
    const link = definition(at)
    if (!link) return null
    return abilities.linksDefinitions ? [link] : {uri: link.targetUri, range: link.targetSelectionRange}
  }),
  atPlace(ReferencesRequest.type, {referencesProvider: true}, (at, {context}) => [
    ...references(at, context.includeDeclaration),
  ]),
  atPlace(DocumentHighlightRequest.type, {documentHighlightProvider: true}, (at) => [...documentHighlights(at)]),
  onDocument(DocumentLinkRequest.type, {documentLinkProvider: {}}, (view, path) => [...documentLinks(view, path)]),
  onDocument(DocumentSymbolRequest.type, {documentSymbolProvider: true}, documentSymbols),
  onFolders(WorkspaceSymbolRequest.type, {workspaceSymbolProvider: {resolveProvider: true}}, (folders, {query}) =>
    folders.flatMap(({view, asking}) => workspaceSymbols(view, query, asking.abilities.resolvesSymbols)),
  ),
  onResolve(WorkspaceSymbolResolveRequest.type, ({location: {uri}}) => uri, resolveWorkspaceSymbol),
  onDocument(
    CodeActionRequest.type,
    {codeActionProvider: {codeActionKinds: [...actionKinds], resolveProvider: true}},
    (view, path, {range, context: {only, diagnostics}}, asking) => {
      const {resolvesEdits: isLazy, commands} = asking.abilities
      const request = {path, span: view.linesOf(path).spanOf(range), only, diagnostics}
      return codeActions(view, request, {...asking, isLazy, commands})
    },
  ),
  onResolve(CodeActionResolveRequest.type, addressOf, resolveCodeAction),
  {
    method: coverageMethod,
    capabilities: {},
    answer: async (request: CoverageRequest, session, token) => {
      const answers = []
      for (const folder of session.folders) {
        await folder.known()
        const commits = request.withHistory === true ? await commitsOf(folder.files) : undefined
        expectWanted(token)
        const view = folder.view()
        if (view !== undefined) answers.push(coverageAnswer(view, request, commits))
      }
      return answers
    },
  },
  onFolders({method: decisionsMethod}, {}, (folders) => folders.flatMap(({view}) => decisionItems(view))),
  onFolders({method: ownersMethod}, {}, (folders) => folders.map(({view}) => ownersAnswer(view))),
  atPlace(PrepareRenameRequest.type, {}, prepareRename),
  atPlace(RenameRequest.type, {renameProvider: {prepareProvider: true}}, (at, {newName}) => {
    const edit = rename(at, newName)
    if ('refused' in edit) throw new ResponseError(ErrorCodes.InvalidParams, edit.refused)
    return edit
  }),
  onFolders(
    WillRenameFilesRequest.type,
    {workspace: {fileOperations: {willRename: renamesOfInterest}}},
    (folders, {files}) =>
      joinedEdits(folders.map(({view, asking}) => willRenameFiles(view, files, asking.abilities.followsLinks))),
  ),
  onDocument(CodeLensRequest.type, {codeLensProvider: {resolveProvider: true}}, (view, path, _, {abilities}) =>
    codeLenses(view, path, abilities),
  ),
  onResolve(CodeLensResolveRequest.type, lensAddress, (view, lens, {abilities}) =>
    resolveCodeLens(view, lens, abilities),
  ),
  onDocument(InlayHintRequest.type, {inlayHintProvider: true}, (view, path, {range}, {abilities: {markup, hints}}) =>
    inlayHints(view, path, view.linesOf(path).spanOf(range), {markup, places: hints}),
  ),
]
