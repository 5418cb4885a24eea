// What is known of a set of files, by whom: every measure of a component's knowledge in one answer.
import type {Identity} from '../people/identities.ts'
import {isHere} from '../people/identities.ts'
import {amount, sum} from './amounts.ts'
import type {Contribution, FileContributions} from './contributions.ts'
import {absenceFactor, elephantFactor, type TruckFactor, truckFactor} from './factors.ts'
import {authorsOf, expertsOf, majorsOf} from './formulas.ts'

/** Who knows a component, and how much of what is known of it. */
export interface Share {
  /** The person's place among the identities. */
  readonly person: number
  /** Decayed lines. */
  readonly knowledge: number
  /** Of all that is known, from 0 to 1. */
  readonly share: number
}

/** Somebody who is an author or an expert of files, by Avelino's or by Cury and Avelino's threshold. */
export interface Mastery {
  readonly person: number
  /** Of all files, from above 0 to 1. */
  readonly files: number
}

/** A share that is known only within bounds, since some people's kind is unknown. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Undefined where nothing is known. */
export interface ComponentKnowledge {
  /** The greatest first; nobody without knowledge. */
  readonly shares: readonly Share[]
  /** The one with the most files first. */
  readonly masters: readonly Mastery[]
  /** By Avelino's authors, by Cury and Avelino's experts, by JetBrains' major contributors. */
  readonly truckFactors: {
    readonly doa: TruckFactor | undefined
    readonly doe: TruckFactor | undefined
    readonly jetBrains: TruckFactor | undefined
  }
  /** CHAOSS, by decayed lines. */
  readonly absenceFactor: number | undefined
  readonly elephantFactor: number | undefined
  readonly isIsland: boolean | undefined
  /** The share of internal people who are here, of all that is known. */
  readonly internalRetention: Bounds | undefined
  /** The external share, times how far the best internal person is from knowing all: from 0, nothing to hand over, to 1. */
  readonly transferGap: number | undefined
}

/** One person knows at least so much, and the next one less than so much: thresholds of the tool CodeLore. */
export const island = {top: 0.8, second: 0.2} as const

/** Measures what is known of some files on a day (`YYYY-MM-DD`), by which people are here or not. */
export function knowledgeOf(
  files: readonly FileContributions[],
  identities: readonly Identity[],
  day: string,
): ComponentKnowledge {
  const shares = sharesOf(files)
  const known = shares.map(({knowledge}) => knowledge)
  const affiliated = shares.map(({person, knowledge}) => ({org: orgOf(identities[person]), contributions: knowledge}))
  const authors = files.map(({people}) => peopleAt(changers(people), authorsOf))
  const experts = files.map((file) => peopleAt(expertsIn(file), expertsOf))
  return {
    shares,
    masters: mastersOf(authors.map((people, index) => [...people, ...(experts[index] ?? [])])),
    truckFactors: {
      doa: truckFactor(authors),
      doe: truckFactor(experts),
      jetBrains: truckFactor(files.map(({people}) => peopleAt(people, majorsOf))),
    },
    absenceFactor: absenceFactor(known),
    elephantFactor: elephantFactor(affiliated),
    isIsland: isIsland(shares),
    internalRetention: internalRetention(shares, identities, day),
    transferGap: transferGap(shares, identities, day),
  }
}

/** `people` are those who master each file. */
function mastersOf(people: readonly (readonly number[])[]): readonly Mastery[] {
  const counts = new Map<number, number>()
  for (const file of people) for (const person of new Set(file)) counts.set(person, (counts.get(person) ?? 0) + 1)
  return [...counts]
    .map(([person, count]) => ({person, files: count / people.length}))
    .sort((a, b) => b.files - a.files || a.person - b.person)
}

/** Everybody's share of what is known of these files. */
export function sharesOf(files: readonly FileContributions[]): readonly Share[] {
  const byPerson = new Map<number, number>()
  for (const {people} of files)
    for (const {person, knowledge} of people) byPerson.set(person, (byPerson.get(person) ?? 0) + amount(knowledge))
  const all = sum([...byPerson.values()])
  const shares = [...byPerson].map(([person, knowledge]) => ({person, knowledge, share: knowledge / all}))
  return shares.filter(({share}) => share > 0).toSorted((a, b) => b.share - a.share || a.person - b.person)
}

function changers(people: readonly Contribution[]): readonly Contribution[] {
  return people.filter(({days}) => days !== undefined)
}

function expertsIn({people, size}: FileContributions) {
  return people.flatMap(({days, person, added, isFirst}) =>
    days === undefined ? [] : [{person, added, isFirst, days, size}],
  )
}

function peopleAt<T extends {readonly person: number}>(
  contributors: readonly T[],
  choose: (contributors: readonly T[]) => readonly number[],
): readonly number[] {
  return choose(contributors).flatMap((place) => contributors[place]?.person ?? [])
}

/** Internal people without an organisation of their own are of this one. */
function orgOf(identity: Identity | undefined): string | undefined {
  return identity?.org ?? (identity?.kind === 'internal' ? '' : undefined)
}

/** Whether nearly all is known by one person and nobody else knows much; undefined when nothing is known. */
export function isIsland(shares: readonly Share[]): boolean | undefined {
  const [top, second] = shares
  return top && top.share >= island.top && (second?.share ?? 0) < island.second
}

/** Undefined when nothing is known, or when nobody's kind is. */
export function internalRetention(
  shares: readonly Share[],
  identities: readonly Identity[],
  day: string,
): Bounds | undefined {
  const kinds = shares.map(({person}) => identities[person]?.kind ?? 'unknown')
  if (kinds.every((kind) => kind === 'unknown')) return undefined
  const low = sum(shares.flatMap((each) => (isRetained(identities[each.person], day) ? [each.share] : [])))
  const unknown = sum(shares.flatMap(({share}, index) => (kinds[index] === 'unknown' ? [share] : [])))
  return {low: Math.min(low, 1), high: Math.min(low + unknown, 1)}
}

function isRetained(identity: Identity | undefined, day: string): boolean {
  return identity?.kind === 'internal' && isHere(identity, day) !== false
}

function transferGap(shares: readonly Share[], identities: readonly Identity[], day: string): number | undefined {
  const retention = internalRetention(shares, identities, day)
  if (retention === undefined || retention.low !== retention.high) return undefined
  const best = Math.max(0, ...shares.flatMap((each) => (isRetained(identities[each.person], day) ? [each.share] : [])))
  return (1 - retention.low) * (1 - best)
}

/** Somebody who leaves soon and knows much. */
export interface Succession {
  readonly person: number
  /** The last day here, `YYYY-MM-DD`. */
  readonly until: string
  readonly share: number
}

/**
 * Who leaves within so many days of a day (`YYYY-MM-DD`), by the register, and knows more than a share; 90 days and half
 * when absent. Days that are none give nobody.
 */
export function successionsIn(
  shares: readonly Share[],
  identities: readonly Identity[],
  day: string,
  within = 90,
  above = 0.5,
): readonly Succession[] {
  return shares.flatMap(({person, share}) => {
    const until = identities[person]?.person?.until
    const left = until === undefined ? Number.NaN : (Date.parse(until) - Date.parse(day)) / 86_400_000
    return until !== undefined && left >= 0 && left <= within && share > above ? [{person, until, share}] : []
  })
}
