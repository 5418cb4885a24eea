// Turns what linting came to into what reporters are given.
import type {Linted} from '../repository/index.ts'
import type {CheckRequest} from './check-request.ts'
import type {Report, Summary} from './report.ts'
import type {Session} from './session.ts'
import {showsLinks} from './terminal.ts'
import {version} from './version.ts'

/** `fixed` is the number of findings that `--fix` has just mended. */
export function reportOf(
  linted: Linted,
  textOf: Report['textOf'],
  {isSelected, quiet}: CheckRequest,
  {io, language, colours, width}: Session,
  fixed: number | undefined,
): Report {
  const {affected, compared} = linted
  const isWanted = (path: string) => isSelected(path) && affected?.has(path) !== false
  const findings = linted.findings.filter(({path}) => isWanted(path))
  return {
    version,
    findings,
    rules: linted.rules,
    textOf,
    language,
    summary: summaryOf({...linted, findings}, isWanted),
    notEvaluated: linted.notEvaluated,
    ...(compared === undefined ? {} : {compared}),
    quiet,
    colours,
    width,
    links: colours && io.outIsTerminal && showsLinks(io.env),
    ...(fixed === undefined ? {} : {fixed}),
  }
}

/** Counts of the selected files. */
function summaryOf(linted: Linted, isSelected: (path: string) => boolean): Summary {
  const {findings, documents, decisions, skipped} = linted
  const of = (list: readonly {readonly path: string}[]) => list.filter(({path}) => isSelected(path)).length
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const {inline, baseline, strictFrom} = linted.suppressed
  return {
    files: documents.filter(isSelected).length,
    decisions: decisions.filter(isSelected).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
    fixable: findings.filter(({fixes}) => fixes.some(({kind}) => kind === 'safe')).length,
    suppressed: {inline: of(inline), baseline: of(baseline), strictFrom: of(strictFrom)},
    skipped: of(skipped),
  }
}
