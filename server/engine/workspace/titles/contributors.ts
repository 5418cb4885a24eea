// Who contributed what to the repository, and on which days evidence of title covers that.

import type {PersonKind} from '../../config/people.ts'
import type {Span} from '../../model/place.ts'
import type {Identity} from '../../people/identities.ts'
import {titleState, titlesOf} from '../../people/titles.ts'
import {knowledge} from '../knowing/index.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'

/** Somebody whose work needs evidence of title: no employee, no program, nobody of whom nothing is known. */
export interface Contributor {
  readonly identity: Identity
  readonly kind: Exclude<PersonKind, 'internal'>
  /** Lines that they added to files that are there, ever. */
  readonly lines: number
  /** `YYYY-MM-DD`, in UTC. */
  readonly firstDay: string
  readonly lastDay: string
  /** Commits on days that no evidence covers, where some evidence is on record. */
  readonly outside: number
  /** The last day of such a commit. */
  readonly lastOutside: string | undefined
  /** The last day of the newest evidence; undefined where it has none, or where there is no evidence. */
  readonly validUntil: string | undefined
}

/** In the order of identities; none where there is no history. */
export const contributors = memo((workspace: Workspace): readonly Contributor[] => {
  const known = knowledge(workspace)
  if (known === undefined) return []
  const lines = new Map<number, number>()
  for (const {people} of known.files.values())
    for (const {person, added} of people) lines.set(person, (lines.get(person) ?? 0) + added)
  const days = daysOf(known.history, known.identities)
  return known.identities.flatMap((identity, place) => {
    const own = days.get(identity) ?? []
    const [firstDay, lastDay] = [own.at(-1), own[0]]
    const {kind} = identity
    if (identity.isBot || kind === 'unknown' || kind === 'internal') return []
    if (firstDay === undefined || lastDay === undefined) return []
    const outside = own.filter((day) => titleState(identity, day) === 'expired')
    const ends = titlesOf(kind, identity.person).map(({validUntil}) => validUntil)
    const validUntil = ends.includes(undefined) ? undefined : ends.toSorted().at(-1)
    const counted = {lines: lines.get(place) ?? 0, outside: outside.length, lastOutside: outside[0]}
    return [{identity, kind, firstDay, lastDay, validUntil, ...counted}]
  })
})

type History = NonNullable<ReturnType<typeof knowledge>>['history']

/** The days of the commits of each author, the newest first; merges are nobody's work. */
function daysOf(
  {commits, signatures}: History,
  identities: readonly Identity[],
): ReadonlyMap<Identity, readonly string[]> {
  const nameOf = ({name, email}: {readonly name: string; readonly email: string}) => `${name} <${email}>`
  const byName = new Map(
    identities.flatMap((identity) => identity.signatures.map((each) => [nameOf(each), identity] as const)),
  )
  const authors = signatures.map((signature) => byName.get(nameOf(signature)))
  const days = new Map<Identity, string[]>()
  for (let commit = 0; commit < commits.count; commit++) {
    const identity = authors[commits.author[commit] ?? -1]
    if (identity === undefined || (commits.parents[commit] ?? 0) > 1) continue
    const own = days.get(identity) ?? []
    own.push(dayOf(commits.time[commit] ?? 0))
    days.set(identity, own)
  }
  return days
}

/** The last second of the year 9999: what commits say of their time may be anything. */
const latest = 253_402_300_799

function dayOf(time: number): string {
  return new Date(Math.min(Math.max(time, 0), latest) * 1000).toISOString().slice(0, 10)
}

/** Where evidence for somebody goes: their entry of the register, that of their organisation, or where a register would be. */
export function placeOfEvidence(
  {person, signatures}: Identity,
  {config, paths}: Workspace,
): {readonly path: string; readonly span: Span} {
  const domains = new Set(signatures.map(({email}) => email.slice(email.indexOf('@') + 1).toLowerCase()))
  const entry =
    person ?? config.people.find((each) => each.domains?.some((domain) => domains.has(domain.toLowerCase())))
  const place = config.placesOfPeople.find(({id}) => id === entry?.id)
  if (place) return place
  const files = ['relais.yaml', 'relais.yml', '.mailmap', 'CODEOWNERS', 'README.md']
  return {path: files.find((path) => paths.isFile(path)) ?? 'relais.yaml', span: {start: 0, end: 0}}
}
