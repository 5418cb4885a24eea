// A set of changes held in memory: what files would become, until they are written or shown as a diff.
import type {Change} from '../engine/index.ts'
import {createInside, renameInside, writeAtomic} from '../node/index.ts'

/** Reads the text of a file as it is on disk; undefined when there is none. */
export type ReadText = (path: string) => string | undefined

/** One file before and after; undefined where it does not exist. */
export interface Difference {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

type Edit = Change & {kind: 'edit'}

/** Whether two edits touch: insertions at one place do, since their order would be a guess. */
function collide(a: Edit, b: Edit): boolean {
  if (a.path !== b.path) return false
  return a.span.start <= b.span.end && b.span.start <= a.span.end
}

/** Changes in rounds: those of one round all speak of the texts as they were when it began. */
export class Draft {
  readonly #read: ReadText
  readonly #texts = new Map<string, string | undefined>()
  readonly #renames: {readonly from: string; readonly to: string}[] = []

  constructor(read: ReadText) {
    this.#read = read
  }

  textOf(path: string): string | undefined {
    return this.#texts.has(path) ? this.#texts.get(path) : this.#read(path)
  }

  /**
   * Applies groups of changes, each wholly or not at all: one that touches what an earlier group of the round changes
   * waits for the next round. Returns the indexes of the groups that were applied, and the paths that changed.
   */
  apply(groups: readonly (readonly Change[])[]): {
    readonly applied: readonly number[]
    readonly paths: readonly string[]
  } {
    const taken = new Map<string, Change>()
    const applied = groups.flatMap((group, index) => {
      const fresh = group.filter((change) => !taken.has(JSON.stringify(change)))
      if (fresh.some((change) => !this.#fits(change, [...taken.values()]))) return []
      for (const change of fresh) taken.set(JSON.stringify(change), change)
      return [index]
    })
    return {applied, paths: this.#carryOut([...taken.values()])}
  }

  #fits(change: Change, taken: readonly Change[]): boolean {
    if (change.kind === 'edit') {
      const text = this.textOf(change.path)
      const touched = taken.some((other) =>
        other.kind === 'edit' ? collide(change, other) : other.path === change.path,
      )
      return text !== undefined && change.span.end <= text.length && !touched
    }
    const target = change.kind === 'rename' ? change.to : change.path
    const involved = (other: Change) => [other.path, other.kind === 'rename' ? other.to : other.path]
    const touched = taken.some((other) => involved(other).some((path) => path === target || path === change.path))
    return this.textOf(target) === undefined && !touched
  }

  #carryOut(changes: readonly Change[]): readonly string[] {
    for (const [path, list] of groupByPath(changes.filter(isEdit)))
      this.#texts.set(path, edited(this.textOf(path) ?? '', list))
    for (const change of changes) {
      if (change.kind === 'create') this.#texts.set(change.path, change.text)
      else if (change.kind === 'rename') this.#rename(change.path, change.to)
    }
    return [
      ...new Set(changes.flatMap((change) => (change.kind === 'rename' ? [change.path, change.to] : [change.path]))),
    ]
  }

  #rename(from: string, to: string): void {
    this.#texts.set(to, this.textOf(from))
    this.#texts.set(from, undefined)
    this.#renames.push({from, to})
  }

  /** What differs from the disk, by path. */
  differences(): readonly Difference[] {
    return [...this.#texts]
      .map(([path, after]) => ({path, before: this.#read(path), after}))
      .filter(({before, after}) => before !== after)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** Writes everything: names first, then texts, each file atomically. Throws `WriteError`. */
  write(root: string): readonly string[] {
    const differences = this.differences()
    for (const {from, to} of this.#renames) renameInside(root, from, to)
    for (const {path, after} of differences) {
      if (after === undefined) continue
      const exists = this.#read(path) !== undefined
      if (exists) writeAtomic(root, path, after)
      else createInside(root, path, after)
    }
    return differences.map(({path}) => path)
  }
}

function isEdit(change: Change): change is Edit {
  return change.kind === 'edit'
}

function groupByPath(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>()
  for (const edit of edits) groups.set(edit.path, [...(groups.get(edit.path) ?? []), edit])
  return groups
}

function edited(text: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start)
  return backwards.reduce((whole, {span, text: by}) => whole.slice(0, span.start) + by + whole.slice(span.end), text)
}
