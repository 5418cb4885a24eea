// The lists that groups are: keys in order, so that no order of arrival shows.
import {Failure, type Grouping} from './model.ts'

/** The groups that an answer puts its key into. */
export function groupsIn(grouping: Grouping<unknown>, answer: unknown, key: string): readonly string[] {
  return answer === undefined || answer instanceof Failure ? none : grouping.groupsOf(answer, key)
}

const none: readonly never[] = []

export function putIn(keys: string[], key: string): void {
  const at = placeOf(keys, key)
  if (keys[at] !== key) keys.splice(at, 0, key)
}

export function takeOut(keys: string[], key: string): void {
  const at = placeOf(keys, key)
  if (keys[at] === key) keys.splice(at, 1)
}

/** Where a key stands or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  const last = keys[high - 1]
  // Keys mostly arrive in order.
  if (last === undefined || last < key) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
