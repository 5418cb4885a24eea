// How the catalogue is written down: one row a subject, its names in each ecosystem as lists.
import type {Ecosystem} from '../../model/facts.ts'

/**
 * Names of one subject, separated by commas, each exactly as its ecosystem spells it; `*` at the end stands for any
 * ending.
 *
 * `as` lists what people call it in prose beside its own name. A plain alias is meant wherever it stands, in any case.
 * `=Word` is meant in this case only, or as the whole of a code span. `~word` is meant in a code span, beside a
 * technology word ("flask app"), or with a capital behind an order ("use Flask"). A mark on the subject's own name
 * changes how that name is read.
 */
export type Row = {readonly as?: string; readonly is?: Trait} & {readonly [E in Ecosystem]?: string}

/**
 * What sets a subject apart from the others of its category: a `helper` decides nothing that could not be changed in an
 * afternoon, so that no record is missed; a `protocol` is spoken by products, and is no alternative to them.
 */
export type Trait = 'helper' | 'protocol'

/** The subjects of a category, by the name that findings show. */
export type Rows = Readonly<Record<string, Row>>

/** The items of a list: `'a, b'`; line breaks do not matter. */
export function items(list: string): readonly string[] {
  const trimmed = list.trim()
  return trimmed === '' ? [] : trimmed.split(/\s*,\s*/)
}
