// Whether evidence is on record for the title to what somebody contributes, by who they are and on which day.
import type {PersonKind, RegisteredPerson, Title} from '../config/people.ts'
import type {Identity} from './identities.ts'

/** What counts for whom: the law gives an employer the software of employees, and of those hosted under an agreement. */
const counting: Readonly<Record<PersonKind, readonly Title['kind'][]>> = {
  internal: ['employment', 'convention', 'cession'],
  contractor: ['cession'],
  hosted: ['convention', 'cession'],
  'third-party': ['cla', 'dco', 'cession'],
}

/**
 * `held`: evidence is on record that covers the day; `expired`: there is some, for other days; `missing`: there is none;
 * `unknown`: nobody says who this is.
 */
export type TitleState = 'held' | 'expired' | 'missing' | 'unknown'

/** The state of the title to what somebody contributes on a day, `YYYY-MM-DD`. Being employed is evidence by itself. */
export function titleState({kind, person}: Pick<Identity, 'kind' | 'person'>, day: string): TitleState {
  if (kind === 'unknown') return 'unknown'
  const titles = titlesOf(kind, person)
  if (titles.some((title) => holdsOn(title, day))) return 'held'
  if (kind === 'internal' && titles.length === 0) return 'held'
  return titles.length > 0 ? 'expired' : 'missing'
}

/** The evidence that counts for somebody of this kind. */
export function titlesOf(kind: PersonKind, person: RegisteredPerson | undefined): readonly Title[] {
  return (person?.title ?? []).filter((title) => counting[kind].includes(title.kind))
}

/** Whether evidence covers a day, first and last day included. */
export function holdsOn({validFrom, validUntil}: Title, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil)
}

/** What the evidence is called that counts for somebody of this kind. */
export function wantedTitle(kind: PersonKind): Title['kind'] {
  return counting[kind][0] ?? 'cession'
}
