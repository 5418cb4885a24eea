// What one run of `relais check` was asked to do, understood and checked as a whole.
import {basename, resolve} from 'node:path'
import {kindOf} from '../node/index.ts'
import type {BaseRequest} from '../repository/index.ts'
import type {Arguments} from './arguments.ts'
import {baseRequestOf} from './base-request.ts'
import {commands} from './command-table.ts'
import {listed} from './listed.ts'
import {nearestWord} from './nearest-word.ts'
import type {OptionName} from './options.ts'
import {type Output, outputsOf} from './outputs.ts'
import {inRoot, rootOf, type Session, todayOf} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

export type FailOn = 'error' | 'warning' | 'info' | 'never'

export interface CheckRequest {
  /** Absolute and real. */
  readonly root: string
  /** The paths that were asked about, relative to the root; all when there are none. */
  readonly selection: readonly string[]
  readonly isSelected: (path: string) => boolean
  /** Whether every file is selected. */
  readonly everything: boolean
  readonly outputs: readonly Output[]
  readonly fix: 'no' | 'yes' | 'dry-run'
  readonly failOn: FailOn
  readonly maxWarnings: number
  readonly presets: readonly string[]
  /** An absolute place; false for none at all; undefined for that of the root. */
  readonly config: string | false | undefined
  /** The document of standard input, relative to the root. */
  readonly stdin: string | undefined
  readonly today: string
  readonly git: boolean
  readonly history: boolean
  /** What the work tree is compared with. */
  readonly base: BaseRequest | undefined
  /** Whether only what a change may have caused is reported. */
  readonly changedOnly: boolean
  /** How many threads digest; as many as pay when undefined. */
  readonly threads: number | undefined
  readonly quiet: boolean
  readonly stats: boolean
}

/** Throws a `UsageError`. */
export function requestOf(given: Arguments, session: Session): CheckRequest {
  const {language} = session
  const stdin = stdinOf(given, session)
  expectApart(given, language)
  for (const path of given.operands) expectThere(path, given, session)
  const first = stdin ?? given.operands[0]
  const root = rootOf(given, session, first)
  const base = baseRequestOf(given, session)
  // A pipeline that is for no merge request has none, and is no mistake.
  if (given.has('changed-only') && base === undefined && !session.io.env.CI)
    throw new UsageError(say(language, 'changedNeedsBase'))
  const selection = (stdin === undefined ? given.operands : [stdin]).map((path) => inRoot(root, path, session))
  return {
    root,
    selection,
    isSelected: selector(selection),
    everything: selection.length === 0 || selection.includes('.'),
    outputs: outputsOf(given, session),
    fix: given.has('fix-dry-run') ? 'dry-run' : given.has('fix') ? 'yes' : 'no',
    failOn: failOnOf(given),
    maxWarnings: maxWarningsOf(given, language),
    presets: listed(given.values('preset')),
    config: configOf(given, session),
    stdin: stdin === undefined ? undefined : inRoot(root, stdin, session),
    today: todayOf(given, session),
    git: !given.has('no-git'),
    history: given.has('suggest'),
    base,
    changedOnly: given.has('changed-only'),
    threads: threadsOf(given, language),
    quiet: given.has('quiet'),
    stats: given.has('stats'),
  }
}

/** The configuration that is asked for, as `LoadOptions` has it. */
export function configOf(given: Arguments, {io}: Session): string | false | undefined {
  if (given.has('no-config')) return false
  const asked = given.value('config')
  return asked === undefined ? undefined : resolve(io.cwd, asked)
}

/** Whether a path is one of these or lies below one; all are when there are none. */
function selector(selection: readonly string[]): (path: string) => boolean {
  if (selection.length === 0 || selection.includes('.')) return () => true
  return (path) => selection.some((each) => path === each || path.startsWith(`${each}/`))
}

function stdinOf(given: Arguments, {language}: Session): string | undefined {
  const name = given.value('stdin-filename')
  if (name !== undefined && !given.has('stdin')) throw new UsageError(say(language, 'nameNeedsStdin'))
  if (given.has('stdin') && name === undefined) throw new UsageError(say(language, 'stdinNeedsName'))
  if (given.has('stdin') && given.has('fix')) throw new UsageError(say(language, 'fixNeedsFiles'))
  return name
}

const rivals: readonly (readonly [OptionName, OptionName])[] = [
  ['config', 'no-config'],
  ['base', 'no-base'],
  ['base', 'no-git'],
  ['base', 'stdin'],
  ['changed-only', 'update-baseline'],
  ['fix', 'fix-dry-run'],
  ['fix', 'update-baseline'],
  ['fix-dry-run', 'update-baseline'],
  ['stdin', 'update-baseline'],
]

function expectApart(given: Arguments, language: Session['language']): void {
  const pair = rivals.find((options) => options.every((option) => given.has(option)))
  if (pair)
    throw new UsageError(say(language, 'notTogether', {options: pair.map((name) => `\`--${name}\``).join(', ')}))
  const [operand] = given.operands
  if (given.has('stdin') && operand !== undefined)
    throw new UsageError(say(language, 'notTogether', {options: `\`--stdin\`, \`${operand}\``}))
}

/** A first word that is no path may be a misspelt command. */
function expectThere(path: string, {operands}: Arguments, {io, language}: Session): void {
  if (kindOf(resolve(io.cwd, path)) !== undefined) return
  const mayBeCommand = path === operands[0] && /^[a-z]+$/.test(path) && basename(path) === path
  if (!mayBeCommand) throw new UsageError(say(language, 'missing', {path}))
  throw new UsageError(
    say(language, 'missingOrCommand', {path, near: nearestWord(path, Object.keys(commands), language)}),
  )
}

function failOnOf(given: Arguments): FailOn {
  const value = given.value('fail-on')
  return value === 'warning' || value === 'info' || value === 'never' ? value : 'error'
}

/** `--threads`, as `LoadOptions` has it. Throws a `UsageError`. */
export function threadsOf(given: Arguments, language: Session['language']): number | undefined {
  const value = given.value('threads')
  if (value === undefined) return undefined
  if (!/^[1-9]\d?$/.test(value))
    throw new UsageError(say(language, 'notACount', {option: '--threads', value, most: '99'}))
  return Number(value)
}

function maxWarningsOf(given: Arguments, language: Session['language']): number {
  const value = given.value('max-warnings')
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(say(language, 'notANumber', {option: '--max-warnings', value}))
  return Number(value)
}
