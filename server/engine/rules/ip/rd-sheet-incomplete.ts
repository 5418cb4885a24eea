// A sheet of a research operation without a part that the tax administration’s experts look for.
import Type from 'typebox'
import {neededRdParts, rdPartClauses} from '../../model/rd-sheet-parts.ts'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {lackingMessages, reportLacking} from '../lacking.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/rd-sheet-incomplete',
  on: 'document',
  severity: 'warning',
  preset: 'cir',
  shown: ['state-of-the-art', 'obstacles', 'indicators', 'many'],
  summary: {
    en: 'A sheet of an R&D operation has the parts that a claim to the research tax credit is judged by.',
    fr: 'Une fiche d’opération de R&D comporte les parties sur lesquelles un dossier de CIR est jugé.',
  },
  advice: {
    en: 'Add the part while the work is fresh; failures count as results.',
    fr: 'Ajoutez la partie tant que les travaux sont frais\u00A0; les échecs sont aussi des résultats.',
  },
  options: Type.Object({
    parts: Type.Array(Type.String(), {
      default: [...neededRdParts],
      description: 'The parts that a sheet must have, by the names that Relais gives them.',
    }),
  }),
  messages: lackingMessages({en: 'This R&D sheet', fr: 'Cette fiche de R&D'}, rdPartClauses),
  *check(document, {workspace, options, report}) {
    if (knownKindOf(document, workspace) !== 'rd-sheet') return
    yield* reportLacking(document, {parts: options.parts, clauses: rdPartClauses}, workspace, report)
  },
})
