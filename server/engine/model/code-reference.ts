// How a comment in the source names a decision record.
import type {Located} from './place.ts'

/**
 * How a record is named: by a marker (`@adr 12`), by its identifier (`ADR-12`), or by its path; or, as a record of somebody
 * else, by an address or an identifier behind the name of a project. The value is the text at the place, as written; a
 * marker's own word is no part of it.
 */
export interface CodeReference extends Located<string> {
  readonly form: 'marker' | 'identifier' | 'path' | 'elsewhere'
}
