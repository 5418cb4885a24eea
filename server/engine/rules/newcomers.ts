// What the rules about new choices say of them, in the words of their categories.
import {type Category, categories, categoryNames} from '../facts/catalogue/index.ts'
import type {Bilingual} from '../model/language.ts'
import type {Newcomer} from '../workspace/changes/newcomers.ts'
import {newDecision} from './new-decision.ts'
import type {Context, Draft} from './rule.ts'

export type NewcomerMessages = Readonly<Record<Category, Bilingual>>

/** One message a category; `{name}` is the name in the manifest, `{subject}` the one in the catalogue. */
export const newcomerMessages: NewcomerMessages = messages()

function messages(): NewcomerMessages {
  const pairs = categoryNames.map((name) => [name, messageFor(categories[name])] as const)
  // One pair for each category.
  return Object.fromEntries(pairs) as Record<Category, Bilingual>
}

function messageFor({en, fr}: Bilingual): Bilingual {
  return {
    en: `\`{name}\` brings in {subject} (${en}), which no decision names.`,
    fr: `\`{name}\` introduit {subject} (${fr}), dont aucune décision ne parle.`,
  }
}

/** A finding at the name in the manifest, beside it what could have been chosen instead, and a record to begin with. */
export function reportNewcomer(
  {subject, path, dependency, alternatives}: Newcomer,
  {report, today, workspace}: Context<unknown, NewcomerMessages>,
): Draft {
  const {name, span} = dependency
  const related = alternatives.length === 0 ? [] : [{path, span, message: alternativesMessage(alternatives)}]
  const fixes = newDecision(subject, {path, dependency}, today, workspace)
  return report(subject.category, span, {name, subject: subject.name}, {path, related, fixes})
}

function alternativesMessage(names: readonly string[]): Bilingual {
  const list = names.join(', ')
  return {en: `It could have been, for instance: ${list}.`, fr: `Autres choix possibles, par exemple\u00A0: ${list}.`}
}
