// Adds an entry to a log that lives in one file, before the newest or behind it, as the log grows.
import type {Change} from '../model/finding.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {changeOf, insertion, spacer} from './edit.ts'
import {likeLog} from './like-log.ts'
import {type Prefill, prefilled} from './prefill.ts'
import type {Facts} from './templates.ts'

/** The insertion of a new entry; empty for a log without entries. */
export function appendToFile(log: DecisionLog, facts: Facts, prefill?: Prefill): readonly Change[] {
  const {decisions} = log
  const first = decisions[0]
  const last = decisions.at(-1)
  if (!first || !last) return []
  const model = isNewestFirst(decisions) ? first : last
  const numbers = decisions.flatMap(({number}) => number ?? [])
  const number = model.titleNumber && numbers.length > 0 ? String(Math.max(...numbers) + 1) : undefined
  const {digest} = model
  const {newline} = digest
  const text = likeLog(model, decisions, {...facts, number})
  const entry = (prefill ? prefilled(text, prefill) : text).replaceAll('\n', newline)
  if (model === first) return [changeOf(log.path, insertion(first.span.start, `${entry}${newline}`))]
  const end = last.sections.at(-1)?.body.end ?? last.span.end
  const isLast = last.span.end >= digest.length
  const gap = end === last.span.end ? newline.repeat(2) : spacer(digest, end, last.span.end) || (isLast ? newline : '')
  return [changeOf(log.path, insertion(last.span.end, `${gap}${entry}${isLast ? '' : newline}`))]
}

/** By number, else by date; growing at the end when neither tells. */
function isNewestFirst(decisions: readonly Decision[]): boolean {
  const [first, last] = [decisions[0], decisions.at(-1)]
  if (first?.number !== undefined && last?.number !== undefined) return first.number > last.number
  return (first?.date?.iso ?? '') > (last?.date?.iso ?? '')
}
