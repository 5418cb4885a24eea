// What a finished record states before its body under one kind of key, so that rules need not read documents themselves.
import type {FieldRole} from '../../documents/vocabulary/fields.ts'
import {contains} from '../../model/place.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import {readName} from '../recognition/names.ts'
import type {Decision, Metadatum} from './decision.ts'
import {isPreamble, type RecordText, stated} from './metadata.ts'

/** The record's text as its metadata were looked for; entries of a metadata file beside it are left out. */
export function recordText(decision: Decision): RecordText {
  const {path, digest, sections, span, language, format} = decision
  const entries = format === 'log' ? [] : (digest.frontMatter?.entries ?? [])
  return {
    path,
    digest,
    sections,
    span,
    language,
    name: readName(path),
    fields: digest.fields.filter((field) => contains(span, field.span)),
    entries: entries.map((entry) => ({path, entry})),
  }
}

/** Statements under a key of this kind in front matter and before the first real section; the body may speak of anything. */
export function statementsOf(decision: Decision, role: FieldRole, lexicon: Lexicon): Metadatum[] {
  const text = recordText(decision)
  const fields = text.fields.filter(({section, form}) => form !== 'table' && isPreamble(text, section))
  return stated({...text, fields}, role, lexicon)
}
