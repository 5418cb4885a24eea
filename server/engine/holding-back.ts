// Holds a finding back by a comment with a reason: the narrowest one that does so and changes nothing else.

import {Draft, type ReadText} from './authoring/draft.ts'
import {changeOf} from './authoring/edit.ts'
import {suppressionsFor} from './authoring/suppress.ts'
import {after, type Redigest} from './mending.ts'
import type {Change, Finding} from './model/finding.ts'
import {rules} from './rules/index.ts'
import type {Snapshot} from './snapshot.ts'
import {governed} from './workspace/build.ts'
import type {Decision} from './workspace/records/decision.ts'

const onUse: ReadonlySet<string> = new Set(rules.flatMap((rule) => (rule.onUse ? [rule.id] : [])))

/** Whether a comment may hold a finding back at all: only documents have such comments, and not every rule heeds them. */
export function canHoldBack({rule, path, key}: Finding, {workspace}: Snapshot): boolean {
  return !onUse.has(rule) && key !== 'crashed' && governed(path) === 'markdown' && workspace.documents.has(path)
}

/**
 * The changes that write the comment, for `reason`, a text of one line; empty where no comment would do, or where it would
 * change what else is found or how the record is read.
 */
export function holdBack(
  finding: Finding,
  reason: string,
  snapshot: Snapshot,
  textOf: ReadText,
  redigest: Redigest,
): readonly Change[] {
  const {path, rule, span} = finding
  const [text, document] = [textOf(path), snapshot.workspace.documents.get(path)]
  if (text === undefined || !document || !canHoldBack(finding, snapshot)) return []
  const said = reason.replace(/\s+/g, ' ').replaceAll('--', '–').trim()
  for (const edit of suppressionsFor({rule, span, reason: said}, text, document.digest)) {
    const changes = [changeOf(path, edit)]
    const draft = new Draft(textOf)
    draft.apply([changes])
    if (isHeld(finding, snapshot, after(snapshot, draft, [path], redigest))) return changes
  }
  return []
}

/** Whether the finding is gone, none came, and only findings of its own rule went along with it. */
function isHeld(finding: Finding, before: Snapshot, now: Snapshot): boolean {
  const {path, rule} = finding
  const isSame = JSON.stringify(identities(before, path)) === JSON.stringify(identities(now, path))
  if (!isSame) return false
  return [...new Set([path, ...now.touched])].every((each) => {
    const [old, left] = [before.findings(each).map(nameOf), now.findings(each).map(nameOf)]
    const gone = missingFrom(left, old)
    const isMeant =
      each !== path
        ? gone.length === 0
        : gone.includes(nameOf(finding)) && gone.every((name) => name.startsWith(`${rule} `))
    return isMeant && missingFrom(old, left).length === 0
  })
}

function nameOf({rule, key, data}: Finding): string {
  return `${rule} ${key} ${JSON.stringify(data)}`
}

/** What a list has more often than another one. */
function missingFrom(list: readonly string[], all: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const name of list) left.set(name, (left.get(name) ?? 0) + 1)
  return all.filter((name) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count <= 0
  })
}

/** What others see of the records of a file. */
function identities({workspace}: Snapshot, path: string): readonly unknown[] {
  return workspace
    .decisionsAt(path)
    .map(({key, id, title, state, date, deciders, format, sections}: Decision) => [
      ...[key, id, title?.value, state, date?.value, format],
      ...[deciders.map(({value}) => value), sections.map(({heading, slug}) => [heading.value, slug])],
    ])
}
