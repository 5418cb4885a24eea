// A row of a RACI without exactly one person who answers, or without anybody who does it: when it matters, nobody is meant.
import Type from 'typebox'
import {Directory} from '../../people/directory.ts'
import {activitiesIn} from '../../workspace/governance/matrix.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'governance/raci',
  on: 'document',
  severity: 'warning',
  preset: 'governance',
  summary: {
    en: 'Each row of a RACI has one who answers for it, inside the company, and at least one who does it.',
    fr: 'Chaque ligne d’un RACI a un seul responsable (A), de l’entreprise, et au moins une personne qui réalise (R).',
  },
  advice: {
    en: 'Give the row exactly one A, of the company, and at least one R.',
    fr: 'Donnez à la ligne un seul A, de l’entreprise, et au moins un R.',
  },
  options: Type.Object({}),
  messages: {
    none: {
      en: '“{activity}” has nobody who answers for it (A).',
      fr: '«\u00A0{activity}\u00A0» n’a personne qui en répond (A).',
    },
    several: {
      en: '“{activity}” has {count} who answer for it (A): {roles}.',
      fr: '«\u00A0{activity}\u00A0» a {count} responsables (A)\u00A0: {roles}.',
    },
    undone: {
      en: '“{activity}” has nobody who does it (R).',
      fr: '«\u00A0{activity}\u00A0» n’a personne qui la réalise (R).',
    },
    external: {
      en: '“{activity}” is answered for (A) by {role}, from outside the company.',
      fr: '«\u00A0{activity}\u00A0» a pour responsable (A) {role}, extérieur à l’entreprise.',
    },
  },
  *check(document, {workspace, report}) {
    const activities = activitiesIn(document)
    if (activities.length === 0) return
    const directory = new Directory(workspace.config)
    for (const {name, accountable, doing, letters} of activities) {
      if (letters === 0) continue
      const activity = short(name.value)
      const [only] = accountable
      if (!only) yield report('none', name, {activity})
      else if (accountable.length > 1)
        yield report('several', name, {
          activity,
          count: String(accountable.length),
          roles: accountable.map(({value}) => value).join(', '),
        })
      else if (isOutside(directory, only.value)) yield report('external', name, {activity, role: only.value})
      // In many tables who answers for something does it as well, and says so by the A alone.
      if (doing.length === 0 && letters > 1) yield report('undone', name, {activity})
    }
  },
})

function isOutside(directory: Directory, role: string): boolean {
  const named = directory.named(role)
  return named.every(({kind}) => kind !== 'unknown' && kind !== 'internal')
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`
}
