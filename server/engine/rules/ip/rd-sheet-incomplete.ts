// A sheet of a research operation without a part that the tax administration’s experts look for.
import Type from 'typebox'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {type Clauses, lackingMessages, reportLacking} from '../lacking.ts'
import {rule} from '../rule.ts'

/** The sections of the guide of the French ministry of research, and of the Frascati Manual (OECD, 2015), § 2.7. */
const clauses: Clauses = {
  context: {en: 'what the work was for', fr: 'à quoi visaient les travaux'},
  'state-of-the-art': {en: 'what was known before', fr: 'quel était l’état de l’art'},
  obstacles: {en: 'what was uncertain', fr: 'quels verrous et quelles incertitudes se posaient'},
  hypotheses: {en: 'which hypotheses were followed', fr: 'quelles hypothèses ont été suivies'},
  work: {en: 'which work was done', fr: 'quels travaux ont été menés'},
  results: {en: 'what came of it', fr: 'ce qui en est résulté'},
  indicators: {en: 'which indicators of R&D there are', fr: 'quels indicateurs de R&D existent'},
  people: {en: 'who worked on it', fr: 'qui y a travaillé'},
  subcontracting: {en: 'what others did', fr: 'ce qui a été sous-traité'},
}

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
      default: ['state-of-the-art', 'obstacles', 'hypotheses', 'work', 'results', 'indicators', 'people'],
      description: 'The parts that a sheet must have, by the names that Relais gives them.',
    }),
  }),
  messages: lackingMessages({en: 'This R&D sheet', fr: 'Cette fiche de R&D'}, clauses),
  *check(document, {workspace, options, report}) {
    if (knownKindOf(document, workspace) !== 'rd-sheet') return
    yield* reportLacking(document, {parts: options.parts, clauses}, workspace, report)
  },
})
