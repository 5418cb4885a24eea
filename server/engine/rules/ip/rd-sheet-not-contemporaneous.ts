// A sheet of a research operation that was written after the fact, or that stopped while the work went on.
import Type from 'typebox'
import {sheetDays} from '../../workspace/kinds/contemporaneous.ts'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/rd-sheet-not-contemporaneous',
  on: 'document',
  severity: 'info',
  preset: 'cir',
  needsHistory: true,
  summary: {
    en: 'A sheet of an R&D operation is written as the work goes.',
    fr: 'Une fiche d’opération de R&D s’écrit au fur et à mesure des travaux.',
  },
  advice: {
    en: 'Write down what was tried and found since, while those who did it are there; say which parts were written later.',
    fr: 'Notez ce qui a été essayé et constaté depuis, tant que les auteurs sont là\u00A0; dites quelles parties l’ont été après coup.',
  },
  options: Type.Object({
    days: Type.Integer({
      default: 90,
      minimum: 1,
      description: 'By how many days the work may be ahead of its sheet.',
    }),
  }),
  messages: {
    behind: {
      en: 'What this sheet tracks was changed until {work}, and the sheet until {day}.',
      fr: 'Ce que suit cette fiche a été modifié jusqu’au {work}, et la fiche jusqu’au {day}.',
    },
    late: {
      en: 'This sheet tells of {year}, and was first committed on {day}.',
      fr: 'Cette fiche parle de {year}, et son premier commit est du {day}.',
    },
  },
  *check(document, {workspace, options, report}) {
    if (knownKindOf(document, workspace) !== 'rd-sheet') return
    const days = sheetDays(document, workspace)
    if (days === undefined) return
    const {first, last, work, year} = days
    if (year !== undefined && first > `${year.value}-12-31`) yield report('late', year, {year: year.value, day: first})
    if (work !== undefined && Date.parse(work.last) - Date.parse(last) >= options.days * 86_400_000)
      yield report('behind', work.place, {work: work.last, day: last})
  },
})
