// Requests for the diagnostics of the whole workspace: answered in parts, and kept open for what follows.
import type {
  CancellationToken,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import type {Shown} from './publisher.ts'

/** Sends a part of the answer to a request. */
export type Send = (report: WorkspaceDiagnosticReport) => void

/** One request, and what its client has been told: the name of the last report on each address. */
interface Open {
  readonly told: Map<string, string>
  readonly send: Send
  readonly end: () => void
}

export class WorkspacePulls {
  readonly #open = new Set<Open>()

  /** Sends what differs now and later, until the client no longer wants to know; then resolves. */
  stream(previous: readonly PreviousResultId[], shown: Iterable<Shown>, token: CancellationToken, send: Send) {
    return new Promise<WorkspaceDiagnosticReport>((resolve) => {
      const end = () => {
        this.#open.delete(open)
        resolve({items: []})
      }
      const open: Open = {told: new Map(previous.map(({uri, value}) => [uri, value])), send, end}
      this.#open.add(open)
      token.onCancellationRequested(end)
      tell(open, allOf(previous, shown))
    })
  }

  take(shown: readonly Shown[]): void {
    for (const open of this.#open) tell(open, shown)
  }

  /** Ends all requests, so that nobody waits for what will not come. */
  close(): void {
    for (const {end} of [...this.#open]) end()
  }
}

/** What differs from what a client knows, as a whole. */
export function reportOf(previous: readonly PreviousResultId[], shown: Iterable<Shown>): WorkspaceDiagnosticReport {
  const known = new Map(previous.map(({uri, value}) => [uri, value]))
  return {items: newsTo(known, allOf(previous, shown)).map(itemOf)}
}

function tell({told, send}: Open, shown: readonly Shown[]): void {
  const news = newsTo(told, shown)
  if (news.length === 0) return
  for (const {uri, report} of news) told.set(uri, report.id)
  send({items: news.map(itemOf)})
}

function newsTo(known: ReadonlyMap<string, string>, shown: readonly Shown[]): readonly Shown[] {
  return shown.filter(({uri, report}) => (known.get(uri) ?? '') !== report.id)
}

/** What is shown, and of which files nothing is shown any more. */
function allOf(previous: readonly PreviousResultId[], shown: Iterable<Shown>): readonly Shown[] {
  const now = [...shown]
  const isThere = new Set(now.map(({uri}) => uri))
  const gone = previous.filter(({uri}) => !isThere.has(uri))
  return [...now, ...gone.map(({uri}) => ({uri, version: null, report: {id: '', items: []}}))]
}

function itemOf({uri, version, report}: Shown): WorkspaceDocumentDiagnosticReport {
  return {kind: 'full', uri, version, resultId: report.id, items: [...report.items]}
}
