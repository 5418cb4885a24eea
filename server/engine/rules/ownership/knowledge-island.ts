// A component that one person alone knows: if that person is away, nobody can carry it on.
import Type from 'typebox'
import {type KnownComponent, knownComponents, placeOfComponent} from '../../workspace/knowing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/knowledge-island',
  on: 'workspace',
  severity: 'warning',
  preset: 'team',
  needsHistory: true,
  summary: {
    en: 'Nothing is known by one person alone.',
    fr: 'Aucun composant n’est connu d’une seule personne.',
  },
  advice: {
    en: 'Share it while there is time: let others make the next changes and review them, and write down what the code does not say.',
    fr: 'Partagez-la tant qu’il est temps\u00A0: confiez à d’autres les prochains changements et leur relecture, et consignez ce que le code ne dit pas.',
  },
  options: Type.Object({
    top: Type.Number({
      default: 0.8,
      minimum: 0.5,
      maximum: 1,
      description: 'The share of what is known, from 0.5 to 1, from which on one person knows nearly all.',
    }),
    second: Type.Number({
      default: 0.2,
      minimum: 0,
      maximum: 0.5,
      description: 'The share, from 0 to 0.5, from which on a second person knows enough to carry on.',
    }),
    minFiles: Type.Integer({
      default: 10,
      minimum: 1,
      description: 'Components with fewer source files are small enough to be learnt anew.',
    }),
  }),
  messages: {
    island: {
      en: 'One person holds {share} % of what is known of `{component}`, and nobody else as much as {second} %.',
      fr: 'Une seule personne détient {share}\u00A0% de ce qui est connu de `{component}`, et aucune autre ne va jusqu’à {second}\u00A0%.',
    },
    whole: {
      en: 'One person holds nearly all that is known of each of the {count} components of this repository.',
      fr: 'Une seule personne détient presque tout ce qui est connu de chacun des {count} composants de ce dépôt.',
    },
  },
  *check(workspace, {options, report}) {
    const all = knownComponents(workspace).filter(({files}) => files.length >= options.minFiles)
    const isIsland = ({known: {shares}}: KnownComponent) =>
      (shares[0]?.share ?? 0) >= options.top && (shares[1]?.share ?? 0) < options.second
    const islands = all.filter(isIsland)
    const people = new Set(islands.map(({known: {shares}}) => shares[0]?.person))
    const [first] = islands
    // A project of one person is one fact, not one for each of its parts.
    if (first && islands.length > 1 && islands.length === all.length && people.size === 1) {
      const {path, span} = placeOfComponent(first, workspace)
      yield report('whole', span, {count: String(all.length)}, {path})
      return
    }
    for (const island of islands) {
      const {path, span} = placeOfComponent(island, workspace)
      const data = {
        component: island.component.name,
        share: percent(island.known.shares[0]?.share ?? 0),
        second: percent(options.second),
      }
      yield report('island', span, data, {path})
    }
  },
})

function percent(share: number): string {
  return String(Math.round(share * 100))
}
