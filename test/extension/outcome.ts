// What tests in an editor came to: written by the editor's side, read and told by ours.
import {existsSync, readFileSync} from 'node:fs'

export interface Outcome {
  /** Full titles of the tests that passed. */
  readonly passed: readonly string[]
  readonly failed: readonly {readonly title: string; readonly error: string}[]
  readonly pending: number
}

/** Reads an outcome as JSON; one without a single test is a failure, since an editor may end well without having run any. */
export function parseOutcome(text: string, where: string): Outcome {
  const none = {title: where, error: 'No test was run.'}
  try {
    // Written by our own suites in this shape.
    const outcome = JSON.parse(text) as Outcome
    return outcome.passed.length + outcome.failed.length > 0 ? outcome : {...outcome, failed: [none]}
  } catch {
    return {passed: [], failed: [none], pending: 0}
  }
}

export function readOutcome(file: string, where: string): Outcome {
  return parseOutcome(existsSync(file) ? readFileSync(file, 'utf8') : '', where)
}

export function joinOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.flatMap(({passed}) => passed),
    failed: outcomes.flatMap(({failed}) => failed),
    pending: outcomes.reduce((sum, {pending}) => sum + pending, 0),
  }
}

/** Prints an outcome as Node's own test runner does, so that one reader understands both; gives the exit code. */
export function tell({passed, failed, pending}: Outcome): number {
  for (const title of passed) console.log(`✔ ${title}`)
  const counts = {
    tests: passed.length + failed.length + pending,
    pass: passed.length,
    fail: failed.length,
    skipped: pending,
  }
  for (const [name, count] of Object.entries(counts)) console.log(`ℹ ${name} ${count}`)
  if (failed.length > 0) console.log('✖ failing tests:')
  for (const {title, error} of failed) console.log(`\n✖ ${title}\n${error.replace(/^/gm, '  ')}`)
  return failed.length === 0 ? 0 : 1
}
