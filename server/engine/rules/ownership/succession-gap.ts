// Somebody who leaves soon alone owns a component, or knows most of it, and nothing is written about who takes over.
import Type from 'typebox'
import {fold} from '../../documents/vocabulary/fold.ts'
import {successionsIn} from '../../knowledge/component.ts'
import {Directory} from '../../people/directory.ts'
import type {Identity} from '../../people/identities.ts'
import {documentsOfKind} from '../../workspace/kinds/index.ts'
import {
  type KnownComponent,
  knowledge,
  knownComponents,
  ownersOfMost,
  placeOfComponent,
} from '../../workspace/knowing/index.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/succession-gap',
  on: 'workspace',
  severity: 'error',
  preset: 'outsourced',
  needsHistory: true,
  needsPeople: true,
  summary: {
    en: 'What somebody knows who leaves soon is handed over.',
    fr: 'Ce que sait une personne sur le départ est transmis.',
  },
  advice: {
    en: 'Write a handover that names who takes over (`relais new handover`), and have that person make the next changes.',
    fr: 'Rédigez une passation qui nomme qui reprend (`relais new handover`), et confiez à cette personne les prochains changements.',
  },
  options: Type.Object({
    days: Type.Integer({
      default: 90,
      minimum: 1,
      description: 'How many days before the end (`until` in the register) a handover must be there.',
    }),
  }),
  messages: {
    knows: {
      en: '{person} is here until {day} and holds {share} % of what is known of `{component}`; no handover speaks of it.',
      fr: '{person} est là jusqu’au {day} et détient {share}\u00A0% de ce qui est connu de `{component}`\u00A0; aucune passation n’en parle.',
    },
    owns: {
      en: '{person} is here until {day} and is the only owner of `{component}`; no handover speaks of it.',
      fr: '{person} est là jusqu’au {day} et est seul responsable de `{component}`\u00A0; aucune passation n’en parle.',
    },
  },
  *check(workspace, {options, today, report}) {
    const all = knowledge(workspace)
    if (all === undefined) return
    const handovers = documentsOfKind('handover', workspace)
    for (const each of knownComponents(workspace)) {
      const {path, span} = placeOfComponent(each, workspace)
      const component = each.component.name
      const leaving = successionsIn(each.known.shares, all.identities, today, options.days)
      for (const {person, until, share} of leaving) {
        const identity = all.identities[person]
        if (identity === undefined || isHandedOver(each, identity.name, handovers)) continue
        const data = {person: identity.name, day: until, share: String(Math.round(share * 100)), component}
        yield report('knows', span, data, {path})
      }
      const owner = soleOwner(each, workspace)
      const until = owner?.until
      const isLeaving = until !== undefined && until >= today && daysBetween(today, until) <= options.days
      if (owner === undefined || !isLeaving || leaving.some(({person}) => isPerson(all.identities[person], owner.id)))
        continue
      const name = owner.names?.[0] ?? owner.id
      if (!isHandedOver(each, name, handovers))
        yield report('owns', span, {person: name, day: until, component}, {path})
    }
  },
})

function isPerson(identity: Identity | undefined, id: string): boolean {
  return identity?.person?.id === id
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The one person of the register who owns a component; undefined where others own it too, or nobody. */
function soleOwner({files}: KnownComponent, workspace: Workspace) {
  const [owner, ...others] = ownersOfMost(files, workspace)
  if (owner === undefined || others.length > 0) return undefined
  const people = new Directory(workspace.config).named(owner.value)
  return people.length === 1 ? people[0]?.person : undefined
}

/** Whether a handover stands in the component, or speaks of it or of the person. */
function isHandedOver(
  {component: {name, folders}}: KnownComponent,
  person: string,
  handovers: readonly WorkspaceDocument[],
): boolean {
  const words = [name, person, ...folders].map(fold).filter((each) => each.length > 2)
  const isInside = (path: string) => folders.some((folder) => folder !== '' && path.startsWith(`${folder}/`))
  return handovers.some((each) => isInside(each.path) || words.some((word) => mentions(each, word)))
}

function mentions({digest: {sections}}: WorkspaceDocument, word: string): boolean {
  const isSaid = (text: string) => ` ${fold(text)} `.includes(` ${word} `)
  return sections.some(({heading, lines}) => isSaid(heading.value) || lines.some(({value}) => isSaid(value)))
}
