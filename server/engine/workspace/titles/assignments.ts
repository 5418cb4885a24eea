// What a document that hands rights over leaves out of what the law asks it to name (in France CPI, article L131-3).
import type {DocumentPart} from '../../model/document-kinds.ts'
import type {Span} from '../../model/place.ts'
import {knownKindOf, partsOf} from '../kinds/index.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

/** The price is for the parties to say, or not. */
export const assignmentParts = [
  'parties',
  'rights',
  'extent',
  'purpose',
  'territory',
  'duration',
  'date',
  'signature',
] as const satisfies readonly DocumentPart<'assignment'>[]

export type AssignmentPart = (typeof assignmentParts)[number]

/** Words by which a clause in running text names a part. */
const clauses: Readonly<Record<AssignmentPart, RegExp>> = {
  parties: /\b(?:assignor|assignee|cédant|cessionnaire|between\b.+\band\b|entre\b.+\bet\b)/iu,
  rights:
    /\b(?:reproduc|représent|represent|adapt|droits? (?:patrimoniaux|d.exploitation|de )|moral rights|all rights?|right to)/iu,
  extent:
    /\b(?:extent|étendue|whole or (?:in )?part|tout ou partie|any (?:medium|media|support)|tous supports|logiciel|software|works?\b|œuvres?|code source)/iu,
  purpose: /\b(?:purpose|destination|exploitation|usages?|commercial|fins? )/iu,
  territory: /\b(?:territor|territoire|worldwide|throughout the world|monde entier|le monde|pays|countr)/iu,
  duration: /\b(?:durée|duration|perpetual|perpétu|full term|for as long as|protection légale|years?|ans)\b/iu,
  date: /\b(?:\d{4}-\d\d-\d\d|\d{1,2}[ ./-](?:\p{L}{3,9}\.?|\d{1,2})[ ./-]\d{4}|\p{L}{3,9} \d{1,2},? \d{4})/iu,
  signature: /\b(?:signed|signature|signé|signatures|fait à|in witness|lu et approuvé|docusign)/iu,
}

export interface MissingPart {
  readonly part: AssignmentPart
  /** Where it is announced and left empty; undefined where nothing announces it. */
  readonly span: Span | undefined
}

/** Nothing for documents of other kinds. */
export function missingParts(document: WorkspaceDocument, workspace: Workspace): readonly MissingPart[] {
  if (knownKindOf(document, workspace) !== 'assignment') return []
  const parts = new Map(partsOf(document, workspace).map((part) => [part.name as string, part]))
  const lines = document.digest.sections.flatMap(({lines: own}) => own.map(({value}) => value))
  return assignmentParts.flatMap((part) => {
    const found = parts.get(part)
    if (found?.told === 'told') return []
    const isEmpty = found !== undefined && found.told !== 'absent'
    if (!isEmpty && lines.some((line) => clauses[part].test(line))) return []
    return [{part, span: isEmpty ? found.span : undefined}]
  })
}
