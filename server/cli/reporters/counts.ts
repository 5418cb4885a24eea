// Numbers of findings in words: `2 errors, 1 warning`.

import type {Language} from '../../engine/index.ts'
import {type Finding, type Severity, severities} from '../../engine/index.ts'
import type {Summary} from '../report.ts'
import {tally} from './places.ts'
import {counted} from './texts.ts'

const plural = {error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints'} as const

/** The counts of a summary by severity. */
export function countsOf(summary: Summary): Readonly<Record<Severity, number>> {
  return {error: summary.errors, warning: summary.warnings, info: summary.infos, hint: summary.hints}
}

/** Each severity that occurs with its count, the gravest first; `decorate` may colour each. */
export function inWords(
  language: Language,
  numbers: Readonly<Record<Severity, number>>,
  decorate: (severity: Severity, words: string) => string = (_, words) => words,
): string {
  return severities
    .filter((severity) => numbers[severity] > 0)
    .map((severity) => decorate(severity, counted(language, plural[severity], numbers[severity])))
    .join(', ')
}

export function counts(language: Language, findings: readonly Finding[]): string {
  return inWords(language, tally(findings))
}
