// Says the texts of the extension in the editor's language, which is the one of its menus.
import {env, l10n} from 'vscode'
import type {Bilingual} from '../server/protocol.ts'
import {type TextKey, texts} from './texts.ts'

/** The text in the editor's language, its `{name}` filled in. */
export function say(key: TextKey, data: Readonly<Record<string, string>> = {}): string {
  return l10n.t(texts[key].en, data)
}

/** Says something about a count: English has one thing or other numbers of things, French takes 0 and 1 alike. */
export function sayCount(key: TextKey, count: number): string {
  const shown = count.toLocaleString(env.language)
  const [one = '', other = one] = say(key, {count: shown}).split('|')
  return (env.language.startsWith('fr') ? count < 2 : count === 1) ? one : other
}

/** One text of another table, such as the manifest's, in the editor's language. */
export function titleOf({en}: Bilingual): string {
  return l10n.t(en)
}
