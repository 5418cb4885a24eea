// Which places of a document still hold what a template says is to be written there.
import type {Digest, Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import type {Located} from '../../model/place.ts'

/** A place that is yet to be written, and the section that it stands in. */
export interface Unfilled extends Located<string> {
  readonly section: Section | undefined
}

/** `{What to write}`: braces around words that begin with a capital or a number; variables and data do not. */
const hint = /^\{[\p{Lu}\d][^{}"]*\}$/u

/** `TODO`, `TBD`, `à compléter` and the like, with letters; a `todo list` is none. */
function isPromise(text: string): boolean {
  return /^\p{L}/u.test(text) && !/^todo\s+\p{Ll}/iu.test(text) && isPlaceholder(text)
}

/** In the order of places, each once; of a row of a table only the first cell. Minutes of a day keep what was open then. */
export function unfilledIn(
  {frontMatter, sections, fields, tables}: Digest,
  {isOfDay}: {readonly isOfDay: boolean},
): readonly Unfilled[] {
  const isUnfilled = ({value}: Located<string>) => hint.test(value.trim()) || (!isOfDay && isPromise(value.trim()))
  const keyed = (frontMatter?.entries ?? []).flatMap(({values}) => values)
  const cells = tables.flatMap(({header, rows}) =>
    [header, ...rows].flatMap((row) => row.filter(isUnfilled).slice(0, 1)),
  )
  const lines = sections.flatMap((section) => [...section.lines, ...section.items])
  const places = [...keyed, ...fields.map(({value}) => value), ...lines, ...cells].filter(isUnfilled)
  const byStart = new Map(places.map((place) => [place.span.start, place]))
  return [...byStart.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((place) => ({...place, section: sectionAt(place, sections)}))
}

function sectionAt({span}: Located<string>, sections: readonly Section[]): Section | undefined {
  return sections.findLast((section) => section.depth > 0 && section.span.start <= span.start)
}
