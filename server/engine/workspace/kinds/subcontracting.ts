// What a sheet of a research operation says of work that others did.
import type {Section} from '../../documents/digest-model.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Located, Span} from '../../model/place.ts'
import type {WorkspaceDocument} from '../workspace.ts'
import {rdSheet} from './vocabulary/research.ts'

export interface Subcontracting {
  /** The heading or the key. */
  readonly span: Span
  readonly hasAmount: boolean
  readonly hasApproval: boolean
  readonly hasTitle: boolean
}

const none =
  /^(?:sans objet|neant|aucune?|none|n a|not applicable|non|no|rien|nothing|0)(?: |$)|(?:^| )(?:aucune|pas de|no|without|sans) (?:\w+ )?(?:sous trait|subcontract|prestation|externalis)/
const amount = /\d[\d\s.,\u00A0\u202F]*(?:k€|€|keur|eur\b|euros?\b|k\b)|(?:€|EUR|\$|£)\s*\d/iu
const approval = /agr[ée]+|approv|accredit/iu
const title =
  /contrat|contract|cession|assign|convention|avenant|bon de commande|statement of work|\bSOW\b|propri[ée]t[ée]|intellectual property|\.md\b/iu

/** Undefined where it says nothing of others, or that there were none. */
export function subcontractingIn({digest}: WorkspaceDocument): Subcontracting | undefined {
  const {subcontracting} = rdSheet.parts
  const section = digest.sections.find(
    ({depth, heading}, index) => depth > 0 && index > 1 && subcontracting.named.isIn(foldHeading(heading.value)),
  )
  const field = digest.fields.find(({key}) => subcontracting.named.isIn(fold(key.value)))
  const announced = section?.heading ?? field?.key
  if (announced === undefined) return undefined
  const lines = section ? linesBelow(digest.sections, section) : [field?.value ?? announced]
  const said = lines.map(({value}) => value)
  if (said.length === 0 || none.test(fold(said[0] ?? ''))) return undefined
  const targets = digest.links
    .map(({target}) => target)
    .filter(({span}) => lines.some((line) => line.span.start <= span.start && span.start <= line.span.end))
  const text = [...said, ...targets.map(({value}) => value)].join('\n')
  return {
    span: announced.span,
    hasAmount: amount.test(text),
    hasApproval: approval.test(text),
    hasTitle: title.test(text),
  }
}

function linesBelow(sections: readonly Section[], {depth, span}: Section): readonly Located<string>[] {
  const after = sections.filter((other) => other.span.start >= span.start)
  const end = after.findIndex((other, index) => index > 0 && other.depth <= depth)
  return after.slice(0, end < 0 ? after.length : end).flatMap(({lines}) => lines)
}
