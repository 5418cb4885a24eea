// A decision that a README, an architecture document or minutes tell of stands in a record, where its reasons can be found.
import Type from 'typebox'
import {decisionFromProse} from '../../authoring/from-prose.ts'
import {toldIn} from '../../documents/vocabulary/decided.ts'
import type {DraftFix} from '../../model/finding.ts'
import {linkedPath} from '../../workspace/links/link-targets.ts'
import {folderOf} from '../../workspace/paths.ts'
import {sentencesOf} from '../../workspace/prose/sentences.ts'
import {mayTellDecisions} from '../../workspace/prose/telling.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/unrecorded-in-prose',
  on: 'document',
  severity: 'hint',
  preset: 'team',
  fixable: 'suggestion',
  summary: {
    en: 'A decision told in a README, an architecture document or minutes leads to its record.',
    fr: 'Une décision racontée dans un README, un dossier d’architecture ou un compte rendu renvoie à sa fiche.',
  },
  advice: {
    en: 'Write a decision record about it and link to it from here.',
    fr: 'Consignez cette décision dans le registre et ajoutez ici un lien vers elle.',
  },
  options: Type.Object({}),
  messages: {
    unrecorded: {
      en: 'This tells of a decision (“{title}”) without a link to its record.',
      fr: 'Ce passage raconte une décision («\u00A0{title}\u00A0») sans lien vers sa fiche.',
    },
  },
  *check(document, {workspace, today, report}) {
    if (!mayTellDecisions(document) || isOfLog(document, workspace)) return
    const {digest} = document
    const linked = sectionsWithRecords(document, workspace)
    for (const [index, section] of digest.sections.entries()) {
      if (linked.has(index)) continue
      for (const sentence of sentencesOf(section, digest)) {
        const title = toldIn(sentence.value)
        if (title === undefined) continue
        const fixes = extracting(title, sentence.value, document, today, workspace)
        yield report('unrecorded', sentence, {title}, {fixes})
      }
    }
  },
})

/** Whether a page lies beside records and so tells of their log: how it is kept, or what is in it. */
function isOfLog({path}: WorkspaceDocument, {logs}: Workspace): boolean {
  const folder = folderOf(path)
  return folder !== '.' && logs.some((log) => log.path === folder)
}

/** The indexes of sections that link to a record. */
function sectionsWithRecords(document: WorkspaceDocument, workspace: Workspace): ReadonlySet<number> {
  const leading = document.digest.links.filter((link) => {
    const path = linkedPath(link, document, workspace)
    return path !== undefined && workspace.decisionsAt(path).length > 0
  })
  return new Set(leading.map(({section}) => section))
}

function extracting(
  title: string,
  sentence: string,
  {path, language}: WorkspaceDocument,
  today: string,
  workspace: Workspace,
): readonly DraftFix[] {
  const made = decisionFromProse(workspace, {title, sentence, source: path, language, today})
  if ('problem' in made) return []
  return [
    {
      kind: 'suggestion',
      title: {en: `Write it down in ${made.path}`, fr: `La consigner dans ${made.path}`},
      changes: made.changes,
    },
  ]
}
