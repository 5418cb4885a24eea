// Applies safe fixes in rounds: mend, lint again, mend what came up or had to wait, until nothing is left.
import {Draft, type ReadText} from './authoring/draft.ts'
import type {InputChanges} from './input.ts'
import type {Change, Finding} from './model/finding.ts'
import type {Snapshot} from './snapshot.ts'

/** Two or three rounds are usual; fixes that undo each other must not go on for ever. */
const maximumRounds = 10

export interface Mended {
  /** The state after all fixes. */
  readonly snapshot: Snapshot
  readonly draft: Draft
  /** The findings whose fixes were applied, in the order of application. */
  readonly mended: readonly Finding[]
  readonly rounds: number
  /** Whether fixes were left when the rounds were over. */
  readonly exhausted: boolean
}

/** Reads texts as documents, each under its path; those that are none are left out. */
export type Redigest = (
  texts: readonly {readonly path: string; readonly text: string}[],
) => Pick<InputChanges, 'files' | 'skipped'>

/** The changes of a finding's first safe fix, others would be alternatives; empty when it has none. */
export function safeChanges({fixes}: Finding): readonly Change[] {
  return fixes.find(({kind}) => kind === 'safe')?.changes ?? []
}

/** Applies the safe fixes of the findings that are meant. `textOf` must read what the state was made of. */
export function mend(
  start: Snapshot,
  textOf: ReadText,
  isMeant: (finding: Finding) => boolean,
  redigest: Redigest,
): Mended {
  const draft = new Draft(textOf)
  const mended: Finding[] = []
  const fixableIn = ({findings}: Snapshot) =>
    findings().filter((finding) => isMeant(finding) && safeChanges(finding).length > 0)
  let snapshot = start
  for (let round = 0; round < maximumRounds; round += 1) {
    const fixable = fixableIn(snapshot)
    const {applied, paths} = draft.apply(fixable.map(safeChanges))
    if (applied.length === 0) return {snapshot, draft, mended, rounds: round, exhausted: false}
    mended.push(...applied.flatMap((index) => fixable[index] ?? []))
    snapshot = after(snapshot, draft, paths, redigest)
  }
  return {snapshot, draft, mended, rounds: maximumRounds, exhausted: fixableIn(snapshot).length > 0}
}

/** The state in which these paths are as a draft has them. */
export function after(snapshot: Snapshot, draft: Draft, changed: readonly string[], redigest: Redigest): Snapshot {
  const texts = changed.flatMap((path) => {
    const text = draft.textOf(path)
    return text === undefined ? [] : [{path, text}]
  })
  const removed = changed.filter((path) => draft.textOf(path) === undefined)
  return snapshot.with({...redigest(texts), removed, ...pathsAfter(snapshot, texts, removed)})
}

/** The list of all paths, where it is another one. */
function pathsAfter(
  {workspace}: Snapshot,
  texts: readonly {readonly path: string}[],
  removed: readonly string[],
): Pick<InputChanges, 'paths'> {
  const known = workspace.paths.all
  const isSame = texts.every(({path}) => known.has(path)) && !removed.some((path) => known.has(path))
  if (isSame) return {}
  const gone = new Set(removed)
  return {paths: [...new Set([...known, ...texts.map(({path}) => path)])].filter((path) => !gone.has(path))}
}
