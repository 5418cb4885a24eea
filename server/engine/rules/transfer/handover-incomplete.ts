// A handover that leaves out what a successor will need: what is not written down before somebody goes is lost.
import Type from 'typebox'
import type {Bilingual} from '../../model/language.ts'
import {daysStated} from '../../workspace/kinds/days.ts'
import {isUntaken, takings} from '../../workspace/kinds/handing-over.ts'
import {knownKindOf, partsOf} from '../../workspace/kinds/index.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {type Clauses, lackingMessages, reportLacking} from '../lacking.ts'
import {rule} from '../rule.ts'

const clauses: Clauses = {
  from: {en: 'who hands over', fr: 'qui passe la main'},
  to: {en: 'who takes over', fr: 'qui prend la suite'},
  date: {en: 'by when it is done', fr: 'pour quand elle est prévue'},
  overview: {en: 'what is handed over', fr: 'ce qui est transmis'},
  ownership: {en: 'what goes to whom', fr: 'qui reprend quoi'},
  decisions: {en: 'which decisions were made and why', fr: 'quelles décisions ont été prises et pourquoi'},
  'in-progress': {en: 'what is in progress', fr: 'ce qui est en cours'},
  issues: {en: 'which issues are known', fr: 'quels problèmes sont connus'},
  environments: {en: 'where it runs and how it is delivered', fr: 'où cela tourne et comment cela se livre'},
  accesses: {en: 'which accesses change hands', fr: 'quels accès changent de mains'},
  contacts: {en: 'whom to ask', fr: 'à qui s’adresser'},
  'sign-off': {en: 'who accepted it', fr: 'qui l’a acceptée'},
  sessions: {en: 'in which sessions it takes place', fr: 'en quelles séances elle se déroule'},
  hypercare: {en: 'who helps afterwards, and for how long', fr: 'qui aide ensuite, et pendant combien de temps'},
}

const usual = Object.keys(clauses).filter((part) => part !== 'sessions' && part !== 'hypercare')

const messages: Readonly<Record<string, Bilingual>> = {
  ...lackingMessages({en: 'This handover', fr: 'Cette passation'}, clauses),
  untaken: {
    en: 'Nobody is named who takes over “{item}”.',
    fr: 'Personne n’est nommé pour reprendre «\u00A0{item}\u00A0».',
  },
  unsigned: {
    en: 'This handover was to end on {day}, and nobody has signed it.',
    fr: 'Cette passation devait s’achever le {day}, et personne ne l’a signée.',
  },
}

export default rule({
  id: 'transfer/handover-incomplete',
  on: 'document',
  severity: 'warning',
  preset: 'outsourced',
  shown: ['to', 'accesses', 'sign-off', 'many', 'untaken', 'unsigned'],
  summary: {
    en: 'A handover says all that a successor needs, names who takes over each part, and is signed in the end.',
    fr: 'Une passation dit tout ce dont un successeur a besoin, nomme qui reprend chaque partie, et est signée à la fin.',
  },
  advice: {
    en: 'Write it down while those who know are still there.',
    fr: 'Écrivez-le tant que ceux qui savent sont encore là.',
  },
  options: Type.Object({
    parts: Type.Array(Type.String(), {
      default: usual,
      description: 'The parts that a handover must have, by the names that Relais gives them.',
    }),
  }),
  messages,
  *check(document, {workspace, options, today, report}) {
    if (knownKindOf(document, workspace) !== 'handover') return
    yield* reportLacking(document, {parts: options.parts, clauses}, workspace, report)
    for (const taking of takings(document.digest).filter(isUntaken))
      yield report('untaken', taking.span, {item: taking.item})
    const overdue = unsignedSince(document, workspace)
    if (overdue && overdue.value < today) yield report('unsigned', overdue.span, {day: overdue.value})
  },
})

/** The last day that the document names, when its place for signatures is empty. */
function unsignedSince(document: WorkspaceDocument, workspace: Workspace) {
  const signing = partsOf(document, workspace).find(({name}) => name === 'sign-off')
  if (signing === undefined || signing.told === 'told' || signing.told === 'absent') return undefined
  return daysStated(document)
    .toSorted((a, b) => (a.value < b.value ? -1 : 1))
    .at(-1)
}
