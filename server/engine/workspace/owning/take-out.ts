// Takes lines out of CODEOWNERS.
import type {DraftFix} from '../../model/finding.ts'
import type {OwnerRule} from '../../model/owners.ts'

/** With what ends the lines; whether they are still wanted elsewhere is for a human to know. */
export function takeOut(rules: readonly OwnerRule[], path: string): DraftFix {
  const title =
    rules.length === 1
      ? {en: 'Take the line out', fr: 'Retirer la ligne'}
      : {en: `Take these ${rules.length} lines out`, fr: `Retirer ces ${rules.length} lignes`}
  return {kind: 'suggestion', title, changes: rules.map(({line}) => ({kind: 'edit', path, span: line, text: ''}))}
}
