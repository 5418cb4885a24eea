// What a finished record states before its body under one kind of key, so that rules need not read documents themselves.
import type {FieldRole} from '../../documents/vocabulary/fields.ts'
import {whole} from '../../queries/view.ts'
import {memo} from '../memo.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import {readName} from '../recognition/names.ts'
import type {Decision, Metadatum} from './decision.ts'
import {fieldsIn, isPreamble, type RecordText, stated} from './record-text.ts'

/** The record's text as its metadata were looked for; entries of a metadata file beside it are left out. */
export const recordText = memo((decision: Decision): RecordText => {
  const {path, sections, span, language, format} = decision
  // What is remembered of a text is remembered of plain data.
  const digest = whole(decision.digest)
  const entries = format === 'log' ? [] : (digest.frontMatter?.entries ?? [])
  return {
    path,
    digest,
    sections,
    span,
    language,
    name: readName(path),
    fields: format === 'log' ? fieldsIn(digest, sections) : digest.fields,
    entries: entries.map((entry) => ({path, entry})),
  }
})

/** The record's text without what its body and its tables state. */
const preamble = memo((decision: Decision): RecordText => {
  const text = recordText(decision)
  return {...text, fields: text.fields.filter(({section, form}) => form !== 'table' && isPreamble(text, section))}
})

/** Statements under a key of this kind in front matter and before the first real section; the body may speak of anything. */
export function statementsOf(decision: Decision, role: FieldRole, lexicon: Lexicon): readonly Metadatum[] {
  return stated(preamble(decision), role, lexicon)
}
