// What the client of the protocol is told: which documents count, when they are checked, and what the editor shows.
import {env, type LogOutputChannel, type TextDocument, type Uri, workspace} from 'vscode'
import {DiagnosticPullMode, type LanguageClientOptions, RevealOutputChannelOn, vsdiag} from 'vscode-languageclient'
import type {Language, StartOptions} from '../server/protocol.ts'
import {setting} from './settings.ts'

/** Files of the workspace, wherever they lie: any of them may name a decision. */
export function documentSelector(): readonly {readonly scheme: string}[] {
  const schemes = (workspace.workspaceFolders ?? []).map(({uri}) => uri.scheme)
  return [...new Set(['file', ...schemes])].map((scheme) => ({scheme}))
}

/** The language of the server's messages. */
export function language(): Language {
  const asked = setting('relais.language')
  if (asked !== 'auto') return asked
  return env.language.startsWith('fr') ? 'fr' : 'en'
}

/** Asked for at each start, so that a restart is enough to bring in what has changed. */
function startOptions(): StartOptions {
  const hints = setting('relais.inlayHints')
  return {trusted: workspace.isTrusted, language: language(), servesFiles: true, followsLinks: true, hints}
}

/** Whether a document is to be checked only once it is saved; the server may ask for a look at it before. */
function isWaiting(document: TextDocument | Uri): boolean {
  return 'isDirty' in document && document.isDirty && setting('relais.run') === 'onSave'
}

export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [...documentSelector()],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: startOptions,
    // Failures to start are told once, by the connection.
    initializationFailedHandler: () => false,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => mode === DiagnosticPullMode.onType && isWaiting(document),
    },
    middleware: {
      provideDiagnostics: (document, previous, token, next) =>
        previous !== undefined && isWaiting(document)
          ? {kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previous}
          : next(document, previous, token),
      provideCodeLenses: (document, token, next) => (setting('relais.codeLens') ? next(document, token) : []),
    },
  }
}
