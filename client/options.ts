// What the client of the protocol is told: which documents count, when they are checked, and what the editor shows.
import {env, type LogOutputChannel, workspace} from 'vscode'
import {DiagnosticPullMode, type LanguageClientOptions, RevealOutputChannelOn} from 'vscode-languageclient'
import type {Language, StartOptions} from '../server/protocol.ts'
import {setting} from './settings.ts'

/** Files of the workspace, wherever they lie: any of them may name a decision. */
export function documentSelector(): readonly {readonly scheme: string}[] {
  const schemes = (workspace.workspaceFolders ?? []).map(({uri}) => uri.scheme)
  return [...new Set(['file', ...schemes])].map((scheme) => ({scheme}))
}

function language(): Language {
  const asked = setting('relais.language')
  if (asked !== 'auto') return asked
  return env.language.startsWith('fr') ? 'fr' : 'en'
}

/** Asked for at each start, so that a restart is enough to bring in what has changed. */
function startOptions(): StartOptions {
  return {trusted: workspace.isTrusted, language: language(), servesFiles: true}
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
      filter: (_document, mode) => mode === DiagnosticPullMode.onType && setting('relais.run') === 'onSave',
    },
    middleware: {
      provideCodeLenses: (document, token, next) => (setting('relais.codeLens') ? next(document, token) : []),
      provideInlayHints: (document, range, token, next) =>
        setting('relais.inlayHints') ? next(document, range, token) : [],
    },
  }
}
