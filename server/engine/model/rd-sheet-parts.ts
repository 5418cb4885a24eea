// The parts of a sheet of a research operation: what each tells, and which of them a claim is judged by.
import type {DocumentPart} from './document-kinds.ts'
import type {Bilingual} from './language.ts'

/** What each part tells, behind `does not say`: the sections of the guide of the French ministry of research, and of the Frascati Manual (OECD, 2015), § 2.7. */
export const rdPartClauses: Readonly<Record<DocumentPart<'rd-sheet'>, Bilingual>> = {
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

/** Without them a sheet shows no research; not every operation has partners. */
export const neededRdParts = [
  'state-of-the-art',
  'obstacles',
  'hypotheses',
  'work',
  'results',
  'indicators',
  'people',
] as const satisfies readonly DocumentPart<'rd-sheet'>[]
