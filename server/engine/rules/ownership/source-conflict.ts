// Sources that give one component to different people: whoever looks into one of them asks the wrong ones.
import Type from 'typebox'
import type {Owner} from '../../model/owners.ts'
import {
  codeownersOf,
  componentClaims,
  disagree,
  type OwnerClaim,
  ownersOfComponent,
} from '../../workspace/owning/index.ts'
import {rule} from '../rule.ts'

/** Who owns so much of the files of a component owns it as a whole. */
const most = 0.5

export default rule({
  id: 'ownership/source-conflict',
  on: 'component',
  severity: 'info',
  preset: 'team',
  summary: {
    en: 'Files that say who owns a component agree.',
    fr: 'Les fichiers qui disent qui est responsable d’un composant concordent.',
  },
  advice: {
    en: 'Find out who answers for it, and correct the other file.',
    fr: 'Vérifiez qui en répond, et corrigez l’autre fichier.',
  },
  options: Type.Object({}),
  messages: {
    conflict: {
      en: '`{component}` belongs to {here} here, and to {there} by `{path}`.',
      fr: '`{component}` est confié ici à {here}, et à {there} d’après `{path}`.',
    },
  },
  *check(component, {workspace, report}) {
    const {files, owners} = ownersOfComponent(component, workspace)
    const {main} = codeownersOf(workspace)
    const givers = owners.filter(({claim, files: count}) => claim.source === 'codeowners' && count > files * most)
    const [first] = givers
    const byForge: readonly OwnerClaim[] =
      main && first ? [{...first.claim, owners: givers.map(({owner}) => owner)}] : []
    const [strongest, ...others] = [...byForge, ...componentClaims(component, workspace)]
    for (const claim of others) {
      if (strongest === undefined || !disagree(strongest.owners, claim.owners, workspace)) continue
      const {path, span} = strongest
      const data = {component: component.name, here: listed(claim.owners), there: listed(strongest.owners), path}
      yield report('conflict', claim.span, data, {path: claim.path, related: [{path, span, message: there}]})
    }
  },
})

const there = {en: 'This one says otherwise.', fr: 'Celui-ci dit autre chose.'}

function listed(owners: readonly Owner[]): string {
  return owners.map(({value}) => `\`${value}\``).join(', ')
}
