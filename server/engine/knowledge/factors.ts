// How few people hold a whole: truck factors over files, and CHAOSS's factors over contributions.
import {amount, sum} from './amounts.ts'

/** The truck factor and who makes it. */
export interface TruckFactor {
  /** How many have to leave before less than half of the files have anybody left; 0 when that is so from the start. */
  readonly factor: number
  /** Those who were taken away, the one with the most files first. */
  readonly people: readonly number[]
  /** The share of files that had somebody before, from 0 to 1. */
  readonly covered: number
}

/**
 * Takes away whoever has the most files, again and again, until less than half of them have anybody left: the greedy
 * procedure of Avelino et al. (ICPC 2016), which Bus Factor Explorer uses as well. `holders` are each file's authors,
 * experts or major contributors, as numbers; of equals the lower number goes first. Undefined when no file has any.
 */
export function truckFactor(holders: readonly (readonly number[])[]): TruckFactor | undefined {
  const filesOf = filesByPerson(holders)
  if (filesOf.size === 0) return undefined
  const left = holders.map((people) => new Set(people).size)
  let covered = left.filter((count) => count > 0).length
  const before = covered / holders.length
  const taken: number[] = []
  for (const [person, files] of [...filesOf].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])) {
    if (covered * 2 < holders.length) break
    taken.push(person)
    for (const file of files) {
      const count = (left[file] ?? 0) - 1
      left[file] = count
      if (count === 0) covered -= 1
    }
  }
  return {factor: taken.length, people: taken, covered: before}
}

/** Each person's files, each once. */
function filesByPerson(holders: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const filesOf = new Map<number, number[]>()
  for (const [file, people] of holders.entries())
    for (const person of new Set(people)) {
      const files = filesOf.get(person)
      if (files === undefined) filesOf.set(person, [file])
      else files.push(file)
    }
  return filesOf
}

/**
 * The contributor absence factor: the smallest number of contributors who together make half of all contributions (CHAOSS,
 * wg-risk: contributor-absence-factor). Undefined when there are none.
 */
export function absenceFactor(contributions: readonly number[]): number | undefined {
  const half = sum(contributions) / 2
  if (half === 0) return undefined
  let reached = 0
  let count = 0
  for (const each of contributions.map(amount).toSorted((a, b) => b - a)) {
    if (reached >= half) break
    reached += each
    count += 1
  }
  return count
}

/** Contributions of one person, and the organisation; undefined when nobody says. */
export interface Affiliated {
  readonly org: string | undefined
  readonly contributions: number
}

/**
 * The elephant factor: the smallest number of organisations whose people make half of all contributions (CHAOSS, wg-risk:
 * elephant-factor). Undefined when there are none, or when more than half of them are of nobody knows which.
 */
export function elephantFactor(people: readonly Affiliated[]): number | undefined {
  const byOrg = new Map<string, number>()
  for (const {org, contributions} of people)
    if (org !== undefined) byOrg.set(org, (byOrg.get(org) ?? 0) + amount(contributions))
  const all = sum(people.map(({contributions}) => contributions))
  const known = [...byOrg.values()]
  return sum(known) * 2 < all ? undefined : absenceFactor(known)
}
