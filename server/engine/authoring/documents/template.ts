// What a document's template is: its text in both languages, and where the first one of its kind goes.
import type {Bilingual, Language} from '../../model/language.ts'

/**
 * In its text, `{{slot}}` is filled in; what stands behind a bar in `{{slot|…}}` is written where the slot is not known.
 * `{…}` says what the author is to write in its place.
 */
export interface DocumentTemplate {
  /** Words of which a title that already says what it is has one, folded. */
  readonly words: RegExp
  /** The folder of the first one, relative to the root. */
  readonly folder: Bilingual
  /** Whether it tells of one day, which its name begins with. */
  readonly isDated: boolean
  readonly text: Readonly<Record<Language, string>>
}
