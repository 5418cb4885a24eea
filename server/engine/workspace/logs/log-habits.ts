// Tells the record that forgot something from the log that never does it: one is a slip, the other a convention.
import {isRetired} from '../../documents/vocabulary/statuses.ts'
import {memo} from '../memo.ts'
import {isSignpost} from '../recognition/signposts.ts'
import type {Decision} from '../records/decision.ts'
import type {DecisionLog} from './logs.ts'

/** What of a log lacks something: each record a slip, or all of them by habit. */
export interface Lack {
  readonly kind: 'slip' | 'habit'
  /** The records that lack it, in the log's order. */
  readonly lacking: readonly Decision[]
  /** How many records were asked. */
  readonly total: number
}

/** The share of records from which on a lack is the log's habit. */
const habitual = 0.75

/**
 * Which records of a log lack something, among those in use that are more than signposts and that `isAsked` lets
 * through. From `minimum` lacking records on, when they are three quarters of those asked, it is the log's habit.
 */
export function lackIn(
  log: DecisionLog,
  minimum: number,
  isLacking: (decision: Decision) => boolean,
  isAsked: (decision: Decision) => boolean = () => true,
): Lack {
  const asked = log.decisions.filter(
    (decision) => !isRetired(decision.state) && !isSignpost(decision) && !isForeign(decision) && isAsked(decision),
  )
  const lacking = asked.filter(isLacking)
  const isHabit = lacking.length >= minimum && lacking.length >= asked.length * habitual
  return {kind: isHabit ? 'habit' : 'slip', lacking, total: asked.length}
}

/** Whether most headings are in a script of neither English nor French: what such a record says cannot be told. */
const isForeign = memo(({sections}: Decision): boolean => {
  const words = sections.filter(({heading}) => /\p{L}/u.test(heading.value))
  const foreign = words.filter(({heading}) => !/\p{Script=Latin}{3}/u.test(heading.value))
  return foreign.length * 2 > words.length
})
