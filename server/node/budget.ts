// Bounds the time of synchronous work: a file that takes for ever is given up, the others go on.
import {createContext, Script} from 'node:vm'
import {errorCode} from './inside.ts'
import {threadTime} from './thread-time.ts'

/** How a bounded piece of work ended: with its value, out of time, or with what it threw. */
export type Outcome<T> = {readonly value: T} | {readonly exceeded: true} | {readonly failed: unknown}

/*
 * JavaScript cannot interrupt itself, but node:vm can: a script run with a timeout is watched by a thread that ends it
 * anywhere, inside loops, deep recursion and regular expressions alike. The script below only calls back into our own
 * code, so the work runs in this realm, with its own objects, and still under the watch. The extra context is there to
 * hand the callback over without a global of ours.
 */
const script = new Script('run()')
const idle = () => {}
const handover: {run: () => void} = {run: idle}
const context = createContext(handover)

/**
 * Runs `work` and gives it up after that many milliseconds (rounded up, at least 1). What it threw is reported as
 * `failed`, a stack overflow included. Work that is given up runs no `catch` and no `finally`: it must not hold
 * anything that outlives it. Costs about 0.1 ms a call; calls may nest, and the outer limit holds for the inner work.
 */
export function withinBudget<T>(milliseconds: number, work: () => T): Outcome<T> {
  let outcome: Outcome<T> = {exceeded: true}
  const stopped = watch(milliseconds, () => {
    outcome = attempt(work)
  })
  return stopped ?? outcome
}

/** How long one watchdog serves a batch before the next takes over, in milliseconds. */
const shift = 50

/** Who had less of a processor than this share of the time was kept from working by others, and is tried once more. */
const fairShare = 0.5

/** How many times its budget a second try may take at most. */
export const mostPatience = 10

/**
 * Runs `work` on each item, each within its own budget; the outcomes are in the items' order. One watchdog serves as
 * many items as begin within a shift, and its limit is the shift plus one budget: so every item has at least its budget
 * and at most a shift more, and small items cost no watchdog each. An item that other programs kept from running has a
 * second try, with as much more time as it was short of; no other runs twice.
 */
export function withinBudgetEach<I, T>(
  items: readonly I[],
  milliseconds: number,
  work: (item: I) => T,
): readonly Outcome<T>[] {
  const outcomes: Outcome<T>[] = []
  let patience = 1
  while (outcomes.length < items.length) {
    const share = shareOfProcessor()
    const stopped = watch(shift + milliseconds * patience, () => serve(items, outcomes, work))
    const had = stopped && 'exceeded' in stopped && patience === 1 ? share() : 1
    patience = had < fairShare ? Math.min(mostPatience, 1 / had) : 1
    if (stopped !== undefined && patience === 1) outcomes.push(stopped)
  }
  return outcomes
}

/** Measures from now on which share of the time this thread has a processor, 1 where the system does not tell. */
function shareOfProcessor(): () => number {
  const [began, before] = [performance.now(), threadTime()]
  return () => {
    const after = threadTime()
    return before === undefined || after === undefined ? 1 : (after - before) / (performance.now() - began)
  }
}

/** Adds outcomes until the items or the shift come to an end. */
function serve<I, T>(items: readonly I[], outcomes: Outcome<T>[], work: (item: I) => T): void {
  const end = performance.now() + shift
  for (let index = outcomes.length; index < items.length && performance.now() < end; index++) {
    // `index` is below the length, so the item is there, be it undefined itself.
    outcomes.push(attempt(() => work(items[index] as I)))
  }
}

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return {value: work()}
  } catch (error) {
    return {failed: error}
  }
}

/** Calls `run`, which does not throw, under the watchdog; undefined when it came to its end. */
function watch(milliseconds: number, run: () => void): {exceeded: true} | {failed: unknown} | undefined {
  handover.run = run
  try {
    script.runInContext(context, {timeout: Math.max(1, Math.ceil(milliseconds))})
    return undefined
  } catch (error) {
    // Anything but the clock is the stack running out before the work began.
    return errorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? {exceeded: true} : {failed: error}
  } finally {
    // Calls in progress have taken theirs already; what is over must not be kept alive.
    handover.run = idle
  }
}
