// A comment that names a decision nobody can find: the record was lost, never written, or has another number.
import Type from 'typebox'
import type {CodeReference} from '../../model/code-reference.ts'
import type {DraftFix} from '../../model/finding.ts'
import {type Meaning, meaningOf} from '../../workspace/records/code-meaning.ts'
import {rewritten} from '../../workspace/records/code-writing.ts'
import type {SourceFile} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/code-ref-unknown',
  on: 'source',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'Every decision that a comment in the source names has a record.',
    fr: 'Chaque décision nommée dans un commentaire du code figure au registre.',
  },
  advice: {
    en: 'Correct the reference, or write the record that is missing.',
    fr: 'Corrigez la référence, ou rédigez la décision qui manque.',
  },
  options: Type.Object({}),
  messages: {
    unknown: {
      en: 'This repository has no decision record `{name}`.',
      fr: 'Ce dépôt ne contient pas de décision `{name}`.',
    },
    gone: {
      en: 'There is no record at `{name}`.',
      fr: 'Aucune décision ne se trouve à `{name}`.',
    },
    moved: {
      en: 'There is no record at `{name}`; `{id}` is at `{path}`.',
      fr: 'Aucune décision ne se trouve à `{name}`\u00A0; `{id}` est dans `{path}`.',
    },
  },
  *check(source, {workspace, report}) {
    for (const reference of source.references) {
      const meaning = meaningOf(reference, source.path, workspace)
      const name = reference.value
      const extras = {lighter: reference.form === 'identifier', fixes: fixesOf(reference, meaning, source)}
      if (meaning.kind === 'moved') {
        const {id, path} = meaning.decision
        yield report('moved', reference, {name, id, path}, extras)
      } else if (meaning.kind === 'unknown') {
        yield report(reference.form === 'path' ? 'gone' : 'unknown', reference, {name}, extras)
      }
    }
  },
})

/** Puts the record that was probably meant in place of what is written. */
function fixesOf(reference: CodeReference, meaning: Meaning, {path}: SourceFile): readonly DraftFix[] {
  const meant = meaning.kind === 'moved' ? meaning.decision : meaning.kind === 'unknown' ? meaning.near : undefined
  const text = meant && rewritten(reference.value, meant)
  if (text === undefined || text === reference.value) return []
  return [
    {
      kind: 'suggestion',
      title: {en: `Change it to \`${text}\``, fr: `Remplacer par \`${text}\``},
      changes: [{kind: 'edit', path, span: reference.span, text}],
    },
  ]
}
