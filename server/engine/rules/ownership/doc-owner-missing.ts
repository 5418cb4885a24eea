// A document that somebody must answer for and nobody does: it grows old, and readers cannot ask.
import Type from 'typebox'
import {ownersInDocument} from '../../owners/readers/document.ts'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {asksForOwners, ownedDocuments, ownershipOf} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

/** Kinds of documents that hold for as long as somebody keeps them true. */
const answeredFor = ['runbook', 'handover', 'architecture', 'policy'] as const

type AnsweredFor = (typeof answeredFor)[number]

export default rule({
  id: 'ownership/doc-owner-missing',
  on: 'document',
  severity: 'info',
  summary: {
    en: 'Runbooks, handovers, architecture documents and policies name their owner.',
    fr: 'Les procédures d’exploitation, passations, dossiers d’architecture et politiques nomment leur responsable.',
  },
  advice: {
    en: 'Name the person or team in the front matter (`owner: …`), or give the file to somebody in CODEOWNERS.',
    fr: 'Nommez la personne ou l’équipe dans l’en-tête (`responsable: …`), ou confiez le fichier à quelqu’un dans CODEOWNERS.',
  },
  options: Type.Object({
    kinds: Type.Array(Type.Unsafe<AnsweredFor>(Type.Union(answeredFor.map((kind) => Type.Literal(kind)))), {
      default: [...answeredFor],
      description: 'Kinds of documents that need an owner.',
    }),
  }),
  messages: {
    runbook: {en: 'This runbook names no owner.', fr: 'Cette procédure d’exploitation ne nomme pas de responsable.'},
    handover: {en: 'This handover names no owner.', fr: 'Ce document de passation ne nomme pas de responsable.'},
    architecture: {
      en: 'This architecture document names no owner.',
      fr: 'Ce dossier d’architecture ne nomme pas de responsable.',
    },
    policy: {en: 'This policy names no owner.', fr: 'Cette politique ne nomme pas de responsable.'},
  },
  *check(document, {workspace, options, report}) {
    const {path, digest} = document
    const kind = document.kind === 'page' ? knownKindOf(document, workspace) : undefined
    const found = answeredFor.find((each) => each === kind)
    if (found === undefined || !options.kinds.includes(found)) return
    if (ownersInDocument(digest).length > 0) return
    if (ownershipOf(path, workspace)?.state === 'owned' || !isAsked(found, workspace)) return
    yield report(found, digest.sections.find(({depth}) => depth > 0)?.heading ?? {start: 0, end: 0})
  },
})

/** Where nothing says who owns what, no document does: then one of its kind that names its owner asks it of the others. */
function isAsked(kind: AnsweredFor, workspace: Workspace): boolean {
  const isNamed = workspace.config.rules.has('ownership/doc-owner-missing')
  return isNamed || asksForOwners(workspace) || ownedDocuments(kind, workspace).length > 0
}
