// What a regular expression says, before it is made a program, and why one is not read.

/** The start and the end of the text, of a line, a word's edge or none. */
export type Place = 'start' | 'end' | 'edge' | 'no-edge'

export type Tree =
  | {readonly kind: 'unit'; readonly isIn: (unit: number) => boolean}
  | {readonly kind: 'at'; readonly place: Place}
  | {readonly kind: 'all' | 'any'; readonly parts: readonly Tree[]}
  | {readonly kind: 'times'; readonly part: Tree; readonly least: number; readonly most: number}

export interface ExpressionProblem {
  /** `expression`: RE2 does not know it; `costly`: larger than is tried. */
  readonly problem: 'expression' | 'costly'
}
