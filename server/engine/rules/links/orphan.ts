// A log or a document of hand-over that no page leads to: it exists, and nobody who arrives will find it.
import Type from 'typebox'
import {titleOf} from '../../workspace/governance/meetings.ts'
import {documentsOfKind} from '../../workspace/kinds/index.ts'
import {isFileLedTo, isFolderLedTo, isInSight} from '../../workspace/links/leading.ts'
import {isSitePage} from '../../workspace/links/site.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** What somebody who takes over looks for; minutes and the like are found by their folder. */
const sought = ['handover', 'exit-plan', 'runbook', 'onboarding', 'architecture', 'raci', 'engagement'] as const

/** A log of so many records is worth a line in a README. */
const fewest = 2

export default rule({
  id: 'links/orphan',
  on: 'workspace',
  severity: 'hint',
  preset: 'team',
  summary: {
    en: 'Some page leads to each decision log and each document of hand-over.',
    fr: 'Une page mène à chaque registre de décisions et à chaque document de passation.',
  },
  advice: {
    en: 'Name it in a README or an index that newcomers read.',
    fr: 'Mentionnez-le dans un README ou un index que lisent les nouveaux arrivants.',
  },
  options: Type.Object({}),
  messages: {
    log: {
      en: 'No page outside `{log}` leads to its {count} decisions.',
      fr: 'Aucune page hors de `{log}` ne mène à ses {count} décisions.',
    },
    document: {en: 'No page leads to this document.', fr: 'Aucune page ne mène à ce document.'},
  },
  *check(workspace, {report}) {
    for (const log of workspace.logs) {
      const [first] = log.decisions
      if (first && isLogHidden(log, workspace))
        yield report('log', first.head, {log: log.path, count: String(log.decisions.length)}, {path: first.path})
    }
    for (const kind of sought)
      for (const document of documentsOfKind(kind, workspace))
        if (isHidden(document, workspace)) yield report('document', titleOf(document), {path: document.path})
  },
})

function isLogHidden({path, kind, decisions}: DecisionLog, workspace: Workspace): boolean {
  if (path === '.' || decisions.length < fewest || isPublished(decisions[0]?.path, workspace)) return false
  if (kind === 'file') return !isInSight(path) && !isFileLedTo(path, workspace)
  return !isFolderLedTo(path, workspace)
}

function isHidden({path}: WorkspaceDocument, workspace: Workspace): boolean {
  return !isInSight(path) && !isPublished(path, workspace) && !isFileLedTo(path, workspace)
}

/** A site leads to its pages by its own navigation, and Log4brains is one. */
function isPublished(path: string | undefined, {documents, paths}: Workspace): boolean {
  if (paths.named('.log4brains.yml').length > 0) return true
  const document = path === undefined ? undefined : documents.get(path)
  return document !== undefined && isSitePage(document, paths)
}
