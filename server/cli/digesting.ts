// Digests documents, each within its own time: what takes too long or nests too deeply is skipped, the others go on.
import {type DigestedFile, digestData, digestMarkdown, governed, type Parse, type SkippedFile} from '../engine/index.ts'
import {type Outcome, withinBudgetEach} from '../node/index.ts'

/** How long one file may take, in milliseconds; an ordinary one takes about one. */
const budget = 2000

export interface TextFile {
  readonly path: string
  readonly text: string
}

export interface Digested {
  readonly files: readonly DigestedFile[]
  readonly skipped: readonly SkippedFile[]
}

export function digestAll(texts: readonly TextFile[], parse: Parse): Digested {
  const outcomes = withinBudgetEach(texts, budget, (file) => digestOne(file, parse))
  const files: DigestedFile[] = []
  const skipped: SkippedFile[] = []
  for (const [index, outcome] of outcomes.entries()) {
    if ('value' in outcome) files.push(outcome.value)
    else skipped.push({path: texts[index]?.path ?? '', ...reasonOf(outcome)})
  }
  return {files, skipped}
}

function digestOne({path, text}: TextFile, parse: Parse): DigestedFile {
  return {path, digest: governed(path) === 'data' ? digestData(text) : digestMarkdown(text, parse)}
}

function reasonOf(outcome: Exclude<Outcome<unknown>, {value: unknown}>): Pick<SkippedFile, 'reason' | 'detail'> {
  if ('exceeded' in outcome) return {reason: 'timeout', detail: `${budget / 1000}`}
  // The parser recurses, so the end of the stack is the end of what can be nested.
  if (outcome.failed instanceof RangeError) return {reason: 'too-deep', detail: ''}
  return {reason: 'unreadable', detail: outcome.failed instanceof Error ? outcome.failed.message : 'unknown'}
}
