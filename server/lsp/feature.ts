// The shape of a feature: the request it answers, what the server offers for it, and the pure function behind it.
import {
  type CancellationToken,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver'
import type {Asking, Seen} from './asking.ts'
import type {Session} from './session.ts'
import type {At, FolderView} from './view.ts'

/** A request that is answered from the state of a session. */
export interface Feature {
  readonly method: string
  readonly capabilities: ServerCapabilities
  /** Throws a `ResponseError` when nobody wants to know any more. What the client sends, the feature itself knows. */
  readonly answer: (params: never, session: Session, token: CancellationToken) => Promise<unknown>
}

/** What names a request of the protocol, with the types of what is asked and answered. */
interface Request<P, R> {
  readonly method: string
  readonly _?: readonly [P, R, ...unknown[]] | undefined
}

interface InDocument {
  readonly textDocument: TextDocumentIdentifier
}

/** A feature of a whole document; null where there is no such document. */
export function onDocument<P extends InDocument, R>(
  {method}: Request<P, R>,
  capabilities: ServerCapabilities,
  answer: (view: FolderView, path: string, params: P, asking: Asking) => R,
): Feature {
  return {
    method,
    capabilities,
    answer: async (params: P, session, token) => {
      const {uri} = params.textDocument
      const asked = session.buffers.get(uri)
      const found = await session.viewOf(uri)
      expectWanted(token)
      // The places in the request are those of a text that is no more.
      if (session.buffers.get(uri) !== asked) throw new ResponseError(LSPErrorCodes.ContentModified, 'edited meanwhile')
      return found ? answer(found.view, found.path, params, session.asking(found.folder)) : null
    },
  }
}

/** A feature at a place of a document; null where there is no such document. */
export function atPlace<P extends InDocument & {readonly position: Position}, R>(
  request: Request<P, R>,
  capabilities: ServerCapabilities,
  answer: (at: At, params: P, asking: Asking) => R,
): Feature {
  return onDocument<P, R>(request, capabilities, (view, path, params, asking) =>
    answer({view, path, offset: view.linesOf(path).offsetAt(params.position)}, params, asking),
  )
}

/** A feature of all folders together. */
export function onFolders<P, R>(
  {method}: Request<P, R>,
  capabilities: ServerCapabilities,
  answer: (folders: readonly Seen[], params: P) => R,
): Feature {
  return {
    method,
    capabilities,
    answer: async (params: P, session, token) => {
      const seen = await session.seen()
      expectWanted(token)
      return answer(seen, params)
    },
  }
}

/** Resolves what an earlier answer of the same feature left open: `addressOf` tells the file that it is about. */
export function onResolve<P>(
  {method}: Request<P, P>,
  addressOf: (item: P) => string | undefined,
  resolve: (view: FolderView, item: P, asking: Asking) => P,
): Feature {
  return {
    method,
    capabilities: {},
    answer: async (item: P, session, token) => {
      const uri = addressOf(item)
      const found = uri === undefined ? undefined : await session.viewOf(uri)
      expectWanted(token)
      return found ? resolve(found.view, item, session.asking(found.folder)) : item
    },
  }
}

export function expectWanted({isCancellationRequested}: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
}
