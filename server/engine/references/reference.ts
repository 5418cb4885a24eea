// How a comment in the source names a decision record.
import type {Located} from '../model/place.ts'

/**
 * How a record is named: by a marker (`@adr 12`), by its identifier (`ADR-12`), by its path, or by the address of a page
 * that looks like a record's. The value is the text at the place, as written; a marker's own word is no part of it.
 */
export interface CodeReference extends Located<string> {
  readonly form: 'marker' | 'identifier' | 'path' | 'address'
}
