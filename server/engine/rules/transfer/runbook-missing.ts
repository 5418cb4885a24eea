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
      isAside(component, workspace) ||
      documentsFor('runbook', component, workspace).length > 0
    )
      return
    const {path, span} = placeOf(component, workspace)
    const fixes = scaffoldFix(workspace, {kind: 'runbook', title: component.name, today, components: [component]})
    yield report('missing', span, {component: component.name}, {path, fixes})
  },
})

/** Folders of what only tests or stands in for something else. */
const testing =
  /(?:^|\/)(?:tests?|e2e|smoke|mocks?|mock-[^/]+|stubs?|fixtures?|examples?|samples?|localstack|\.devcontainer)(?:\/|$)/i

/** What is run for tests alone, and charts that another chart brings along. */
function isAside({folders}: Component, {paths}: Workspace): boolean {
  const isPart = (folder: string) => {
    const [, chart] = /^(.*)\/charts\/[^/]+$/.exec(folder) ?? []
    return chart !== undefined && paths.isFile(`${chart}/Chart.yaml`)
  }
  return folders.length > 0 && folders.every((folder) => testing.test(folder) || isPart(folder))
}
