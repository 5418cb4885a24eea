// The floors of questions: each is answered from those below it, see `query`.

export const floors = {
  /** What files are, what records state, which logs they form. */
  workspace: 1,
  /** What follows for one document, record or log (`memo`). */
  facts: 2,
  /** What spans the whole repository and is built from facts: which pages list a record. */
  indexes: 3,
  /** What rules find, and what of it is reported. */
  lint: 4,
} as const
