// A component whose owners have written next to nothing of it, while others have: reviews go to the wrong people.
import Type from 'typebox'
import type {Owner} from '../../model/owners.ts'
import {
  type Knowledge,
  type KnownComponent,
  knowledge,
  knownComponents,
  ownersOfMost,
  placeOfComponent,
} from '../../workspace/knowing/index.ts'
import {rule} from '../rule.ts'

/** Whoever masters this share of a component's files is an expert of it. */
const expert = 0.25

export default rule({
  id: 'ownership/owner-not-expert',
  on: 'workspace',
  severity: 'info',
  preset: 'team',
  needsHistory: true,
  summary: {
    en: 'Some owner of each component knows it.',
    fr: 'Chaque composant est connu d’au moins un de ses responsables.',
  },
  advice: {
    en: 'See who knows it (`relais owners --suggest`), and make one of them an owner, or let the owners learn it.',
    fr: 'Voyez qui le connaît (`relais owners --suggest`), et nommez-en responsable, ou faites-le découvrir à ses responsables.',
  },
  options: Type.Object({
    minFiles: Type.Integer({
      default: 10,
      minimum: 1,
      description: 'Components with fewer source files are small enough to be learnt anew.',
    }),
  }),
  messages: {
    strangers: {
      en: 'By the history, no owner of `{component}` ({owners}) is an expert of any of its files, while others are.',
      fr: 'D’après l’historique, aucun responsable de `{component}` ({owners}) n’est expert d’aucun de ses fichiers, alors que d’autres le sont.',
    },
  },
  *check(workspace, {options, report}) {
    const all = knowledge(workspace)
    if (all === undefined) return
    for (const each of knownComponents(workspace)) {
      if (each.files.length < options.minFiles || !hasExperts(each, all)) continue
      const owners = ownersOfMost(each.files, workspace)
      if (owners.length === 0 || knowAnything(owners, each, all)) continue
      const {path, span} = placeOfComponent(each, workspace)
      const names = owners.map(({value}) => `\`${value}\``).join(', ')
      yield report('strangers', span, {component: each.component.name, owners: names}, {path})
    }
  },
})

/** Whether somebody masters much of a component and is still to be had. */
function hasExperts({known: {masters}}: KnownComponent, {identities, day}: Knowledge): boolean {
  return masters.some(({person, files}) => files >= expert && (identities[person]?.person?.until ?? day) >= day)
}

/** Whether an owner masters any file; an owner who cannot be told, may. */
function knowAnything(owners: readonly Owner[], {known}: KnownComponent, {named}: Knowledge): boolean {
  const masters = new Set(known.masters.map(({person}) => person))
  return owners.some(({value}) => {
    const people = named.of(value)
    return people === undefined || people.some((person) => named.withDoubles(person).some((each) => masters.has(each)))
  })
}
