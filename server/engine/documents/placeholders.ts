// Tells text that somebody wrote from text that a template left behind.
import {fold} from './vocabulary/fold.ts'

const fillers = new Set([
  'todo',
  'tbd',
  'tba',
  'tbc',
  'fixme',
  'xxx',
  'wip',
  'lorem ipsum',
  'to be done',
  'to be defined',
  'to be completed',
  'to be written',
  'to be filled',
  'to be filled in',
  'fill me',
  'fill this in',
  'placeholder',
  'a completer',
  'a remplir',
  'a rediger',
  'a definir',
  'a faire',
  'en cours de redaction',
  'a preciser',
])

/** More letters than the longest filler has: every one of them is still there when the text is folded. */
const tooLong = /(?:[a-z\d][^a-z\d]*){23}/i

/** Whether a line is nothing but a placeholder: `{…}`, `[…]`, `<…>`, `TODO`, `à compléter`, or dots. */
export function isPlaceholder(line: string): boolean {
  const text = line.trim()
  if (/^[.…\s_-]*$/.test(text)) return true
  if (/^(?:\{[^{}]*\}|\[[^[\]]{2,}\]|<[^<>]+>)[\s.…*]*$/.test(text)) return true
  return (!tooLong.test(text) && fillers.has(fold(text))) || /^(?:todo|tbd|fixme)\b.{0,60}$/i.test(text)
}
