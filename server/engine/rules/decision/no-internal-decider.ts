// A decision in force that only people from outside took: when their contract ends, nobody is left to answer for it.
import Type from 'typebox'
import {isInForce} from '../../documents/vocabulary/statuses.ts'
import {Directory} from '../../people/directory.ts'
import {memo} from '../../workspace/memo.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/no-internal-decider',
  on: 'decision',
  severity: 'warning',
  preset: 'outsourced',
  needsPeople: true,
  summary: {
    en: 'Somebody internal takes part in each decision.',
    fr: 'Une personne interne prend part à chaque décision.',
  },
  advice: {
    en: 'Have somebody internal decide as well, and name that person among the deciders.',
    fr: 'Faites valider par une personne interne, et nommez-la parmi les décideurs.',
  },
  options: Type.Object({}),
  messages: {
    external: {
      en: 'This decision is in force, and everybody who took it is external.',
      fr: 'Cette décision est en vigueur, et toutes les personnes qui l’ont prise sont externes.',
    },
  },
  *check({state, deciders, path, head}, {workspace, report}) {
    const [first] = deciders
    if (!isInForce(state) || first === undefined) return
    const directory = directoryOf(workspace)
    const people = deciders.flatMap(({value}) => directory.named(value))
    // Somebody of whom nobody says anything may be internal.
    if (people.some(({kind}) => kind === 'internal' || kind === 'unknown')) return
    yield report('external', first.path === path ? first : head)
  },
})

const directoryOf = memo((workspace: Workspace) => new Directory(workspace.config))
