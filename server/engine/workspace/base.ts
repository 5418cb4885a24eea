// The state that a change is compared with: the merge base, and what differs from it.
import type {Digest} from '../documents/digest-model.ts'
import type {Facts} from '../facts/facts.ts'

/** A file that is not as it was. Paths are relative to the root, with `/`. */
export interface FileChange {
  /** Its path now; where it was, when it is gone. */
  readonly path: string
  /** Its path at the base; undefined when it was not there. */
  readonly from: string | undefined
  readonly kind: 'added' | 'modified' | 'removed' | 'renamed'
  /** Lines that came and lines that went; undefined for what is not text, and where nobody asks (see `watchedBy`). */
  readonly lines: {readonly added: number; readonly removed: number} | undefined
}

/** A decision that is waived on purpose: a `Decision-Exempt:` trailer of a commit since the base. */
export interface Exemption {
  readonly reason: string
  /** In hexadecimal. */
  readonly commit: string
}

/** Markdown files of another branch or tag, by their paths below the root. */
export interface OtherRef {
  /** Such as `origin/main`. */
  readonly name: string
  readonly paths: readonly string[]
}

/** A document at the base and now. Both digests hold all lines of their sections, for the files are few. */
export interface Wordings {
  /** Its path at the base. */
  readonly from: string
  readonly before: Digest
  readonly now: Digest
}

/** What `--base` compares with. */
export interface Base {
  /** The merge base, in hexadecimal. */
  readonly commit: string
  /** Sorted by path; what is ignored or generated is among them. */
  readonly changes: readonly FileChange[]
  /** What the changed, renamed and removed manifests stated there, under their paths there. */
  readonly manifests: readonly Facts[]
  /** The changed and renamed documents by their paths now; none where nobody asks (see `comparesWordings`). */
  readonly documents: ReadonlyMap<string, Wordings>
  readonly exemptions: readonly Exemption[]
  /** Refs whose numbers may collide with ours; empty when none were asked for. */
  readonly refs: readonly OtherRef[]
}

/** Why there is nothing to compare with. */
export type BaseProblem =
  | 'no-git'
  | 'git-missing'
  | 'git-failed'
  | 'shallow'
  | 'unborn'
  | 'bare'
  | 'unknown-revision'
  | 'no-merge-base'

/** The base, why there is none, or undefined when none was asked for. */
export type Compared = Base | {readonly problem: BaseProblem; readonly detail: string} | undefined
