// What `relais explain` says of who knows a path: of its component, in rounded shares, nobody before others.
import {knowledge, knownComponents, type Pseudonyms, type Workspace} from '../engine/index.ts'
import type {Session} from './session.ts'
import {say, type TextKey} from './texts/index.ts'

/** A fact: its name, what it says, and where that stands. */
type Fact = readonly [name: TextKey, value: string, where: string]

/** Whoever knows less is not told. */
const least = 0.05

/** In the order of names; with pseudonyms, of these. Nothing where no history was read, or none tells of the component. */
export function knowingFacts(
  path: string,
  workspace: Workspace,
  {language}: Session,
  pseudonyms: Pseudonyms | undefined,
): readonly Fact[] {
  const all = knowledge(workspace)
  const component = workspace.componentAt(path)
  const known = knownComponents(workspace).find((each) => each.component.name === component?.name)?.known
  if (all === undefined || known === undefined || known.shares.length === 0) return []
  const nameOf = (person: number) => pseudonyms?.ofPerson(person) ?? all.identities[person]?.name ?? ''
  const told = known.shares
    .filter(({share}) => share >= least)
    .map(({person, share}) => say(language, 'knownShare', {name: nameOf(person), share: percent(share)}))
    .sort((a, b) => a.localeCompare(b, language, {numeric: true}))
  const {internalRetention: retention, isIsland} = known
  return [
    ['knownBy', told.join(', '), ''],
    ...(retention === undefined
      ? []
      : [
          [
            'knownInside',
            say(language, 'knownBetween', {low: percent(retention.low), high: percent(retention.high)}),
            '',
          ] as const,
        ]),
    ...(isIsland ? [['lacking', say(language, 'missingKnower'), ''] as const] : []),
  ]
}

function percent(share: number): string {
  return String(Math.round(share * 100))
}
