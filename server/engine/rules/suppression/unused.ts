// A suppression comment with nothing left to suppress: it would hide the next mistake.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import {rule, type UnusedSuppression} from '../rule.ts'

export default rule({
  id: 'suppression/unused',
  on: 'suppressions',
  severity: 'warning',
  onUse: true,
  onRetired: true,
  fixable: 'safe',
  summary: {
    en: 'Every suppression comment holds a finding back.',
    fr: 'Chaque commentaire de suppression retient un constat.',
  },
  advice: {
    en: 'Remove it: what it hid is mended.',
    fr: 'Supprimez-le\u00A0: ce qu’il masquait est corrigé.',
  },
  options: Type.Object({}),
  messages: {
    unused: {
      en: 'This comment suppresses nothing any more.',
      fr: 'Ce commentaire ne supprime plus rien.',
    },
    'unused-rule': {
      en: 'This comment names `{rule}`, which finds nothing here any more.',
      fr: 'Ce commentaire nomme `{rule}`, qui ne trouve plus rien ici.',
    },
  },
  *check({path, unused}, {report}) {
    for (const [suppression, parts] of bySuppression(unused)) {
      const fixes = [fixOf(suppression, parts, path)]
      for (const {rule} of parts)
        if (rule) yield report('unused-rule', rule, {rule: rule.value}, {fixes})
        else yield report('unused', suppression.span, {fixes})
    }
  },
})

type Suppression = UnusedSuppression['suppression']

function bySuppression(unused: readonly UnusedSuppression[]): ReadonlyMap<Suppression, readonly UnusedSuppression[]> {
  const groups = new Map<Suppression, UnusedSuppression[]>()
  for (const each of unused) {
    const group = groups.get(each.suppression)
    if (group) group.push(each)
    else groups.set(each.suppression, [each])
  }
  return groups
}

/** Takes the comment away, or what is unused of its rules. */
function fixOf({rules, removal}: Suppression, unused: readonly UnusedSuppression[], path: string): DraftFix {
  const gone = new Set(unused.map(({rule}) => rule?.value))
  const kept = rules.filter(({value}) => !gone.has(value)).map(({value}) => value)
  const [first, last] = [rules[0], rules.at(-1)]
  if (kept.length === 0 || !first || !last) {
    const title = {en: 'Remove the comment', fr: 'Supprimer le commentaire'}
    return {kind: 'safe', title, changes: [{kind: 'edit', path, span: removal, text: ''}]}
  }
  const span = {start: first.span.start, end: last.span.end}
  const title = {en: `Keep only ${kept.join(', ')}`, fr: `Ne garder que ${kept.join(', ')}`}
  return {kind: 'safe', title, changes: [{kind: 'edit', path, span, text: kept.join(', ')}]}
}
