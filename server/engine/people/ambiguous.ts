// Identities that may be one person under two names or addresses: told, so that somebody who knows may write it down.
import {fold} from '../documents/vocabulary/fold.ts'
import {nearest} from '../model/nearest.ts'
import type {Identity} from './identities.ts'

/** Two identities, the one that signed last before the other, and why they may be one person. */
export interface AmbiguousPair {
  readonly identities: readonly [Identity, Identity]
  /** The same full name; or the same part before the `@`, with names alike. */
  readonly reason: 'same-name' | 'same-local-part'
}

/** What many people are called before the `@`. */
const shared: ReadonlySet<string> = new Set(
  'admin administrator bugs contact dev developer developers email git github gitlab hello hi home info mail mailbox me none noreply no-reply nobody postmaster root support team test ubuntu user vagrant webmaster work'.split(
    ' ',
  ),
)

/** A name or local part that more identities share than this tells nothing. */
const crowd = 8

/** All such pairs, each once. Programs, and two people whom the register tells apart, are none. */
export function ambiguousPairs(identities: readonly Identity[]): readonly AmbiguousPair[] {
  const people = identities.filter(({isBot}) => !isBot)
  const pairs = new Map<string, AmbiguousPair>()
  for (const [a, b] of pairsBy(people, fullNames)) note(a, b, 'same-name')
  for (const [a, b] of pairsBy(people, localParts)) if (haveNamesAlike(a, b)) note(a, b, 'same-local-part')
  return [...pairs.values()]

  function note(a: Identity, b: Identity, reason: AmbiguousPair['reason']): void {
    if (a.person !== undefined && b.person !== undefined) return
    const key = `${a.key}\n${b.key}`
    if (!pairs.has(key)) pairs.set(key, {identities: [a, b], reason})
  }
}

function* pairsBy(
  identities: readonly Identity[],
  keysOf: (identity: Identity) => readonly string[],
): Iterable<readonly [Identity, Identity]> {
  const groups = new Map<string, Identity[]>()
  for (const identity of identities)
    for (const key of new Set(keysOf(identity))) groups.set(key, [...(groups.get(key) ?? []).slice(0, crowd), identity])
  for (const group of groups.values()) {
    if (group.length > crowd) continue
    for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) yield [a, b]
  }
}

/** Names of two words at least, whatever their order: one word alone is many people's. */
function fullNames({signatures}: Identity): readonly string[] {
  const words = signatures.map(({name}) => fold(name).split(' ').toSorted())
  return words.flatMap((each) => (each.length > 1 ? [each.join(' ')] : []))
}

/** What stands before the `@`, without GitHub's number (`123+name@users.noreply.github.com`) and what follows a `+`. */
function localParts({signatures}: Identity): readonly string[] {
  return signatures.flatMap(({email}) => {
    const at = email.lastIndexOf('@')
    const part = email
      .slice(0, Math.max(at, 0))
      .toLowerCase()
      .replace(/^\d+\+/, '')
      .replace(/\+.*$/, '')
    return part.length < 3 || shared.has(part) ? [] : [part]
  })
}

function haveNamesAlike(a: Identity, b: Identity): boolean {
  return a.signatures.some(({name: one}) => b.signatures.some(({name: other}) => areAlike(fold(one), fold(other))))
}

/** A word in common, initials that fit, or few letters apart. */
function areAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  const [words, others] = [one.split(' '), other.split(' ')]
  if (words.some((word) => word.length > 2 && others.includes(word))) return true
  return nearest(words.join(''), [others.join('')]) !== undefined
}
