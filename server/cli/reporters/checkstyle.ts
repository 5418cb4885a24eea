// The Checkstyle reporter: the XML that Jenkins, reviewdog and many review tools read.
import type {Finding} from '../../engine/index.ts'
import {xmlAttributes} from '../escape/xml.ts'
import type {Reporter} from '../report.ts'
import {byFile, Places} from './places.ts'

/** Checkstyle's `SeverityLevel` has no hint. */
const levels = {error: 'error', warning: 'warning', info: 'info', hint: 'info'} as const

/** The format has no schema; element and attribute names are those of Checkstyle's own `XMLLogger`. */
export const checkstyle: Reporter = (report) => {
  const places = new Places(report)
  const files = Array.from(byFile(report.findings), ([path, findings]) => {
    const errors = findings.map((finding) => error(finding, places))
    return `  <file${xmlAttributes({name: path})}>\n${errors.join('')}  </file>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`
}

function error({rule, severity, message, advice, path, span}: Finding, places: Places): string {
  const {line, column} = places.range(path, span).start
  const words = `${message} ${advice}`.trim()
  const source = `relais.${rule.replaceAll('/', '.')}`
  return `    <error${xmlAttributes({line, column, severity: levels[severity], message: words, source})}/>\n`
}
