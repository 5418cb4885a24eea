// What an author is to write into each part of a record, as a placeholder that asks to be replaced.
import type {Role} from '../documents/vocabulary/roles.ts'
import type {Bilingual, Language} from '../model/language.ts'

const hints: Readonly<Record<Role, Bilingual>> = {
  status: {en: 'The state of the decision', fr: 'L’état de la décision'},
  date: {en: 'The day of the decision', fr: 'Le jour de la décision'},
  deciders: {en: 'Who decides', fr: 'Qui décide'},
  summary: {en: 'The decision in a few sentences', fr: 'La décision en quelques phrases'},
  context: {
    en: 'What is the situation, and what makes a decision necessary?',
    fr: 'Quelle est la situation, et qu’est-ce qui rend une décision nécessaire\u00A0?',
  },
  drivers: {
    en: 'The forces, constraints and qualities that matter here',
    fr: 'Les forces, contraintes et qualités qui comptent ici',
  },
  options: {
    en: 'What was considered, and what speaks for and against it',
    fr: 'Ce qui a été envisagé, avec le pour et le contre',
  },
  decision: {en: 'What we will do, and because of what', fr: 'Ce que nous ferons, et pour quelles raisons'},
  consequences: {en: 'What becomes easier or harder because of it', fr: 'Ce qui devient plus facile ou plus difficile'},
  confirmation: {en: 'How to check that the decision is followed', fr: 'Comment vérifier que la décision est suivie'},
  history: {en: 'What has changed since', fr: 'Ce qui a changé depuis'},
  more: {en: 'Where to read more', fr: 'Pour en savoir plus'},
}

/** `{…}` with the hint; dots where the role is unknown. */
export function hintFor(role: Role | undefined, language: Language): string {
  return `{${role === undefined ? '…' : hints[role][language]}}`
}
