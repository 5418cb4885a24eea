// A component that is run somewhere, and of which nobody wrote down what to do when it fails.
import Type from 'typebox'
import {scaffoldFix} from '../../authoring/documents/index.ts'
import type {Component} from '../../model/component.ts'
import {documentsFor, placeOf} from '../../workspace/kinds/scope.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'transfer/runbook-missing',
  on: 'component',
  severity: 'info',
  preset: 'team',
  fixable: 'suggestion',
  summary: {
    en: 'Each component that is run has a runbook.',
    fr: 'Chaque composant déployé a une procédure d’exploitation.',
  },
  advice: {
    en: 'Write down how to see that it is ill, what to do, how to go back and whom to call.',
    fr: 'Écrivez comment voir qu’il va mal, que faire, comment revenir en arrière et qui appeler.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: '`{component}` is run somewhere, and no runbook says what to do when it fails.',
      fr: '`{component}` est déployé, et aucune procédure d’exploitation ne dit que faire en cas de panne.',
    },
  },
  *check(component, {workspace, today, report}) {
    if (
      !component.isDeployed ||
      isPart(component, workspace) ||
      documentsFor('runbook', component, workspace).length > 0
    )
      return
    const {path, span} = placeOf(component, workspace)
    const fixes = scaffoldFix(workspace, {kind: 'runbook', title: component.name, today, components: [component]})
    yield report('missing', span, {component: component.name}, {path, fixes})
  },
})

/** Charts that another chart brings along. */
function isPart({folders}: Component, {paths}: Workspace): boolean {
  return (
    folders.length > 0 &&
    folders.every((folder) => {
      const [, chart] = /^(.*)\/charts\/[^/]+$/.exec(folder) ?? []
      return chart !== undefined && paths.isFile(`${chart}/Chart.yaml`)
    })
  )
}
