// What the editor and its panel say to each other: complete states one way, wishes the other, each checked before it is believed.
import type {CoverageView} from '../../../server/engine/model/coverage-view.ts'
import type {Language} from '../../../server/engine/model/language.ts'

/** Somebody of the register, as the simulation of a departure offers them. */
export interface PersonChoice {
  readonly id: string
  readonly name: string
  /** Empty when none is known. */
  readonly org: string
  /** `YYYY-MM-DD`; empty when none is stated. */
  readonly until: string
}

/** How the past stands: what is shown or asked for of it, and how measuring goes. */
export interface PastState {
  readonly trend: boolean
  /** What is compared with; empty for nothing. */
  readonly revision: string
  readonly isMeasuring: boolean
  /** Months measured, and all there are; both 0 when they are not counted. */
  readonly done: number
  readonly all: number
  /** Why something asked for is not there, in words; empty when all is. */
  readonly problem: string
  /** Why nothing may be asked, in words; empty when it may. */
  readonly refusal: string
}

/** Everything that the panel shows. Places of the view are named by the editor, which opens nothing else. */
export interface PanelState {
  readonly language: Language
  /** `reading`: what is shown may be of before, or nothing yet; `stopped`: the server does not run. */
  readonly phase: 'reading' | 'ready' | 'stopped'
  /** Documents read, and all there are; equal when nothing is being counted. */
  readonly done: number
  readonly all: number
  /** The names of the workspace folders, and which of them is shown. */
  readonly folders: readonly string[]
  readonly folder: number
  readonly view: CoverageView | undefined
  readonly people: readonly PersonChoice[]
  /** Ids of those who are taken to be gone. */
  readonly without: readonly string[]
  readonly past: PastState
}

export const exportFormats = ['html', 'pdf', 'markdown', 'csv', 'json', 'dossier'] as const

/** `forget` compares no more; `stop` ends what is being measured. */
export const pastWishes = ['trend', 'compare', 'forget', 'stop'] as const

export type PastWish = (typeof pastWishes)[number]

export type ExportFormat = (typeof exportFormats)[number]

/** From the editor. */
export interface StateMessage {
  readonly kind: 'state'
  readonly state: PanelState
}

/** From the panel. */
export type Wish =
  | {
      readonly kind: 'ready'
      readonly without: readonly string[]
      readonly folder: number
      readonly trend: boolean
      readonly revision: string
    }
  | {readonly kind: 'open'; readonly target: string}
  | {readonly kind: 'create'; readonly gap: string}
  | {readonly kind: 'simulate'; readonly without: readonly string[]}
  | {readonly kind: 'folder'; readonly folder: number}
  | {readonly kind: 'export'; readonly format: ExportFormat}
  | {readonly kind: 'past'; readonly what: PastWish}
  | {readonly kind: 'cancel'}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields | undefined {
  // Anything may come in a message; its fields are looked at one by one.
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 1000 && value.every((each) => typeof each === 'string')
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function readReady({without, folder, trend, revision}: Fields): Wish | undefined {
  const isWhole = areTexts(without) && isPlace(folder) && typeof trend === 'boolean' && typeof revision === 'string'
  return isWhole ? {kind: 'ready', without, folder, trend, revision} : undefined
}

/** Wishes for one of some things. */
function readNamed({kind, format, what}: Fields): Wish | undefined {
  const [known, past] = [exportFormats.find((each) => each === format), pastWishes.find((each) => each === what)]
  if (kind === 'export' && known !== undefined) return {kind, format: known}
  return kind === 'past' && past !== undefined ? {kind, what: past} : undefined
}

/** The wish that a message is; undefined for anything else. */
export function readWish(message: unknown): Wish | undefined {
  const fields = fieldsOf(message)
  if (fields === undefined) return undefined
  const {kind, without, folder, target, gap} = fields
  if (kind === 'ready') return readReady(fields)
  if (kind === 'open' && typeof target === 'string') return {kind, target}
  if (kind === 'create' && typeof gap === 'string') return {kind, gap}
  if (kind === 'simulate' && areTexts(without)) return {kind, without}
  if (kind === 'folder' && isPlace(folder)) return {kind, folder}
  if (kind === 'cancel') return {kind}
  return readNamed(fields)
}

const phases: readonly unknown[] = ['reading', 'ready', 'stopped']

function isView(value: unknown): boolean {
  const view = fieldsOf(value)
  if (view === undefined) return false
  const lists = [view.components, view.figures, view.gaps, view.trend, view.decisions, view.notes, view.range]
  return lists.every(Array.isArray) && typeof view.name === 'string' && typeof view.day === 'string'
}

function isPast(value: unknown): boolean {
  const past = fieldsOf(value)
  if (past === undefined) return false
  const {trend, revision, isMeasuring, done, all, problem, refusal} = past
  return (
    [trend, isMeasuring].every((each) => typeof each === 'boolean') &&
    [revision, problem, refusal].every((each) => typeof each === 'string') &&
    [done, all].every(isPlace)
  )
}

/** The state that a message carries; undefined for anything else. */
export function readState(message: unknown): PanelState | undefined {
  const fields = fieldsOf(message)
  const state = fields?.kind === 'state' ? fieldsOf(fields.state) : undefined
  if (state === undefined) return undefined
  const {language, phase, done, all, folders, folder, view, people, without, past} = state
  const isWhole =
    (language === 'en' || language === 'fr') &&
    phases.includes(phase) &&
    [done, all, folder].every(isPlace) &&
    areTexts(folders) &&
    areTexts(without) &&
    Array.isArray(people) &&
    isPast(past) &&
    (view === undefined || isView(view))
  // Every field of it has just been looked at.
  return isWhole ? (state as unknown as PanelState) : undefined
}
