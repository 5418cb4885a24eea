// A component that somebody has to hand over, since those who know it are not staying, and no document says how.
import Type from 'typebox'
import {scaffoldFix} from '../../authoring/documents/index.ts'
import {successionsIn} from '../../knowledge/component.ts'
import type {Component} from '../../model/component.ts'
import {documentsFor, placeOf} from '../../workspace/kinds/scope.ts'
import {type KnownComponent, knowledge, knownComponents} from '../../workspace/knowing/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'transfer/handover-missing',
  on: 'workspace',
  severity: 'warning',
  preset: 'outsourced',
  needsHistory: true,
  needsPeople: true,
  fixable: 'suggestion',
  summary: {
    en: 'A handover or an exit plan speaks of each component that is known mostly outside, or by somebody who leaves.',
    fr: 'Une passation ou un plan de réversibilité parle de chaque composant connu surtout à l’extérieur, ou par qui part.',
  },
  advice: {
    en: 'Write down who takes over what, with which accesses, and by when; `relais new handover` begins it.',
    fr: 'Écrivez qui reprend quoi, avec quels accès et pour quand\u00A0; `relais new handover` commence le document.',
  },
  options: Type.Object({
    least: Type.Number({
      default: 0.5,
      minimum: 0,
      maximum: 1,
      description: 'The share of what is known, from 0 to 1, from which on internal people need no handover.',
    }),
    leaving: Type.Number({
      default: 0.2,
      minimum: 0,
      maximum: 1,
      description:
        'The share of what is known, from 0 to 1, from which on somebody who leaves has something to hand over.',
    }),
    days: Type.Integer({
      default: 90,
      minimum: 1,
      description: 'How many days before the end (`until` in the register) a handover must be there.',
    }),
    minFiles: Type.Integer({
      default: 10,
      minimum: 1,
      description: 'Components with fewer source files are small enough to be learnt anew.',
    }),
  }),
  messages: {
    external: {
      en: '`{component}` is known mostly by people from outside, and no handover or exit plan in the repository speaks of it.',
      fr: '`{component}` est connu surtout de personnes extérieures, et aucune passation ni aucun plan de réversibilité du dépôt n’en parle.',
    },
    leaving: {
      en: '{person}, who holds {share} % of what is known of `{component}`, is here until {day}, and no handover or exit plan in the repository speaks of it.',
      fr: '{person}, qui détient {share}\u00A0% de ce qui est connu de `{component}`, est là jusqu’au {day}, et aucune passation ni aucun plan de réversibilité du dépôt n’en parle.',
    },
  },
  *check(workspace, {options, today, report}) {
    for (const each of knownComponents(workspace)) {
      const {component, files, known} = each
      if (files.length < options.minFiles || isHandedOver(component, workspace)) continue
      const {path, span} = placeOf(component, workspace)
      const title = component.name
      const fixes = () => scaffoldFix(workspace, {kind: 'handover', title, today, components: [component]})
      const {internalRetention: retention} = known
      // Where enough people are of unknown kind, nothing can be said.
      if (retention !== undefined && retention.high < options.least) {
        yield report('external', span, {component: title}, {path, fixes: fixes()})
        continue
      }
      const [first] = leaving(each, workspace, {...options, today})
      if (first) yield report('leaving', span, {...first, component: title}, {path, fixes: fixes()})
    }
  },
})

function isHandedOver(component: Component, workspace: Workspace): boolean {
  return (['handover', 'exit-plan'] as const).some((kind) => documentsFor(kind, component, workspace).length > 0)
}

interface Wanted {
  readonly today: string
  readonly days: number
  readonly leaving: number
}

/** Of whoever knows more than this and leaves, `ownership/succession-gap` tells. */
const mostOfIt = 0.5

/** Who leaves in time and knows enough, the one who knows most first. */
function leaving({known: {shares}}: KnownComponent, workspace: Workspace, {today, days, leaving: least}: Wanted) {
  const identities = knowledge(workspace)?.identities ?? []
  return successionsIn(shares, identities, today, days, least).flatMap(({person, until, share}) => {
    const identity = identities[person]
    if (identity === undefined || share > mostOfIt) return []
    return [{person: identity.name, share: String(Math.round(share * 100)), day: until}]
  })
}
