// A component that belongs to one person alone: there is nobody to ask when that person is away.
import Type from 'typebox'
import type {Owner} from '../../model/owners.ts'
import {isBot} from '../../people/bots.ts'
import {directoryOf, ownersOfComponent} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/single-owner',
  on: 'component',
  severity: 'info',
  preset: 'team',
  summary: {
    en: 'Every component that is owned belongs to a team, or to more than one person.',
    fr: 'Chaque composant attribué l’est à une équipe, ou à plus d’une personne.',
  },
  advice: {
    en: 'Name a team, or a second person who can stand in.',
    fr: 'Nommez une équipe, ou une deuxième personne capable de prendre le relais.',
  },
  options: Type.Object({}),
  messages: {
    alone: {
      en: '`{component}` has one owner, `{owner}`, and nobody to stand in.',
      fr: '`{component}` n’a qu’un responsable, `{owner}`, et personne pour prendre le relais.',
    },
  },
  *check(component, {workspace, report}) {
    const {owners} = ownersOfComponent(component, workspace)
    const [only] = owners
    if (only === undefined || owners.length > 1 || !isOnePerson(only.owner, workspace)) return
    // Authors are named once and for all: that there is one of them tells nothing of who answers today.
    const {source, path, span} = only.claim
    if (source === 'package' || source === 'document') return
    yield report('alone', span, {component: component.name, owner: only.owner.value}, {path})
  },
})

/** An account or address, or a team whose only member relais.yaml tells. */
function isOnePerson({value, kind}: Owner, workspace: Workspace): boolean {
  const directory = directoryOf(workspace)
  if (directory.isTeam(value)) return directory.named(value).length === 1
  if (isBot({name: value.replace(/^@/, ''), email: value})) return false
  return kind === 'user' || (kind === 'email' && !isShared(value))
}

/** Addresses that more than one person reads. */
function isShared(address: string): boolean {
  return /^(?:[^@]*[-_.])?(?:team|teams|group|list|dev|devs|developers|contact|info|support|admin|ops|oss|opensource|maintainers|equipe|noreply)(?:[-_.][^@]*)?@|@(?:groups?|lists?)\./i.test(
    address,
  )
}
