// What a template is: a format's skeleton in both languages.
import type {Language} from '../model/language.ts'
import type {DecisionFormat} from '../workspace/records/decision.ts'

/** A format's skeleton in both languages. `{{name}}` is filled in; `{…}` is a hint that the author replaces. */
export interface Template {
  /** What a user asks for; several may share a format, such as `madr-4` and `madr-4-minimal`. */
  readonly name: string
  readonly format: DecisionFormat
  readonly text: Readonly<Record<Language, string>>
}
