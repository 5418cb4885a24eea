// The text reporter: for people at a terminal. What is wrong, where, with the line itself, and what to do.

import type {Finding, Fix, Related} from '../../engine/index.ts'
import type {RuleInfo} from '../../repository/index.ts'
import {visible, withoutCommands} from '../escape/terminal.ts'
import type {Report, Reporter} from '../report.ts'
import {type Pen, pen} from './ansi.ts'
import {counts} from './counts.ts'
import {frame} from './frame.ts'
import {byFile, Places, type Range} from './places.ts'
import {closing} from './text-summary.ts'
import {padded, textWidth, wrapped} from './text-width.ts'
import {say} from './texts.ts'

/** What all parts of the output need. */
interface Desk {
  readonly report: Report
  readonly places: Places
  readonly pen: Pen
  readonly rules: ReadonlyMap<string, RuleInfo>
  readonly columns: number
}

/** The columns that the parts of one file's findings share. */
interface Layout {
  readonly place: number
  readonly severity: number
}

export const text: Reporter = (report) => {
  const desk: Desk = {
    report,
    places: new Places(report),
    pen: pen(report),
    rules: new Map(report.rules.map((rule) => [rule.id, rule])),
    columns: Math.min(Math.max(report.width, 40), 160),
  }
  const shown = report.quiet === true ? report.findings.filter(({severity}) => severity === 'error') : report.findings
  const blocks = Array.from(byFile(shown), ([path, findings]) => fileBlock(desk, path, findings))
  return withoutCommands(`${[...blocks, closing(report, desk.pen, desk.columns)].join('\n')}`)
}

/** One file: its path and counts, then its findings. */
function fileBlock(desk: Desk, path: string, findings: readonly Finding[]): string {
  const ranges = findings.map((it) => desk.places.range(path, it.span))
  const layout: Layout = {
    place: Math.max(...ranges.map(({start}) => `${start.line}:${start.column}`.length)),
    severity: Math.max(...findings.map((it) => say(desk.report.language, it.severity).length)),
  }
  const advised = new Set<string>()
  const parts = findings.map((finding, index) => {
    const range = ranges[index] ?? desk.places.range(path, finding.span)
    const advice = `${finding.rule} ${finding.advice}`
    const lines = [
      ...headline(desk, finding, range, layout),
      ...codeFrame(desk, finding, range, layout, findings[index - 1]),
      ...(advised.has(advice) ? [] : adviceLines(desk, finding, layout)),
      ...finding.fixes.flatMap((fix) => fixLines(desk, fix, layout)),
      ...finding.related.flatMap((related) => relatedLines(desk, related, layout)),
    ]
    advised.add(advice)
    return `${lines.join('\n')}\n`
  })
  const header = desk.pen.fileLink(path, ranges[0]?.start.line ?? 1, desk.pen.paint('path', visible(path)))
  return `${header}  ${desk.pen.paint('dim', counts(desk.report.language, findings))}\n\n${parts.join('\n')}`
}

/** `12:9  error  What is wrong.  rule/id`, wrapped under the message when it is long. */
function headline(
  {report, pen, rules, columns}: Desk,
  finding: Finding,
  {start}: Range,
  layout: Layout,
): readonly string[] {
  const place = `${start.line}:${start.column}`
  const severity = say(report.language, finding.severity)
  const indent = 2 + layout.place + 2 + layout.severity + 2
  const lines = wrapped(visible(finding.message), columns - indent)
  const last = lines.at(-1) ?? ''
  const id = pen.link(rules.get(finding.rule)?.page, pen.paint('dim', visible(finding.rule)))
  const fits = indent + textWidth(last) + 2 + finding.rule.length <= columns
  const opening = `  ${' '.repeat(layout.place - place.length)}${pen.fileLink(finding.path, start.line, place)}  `
  const first = `${opening}${pen.paint(finding.severity, padded(severity, layout.severity))}  ${pen.paint('bold', lines[0] ?? '')}`
  const rest = lines.slice(1).map((line) => ' '.repeat(indent) + pen.paint('bold', line))
  const all = [first, ...rest]
  return fits ? [...all.slice(0, -1), `${all.at(-1)}  ${id}`] : [...all, ' '.repeat(indent) + id]
}

/** The line with a gutter and marks under the span; nothing when the finding before it shows the same, or without text. */
function codeFrame(
  desk: Desk,
  finding: Finding,
  range: Range,
  layout: Layout,
  before: Finding | undefined,
): readonly string[] {
  const {path, span, severity} = finding
  if (before?.span.start === span.start && before.span.end === span.end) return []
  const line = desk.places.line(path, span.start)
  if (line === undefined) return []
  const {start, end} = range
  const continues = end.line > start.line + 1 || (end.line > start.line && end.column > 1)
  const bar = desk.pen.paint('dim', '│')
  const from = Math.min(start.column - 1, line.text.length)
  const to = end.line > start.line ? line.text.length : end.column - 1
  const {source, marks} = frame(line.text, from, to, desk.columns - layout.place - 6, continues)
  const number = String(start.line).padStart(layout.place)
  return [
    `  ${desk.pen.paint('dim', number)}  ${bar} ${source}`.trimEnd(),
    `  ${' '.repeat(layout.place)}  ${bar} ${desk.pen.paint(severity, marks)}`,
  ]
}

/** A text below the frame, its first line behind a lead such as `→ `, the others indented alike. */
function below({columns}: Desk, layout: Layout, lead: string, leadWidth: number, words: string): readonly string[] {
  const indent = 2 + layout.place + 2
  return wrapped(words, columns - indent - leadWidth).map(
    (line, index) => ' '.repeat(indent) + (index === 0 ? lead : ' '.repeat(leadWidth)) + line,
  )
}

function adviceLines(desk: Desk, {advice}: Finding, layout: Layout): readonly string[] {
  return advice === '' ? [] : below(desk, layout, `${desk.pen.paint('advice', '→')} `, 2, visible(advice))
}

/** The title of a fix, and whether `--fix` does it or a person. */
function fixLines(desk: Desk, fix: Fix, layout: Layout): readonly string[] {
  const {language} = desk.report
  const safe = fix.kind === 'safe'
  const lead = `${say(language, safe ? 'safeFix' : 'suggestion')}${say(language, 'colon')}`
  const title = `${visible(fix.title)} (${say(language, safe ? 'byFix' : 'byHand')})`
  return below(desk, layout, desk.pen.paint('dim', lead), textWidth(lead), title)
}

/** `path:line:column  why`, on one line when it fits. */
function relatedLines(desk: Desk, {path, span, message}: Related, layout: Layout): readonly string[] {
  const {start} = desk.places.range(path, span)
  const [place, words] = [`${visible(path)}:${start.line}:${start.column}`, visible(message)]
  const lead = desk.pen.fileLink(path, start.line, desk.pen.paint('dim', place))
  const indent = ' '.repeat(2 + layout.place + 2)
  const fits = textWidth(indent + place + words) + 2 <= desk.columns
  return fits ? [`${indent}${lead}  ${words}`] : [indent + lead, ...below(desk, layout, '  ', 2, words)]
}
