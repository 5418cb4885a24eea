// Reports the parts that a document lacks: each by itself while they are few, else all at once.
import type {Bilingual} from '../model/language.ts'
import type {Located, Span} from '../model/place.ts'
import {headOf, lackingParts} from '../workspace/kinds/lacking.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import type {Draft, Extras} from './rule.ts'

/** What a document of a kind does not say, behind `does not say`, by part. */
export type Clauses = Readonly<Record<string, Bilingual>>

/** More of them, or all that are asked for, are reported as one. */
const fewest = 4

/** One message for each part, and one for many. */
export function lackingMessages(document: Bilingual, clauses: Clauses): Readonly<Record<string, Bilingual>> {
  const single = Object.entries(clauses).map(([part, clause]) => [
    part,
    {en: `${document.en} does not say ${clause.en}.`, fr: `${document.fr} ne dit pas ${clause.fr}.`},
  ])
  return {
    ...Object.fromEntries(single),
    many: {
      en: `${document.en} lacks {count} of the {total} parts that its readers need.`,
      fr: `Il manque ici {count} des {total} parties dont les lecteurs ont besoin.`,
    },
  }
}

type Report = (
  key: string,
  place: Located<unknown> | Span,
  data: Readonly<Record<string, string>>,
  extras?: Extras,
) => Draft

/** Where the reader of a report looks, and what is asked. */
export interface Wanted {
  readonly parts: readonly string[]
  readonly clauses: Clauses
  /** Parts that it has without announcing them. */
  readonly isSaid?: (part: string) => boolean
  readonly extras?: Extras
}

export function* reportLacking(
  document: WorkspaceDocument,
  {parts, clauses, isSaid = () => false, extras = {}}: Wanted,
  workspace: Workspace,
  report: Report,
): Iterable<Draft> {
  const lacking = lackingParts(
    document,
    parts.filter((part) => !isSaid(part)),
    workspace,
  )
  const head = headOf(document)
  if (lacking.length >= fewest || (lacking.length > 2 && lacking.length === parts.length)) {
    const related = lacking.map(({name, span}) => ({
      path: document.path,
      span: span ?? head.span,
      message: missing(clauses[name] ?? {en: name, fr: name}),
    }))
    const data = {count: String(lacking.length), total: String(parts.length)}
    yield report('many', head, data, {...extras, related})
  } else for (const {name, span} of lacking) yield report(name, span ?? head, {}, extras)
}

function missing({en, fr}: Bilingual): Bilingual {
  return {en: `Not said: ${en}.`, fr: `Non dit\u00A0: ${fr}.`}
}
