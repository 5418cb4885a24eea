// Puts what the engine says into the shapes of the protocol: the only place that knows both.
import type {Diagnostic, DiagnosticSeverity, Location, TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import type {Change, Finding, Severity, Span} from '../engine/index.ts'
import type {FolderView} from './view.ts'

/** The address of a path in a folder. */
export function uriOf({uri}: Pick<FolderView, 'uri'>, path: string): string {
  const folder = URI.parse(uri)
  return folder.with({path: `${folder.path.replace(/\/$/, '')}/${path}`}).toString()
}

/** The path of an address in a folder; undefined when it lies elsewhere. */
export function pathOf({uri}: Pick<FolderView, 'uri'>, address: string): string | undefined {
  const [folder, file] = [URI.parse(uri), URI.parse(address)]
  const start = `${withSmallDrive(folder.path).replace(/\/$/, '')}/`
  const path = withSmallDrive(file.path)
  const isSameHost = folder.authority.toLowerCase() === file.authority.toLowerCase()
  const isInside = folder.scheme === file.scheme && isSameHost && path.startsWith(start)
  return isInside ? path.slice(start.length) : undefined
}

/** Some editors write the letter of a Windows drive small, some as a capital; names of hosts have no case either. */
function withSmallDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase())
}

export function locationOf(view: FolderView, path: string, span: Span): Location {
  return {uri: uriOf(view, path), range: view.linesOf(path).rangeOf(span)}
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {error: 1, warning: 2, info: 3, hint: 4}

export function diagnosticOf(view: FolderView, finding: Finding): Diagnostic {
  const {rule, severity, path, span, message, advice, related, fingerprint} = finding
  return {
    range: view.linesOf(path).rangeOf(span),
    severity: severities[severity],
    source: 'relais',
    code: rule,
    message: `${message} ${advice}`,
    relatedInformation: related.map(({path, span, message}) => ({location: locationOf(view, path, span), message})),
    data: {fingerprint},
  }
}

/** Changes as one edit: new files and names first, then what is replaced, each file at the version that the view knows. */
export function workspaceEditOf(view: FolderView, changes: readonly Change[]): WorkspaceEdit {
  const created = changes.filter((change) => change.kind === 'create')
  const renamed = changes.filter((change) => change.kind === 'rename')
  return {
    documentChanges: [
      ...created.map(({path}) => ({kind: 'create' as const, uri: uriOf(view, path), options: {ignoreIfExists: false}})),
      ...created.map(({path, text}) => written(view, path, text)),
      ...textEditsOf(view, changes),
      ...renamed.map(({path, to}) => ({
        kind: 'rename' as const,
        oldUri: uriOf(view, path),
        newUri: uriOf(view, to),
        options: {overwrite: false},
      })),
    ],
  }
}

/** The text of a file that the same edit creates. */
function written(view: FolderView, path: string, text: string): TextDocumentEdit {
  const start = {line: 0, character: 0}
  return {
    textDocument: {uri: uriOf(view, path), version: null},
    edits: [{range: {start, end: start}, newText: text}],
  }
}

function textEditsOf(view: FolderView, changes: readonly Change[]): readonly TextDocumentEdit[] {
  const edits = changes.filter((change) => change.kind === 'edit')
  return [...new Set(edits.map(({path}) => path))].map((path) => ({
    textDocument: {uri: uriOf(view, path), version: view.versionOf(path)},
    edits: edits
      .filter((edit) => edit.path === path)
      .map(({span, text}) => ({range: view.linesOf(path).rangeOf(span), newText: text})),
  }))
}
