// Turns a linted state into what reporters are given.
import {isOn, rules, type Snapshot, severityOf} from '../engine/index.ts'
import type {CheckRequest} from './check-request.ts'
import type {Fixed} from './fixing.ts'
import type {Report, Summary} from './report.ts'
import type {Loaded} from './repository.ts'
import type {Session} from './session.ts'
import {showsLinks} from './terminal.ts'
import {version} from './version.ts'

export function reportOf(
  snapshot: Snapshot,
  {input}: Loaded,
  textOf: Report['textOf'],
  {isSelected, quiet}: CheckRequest,
  {io, language, colours, width}: Session,
  fixed: Fixed | undefined,
): Report {
  const active = rules.filter((rule) => isOn(rule, input.config))
  return {
    version,
    findings: snapshot.findings().filter(({path}) => isSelected(path)),
    rules: active.map(({id, summary, advice, ...rule}) => ({
      ...{id, summary, advice},
      severity: severityOf({id, ...rule}, input.config),
    })),
    textOf,
    language,
    summary: summaryOf(snapshot, isSelected),
    notEvaluated: snapshot.notEvaluated,
    quiet,
    colours,
    width,
    links: colours && io.outIsTerminal && showsLinks(io.env),
    ...(fixed === undefined ? {} : {fixed: fixed.mended.length}),
  }
}

/** Counts of the selected files. */
function summaryOf({workspace, ...snapshot}: Snapshot, isSelected: (path: string) => boolean): Summary {
  const of = (list: readonly {readonly path: string}[]) => list.filter(({path}) => isSelected(path)).length
  const findings = snapshot.findings().filter(({path}) => isSelected(path))
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const {inline, baseline, strictFrom} = snapshot.suppressed
  return {
    files: of([...workspace.documents.values()]),
    decisions: of(workspace.decisions),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
    fixable: findings.filter(({fixes}) => fixes.some(({kind}) => kind === 'safe')).length,
    suppressed: {inline: of(inline), baseline: of(baseline), strictFrom: of(strictFrom)},
    skipped: of(workspace.skipped),
  }
}
