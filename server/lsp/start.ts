// What a client says of itself when it starts the server, understood as a whole.
import type {ClientCapabilities, InitializeParams, ServerCapabilities} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import type {Language} from '../engine/index.ts'
import type {StartOptions} from '../protocol.ts'
import type {Encoding} from './lines.ts'
import {type Markup, markupFor} from './markup.ts'

/** What a client can do with answers. */
export interface Abilities {
  /** How it shows explanations. */
  readonly markup: Markup
  /** Whether it follows plain Markdown links itself. */
  readonly followsLinks: boolean
  /** Whether it takes the words that a definition was asked for beside the place that it leads to. */
  readonly linksDefinitions: boolean
  /** Whether it asks for the edits of a code action when somebody chooses it. */
  readonly resolvesEdits: boolean
  /** Whether one range may stand for all items of a completion. */
  readonly sharesRange: boolean
  /** Whether it shows a title beside the label of a completion. */
  readonly showsDetails: boolean
  /** Whether it asks for the range of a symbol when somebody chooses it. */
  readonly resolvesSymbols: boolean
  /** Where titles stand behind codes. */
  readonly hints: NonNullable<StartOptions['hints']>
  /** The commands that it carries out itself: `experimental.commands` of its capabilities, a list of names. */
  readonly commands: ReadonlySet<string>
  /** Whether it can be asked to show a document. */
  readonly showsDocuments: boolean
}

export interface Start {
  readonly abilities: Abilities
  readonly language: Language
  readonly encoding: Encoding
  readonly trusted: boolean
  readonly cache: string | false | undefined
  readonly servesFiles: boolean
  /** The addresses of the workspace folders. */
  readonly folders: readonly {readonly uri: string}[]
  /** Whether the client asks for diagnostics; else it is told. */
  readonly pulls: boolean
  /** Whether the client tells of files that change on disk. */
  readonly watches: boolean
}

export function startOf(params: InitializeParams): Start {
  const {capabilities} = params
  const options = optionsOf(params)
  return {
    abilities: abilitiesOf(capabilities, options),
    language: options.language ?? (/^fr(?:$|[^a-z])/i.test(params.locale ?? '') ? 'fr' : 'en'),
    encoding: encodingOf(capabilities),
    trusted: options.trusted ?? true,
    cache: options.cache,
    servesFiles: options.servesFiles ?? false,
    folders: foldersOf(params),
    // What is found in one file depends on others, so a client that cannot be told to ask again would show what was.
    pulls:
      capabilities.textDocument?.diagnostic !== undefined &&
      capabilities.workspace?.diagnostics?.refreshSupport === true,
    watches: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  }
}

function abilitiesOf(
  capabilities: ClientCapabilities,
  {followsLinks = false, hints = 'source'}: StartOptions,
): Abilities {
  const {textDocument, workspace, window, experimental} = capabilities
  const commands: unknown = experimental?.commands
  return {
    markup: markupFor(textDocument?.hover?.contentFormat),
    followsLinks,
    hints,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    sharesRange: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    showsDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    commands: new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : []),
    showsDocuments: window?.showDocument?.support === true,
  }
}

/** The options that are there and have the right type; other clients may send other things. */
function optionsOf({initializationOptions: given}: InitializeParams): StartOptions {
  if (typeof given !== 'object' || given === null) return {}
  const {trusted, language, servesFiles, followsLinks, hints, cache}: Readonly<Record<string, unknown>> = given
  return {
    ...(typeof trusted === 'boolean' && {trusted}),
    ...((language === 'en' || language === 'fr') && {language}),
    ...(typeof servesFiles === 'boolean' && {servesFiles}),
    ...(typeof followsLinks === 'boolean' && {followsLinks}),
    ...((hints === 'source' || hints === 'all' || hints === 'none') && {hints}),
    ...((typeof cache === 'string' || cache === false) && {cache}),
  }
}

/** The first of the client's encodings that is one of ours; UTF-16, which every client speaks, when there is none. */
function encodingOf({general}: ClientCapabilities): Encoding {
  const known = (general?.positionEncodings ?? []).find((each) => each === 'utf-8' || each === 'utf-16')
  return known === 'utf-8' ? 'utf-8' : 'utf-16'
}

function foldersOf({workspaceFolders, rootUri, rootPath}: InitializeParams): Start['folders'] {
  if (workspaceFolders) return workspaceFolders
  if (rootUri) return [{uri: rootUri}]
  return rootPath ? [{uri: URI.file(rootPath).toString()}] : []
}

/** What every client is offered beside features. */
export function basicCapabilities({encoding, pulls}: Start): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: {openClose: true, change: 2, save: {includeText: false}},
    workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    ...(pulls && {
      diagnosticProvider: {identifier: 'relais', interFileDependencies: true, workspaceDiagnostics: true},
    }),
  }
}
