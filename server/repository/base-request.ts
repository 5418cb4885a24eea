// What a run is to be compared with, and what the comparison came to.

/** A comparison that is wanted. */
export interface BaseRequest {
  /** Tried in this order; the first one that git knows counts. */
  readonly revisions: readonly string[]
  /** Whether the user named it; else the environment did. */
  readonly isAsked: boolean
  /** Globs of other branches whose new records are looked at, such as `origin/*`. */
  readonly refs: readonly string[]
}

/** What a comparison came to, for reports. */
export interface ComparedWith {
  readonly revision: string
  /** The merge base, in hexadecimal. */
  readonly commit: string
  /** How many files differ. */
  readonly changed: number
  readonly exemptions: readonly {readonly reason: string; readonly commit: string}[]
}
