// What records say of others: which came after which, looked up from the other side.
import type {Link} from '../../documents/digest-model.ts'
import {distinct} from '../../queries/distinct.ts'
import {grouping, query} from '../../queries/query.ts'
import {floors} from '../floors.ts'
import {records} from '../readings.ts'
import type {Decision, DecisionReference} from './decision.ts'

/** What a record says of another one. */
export interface Saying {
  /** The place of the record that says it, in its file. */
  readonly place: number
  readonly direction: 'supersedes' | 'supersededBy'
  /** The key of the record that it speaks of. */
  readonly about: string
  readonly reference: DecisionReference
}

/** What the records of a file say of others, once for each. */
export const sayings = query(floors.workspace, 'sayings', (memory, path): readonly Saying[] =>
  memory
    .ask(records, path)
    .flatMap((decision, place) =>
      (['supersedes', 'supersededBy'] as const).flatMap((direction) =>
        told(decision, direction).map(([about, reference]) => ({place, direction, about, reference})),
      ),
    ),
)

function told(by: Decision, direction: Saying['direction']): readonly (readonly [about: string, DecisionReference])[] {
  const first = new Map<string, DecisionReference>()
  for (const reference of by[direction]) {
    const {decision} = reference
    if (decision === undefined || decision === by.key || first.has(decision) || isVague(reference, by)) continue
    first.set(decision, reference)
  }
  return [...first]
}

/** The files that speak of a record, by its key. */
export const sayingSuperseded = grouping('saying superseded', sayings, (said) => aboutIn(said, 'supersedes'))
export const sayingSuccessor = grouping('saying successor', sayings, (said) => aboutIn(said, 'supersededBy'))

function aboutIn(said: readonly Saying[], direction: Saying['direction']): readonly string[] {
  return distinct(
    said.filter((each) => each.direction === direction),
    ({about}) => about,
  )
}

/** A bare number in prose may count anything, and the words of a link to elsewhere name a record of elsewhere. */
function isVague(reference: DecisionReference, by: Decision): boolean {
  if (linkOf(reference, by) !== undefined) return false
  if (/^[1-9]\d*$/.test(reference.value) && reference.source !== 'front-matter') return true
  return by.digest.links.some(({text, target}) => /^https?:/.test(target.value) && text.value.includes(reference.value))
}

/** The link that a mention was read from; undefined for a plain name. */
export function linkOf({span}: DecisionReference, {digest}: Decision): Link | undefined {
  return digest.links.find((link) => link.span.start === span.start && link.span.end === span.end)
}
