// The vocabularies with the user's additions, ready for look-up.
import type {Config} from '../../config/config.ts'
import {type FieldRole, fieldRoles, roleOfField} from '../../documents/vocabulary/fields.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import {type Role, roleOfHeading, roles} from '../../documents/vocabulary/roles.ts'
import {type CanonicalStatus, canonicalStatus, canonicalStatuses} from '../../documents/vocabulary/statuses.ts'

/** What words mean in this repository. */
export interface Lexicon {
  role(heading: string): Role | undefined
  field(key: string): FieldRole | undefined
  status(text: string): CanonicalStatus
}

/** Builds the look-up; names that are no role or status in the configuration are left out (its reader reports them). */
export function lexiconOf({vocabulary}: Pick<Config, 'vocabulary'>): Lexicon {
  const sections = additions(vocabulary.sections, roles, foldHeading)
  const fields = additions(vocabulary.fields, fieldRoles, fold)
  const statuses = additions(vocabulary.statuses, canonicalStatuses, fold)
  return {
    role: (heading) => roleOfHeading(heading, sections),
    field: (key) => roleOfField(key, fields),
    status: (text) => canonicalStatus(text, statuses),
  }
}

function additions<K extends string>(
  table: Readonly<Record<string, readonly string[]>>,
  names: readonly K[],
  normalise: (word: string) => string,
): ReadonlyMap<string, K> {
  return new Map(names.flatMap((name) => (table[name] ?? []).map((word) => [normalise(word), name] as const)))
}
