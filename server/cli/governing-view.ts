// Says why decisions govern a path, and what its manifest states, in the user's language.
import {
  catalogueFor,
  categories,
  dependenciesOf,
  type Facts,
  type Governing,
  governingFact,
  type Language,
  type Subject,
  type Workspace,
} from '../engine/index.ts'
import {stateName} from './decisions-output.ts'
import type {DecisionOutput} from './decisions-schema.ts'
import {say} from './texts/index.ts'

/** The reason, as a clause. */
export function becauseText(
  {reason, strength, subject}: Pick<NonNullable<DecisionOutput['because']>, 'reason' | 'strength' | 'subject'>,
  language: Language,
): string {
  if (reason !== 'fact') return say(language, `because_${reason}`)
  return say(language, `because_${strength}`, {subject: subject ?? ''})
}

/** A decision with the reason why it governs. */
export function governingText({decision, because, strength, subject}: Governing, language: Language): string {
  const {id, title, state} = decision
  const reason = becauseText({reason: because, strength, subject: subject ?? null}, language)
  const name = title?.value ?? say(language, 'untitled')
  return say(language, 'governingDecision', {id, title: name, status: stateName(state, language), because: reason})
}

/** A significant choice that a manifest states: where, and which decisions speak of it. */
export interface StatedLine {
  readonly text: string
  readonly offset: number
}

/** What a manifest states that ships with the product, each subject once, in the order of the text. */
export function statedLines(facts: Facts, workspace: Workspace, language: Language): readonly StatedLine[] {
  const first = new Map<Subject, {readonly offset: number; readonly decisions: readonly Governing[]}>()
  for (const {kind, ecosystem, name, span} of dependenciesOf(facts, workspace)) {
    const subject = kind === 'runtime' ? catalogueFor(workspace).subjectOf(ecosystem, name) : undefined
    if (subject && !first.has(subject))
      first.set(subject, {offset: span.start, decisions: governingFact(ecosystem, name, workspace)})
  }
  return [...first].map(([{name, category}, {offset, decisions}]) => {
    const ids = decisions.map(({decision}) => decision.id).join(', ')
    const said = ids === '' ? say(language, 'noDecisionNamesIt') : ids
    return {
      text: say(language, 'statedSubject', {subject: name, category: categories[category][language], decisions: said}),
      offset,
    }
  })
}
