// A place that may name a record, before anybody has asked which one.
import type {Link} from '../documents/digest-model.ts'
import type {Span} from '../model/place.ts'
import type {Decision} from '../workspace/records/decision.ts'

export interface Candidate {
  readonly span: Span
  /** `code` is any name in words, `row` a bare number. */
  readonly manner: 'link' | 'code' | 'row'
  readonly link?: Link
  /** The record that is meant; undefined when it is none, or nobody can tell. */
  readonly lead: () => Decision | undefined
}
