// The JUnit reporter: a suite per file and a case per finding, for CI systems that show test results.
import type {Finding} from '../../engine/index.ts'
import {xml, xmlAttributes} from '../escape/xml.ts'
import type {Report, Reporter} from '../report.ts'
import {byFile, Places, tally} from './places.ts'
import {say} from './texts.ts'

/**
 * The dialect that Jenkins and GitLab read (testmoapp/junitxml describes it). Errors and warnings are failures;
 * infos and hints pass and say their message in `system-out`. A clean run has one case that passes, since some
 * systems take a file without cases for a broken one.
 */
export const junit: Reporter = (report) => {
  const places = new Places(report)
  const {error, warning, info, hint} = tally(report.findings)
  const suites = Array.from(byFile(report.findings), ([path, findings]) => suite(path, findings, places))
  const all = suites.length > 0 ? suites : [cleanSuite(report)]
  const total = {
    name: 'relais',
    tests: Math.max(1, error + warning + info + hint),
    failures: error + warning,
    errors: 0,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes(total)}>\n${all.join('')}</testsuites>\n`
}

function suite(path: string, findings: readonly Finding[], places: Places): string {
  const {error, warning} = tally(findings)
  const attributes = {name: path, tests: findings.length, failures: error + warning, errors: 0, skipped: 0}
  const cases = findings.map((finding) => testCase(finding, places))
  return `  <testsuite${xmlAttributes(attributes)}>\n${cases.join('')}  </testsuite>\n`
}

function testCase(finding: Finding, places: Places): string {
  const {rule, severity, message, advice, path, span} = finding
  const {line, column} = places.range(path, span).start
  const attributes = xmlAttributes({name: `${rule} ${line}:${column}`, classname: path, file: path, line})
  const words = `${path}:${line}:${column}\n${message}\n${advice}`
  const grave = severity === 'error' || severity === 'warning'
  const body = grave
    ? `<failure${xmlAttributes({type: severity, message})}>${xml(words)}</failure>`
    : `<system-out>${xml(words)}</system-out>`
  return `    <testcase${attributes}>${body}</testcase>\n`
}

function cleanSuite({language}: Report): string {
  const name = say(language, 'passed')
  return `  <testsuite name="relais" tests="1" failures="0" errors="0" skipped="0">\n    <testcase${xmlAttributes({name, classname: 'relais'})}/>\n  </testsuite>\n`
}
