// The floors of questions: each is answered from those below it, see `query`.

export const floors = {
  /** What files are, what records state, which logs they form. */
  workspace: 1,
  /** What follows for one document, record or log (`memo`), and which documents are known for a word (`documentsBy`). */
  facts: 2,
  /** What rules find, and what of it is reported. */
  lint: 3,
} as const
