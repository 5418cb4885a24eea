// How the server is doing, for the client to show: sent when it differs from what was sent last.
import type {Severity} from '../engine/index.ts'
import type {Status} from '../protocol.ts'
import type {Session} from './session.ts'

export function statusOf(session: Session): Status {
  const folders = [...session.folders]
  const states = folders.map(({state}) => state)
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)
  const count = (severity: Severity) => sum(folders.map(({reports}) => reports.counts[severity]))
  return {
    state: states.includes('failed') ? 'failed' : states.includes('indexing') ? 'indexing' : 'ready',
    done: sum(folders.map(({progress}) => progress.done)),
    all: sum(folders.map(({progress}) => progress.all)),
    findings: {error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint')},
    decisions: sum(folders.map((folder) => folder.view()?.snapshot.recorded.length ?? 0)),
    problems: session.problems,
  }
}
