// What one run of `relais coverage` was asked for, understood and checked as a whole.
import type {Language} from '../../engine/index.ts'
import type {Arguments} from '../arguments.ts'
import {listed} from '../listed.ts'
import {type Output, outputsOf} from '../outputs.ts'
import type {Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'
import {type Gates, gatesOf} from './gates.ts'

export interface CoverageRequest {
  readonly outputs: readonly Output[]
  readonly gates: Gates
  /** Components whose sums are shown. */
  readonly explained: readonly string[]
  /** So many month ends; 0 for no trend. */
  readonly trend: number
  /** Who is taken to be gone, by name. */
  readonly without: readonly string[]
  /** The days to look ahead for people who leave; undefined when that was not asked for. */
  readonly leaving: number | undefined
  readonly base: string | undefined
  readonly quiet: boolean
}

/** Days to look ahead for people who leave. */
const usualLeaving = 90

/** Ten years. */
const mostMonths = 120

/** Throws a `UsageError`. */
export function coverageRequestOf(given: Arguments, session: Session): CoverageRequest {
  const {language} = session
  if (given.has('no-git') && (given.has('base') || given.has('trend')))
    throw new UsageError(
      say(language, 'notTogether', {options: `\`--no-git\`, \`--${given.has('base') ? 'base' : 'trend'}\``}),
    )
  return {
    outputs: outputsOf(given, session),
    gates: gatesOf(given, language),
    explained: given.values('explain'),
    trend: trendOf(given, language),
    without: listed(given.values('without')),
    leaving: leavingOf(given, language),
    base: given.value('base'),
    quiet: given.has('quiet'),
  }
}

function trendOf(given: Arguments, language: Language): number {
  const value = given.value('trend')
  if (value === undefined) return 0
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= mostMonths) return Number(value)
  throw new UsageError(say(language, 'notACount', {option: '--trend', value, most: String(mostMonths)}))
}

function leavingOf(given: Arguments, language: Language): number | undefined {
  if (!given.has('leaving')) return undefined
  const value = given.value('leaving') ?? String(usualLeaving)
  if (/^\d{1,4}$/.test(value)) return Number(value)
  throw new UsageError(say(language, 'notANumber', {option: '--leaving', value}))
}
