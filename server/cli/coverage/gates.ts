// Gates for pipelines: what a coverage has to reach, and whether it does, does not, or cannot be told.
import {type DimensionName, dimensionNames, type Language} from '../../engine/index.ts'
import type {Arguments} from '../arguments.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'
import {band, percent, points} from './numbers.ts'
import type {CoverageOutput} from './schema.ts'

/** Shares from 0 to 1. */
export interface Gates {
  readonly failUnder: number | undefined
  readonly maxDrop: number | undefined
  readonly required: readonly {readonly dimension: DimensionName; readonly least: number}[]
}

/** A gate that is not met for certain, or that what is unknown leaves open; the message is a sentence. */
export interface Missed {
  readonly kind: 'failed' | 'open'
  readonly message: string
}

/** What the command line asks for. Throws a `UsageError`. */
export function gatesOf(given: Arguments, language: Language): Gates {
  const maxDrop = shareOf(given, 'max-drop', language)
  if (maxDrop !== undefined && !given.has('base')) throw new UsageError(say(language, 'dropNeedsBase'))
  return {
    failUnder: shareOf(given, 'fail-under', language),
    maxDrop,
    required: given.values('require').map((value) => requirementOf(value, language)),
  }
}

function shareOf(given: Arguments, option: 'fail-under' | 'max-drop', language: Language): number | undefined {
  const value = given.value(option)
  if (value === undefined) return undefined
  return shareIn(value) ?? wrong(say(language, 'notAShare', {option: `--${option}`, value}))
}

function shareIn(value: string): number | undefined {
  const number = Number(value)
  return /^\d{1,3}(?:\.\d+)?$/.test(value) && number <= 100 ? number / 100 : undefined
}

function wrong(message: string): never {
  throw new UsageError(message)
}

function requirementOf(value: string, language: Language): Gates['required'][number] {
  const [, name, number = ''] = /^([a-z]+)\s*>=\s*(\S+)$/.exec(value) ?? []
  const dimension = dimensionNames.find((each) => each === name)
  const least = shareIn(number)
  if (dimension !== undefined && least !== undefined) return {dimension, least}
  return wrong(say(language, 'notARequirement', {option: '--require', value, choices: dimensionNames.join(', ')}))
}

/** Tells which gates are not met, or cannot be told; each component has to reach what is required of a dimension. */
export function missedGates(
  {failUnder, maxDrop, required}: Gates,
  output: CoverageOutput,
  language: Language,
): readonly Missed[] {
  return [
    ...(failUnder === undefined ? [] : under(output, failUnder, language)),
    ...(maxDrop === undefined ? [] : dropped(output, maxDrop, language)),
    ...required.flatMap((each) => unmet(output, each, language)),
  ]
}

function under({score: value, range}: CoverageOutput, least: number, language: Language): readonly Missed[] {
  const gate = `--fail-under ${percent(language, least, decimals(least))}`
  return below({value, range}, least, gate, '', language)
}

/** Below for certain where even the most that it can be is; open where only the least is. */
function below(
  banded: {readonly value: number | null; readonly range: readonly number[]},
  least: number,
  gate: string,
  subject: string,
  language: Language,
): readonly Missed[] {
  const [low = 0, high = 1] = banded.range
  if (low >= least) return []
  const text = banded.value === null ? '?' : exactBand(banded.range, language)
  return [missed(high < least ? 'failed' : 'open', gate, `${subject}${text}`, language)]
}

function exactBand([low = 0, high = 1]: readonly number[], language: Language): string {
  const [from, to] = [percent(language, low, 1), percent(language, high, 1)]
  return from === to ? from : `${from} – ${to}`
}

/** A drop is certain where both ends of the range fall by more than is allowed. */
function dropped({range, base}: CoverageOutput, most: number, language: Language): readonly Missed[] {
  if (base === undefined) return []
  const [low = 0, high = 1] = range
  const [lowBefore = 0, highBefore = 1] = base.range
  if (lowBefore - low <= most) return []
  const gate = `--max-drop ${percent(language, most, decimals(most))}`
  const detail = `${band(language, {value: base.score, range: base.range})} → ${band(language, {value: low, range})} (${points(language, low - lowBefore)})`
  return [missed(highBefore - high > most ? 'failed' : 'open', gate, detail, language)]
}

function unmet(
  {components}: CoverageOutput,
  {dimension, least}: Gates['required'][number],
  language: Language,
): readonly Missed[] {
  const gate = `--require ${dimension}>=${percent(language, least, decimals(least))}`
  return components.flatMap(({name, dimensions}) => {
    const found = dimensions[dimension]
    if (found === undefined || found.state === 'not-applicable') return []
    return below(found, least, gate, `${name} `, language)
  })
}

function missed(kind: Missed['kind'], gate: string, detail: string, language: Language): Missed {
  return {kind, message: say(language, kind === 'failed' ? 'gateFailed' : 'gateOpen', {gate, detail})}
}

/** As many decimals as the asked-for percentage has, at most 2. */
function decimals(share: number): number {
  return [0, 1].find((digits) => Math.abs(share * 100 - Number((share * 100).toFixed(digits))) < 1e-9) ?? 2
}
