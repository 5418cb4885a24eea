// Where statements about one licence contradict each other: a manifest, the text of the licence beside it, the headers of files.

import {readExpression} from '../../licensing/expression.ts'
import type {Span} from '../../model/place.ts'
import {isOfProduct} from '../governing/index.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'
import {followsReuse} from './reuse.ts'
import {family, type RootText, rootTexts, type Stated, statements} from './statements.ts'

/**
 * `text`: a manifest and the text of the licence differ; `manifests`: two manifests of one folder do; `closed`: a manifest
 * gives no licence, the text does; `no-file`: the file that is to tell is not there; `headers`: all headers say another one.
 */
export interface Conflict {
  readonly kind: 'text' | 'manifests' | 'closed' | 'no-file' | 'headers'
  readonly path: string
  readonly span: Span
  /** What is said here, and what there. */
  readonly here: string
  readonly there: string
  /** The other place; undefined where there is none. */
  readonly other: {readonly path: string; readonly span: Span} | undefined
}

/** Headers that agree with each other before they are set against the text of the licence. */
const fewHeaders = 3

/** At most one for each manifest. What packages below say is theirs: only statements of the root are set against the root's text. */
export const conflicts = memo((workspace: Workspace): readonly Conflict[] => {
  const all = statements(workspace)
  const texts = rootTexts(workspace)
  const atRoot = all.filter(({path}) => !path.includes('/'))
  const found = [
    ...all.flatMap((stated) => withoutFile(stated, workspace)),
    ...atRoot.flatMap((stated) => againstTexts(stated, texts, workspace)),
    ...betweenManifests(atRoot, texts),
    ...againstHeaders(texts, atRoot, workspace),
  ]
  return found.filter(({path}, index) => found.findIndex((each) => each.path === path) === index)
})

function withoutFile({form, file, path, span, value}: Stated, {paths}: Workspace): readonly Conflict[] {
  if (form !== 'elsewhere' || file === undefined || paths.has(file) || /^[a-z]+:/i.test(file)) return []
  return [{kind: 'no-file', path, span, here: value, there: file, other: undefined}]
}

/** Only where every text is known: one of a house's own may be the one that a manifest means. */
function againstTexts(stated: Stated, texts: readonly RootText[], {paths}: Workspace): readonly Conflict[] {
  const {path, span, value, form, ids} = stated
  const known = texts.flatMap(({id}) => id ?? [])
  const [text] = texts
  if (text === undefined || known.length < texts.length || form === 'unclear' || form === 'elsewhere') return []
  // What stands in LICENSES says more than one text can.
  if ([...paths.all].some((each) => each.startsWith('LICENSES/'))) return []
  const there = known.join(', ')
  const other = {path: text.path, span: text.span}
  if (form === 'closed') return [{kind: 'closed', path, span, here: value, there, other}]
  const families = new Set(known.map(family))
  const isShared = ids.some((id) => families.has(family(id)) || isReference(id))
  return isShared ? [] : [{kind: 'text', path, span, here: ids.join(', '), there, other}]
}

function isReference(id: string): boolean {
  return /^(?:DocumentRef-.*:)?LicenseRef-/.test(id)
}

/** Two manifests of the root that name licences of which they share none. */
function betweenManifests(atRoot: readonly Stated[], texts: readonly RootText[]): readonly Conflict[] {
  const named = atRoot.filter(({form, ids}) => form === 'licence' && !ids.some(isReference))
  const [first] = named
  if (first === undefined || texts.length > 1) return []
  return named.slice(1).flatMap((stated) => {
    const families = new Set(first.ids.map(family))
    if (stated.path === first.path || stated.ids.some((id) => families.has(family(id)))) return []
    const {path, span} = stated
    const other = {path: first.path, span: first.span}
    return [{kind: 'manifests' as const, path, span, here: stated.ids.join(', '), there: first.ids.join(', '), other}]
  })
}

/** Single headers differ where work of others came in; all of them together mean another licence than the text. */
function againstHeaders(
  texts: readonly RootText[],
  atRoot: readonly Stated[],
  workspace: Workspace,
): readonly Conflict[] {
  const [text] = texts
  if (text?.id === undefined || texts.length > 1 || followsReuse(workspace)) return []
  const headers = workspace.licensed
    .filter(({path}) => isOfProduct(path))
    .flatMap(({path, licensing}) => {
      const tag = licensing.tags.find(({kind, isComment, isSnippet}) => kind === 'licence' && isComment && !isSnippet)
      return tag ? [{path, tag, ids: readExpression(tag.value).ids}] : []
    })
  const [first] = headers
  const stated = new Set([text.id, ...atRoot.flatMap(({ids}) => ids)].map(family))
  const agrees = headers.some(({ids}) => ids.length === 0 || ids.some((id) => stated.has(family(id))))
  if (first === undefined || headers.length < fewHeaders || agrees) return []
  const other = {path: text.path, span: text.span}
  return [{kind: 'headers', path: first.path, span: first.tag.span, here: first.tag.value, there: text.id, other}]
}
