// The GitHub reporter: workflow commands that become annotations of a pull request.
import {type Finding, severities} from '../../engine/index.ts'
import {command} from '../escape/github.ts'
import {visible} from '../escape/terminal.ts'
import type {Reporter} from '../report.ts'
import {Places} from './places.ts'
import {counted} from './texts.ts'

/** How GitHub calls the severities. */
const levels = {error: 'error', warning: 'warning', info: 'notice', hint: 'notice'} as const

/** GitHub keeps that many annotations of each level per step and drops the rest silently (actions/toolkit#734). */
const most = 10

/** The gravest first; what GitHub would drop is counted in a last plain line. */
export const github: Reporter = (report) => {
  const places = new Places(report)
  const ordered = severities.flatMap((severity) => report.findings.filter((it) => it.severity === severity))
  const kept = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    ordered.filter(({severity}) => levels[severity] === level).slice(0, most),
  )
  const left = ordered.length - kept.length
  const lines = kept.map((finding) => annotation(finding, places))
  return [...lines, ...(left > 0 ? [counted(report.language, 'more', left)] : [])].map((line) => `${line}\n`).join('')
}

/** Columns are given on one line only: GitHub refuses them otherwise. */
function annotation({rule, severity, message, advice, path, span}: Finding, places: Places): string {
  const {start, end} = places.range(path, span)
  const lastLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  const oneLine = start.line === end.line
  const properties = {
    file: visible(path),
    line: start.line,
    endLine: lastLine,
    col: oneLine ? start.column : undefined,
    endColumn: oneLine ? end.column : undefined,
    title: visible(rule),
  }
  return command(levels[severity], properties, [message, advice].filter(Boolean).map(visible).join('\n'))
}
