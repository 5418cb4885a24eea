// A component all of whose owners belong to other organisations: nobody inside can be asked, or say what is to be done.
import Type from 'typebox'
import type {Referent} from '../../people/directory.ts'
import {type ComponentOwner, directoryOf, ownersOfComponent} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/no-internal-owner',
  on: 'component',
  severity: 'warning',
  preset: 'outsourced',
  needsPeople: true,
  summary: {
    en: 'Among the owners of each component is somebody of the company itself.',
    fr: 'Parmi les responsables de chaque composant figure une personne de l’entreprise.',
  },
  advice: {
    en: 'Name somebody inside who answers for it beside those who build it.',
    fr: 'Nommez une personne en interne qui en réponde, à côté de ceux qui le réalisent.',
  },
  options: Type.Object({}),
  messages: {
    external: {
      en: 'No owner of `{component}` is internal: {owners}.',
      fr: 'Aucun responsable de `{component}` n’est interne\u00A0: {owners}.',
    },
  },
  *check(component, {workspace, today, report}) {
    const {owners} = ownersOfComponent(component, workspace)
    const [first] = owners
    const people = owners.flatMap((each) => whoIs(each, workspace, today))
    // Who is unknown may be internal: then nothing can be said.
    if (first === undefined || people.some((each) => each === 'internal' || each === 'unknown')) return
    const names = owners.map(({owner}) => `\`${owner.value}\``).join(', ')
    yield report('external', first.claim.span, {component: component.name, owners: names}, {path: first.claim.path})
  },
})

type Standing = 'internal' | 'external' | 'gone' | 'unknown'

/** Everybody whom an owner stands for; a team whose members nobody tells is unknown. */
function whoIs({owner}: ComponentOwner, workspace: Workspace, today: string): readonly Standing[] {
  const directory = directoryOf(workspace)
  const isOpen =
    owner.kind !== 'user' && owner.kind !== 'email' && owner.kind !== 'name' && !directory.isTeam(owner.value)
  return isOpen ? ['unknown'] : directory.named(owner.value).map((each) => standingOf(each, today))
}

function standingOf({person, kind}: Referent, today: string): Standing {
  if (person && (today < (person.from ?? today) || today > (person.until ?? today))) return 'gone'
  if (kind === 'unknown') return 'unknown'
  return kind === 'internal' ? 'internal' : 'external'
}
