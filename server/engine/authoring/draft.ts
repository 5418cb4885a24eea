// A set of changes held in memory: what files would become, until they are written or shown as a diff.
import type {Change} from '../model/finding.ts'
import {applyEdits} from './edit.ts'
import {Patch} from './patch.ts'

/** Reads the text of a file as it was before all changes; undefined when there is none. */
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
  /** What became of each text that was there, by its path of now. */
  readonly #patches = new Map<string, {readonly origin: string; readonly patch: Patch}>()

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
    for (const [path, list] of groupByPath(changes.filter(isEdit))) {
      const before = this.textOf(path) ?? ''
      this.#patchOf(path)?.apply(list)
      this.#texts.set(path, applyEdits(before, list))
    }
    for (const change of changes) {
      if (change.kind === 'create') this.#texts.set(change.path, change.text)
      else if (change.kind === 'rename') this.#rename(change.path, change.to)
    }
    return [
      ...new Set(changes.flatMap((change) => (change.kind === 'rename' ? [change.path, change.to] : [change.path]))),
    ]
  }

  #rename(from: string, to: string): void {
    const known = this.#patchOf(from)
    if (known) this.#patches.set(to, {origin: this.#patches.get(from)?.origin ?? from, patch: known})
    this.#patches.delete(from)
    this.#texts.set(to, this.textOf(from))
    this.#texts.set(from, undefined)
    this.#renames.push({from, to})
  }

  /** Undefined for a file that was not there before. */
  #patchOf(path: string): Patch | undefined {
    const known = this.#patches.get(path)
    if (known || this.#texts.has(path)) return known?.patch
    const before = this.#read(path)
    if (before === undefined) return undefined
    const patch = new Patch(before.length)
    this.#patches.set(path, {origin: path, patch})
    return patch
  }

  /** What differs from the disk, by path. */
  differences(): readonly Difference[] {
    return [...this.#texts]
      .map(([path, after]) => ({path, before: this.#read(path), after}))
      .filter(({before, after}) => before !== after)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /** The new names, in the order in which they were given. */
  get renames(): readonly {readonly from: string; readonly to: string}[] {
    return this.#renames
  }

  /** All changes as if they were made at once: edits speak of the texts as they were. */
  changes(): readonly Change[] {
    const kept = [...this.#patches].flatMap(([path, {origin, patch}]): readonly Change[] => [
      ...patch.edits().map((edit): Change => ({kind: 'edit', path: origin, ...edit})),
      ...(path === origin ? [] : [{kind: 'rename', path: origin, to: path} as const]),
    ])
    const created = [...this.#texts].flatMap(([path, text]): readonly Change[] =>
      text === undefined || this.#patches.has(path) ? [] : [{kind: 'create', path, text}],
    )
    return [...created, ...kept]
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
