// A component that nobody owns by any source, in a repository that gives others to somebody.
import Type from 'typebox'
import {placeOf} from '../../workspace/kinds/scope.ts'
import {asksForOwners, codeownersOf, givesComponents, ownersOfComponent} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/component-unowned',
  on: 'component',
  severity: 'warning',
  summary: {en: 'Every component has an owner.', fr: 'Chaque composant a un responsable.'},
  advice: {
    en: 'Give it to a team in CODEOWNERS, or write `owners` to the component in relais.yaml.',
    fr: 'Confiez-le à une équipe dans CODEOWNERS, ou indiquez `owners` pour ce composant dans relais.yaml.',
  },
  options: Type.Object({}),
  messages: {
    unowned: {
      en: 'Nobody owns `{component}`: no file of owners speaks of it.',
      fr: 'Personne n’est responsable de `{component}`\u00A0: aucun fichier de responsables n’en parle.',
    },
  },
  *check(component, {workspace, report}) {
    if (!isAsked(workspace)) return
    const {unmatched, owners, first} = ownersOfComponent(component, workspace)
    if (owners.length > 0 || unmatched === 0 || first === undefined) return
    const {main} = codeownersOf(workspace)
    const last = main?.codeowners.rules.at(-1)?.pattern.span
    const {path, span} =
      component.place || !main ? placeOf(component, workspace) : {path: main.path, span: last ?? {start: 0, end: 0}}
    yield report('unowned', span, {component: component.name}, {path})
  },
})

/** A repository that gives no component to anybody has not begun with it, unless its configuration says that it wants to. */
function isAsked(workspace: Workspace): boolean {
  const {presets, rules} = workspace.config
  if (presets.size > 1 || rules.has('ownership/component-unowned')) return true
  return asksForOwners(workspace) && givesComponents(workspace)
}
