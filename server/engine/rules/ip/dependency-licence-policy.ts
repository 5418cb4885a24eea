// A package that comes with this change is under a licence that the company does not want, or that nobody knows.
import Type from 'typebox'
import {newLicences} from '../../workspace/licensing/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/dependency-licence-policy',
  on: 'workspace',
  severity: 'warning',
  preset: 'ip',
  needsBase: true,
  summary: {
    en: 'New packages that run with the product are under licences that `licence` in relais.yaml allows.',
    fr: 'Les nouveaux paquets livrés avec le produit sont sous des licences que `licence` autorise dans relais.yaml.',
  },
  advice: {
    en: 'Choose another package, ask whoever answers for licences, or change `licence.allow` and `licence.deny` in relais.yaml.',
    fr: 'Choisissez un autre paquet, demandez à qui répond des licences, ou modifiez `licence.allow` et `licence.deny` dans relais.yaml.',
  },
  options: Type.Object({}),
  messages: {
    denied: {
      en: '`{name}` is under {licence}, which `licence` in relais.yaml does not allow.',
      fr: '`{name}` est sous {licence}, que `licence` n’autorise pas dans relais.yaml.',
    },
    unknown: {
      en: 'The lockfile tells no licence of `{name}`.',
      fr: 'Le fichier de verrouillage n’indique aucune licence pour `{name}`.',
    },
  },
  *check(workspace, {report}) {
    for (const {path, dependency, licence} of newLicences(workspace)) {
      const {name, span} = dependency
      if (licence === undefined) yield report('unknown', span, {name}, {path, lighter: true})
      else yield report('denied', span, {name, licence}, {path})
    }
  },
})
