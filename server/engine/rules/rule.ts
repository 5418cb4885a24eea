// The shape of a rule: what it looks at, what it may say in both languages, and its check.
import type {Static, TObject} from 'typebox'
import type {Suppression} from '../documents/digest-model.ts'
import type {Component} from '../model/component.ts'
import type {DraftFix, Severity} from '../model/finding.ts'
import type {Bilingual} from '../model/language.ts'
import type {Located, Span} from '../model/place.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {SourceFile, Workspace, WorkspaceDocument} from '../workspace/workspace.ts'

/** What a rule can be asked about, by name. */
export interface Subjects {
  /** One decision record; its findings stand in the record's file. */
  readonly decision: Decision
  /** One decision log: the records of one folder or one file. */
  readonly log: DecisionLog
  /** One governed document: a record, or a page that Relais follows links from. */
  readonly document: WorkspaceDocument
  /** A source file that mentions records. */
  readonly source: SourceFile
  /** One part of the repository; its findings stand where it is laid down, if anywhere. */
  readonly component: Component
  /** The whole repository. */
  readonly workspace: Workspace
  /** The suppression comments of one document that held nothing back in this run. */
  readonly suppressions: {readonly path: string; readonly unused: readonly UnusedSuppression[]}
}

/** A suppression comment, or one rule of it, that no finding answered to. */
export interface UnusedSuppression {
  readonly suppression: Suppression
  /** The rule that had no finding; undefined when the comment names none. */
  readonly rule: Located<string> | undefined
}

export type SubjectName = keyof Subjects

/** Presets that turn rules on: `core` is on without any configuration. */
export type Preset = 'core' | 'team' | 'outsourced' | 'ip' | 'cir' | 'governance'

/** The placeholder names of a template: `'No {a} in {b}'` → `'a' | 'b'`. */
type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The arguments that a message takes: its data when it has placeholders, and what goes along with it. */
type ReportArguments<T extends string> = string extends T
  ? [data: Readonly<Record<string, string>>, extras?: Extras]
  : [Placeholders<T>] extends [never]
    ? [extras?: Extras]
    : [data: Readonly<Record<Placeholders<T>, string>>, extras?: Extras]

/** What may go along with a report. */
export interface Extras {
  /** The file of the place, when it is not the subject's own. */
  readonly path?: string
  readonly related?: readonly {readonly path: string; readonly span: Span; readonly message: Bilingual}[]
  readonly fixes?: readonly DraftFix[]
  /** Whether it weighs one step less than the rule's other findings. */
  readonly lighter?: boolean
}

/** A finding before severity, language, suppressions and the fingerprint are applied. */
export interface Draft {
  readonly key: string
  readonly span: Span
  readonly data: Readonly<Record<string, string>>
  readonly extras: Extras
}

/** What the world looks like around the subject. */
export interface Context<Options, Messages extends Record<string, Bilingual>> {
  readonly workspace: Workspace
  readonly options: Options
  /** The current day, `YYYY-MM-DD`: the engine has no clock. */
  readonly today: string
  /** The ids of all rules, for what authors write about them. */
  readonly ruleIds: ReadonlySet<string>
  /** Makes a finding at a fact; the key picks the message, whose placeholders must all be given. */
  report<K extends keyof Messages & string>(
    key: K,
    place: Located<unknown> | Span,
    ...rest: ReportArguments<Messages[K]['en']>
  ): Draft
}

/** A rule as its author writes it. */
export interface RuleDefinition<
  On extends SubjectName,
  Options extends TObject,
  Messages extends Record<string, Bilingual>,
> {
  /** `family/name`, equal to the file's place under `rules/`. */
  readonly id: string
  readonly on: On
  readonly severity: Severity
  /** The preset that turns the rule on; `core` when absent. */
  readonly preset?: Preset
  /** Whether it compares with a base: it runs when one was asked for and found. */
  readonly needsBase?: boolean
  /** Whether it looks at the history of all commits: it runs when that could be read. */
  readonly needsHistory?: boolean
  /** Whether it looks at that history where it can be read, and says less where it cannot. */
  readonly usesHistory?: boolean
  /** Whether it tells internal people from others: it runs when the configuration says who is. */
  readonly needsPeople?: boolean
  /** Whether it looks at how Relais itself is used (configuration, suppressions): inline comments cannot hold it back. */
  readonly onUse?: boolean
  /** Whether the rule still runs on rejected, deprecated and superseded records: identity, link and supersession rules do. */
  readonly onRetired?: boolean
  /** Whether its findings sometimes carry a fix, and of which kind. */
  readonly fixable?: 'safe' | 'suggestion'
  /** The keys that its page must show, when its messages are a table that other tests prove; all of them when absent. */
  readonly shown?: readonly string[]
  /** One sentence: what holds when the rule is content. */
  readonly summary: Bilingual
  /** One sentence: what to do about a finding. */
  readonly advice: Bilingual
  readonly options: Options
  readonly messages: Messages
  check(subject: Subjects[On], context: Context<Static<Options>, Messages>): Iterable<Draft>
}

/** Any rule, as the engine runs it. */
export interface Rule {
  readonly id: string
  readonly on: SubjectName
  readonly severity: Severity
  readonly preset: Preset
  readonly needsBase: boolean
  readonly needsHistory: boolean
  readonly usesHistory: boolean
  readonly needsPeople: boolean
  readonly onUse: boolean
  readonly onRetired: boolean
  readonly fixable: 'safe' | 'suggestion' | undefined
  readonly shown: readonly string[]
  readonly summary: Bilingual
  readonly advice: Bilingual
  readonly options: TObject
  readonly messages: Readonly<Record<string, Bilingual>>
  check(subject: Subjects[SubjectName], context: Context<unknown, Record<string, Bilingual>>): Iterable<Draft>
}

/** Declares a rule: types its check by the subject, its options by their schema, its reports by its messages. */
export function rule<
  const On extends SubjectName,
  Options extends TObject,
  const Messages extends Record<string, Bilingual>,
>(definition: RuleDefinition<On, Options, Messages>): Rule {
  const {preset = 'core', onUse = false, onRetired = false, fixable, ...rest} = definition
  const {needsBase = false, needsHistory = false, usesHistory = needsHistory, needsPeople = false} = definition
  const {shown = Object.keys(definition.messages)} = definition
  // The engine hands each rule the subject and the options that it declared, so narrowing here is sound.
  return {
    ...rest,
    preset,
    needsBase,
    needsHistory,
    usesHistory,
    needsPeople,
    onUse,
    onRetired,
    fixable,
    shown,
  } as unknown as Rule
}
