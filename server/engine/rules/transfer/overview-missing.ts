// A component whose README says nothing of what it is for, where those of its neighbours do.
import Type from 'typebox'
import type {Component} from '../../model/component.ts'
import {hasOverview} from '../../workspace/kinds/overview.ts'
import {pathsOfComponents, placeOf} from '../../workspace/kinds/scope.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'transfer/overview-missing',
  on: 'workspace',
  severity: 'info',
  summary: {
    en: 'Each large component has a README that says what it is for, where most of them do.',
    fr: 'Chaque grand composant a un README qui dit à quoi il sert, là où la plupart en ont un.',
  },
  advice: {
    en: 'Write one paragraph: what it is for, what it depends on, and where to begin reading.',
    fr: 'Écrivez un paragraphe\u00A0: à quoi il sert, de quoi il dépend, et par où commencer à le lire.',
  },
  options: Type.Object({
    minFiles: Type.Integer({
      default: 20,
      minimum: 1,
      description: 'Components with fewer files explain themselves.',
    }),
  }),
  messages: {
    missing: {
      en: '`{component}` ({count} files) has no README that says what it is for.',
      fr: '`{component}` ({count} fichiers) n’a pas de README qui dise à quoi il sert.',
    },
  },
  *check(workspace, {options, report}) {
    const large = largeComponents(workspace, options.minFiles)
    const without = large.filter(({component}) => !hasOverview(component, workspace))
    // Where most do without, it is no slip, unless the configuration asks for it.
    const isAsked = workspace.config.presets.size > 1 || workspace.config.rules.has('transfer/overview-missing')
    if (!isAsked && without.length * 4 > large.length) return
    for (const {component, count} of without) {
      const {path, span} = placeOf(component, workspace)
      yield report('missing', span, {component: component.name, count: String(count)}, {path})
    }
  },
})

interface Large {
  readonly component: Component
  readonly count: number
}

/** Folders at the top are components by guess only, and a whole repository has a front page of its own. */
function largeComponents(workspace: Workspace, least: number): readonly Large[] {
  const paths = pathsOfComponents(workspace)
  return workspace.components
    .map((component) => ({component, count: paths.get(component.name)?.length ?? 0}))
    .filter(({component: {source}, count}) => source !== 'folder' && source !== 'repository' && count >= least)
}
