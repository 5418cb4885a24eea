// What a run comes to: its exit code, from the findings and the thresholds that were asked for.
import {severities} from '../engine/index.ts'
import type {CheckRequest} from './check-request.ts'
import {exitCodes} from './io.ts'
import type {Report} from './report.ts'

/** A configuration that cannot be read outweighs findings: what it would have said is unknown. */
export function verdict(
  {findings, summary}: Report,
  {failOn, maxWarnings}: CheckRequest,
  usableConfig: boolean,
): number {
  if (!usableConfig) return exitCodes.usage
  const limit = failOn === 'never' ? -1 : severities.indexOf(failOn)
  const isGrave = findings.some(({severity}) => severities.indexOf(severity) <= limit)
  return isGrave || summary.warnings > maxWarnings ? exitCodes.findings : exitCodes.clean
}
