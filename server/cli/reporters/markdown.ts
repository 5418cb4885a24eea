// The Markdown reporter: for the summary of a CI step or a comment on a pull request.
import {type Finding, severities} from '../../engine/index.ts'
import {markdown as escaped, markdownCode, markdownProse} from '../escape/markdown.ts'
import {encodePath} from '../escape/uri.ts'
import type {Report, Reporter} from '../report.ts'
import {comparedIn, shown} from './compared.ts'
import {counts, countsOf} from './counts.ts'
import {byFile, Places} from './places.ts'
import {counted, number, say} from './texts.ts'

/** A comment of GitHub holds 65,536 characters, a step summary 1 MiB: this many findings fit into the smaller one. */
const most = 100

const badges = {error: '🛑', warning: '⚠️', info: 'ℹ️', hint: '💡'} as const

export const markdown: Reporter = (report) => {
  const places = new Places(report)
  const kept = report.findings.slice(0, most)
  const left = report.findings.length - kept.length
  const files = Array.from(byFile(kept), ([path, findings]) => fileSection(report, path, findings, places))
  const blocks = [
    '## Relais',
    headline(report),
    ...(report.findings.length === 0 ? [] : [countsTable(report)]),
    ...files,
    ...(left > 0 ? [counted(report.language, 'more', left)] : []),
    ...comparison(report),
    ...notEvaluated(report),
  ]
  return `${blocks.join('\n\n')}\n`
}

function headline({language, summary, findings}: Report): string {
  const files = counted(language, 'files', summary.files)
  const read = say(language, 'read', {files, decisions: counted(language, 'decisions', summary.decisions)})
  return findings.length === 0 ? `✅ ${say(language, 'clean')}${say(language, 'colon')}${read}` : read
}

function countsTable({language, summary}: Report): string {
  const numbers = countsOf(summary)
  const rows = severities
    .filter((severity) => numbers[severity] > 0)
    .map((severity) => `| ${badges[severity]} ${say(language, severity)} | ${number(language, numbers[severity])} |`)
  return [`| ${say(language, 'severity')} | ${say(language, 'count')} |`, '| :-- | --: |', ...rows].join('\n')
}

/** A heading with the counts, then a row per finding. */
function fileSection({language}: Report, path: string, findings: readonly Finding[], places: Places): string {
  const head = (['place', 'finding', 'todo', 'rule'] as const).map((key) => say(language, key))
  const rows = findings.map((finding) => row(finding, places))
  const title = `### ${escaped(path)}\n\n${counts(language, findings)}`
  return `${title}\n\n| | ${head.join(' | ')} |\n| :-- | :-- | :-- | :-- | :-- |\n${rows.join('\n')}`
}

function row({rule, severity, message, advice, path, span}: Finding, places: Places): string {
  const {start} = places.range(path, span)
  const link = `[${start.line}:${start.column}](${encodePath(path)}#L${start.line})`
  return `| ${badges[severity]} | ${link} | ${markdownProse(message)} | ${markdownProse(advice)} | ${markdownCode(rule)} |`
}

function comparison({language, compared}: Report): readonly string[] {
  if (compared === undefined) return []
  const {exemptions} = compared
  const waived = exemptions.map((each) => `- ${markdownProse(shown(each))}`)
  const head =
    exemptions.length === 0
      ? []
      : [`${counted(language, 'exempt', exemptions.length)}${say(language, 'colon').trimEnd()}`]
  return [comparedIn(language, compared, markdownCode), ...head, ...(waived.length === 0 ? [] : [waived.join('\n')])]
}

function notEvaluated({language, notEvaluated}: Report): readonly string[] {
  if (notEvaluated.length === 0) return []
  const rows = notEvaluated.map(({rule, reason}) => `| ${markdownCode(rule)} | ${markdownProse(reason)} |`)
  const table = [`| ${say(language, 'rule')} | ${say(language, 'reason')} |`, '| :-- | :-- |', ...rows].join('\n')
  return [`${say(language, 'notEvaluated')}\n\n${table}`]
}
