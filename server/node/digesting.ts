// Digests texts, each within its own time: what takes too long or nests too deeply is skipped, the others go on.
import {type Outcome, withinBudgetEach} from './budget.ts'
import type {SkippedFile} from './listing.ts'

/** How long one file may take, in milliseconds: with the start of the program, less than two seconds. An ordinary one takes about one. */
export const digestBudget = 1500

export interface TextFile {
  readonly path: string
  readonly text: string
}

/** What became of a file: its digest in some form, or why there is none. */
export type Digested<T> = {readonly digest: T} | {readonly skipped: SkippedFile}

interface Turns<F> {
  /** Told of each text before its turn comes. */
  readonly begin?: (file: F) => void
  /** In milliseconds, for each text. */
  readonly budget?: number
}

/** Digests each text within the budget, in the order of the texts; the engine comes with `digest`, so that what only needs this floor starts without it. */
export function digestTexts<F extends TextFile, T>(
  files: readonly F[],
  digest: (file: F) => T,
  {begin, budget = digestBudget}: Turns<F> = {},
): readonly Digested<T>[] {
  const outcomes = withinBudgetEach(files, budget, (file) => {
    begin?.(file)
    return digest(file)
  })
  return outcomes.map((outcome, index) => {
    if ('value' in outcome) return {digest: outcome.value}
    return {skipped: {path: files[index]?.path ?? '', ...reasonOf(outcome)}}
  })
}

/** How a file is told of that took too long. */
export const outOfTime = {reason: 'timeout', detail: `${digestBudget / 1000}`} as const

function reasonOf(outcome: Exclude<Outcome<unknown>, {value: unknown}>): Pick<SkippedFile, 'reason' | 'detail'> {
  if ('exceeded' in outcome) return outOfTime
  // The parser recurses, so the end of the stack is the end of what can be nested.
  if (outcome.failed instanceof RangeError) return {reason: 'too-deep', detail: ''}
  return {reason: 'unreadable', detail: outcome.failed instanceof Error ? outcome.failed.message : 'unknown'}
}
