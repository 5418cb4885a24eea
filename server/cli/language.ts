// The language in which the program speaks: as asked, else as the environment has it.
import type {Language} from '../engine/index.ts'

/** The language of a locale such as `fr_FR.UTF-8` or `fr-CA`; anything but French is spoken to in English. */
function languageOfLocale(locale: string): Language {
  return /^fr(?:$|[^a-z])/i.test(locale) ? 'fr' : 'en'
}

/** POSIX order: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty decides (XBD 8.2). */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  return languageOfLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
}
