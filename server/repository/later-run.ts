// What a run found that went on from an earlier one, as the difference from what that one found.
import type {Finding, Input, Snapshot} from '../engine/index.ts'
import type {Answer, Counts} from './answer.ts'
import type {HeldBack, Linted} from './linted.ts'

/** What is reported in one file. */
interface Reported {
  readonly findings: readonly Finding[]
  readonly inline: readonly HeldBack[]
  readonly baseline: readonly HeldBack[]
  readonly strictFrom: readonly HeldBack[]
}

/** What another run found otherwise. */
export interface Difference {
  /** By path. */
  readonly files: readonly (readonly [path: string, reported: Reported])[]
  /** Undefined where they are the same. */
  readonly decisions?: readonly string[] | undefined
  readonly skipped: Input['skipped']
  readonly counts: Counts
}

/** What a run found that has the documents of an earlier one, some of them with other content. */
export interface LaterRun {
  /** The earlier run, by its name. */
  readonly base: string
  /** The documents that differ: their rows in the record of the earlier run, and what reading them came to. */
  readonly documents: readonly (readonly [row: number, outcome: string])[]
  readonly difference: Difference
}

/** Tells apart what was found beside what the earlier run found; how much was read does not count. */
export function nameOfDifference({
  files,
  decisions,
  skipped,
}: Pick<Difference, 'files' | 'decisions' | 'skipped'>): string {
  return JSON.stringify([files, decisions ?? null, skipped])
}

/** The difference between a snapshot and the one from which it was made. */
export function differenceBetween(
  before: Snapshot,
  now: Snapshot,
  {skipped, counts}: Pick<Difference, 'skipped' | 'counts'>,
): Difference {
  const {inline, baseline, strictFrom} = now.suppressed
  const files = [...now.touched].sort().map((path) => {
    const here = (list: readonly HeldBack[]) =>
      list.filter((each) => each.path === path).map(({fingerprint}) => ({path, fingerprint}))
    const held = {inline: here(inline), baseline: here(baseline), strictFrom: here(strictFrom)}
    return [path, {findings: now.findings(path), ...held}] as const
  })
  const {recorded} = now
  return {files, decisions: recorded.join('\0') === before.recorded.join('\0') ? undefined : recorded, skipped, counts}
}

/** What the later run found as a whole. */
export function answerOf(base: Answer, {files, decisions, skipped, counts}: Difference): Answer {
  const changed = new Set(files.map(([path]) => path))
  const mixed = <T extends HeldBack>(before: readonly T[], now: (reported: Reported) => readonly T[]): readonly T[] =>
    changed.size === 0
      ? before
      : [...before.filter(({path}) => !changed.has(path)), ...files.flatMap(([, each]) => now(each))].sort(byPath)
  const {findings, suppressed, ...rest} = base.linted
  const linted: Linted = {
    ...rest,
    findings: mixed(findings, (each) => each.findings),
    suppressed: {
      inline: mixed(suppressed.inline, (each) => each.inline),
      baseline: mixed(suppressed.baseline, (each) => each.baseline),
      strictFrom: mixed(suppressed.strictFrom, (each) => each.strictFrom),
    },
    decisions: decisions ?? rest.decisions,
    skipped,
  }
  return {...base, linted, counts}
}

function byPath(one: HeldBack, other: HeldBack): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0
}
