// Makes a new state a little at a time, so that whoever asks something meanwhile is answered.
import type {Snapshot, Stepping} from '../engine/index.ts'

/** How long a turn takes before others have theirs, in milliseconds. */
const turn = 20

/** Makes a state in turns; undefined when the signal ends the work early. */
export async function inTurns(
  begin: (isTime: () => boolean) => Stepping,
  signal: AbortSignal,
): Promise<Snapshot | undefined> {
  let end = performance.now() + turn
  const steps = begin(() => performance.now() >= end)
  while (!signal.aborted) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resolve) => setTimeout(resolve, 0))
    end = performance.now() + turn
  }
  return undefined
}
