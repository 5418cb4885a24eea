// When a document says that it was last tried out.
import {readDate} from '../../documents/vocabulary/dates.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import type {WorkspaceDocument} from '../workspace.ts'
import {runbook} from './vocabulary/operation.ts'

/** `YYYY-MM-DD`, the latest where it says several; undefined where it names no certain day. */
export function lastTested({digest, language}: WorkspaceDocument): Located<string> | undefined {
  const {named, keyed} = runbook.parts['last-tested']
  const isTest = (key: string) => named.isIn(fold(key)) || keyed?.isIn(fold(key)) === true
  const stated = [
    ...(digest.frontMatter?.entries ?? []).flatMap(({key, values}) => (isTest(key.value) ? values : [])),
    ...digest.fields.flatMap(({key, value}) => (isTest(key.value) ? [value] : [])),
    ...digest.sections.flatMap(({heading, lines}) => (isTest(heading.value) ? lines : [])),
  ]
  const days = stated.flatMap(({value, span}) => {
    const {iso} = readDate(value, language)
    return iso === undefined ? [] : [{value: iso, span}]
  })
  return days.toSorted((a, b) => (a.value < b.value ? 1 : -1))[0]
}
