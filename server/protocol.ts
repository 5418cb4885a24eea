// What the language server and its client say to each other beyond the Language Server Protocol: names and shapes.
import type {CoverageView} from './engine/model/coverage-view.ts'
import type {WrittenKind} from './engine/model/document-kinds.ts'
import type {Severity} from './engine/model/finding.ts'
import type {Bilingual, Language} from './engine/model/language.ts'

export {dimensionNames} from './engine/model/coverage.ts'
export {dimensionLabels} from './engine/model/dimension-labels.ts'
export {kindNames} from './engine/model/kind-names.ts'
export type {Bilingual, CoverageView, Language, Severity, WrittenKind}

/** `initializationOptions` of the client; every key may be absent, as other editors send none. */
export interface StartOptions {
  /** Whether the user trusts the workspace: if not, git does not run and no configuration is extended. True when absent. */
  readonly trusted?: boolean
  /** The language of messages; else that of `locale`, else English. */
  readonly language?: Language
  /** Whether the client serves `readFile` and `listFiles`, for a server that has no disk. */
  readonly servesFiles?: boolean
  /**
   * Whether the editor itself changes plain Markdown links when files move, as VS Code does: then the server leaves those to
   * it, and looks after codes, front matter and comments alone. False when absent.
   */
  readonly followsLinks?: boolean
  /**
   * Where titles stand behind the codes of decisions: in the comments of source files, in documents as well, or nowhere. `source`
   * when absent.
   */
  readonly hints?: 'source' | 'all' | 'none'
  /** Where caches may lie, an absolute path of the disk; the user's cache folder when absent; false for none. */
  readonly cache?: string | false
}

/** Notification to the client, whenever something of it differs. */
export const statusMethod = 'relais/status'

export interface Status {
  readonly state: 'indexing' | 'ready' | 'failed'
  /** How many documents have been read, and how many there are; equal when ready. */
  readonly done: number
  readonly all: number
  /** How many findings are reported, by severity. */
  readonly findings: Readonly<Record<Severity, number>>
  readonly decisions: number
  /** What went wrong or could not be looked at, a sentence each in the user's language. */
  readonly problems: readonly string[]
}

/** Request to the client, answered with `readonly string[]`: the paths of all files below a folder, relative to it, with `/`. */
export const listFilesMethod = 'relais/listFiles'

export interface ListFilesRequest {
  /** The folder's address. */
  readonly uri: string
}

/** Request to the client, answered with `readonly (string | null)[]`: the texts in the same order, null where there is none. */
export const readFilesMethod = 'relais/readFiles'

export interface ReadFilesRequest {
  readonly uris: readonly string[]
}

/** Request to the server without parameters, answered with `readonly DecisionItem[]`: the decision logs as recognised. */
export const decisionsMethod = 'relais/decisions'

export interface DecisionItem {
  /** The address of its workspace folder. */
  readonly folder: string
  /** Names it among the items of its folder, as long as it stays where it is. */
  readonly key: string
  readonly uri: string
  /** The line to show, from 0. */
  readonly line: number
  /** The record's code or number as people write it, such as `ADR-0012`; empty when it has none. */
  readonly id: string
  readonly title: string
  readonly status: string
  /** `YYYY-MM-DD`; empty when none is stated. */
  readonly date: string
  /** The log's path, relative to its folder. */
  readonly log: string
  /** The component that its log is kept for; empty when nothing says so. */
  readonly component: string
  /** Whether it has been open for longer than the configuration lets decisions be proposed. */
  readonly isWaiting: boolean
  /** The keys of the records of its folder that supersede it. */
  readonly supersededBy: readonly string[]
  readonly findings: number
}

/**
 * Request to the server, answered with `readonly CoverageAnswer[]`, one for each folder: how far each component could be carried
 * on. Places lead nowhere: their `target` is undefined.
 */
export const coverageMethod = 'relais/coverage'

export interface CoverageRequest {
  /** Ids of people who are taken to be gone; nobody when absent. */
  readonly without?: readonly string[]
  /** Whether to wait for the whole history of git; what hangs on it is unknown without. False when absent. */
  readonly withHistory?: boolean
}

export interface CoverageAnswer {
  /** The address of the workspace folder. */
  readonly folder: string
  readonly view: CoverageView
  /** The register of people, in its own order. */
  readonly people: readonly PersonItem[]
}

export interface PersonItem {
  readonly id: string
  readonly name: string
  /** The organisation, where the register names one. */
  readonly org: string
  /** The last day here, `YYYY-MM-DD`; empty when none is stated. */
  readonly until: string
}

/** Request to the server without parameters, answered with `readonly OwnersAnswer[]`, one for each folder: who owns what. */
export const ownersMethod = 'relais/owners'

export interface OwnersAnswer {
  /** The address of the workspace folder. */
  readonly folder: string
  /** The components that hold files. */
  readonly areas: readonly {
    readonly name: string
    readonly files: number
    /** How many of these no source speaks of. */
    readonly unmatched: number
    /** By what is written, in its order. */
    readonly owners: readonly OwnerItem[]
  }[]
}

export interface OwnerItem {
  readonly name: string
  /** `unknown`: neither the register nor a domain tells. */
  readonly standing: 'internal' | 'external' | 'unknown'
  /** How many files of the area. */
  readonly files: number
  /** The place that gives the first of them; lines from 1. */
  readonly path: string
  readonly line: number
}

/**
 * Commands of the server (`workspace/executeCommand`, LSP 3.17). Each has the client apply an edit, then shows what it wrote,
 * or says why it wrote nothing; the first argument is one object whose values are texts.
 */

/** `{uri, title, log?, format?, language?}`: `uri` is the address of a folder or of a file in it. */
export const newDecisionCommand = 'relais.newDecision'

/** `{uri, kind, title?, language?}`: a document beside decision records; `kind` is a key of `kindNames`. */
export const newDocumentCommand = 'relais.newDocument'

/** `{uri, old, next}` or `{uri, old, title}`: records by their keys or addresses. */
export const supersedeCommand = 'relais.supersede'

/** Without arguments: every safe fix of every folder. */
export const fixAllCommand = 'relais.fixAllInWorkspace'

/**
 * Commands that the client carries out, and that the server names where `experimental.commands` of the client's capabilities lists
 * them: `create` takes `{uri, log}`, `supersede` takes `{uri, old}`, and both ask for the rest; `showReferences` takes `(uri,
 * position, locations)`, in the protocol's shapes.
 */
export const clientCommands = {
  create: 'relais.createDecision',
  supersede: 'relais.supersedeDecision',
  showReferences: 'relais.showReferences',
} as const
