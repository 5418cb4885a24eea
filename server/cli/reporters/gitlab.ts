// The GitLab reporter: a Code Quality report for merge requests (docs.gitlab.com, "Code Quality report format").
import type {Finding} from '../../engine/index.ts'
import {jsonText} from '../escape/json.ts'
import type {Reporter} from '../report.ts'
import {Places} from './places.ts'

const levels = {error: 'critical', warning: 'major', info: 'minor', hint: 'info'} as const

export const gitlab: Reporter = (report) => {
  const places = new Places(report)
  const unique = uniqueNames()
  return jsonText(report.findings.map((finding) => issue(finding, places, unique(finding.fingerprint))))
}

function issue({rule, severity, message, advice, path, span}: Finding, places: Places, fingerprint: string) {
  const {start, end} = places.range(path, span)
  return {
    description: `${message} ${advice}`.trim(),
    check_name: rule,
    fingerprint,
    severity: levels[severity],
    location: {path, lines: {begin: start.line, end: end.line}},
  }
}

/** GitLab drops issues whose fingerprint it has seen; a repeated one gets a number behind it. */
function uniqueNames(): (name: string) => string {
  const seen = new Map<string, number>()
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}-${times}`
  }
}
