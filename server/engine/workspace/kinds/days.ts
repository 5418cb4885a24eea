// The days that a document names in its metadata: in front matter and in fields.
import {readDate} from '../../documents/vocabulary/dates.ts'
import type {Located} from '../../model/place.ts'
import type {WorkspaceDocument} from '../workspace.ts'

/** Each as `YYYY-MM-DD`, in the order of places; what is no certain day is left out. */
export function daysStated({digest, language}: WorkspaceDocument): readonly Located<string>[] {
  const stated = [
    ...(digest.frontMatter?.entries ?? []).flatMap(({values}) => values),
    ...digest.fields.map(({value}) => value),
  ]
  return stated.flatMap(({value, span}) => {
    const {iso} = readDate(value, language)
    return iso === undefined ? [] : [{value: iso, span}]
  })
}
