// Where what is asked of contributors contradicts itself: a sign-off that leaves them their rights, and terms that take them.
import type {Located} from '../../model/place.ts'
import {documentsOfKind} from '../kinds/index.ts'
import {baseName} from '../paths.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

export interface TermsConflict {
  /** `dco`: a guide asks for a sign-off, terms assign rights; `entity`: terms assign rights to nobody who could hold them. */
  readonly kind: 'dco' | 'entity'
  readonly path: string
  readonly place: Located<string>
  /** The other document, for `dco`. */
  readonly other: string
}

const asksForSignOff =
  /developer(?:['’]s)? certificate of origin|certificat d['’]origine du développeur|\bDCO\b|signed-off-by/i
const assigns =
  /\b(?:hereby|irrevocably|agree to|agrees to) assigns?\b|\bassigns? (?:to|all)\b|\bassignment of (?:copyright|all)|\bcède(?:z|nt)? (?:à|l|tou|les)|\bcession (?:des|de ses|de vos) droits/i
/** Forms of organisations that can hold rights, and words for somebody named. */
const entity =
  /\b(?:inc|llc|ltd|limited|gmbh|corp(?:oration)?|company|co\.|foundation|association|university|institute|s\.?a\.?s\.?u?|s\.?a\.?r\.?l|s\.?a|e\.v|b\.v|ag|plc|société|fondation|université|institut|sasu?|sarl|scop|gie)\b/i

export function termsConflicts(workspace: Workspace): readonly TermsConflict[] {
  const terms = documentsOfKind('contribution-terms', workspace).flatMap((document) => {
    const place = lineOf(document, assigns)
    return place ? [{document, place}] : []
  })
  return terms.flatMap(({document, place}): readonly TermsConflict[] => [
    ...guides(workspace).map(
      (guide): TermsConflict => ({kind: 'dco', path: guide.path, place: guide.place, other: document.path}),
    ),
    ...(lineOf(document, entity) ? [] : [{kind: 'entity' as const, path: document.path, place, other: ''}]),
  ])
}

/** Guides for contributors that ask for a sign-off, at the line that does. */
function guides({documents}: Workspace): readonly {readonly path: string; readonly place: Located<string>}[] {
  return [...documents.keys()]
    .filter((path) => /^CONTRIBUTING(?:[-_.]\w+)?\.\w+$/i.test(baseName(path)))
    .flatMap((path) => {
      const document = documents.get(path)
      const place = document && lineOf(document, asksForSignOff)
      return place ? [{path, place}] : []
    })
}

function lineOf({digest}: WorkspaceDocument, pattern: RegExp): Located<string> | undefined {
  return digest.sections.flatMap(({heading, lines}) => [heading, ...lines]).find(({value}) => pattern.test(value))
}
