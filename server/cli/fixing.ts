// Applies safe fixes in rounds: mend, lint again, mend what came up or had to wait, until nothing is left.
import {type Finding, type Input, open, type Parse, type Snapshot} from '../engine/index.ts'
import {digestAll} from '../repository/index.ts'
import {Draft} from './draft.ts'

/** Two or three rounds are usual; fixes that undo each other must not go on for ever. */
const maximumRounds = 10

export interface Fixed {
  /** The state after all fixes. */
  readonly snapshot: Snapshot
  readonly draft: Draft
  /** The findings whose fixes were applied, in the order of application. */
  readonly mended: readonly Finding[]
  readonly rounds: number
  /** Whether fixes were left when the rounds were over. */
  readonly exhausted: boolean
}

/** Fixes the findings of selected files, reading again with `parse`. Nothing is written: the draft holds what would be. */
export function fixAll(
  input: Input,
  textOf: (path: string) => string | undefined,
  isSelected: (path: string) => boolean,
  parse: Parse,
): Fixed {
  const draft = new Draft(textOf)
  const mended: Finding[] = []
  let snapshot = open(input)
  let paths = new Set(input.paths)
  for (let round = 0; round < maximumRounds; round += 1) {
    const fixable = snapshot.findings().filter((finding) => isSelected(finding.path) && safeChanges(finding).length > 0)
    const {applied, paths: changed} = draft.apply(fixable.map(safeChanges))
    if (applied.length === 0) return {snapshot, draft, mended, rounds: round, exhausted: false}
    mended.push(...applied.flatMap((index) => fixable[index] ?? []))
    paths = pathsAfter(paths, changed, draft)
    snapshot = after(snapshot, changed, [...paths], draft, parse)
  }
  const exhausted = snapshot.findings().some((finding) => isSelected(finding.path) && safeChanges(finding).length > 0)
  return {snapshot, draft, mended, rounds: maximumRounds, exhausted}
}

/** The changes of a finding's first safe fix; others would be alternatives. */
function safeChanges({fixes}: Finding): Finding['fixes'][number]['changes'] {
  return fixes.find(({kind}) => kind === 'safe')?.changes ?? []
}

function pathsAfter(paths: ReadonlySet<string>, changed: readonly string[], draft: Draft): Set<string> {
  const result = new Set(paths)
  for (const path of changed) {
    if (draft.textOf(path) === undefined) result.delete(path)
    else result.add(path)
  }
  return result
}

function after(
  snapshot: Snapshot,
  changed: readonly string[],
  paths: readonly string[],
  draft: Draft,
  parse: Parse,
): Snapshot {
  const texts = changed.flatMap((path) => {
    const text = draft.textOf(path)
    return text === undefined ? [] : [{path, text}]
  })
  const removed = changed.filter((path) => draft.textOf(path) === undefined)
  return snapshot.with({...digestAll(texts, parse), removed, paths})
}
