// Two records of one log under one number: a reference to it may mean either.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import {greatestElsewhere, pathsNew, takenElsewhere} from '../../workspace/changes/other-refs.ts'
import {baseOf} from '../../workspace/changes/since-base.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import {greatestNumbers, numberClashes, pathUnder, renumbering, seriesOf} from '../../workspace/logs/renumber.ts'
import {baseName} from '../../workspace/paths.ts'
import {unitOf} from '../../workspace/recognition/names.ts'
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
    elsewhere: {
      en: 'The number {number} is taken by `{other}` on `{ref}`.',
      fr: 'Le numéro {number} est déjà celui de `{other}` sur `{ref}`.',
    },
  },
  *check(log, {workspace, report}) {
    const clashes = numberClashes(log)
    const taken = takenElsewhere(log, workspace)
    if (clashes.length + taken.length === 0) return
    const free = new FreeNumbers(log, workspace)
    const reported = new Set<Decision>()
    for (const group of clashes) {
      const [first, ...others] = newestLast(group, workspace)
      for (const decision of others) {
        reported.add(decision)
        const related = group.filter((other) => other !== decision).map(placeOf)
        const data = {number: numberOf(decision), other: baseName(unitOf(first?.path ?? ''))}
        const fixes = renumber(decision, free.next(decision), workspace)
        yield report('duplicate', decision.head, data, {path: decision.path, related, fixes})
      }
    }
    for (const {decision, path, ref} of taken) {
      if (reported.has(decision)) continue
      const data = {number: numberOf(decision), other: baseName(unitOf(path)), ref}
      const fixes = renumber(decision, free.next(decision), workspace)
      yield report('elsewhere', decision.head, data, {path: decision.path, fixes})
    }
  },
})

/** Records that the change adds give way to those that were there. */
function newestLast(group: readonly Decision[], workspace: Workspace): readonly Decision[] {
  const base = baseOf(workspace)
  const fresh = new Set(base && pathsNew(base))
  const isNew = ({path}: Decision) => fresh.has(path)
  return [...group.filter((decision) => !isNew(decision)), ...group.filter(isNew)]
}

/** Numbers that no record of a log has, here or on another ref, each given once. */
class FreeNumbers {
  readonly #greatest: Map<string, number>

  constructor(log: DecisionLog, workspace: Workspace) {
    this.#greatest = greatestNumbers(log, workspace)
    for (const [series, number] of greatestElsewhere(log, workspace))
      this.#greatest.set(series, Math.max(number, this.#greatest.get(series) ?? 0))
  }

  next({path}: Decision): number {
    const series = seriesOf(path)
    const free = (this.#greatest.get(series) ?? 0) + 1
    this.#greatest.set(series, free)
    return free
  }
}

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
