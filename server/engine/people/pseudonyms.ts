// Stable names in place of people's, for what leaves the team: P1, P2, … by a rule that tells nothing of what somebody does.
import type {Identity} from './identities.ts'

/**
 * For each identity, in their order, its pseudonym: numbers follow the alphabet of keys turned around (`gro.elpmaxe@ada`), so that they encode
 * neither rank nor date, and stay the same from run to run as long as the same people are there. Programs keep their names.
 */
export function pseudonymsOf(identities: readonly Pick<Identity, 'key' | 'isBot' | 'name'>[]): readonly string[] {
  const keys = identities.flatMap(({key, isBot}) => (isBot ? [] : [key])).map(turned)
  const places = new Map([...keys].sort().map((key, place) => [key, place + 1]))
  return identities.map(({key, isBot, name}) => (isBot ? name : `P${places.get(turned(key)) ?? 0}`))
}

/** The letters of a key in the other order: an alphabet of first names would let people be found again. */
function turned(key: string): string {
  return [...key].reverse().join('')
}
