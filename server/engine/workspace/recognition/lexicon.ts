// The vocabularies with the user's additions, ready for look-up.
import type {Config} from '../../config/config.ts'
import {type FieldRole, fieldRoles, roleOfField} from '../../documents/vocabulary/fields.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import {type Role, roleOfHeading, roles} from '../../documents/vocabulary/roles.ts'
import {type CanonicalStatus, canonicalStatus, canonicalStatuses} from '../../documents/vocabulary/statuses.ts'
import {byText, longestWord} from '../../model/by-text.ts'
import {memo} from '../memo.ts'

/** What words mean in this repository. */
export interface Lexicon {
  role(heading: string): Role | undefined
  field(key: string): FieldRole | undefined
  status(text: string): CanonicalStatus
}

/** The look-up of a configuration; names that are no role or status are left out of it (the reader reports them). */
export const lexiconOf = memo(({vocabulary}: Pick<Config, 'vocabulary'>): Lexicon => {
  const sections = additions(vocabulary.sections, roles, foldHeading)
  const fields = additions(vocabulary.fields, fieldRoles, fold)
  const statuses = additions(vocabulary.statuses, canonicalStatuses, fold)
  return {
    role: byText((heading) => roleOfHeading(heading, sections), longestWord),
    field: byText((key) => roleOfField(key, fields), longestWord),
    status: byText((text) => canonicalStatus(text, statuses), longestWord),
  }
})

function additions<K extends string>(
  table: Readonly<Record<string, readonly string[]>>,
  names: readonly K[],
  normalise: (word: string) => string,
): ReadonlyMap<string, K> {
  return new Map(names.flatMap((name) => (table[name] ?? []).map((word) => [normalise(word), name] as const)))
}
