// Unified diffs of small changes to texts, line endings and all (the format of GNU diff and of `git apply`).
import type {Difference} from '../engine/index.ts'
import {visible} from './escape/terminal.ts'
import type {Session} from './session.ts'

const context = 3

/** One stretch of lines that differ; ends are exclusive, lines count from 0. */
interface Hunk {
  readonly before: readonly [start: number, end: number]
  readonly after: readonly [start: number, end: number]
}

/** The differences as one patch; file names carry the usual `a/` and `b/`. */
export function unifiedDiff(differences: readonly Difference[]): string {
  return differences.map(fileDiff).join('')
}

function fileDiff({path, before, after}: Difference): string {
  const [old, young] = [linesOf(before ?? ''), linesOf(after ?? '')]
  const name = visible(path)
  const head = `--- ${before === undefined ? '/dev/null' : `a/${name}`}\n+++ ${after === undefined ? '/dev/null' : `b/${name}`}\n`
  return (
    head +
    joined(hunksOf(old, young))
      .map((group) => hunkText(group, old, young))
      .join('')
  )
}

/** Lines with their ends; only LF ends a line for a patch, so CRLF survives. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** The stretches that differ, by a longest common subsequence between the common beginning and end. */
function hunksOf(old: readonly string[], young: readonly string[]): readonly Hunk[] {
  let start = 0
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1
  let [oldEnd, youngEnd] = [old.length, young.length]
  while (oldEnd > start && youngEnd > start && old[oldEnd - 1] === young[youngEnd - 1]) {
    oldEnd -= 1
    youngEnd -= 1
  }
  if (start === oldEnd && start === youngEnd) return []
  // Beyond this, one large hunk is right as well, and quick.
  if ((oldEnd - start) * (youngEnd - start) > 4_000_000) return [{before: [start, oldEnd], after: [start, youngEnd]}]
  return gaps(old.slice(start, oldEnd), young.slice(start, youngEnd), start)
}

/** What lies between the lines that both sides share. */
function gaps(old: readonly string[], young: readonly string[], shift: number): readonly Hunk[] {
  const lengths = subsequenceLengths(old, young)
  const at = (i: number, j: number) => lengths[i * (young.length + 1) + j] ?? 0
  const hunks: Hunk[] = []
  let [i, j, fromOld, fromYoung] = [0, 0, 0, 0]
  const close = () => {
    if (i > fromOld || j > fromYoung)
      hunks.push({before: [fromOld + shift, i + shift], after: [fromYoung + shift, j + shift]})
  }
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      close()
      i += 1
      j += 1
      ;[fromOld, fromYoung] = [i, j]
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  ;[i, j] = [old.length, young.length]
  close()
  return hunks
}

/** Lengths of the longest common subsequences of all pairs of endings. */
function subsequenceLengths(old: readonly string[], young: readonly string[]): Uint32Array {
  const width = young.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = young.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === young[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

/** Groups hunks whose context would touch. */
function joined(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = []
  for (const hunk of hunks) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (last && previous && hunk.before[0] - previous.before[1] <= 2 * context) last.push(hunk)
    else groups.push([hunk])
  }
  return groups
}

function hunkText(group: readonly Hunk[], old: readonly string[], young: readonly string[]): string {
  const [first, last] = [group[0], group.at(-1)]
  if (first === undefined || last === undefined) return ''
  const lead = Math.min(context, first.before[0])
  const trail = Math.min(context, old.length - last.before[1])
  const [start, end] = [first.before[0] - lead, last.before[1] + trail]
  const [youngStart, youngEnd] = [first.after[0] - lead, last.after[1] + trail]
  const lines: string[] = []
  let at = start
  for (const {before, after} of group) {
    lines.push(...old.slice(at, before[0]).map((line) => ` ${line}`))
    lines.push(...old.slice(...before).map((line) => `-${line}`), ...young.slice(...after).map((line) => `+${line}`))
    at = before[1]
  }
  lines.push(...old.slice(at, end).map((line) => ` ${line}`))
  const text = lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('')
  return `@@ -${range(start, end)} +${range(youngStart, youngEnd)} @@\n${text}`
}

/** An empty range names the line before it, as patches have it. */
function range(start: number, end: number): string {
  const count = end - start
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`
}

/** A patch for standard output: exact where a program may read it, made harmless where a terminal shows it. */
export function patch(differences: readonly Difference[], {io}: Pick<Session, 'io'>): string {
  const text = unifiedDiff(differences)
  return io.outIsTerminal ? text.split('\n').map(visible).join('\n') : text
}
