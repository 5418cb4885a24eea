// Documents that somebody must be able to answer for, by the words of their paths.
import {fold, terms} from '../../documents/vocabulary/fold.ts'
import {baseName, folderOf, stem} from '../paths.ts'

/** Kinds of documents that hold for as long as somebody keeps them true. */
export const answeredFor = ['runbook', 'handover', 'architecture', 'policy'] as const

export type AnsweredFor = (typeof answeredFor)[number]

/** Words as paths are compared with them. */
function folded(list: string): readonly string[] {
  return terms(list).map(fold)
}

/** What files of a kind are called; the first words are also names of folders that hold nothing else. */
const names: Readonly<Record<AnsweredFor, {readonly folders: readonly string[]; readonly files: readonly string[]}>> = {
  runbook: {
    folders: folded('runbook, runbooks, playbooks, fiches réflexes'),
    files: folded('runbook, playbook, fiche réflexe, procédure d exploitation, dossier d exploitation'),
  },
  handover: {
    folders: folded('handover, handovers, passation, passations'),
    files: folded(`
      handover, hand over, handoff, offboarding plan, knowledge transfer, transition plan, exit plan, passation, transfert
      de connaissances, plan de transfert, plan de réversibilité, réversibilité`),
  },
  architecture: {
    folders: [],
    files: terms(
      'architecture, architecture overview, dossier d architecture, dossier d architecture technique, arc42',
    ),
  },
  policy: {
    folders: [],
    files: folded(`
      data policy, retention policy, backup policy, access policy, access control policy, incident policy, politique de
      sauvegarde, politique d accès, politique de conservation, politique de sécurité, pssi`),
  },
}

/** What kind of document a path tells of; undefined for all others, and for pages about such documents. */
export function answeredForAt(path: string): AnsweredFor | undefined {
  const name = ` ${fold(stem(path))} `
  if (/^ (?:readme|index) $| (?:template|example|modele|exemple) /.test(name)) return undefined
  const folder = fold(baseName(folderOf(path)))
  const isNamed = (words: string, kind: AnsweredFor) =>
    kind === 'architecture' ? name === ` ${words} ` : name.includes(` ${words} `)
  return answeredFor.find(
    (kind) => names[kind].folders.includes(folder) || names[kind].files.some((words) => isNamed(words, kind)),
  )
}
