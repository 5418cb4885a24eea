// Two records for tests of editors: one states no status, and the other names it and a page that does not exist.
import type {Tree} from './scratch.ts'

export const records: Tree = {
  'docs/adr/0001-keep-records.md': '# 1. Keep records\n\n## Context\n\nWe forget.\n\n## Decision\n\nWe write.\n',
  'docs/adr/0002-use-postgresql.md':
    '# 2. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Context\n\nSee [ADR-0001](0001-keep-records.md) and [a measure](nowhere.md).\n',
}
