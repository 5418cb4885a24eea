// The JSON reporter: everything about the findings, for programs. Its shape is `checkOutputShape`.
import type {Change, Finding} from '../../engine/index.ts'
import {jsonText} from '../escape/json.ts'
import type {Report, Reporter} from '../report.ts'
import type {ChangeOutput, CheckOutput, FindingOutput} from './json-schema.ts'
import {isFixable, Places, type Range} from './places.ts'

export const json: Reporter = (report) => jsonText(checkOutput(report))

/** The value that is printed. */
function checkOutput(report: Report): CheckOutput {
  const places = new Places(report)
  return {
    version: 1,
    findings: report.findings.map((finding) => findingOutput(finding, places)),
    summary: report.fixed === undefined ? report.summary : {...report.summary, fixed: report.fixed},
    notEvaluated: report.notEvaluated.map(({rule, reason}) => ({rule, reason})),
    ...(report.compared === undefined ? {} : {base: {...report.compared, exemptions: [...report.compared.exemptions]}}),
  }
}

function findingOutput(finding: Finding, places: Places): FindingOutput {
  const {rule, severity, message, advice, path, span, data, related, fixes, fingerprint} = finding
  return {
    rule,
    severity,
    message,
    advice,
    path,
    range: places.range(path, span),
    data: {...data},
    fixable: isFixable(finding),
    fixes: fixes.map(({kind, title, changes}) => ({
      kind,
      title,
      changes: changes.map((it) => changeOutput(it, places)),
    })),
    related: related.map((it) => ({path: it.path, range: places.range(it.path, it.span), message: it.message})),
    fingerprint,
  }
}

function changeOutput(change: Change, places: Places): ChangeOutput {
  if (change.kind !== 'edit') return change
  const range: Range = places.range(change.path, change.span)
  return {kind: 'edit', path: change.path, range, text: change.text}
}
