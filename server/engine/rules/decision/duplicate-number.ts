// Two records of one log under one number: a reference to it may mean either.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import {greatestNumbers, numberClashes, pathUnder, renumbering, seriesOf} from '../../workspace/logs/renumber.ts'
import {baseName} from '../../workspace/paths.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/duplicate-number',
  on: 'log',
  severity: 'error',
  fixable: 'suggestion',
  onRetired: true,
  summary: {
    en: 'Every decision of a log has a number of its own.',
    fr: 'Chaque décision d’un registre a son propre numéro.',
  },
  advice: {
    en: 'Give the newer record the next free number: in its file name, in its title and in the links to it.',
    fr: 'Donnez à la décision la plus récente le prochain numéro libre\u00A0: dans le nom du fichier, dans le titre et dans les liens.',
  },
  options: Type.Object({}),
  messages: {
    duplicate: {
      en: 'The number {number} is taken by `{other}`.',
      fr: 'Le numéro {number} est déjà celui de `{other}`.',
    },
  },
  *check(log, {workspace, report}) {
    const clashes = numberClashes(log)
    if (clashes.length === 0) return
    const greatest = greatestNumbers(log, workspace)
    for (const group of clashes) {
      const [first, ...others] = group
      for (const decision of others) {
        const series = seriesOf(decision.path)
        const free = (greatest.get(series) ?? 0) + 1
        greatest.set(series, free)
        const {path, head} = decision
        const related = group.filter((other) => other !== decision).map(placeOf)
        const data = {number: numberOf(decision), other: baseName(first?.path ?? '')}
        yield report('duplicate', head, data, {path, related, fixes: renumber(decision, free, workspace)})
      }
    }
  },
})

function numberOf({id, number}: Decision): string {
  return /\d+/.exec(id)?.[0] ?? String(number)
}

function placeOf(decision: Decision) {
  const message = {en: 'This record has the same number.', fr: 'Cette décision porte le même numéro.'}
  return {path: decision.path, span: decision.head, message}
}

/** Another number for the record and for everything that leads to it. */
function renumber(decision: Decision, number: number, workspace: Workspace): DraftFix[] {
  const to = pathUnder(number, decision)
  if (!to || workspace.paths.has(to)) return []
  const name = baseName(to)
  return [
    {
      kind: 'suggestion',
      title: {en: `Renumber to ${name}`, fr: `Renuméroter en ${name}`},
      changes: renumbering(decision, number, workspace),
    },
  ]
}
