// Takes from a linted state what is reported.
import {type Input, isOn, rules, type Snapshot, severityOf} from '../engine/index.ts'
import type {HeldBack, Linted} from './linted.ts'

export function lintedOf(snapshot: Snapshot, {config}: Pick<Input, 'config'>): Linted {
  const {workspace} = snapshot
  const {inline, baseline, strictFrom} = snapshot.suppressed
  const held = (list: readonly HeldBack[]) => list.map(({path, fingerprint}) => ({path, fingerprint}))
  return {
    findings: snapshot.findings(),
    suppressed: {inline: held(inline), baseline: held(baseline), strictFrom: held(strictFrom)},
    notEvaluated: snapshot.notEvaluated,
    documents: [...workspace.documents.keys()],
    decisions: snapshot.recorded,
    skipped: workspace.skipped,
    rules: rules
      .filter((rule) => isOn(rule, config))
      .map(({id, summary, advice, ...rule}) => ({id, summary, advice, severity: severityOf({id, ...rule}, config)})),
  }
}
