// What holds of every text that is said in both languages.
import assert from 'node:assert/strict'
import type {Bilingual} from '../../server/engine/model/language.ts'

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name))].sort()
}

/** Asserts that a text is there in both languages, with the same placeholders, and in French typography. */
export function assertBilingual(what: string, {en, fr}: Bilingual): void {
  assert.ok(en.trim() !== '' && fr.trim() !== '', `${what}: a language is missing`)
  assert.deepEqual(placeholders(fr), placeholders(en), `${what}: placeholders`)
  if (fr.includes('|')) assert.ok(en.split('|').length <= fr.split('|').length, `${what}: plurals`)
  const prose = fr.replace(/```[\s\S]*?```|`[^`]*`|"[^"]*"|https?:|\(command:[^)]*\)|^\|[-|]+\|$/gm, '')
  assert.doesNotMatch(prose, /[^\u00A0\u202F\s][;?!]|[a-zéè)*] [;:?!]|'/, `${what}: French typography`)
  assert.doesNotMatch(prose, /« (?!\u00A0)|[^\u00A0]»/, `${what}: French quotes`)
}
