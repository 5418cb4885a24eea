// Somebody from outside wrote a part of the product, and nothing on record shows that the rights to it were handed over.
import Type from 'typebox'
import {titlesOf} from '../../people/titles.ts'
import {contributors, placeOfEvidence} from '../../workspace/titles/contributors.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/title-missing',
  on: 'workspace',
  severity: 'warning',
  preset: 'outsourced',
  needsHistory: true,
  summary: {
    en: 'Evidence of title is on record for everybody from outside whose work is in the product.',
    fr: 'Une preuve de titularité est consignée pour chaque personne extérieure dont le travail est dans le produit.',
  },
  advice: {
    en: 'Add the document under `title` of the person’s entry in relais.yaml: a cession, a convention, a CLA or a DCO.',
    fr: 'Ajoutez le document sous `title` dans la fiche de la personne dans relais.yaml\u00A0: une cession, une convention, un CLA ou un DCO.',
  },
  options: Type.Object({
    lines: Type.Integer({
      default: 20,
      minimum: 1,
      description: 'Who added fewer lines to files that are there is left out.',
    }),
  }),
  messages: {
    contractor: {
      en: 'No cession is on record for the work of {name} (contractor, {lines} lines since {since}).',
      fr: 'Aucune cession n’est consignée pour le travail de {name} (prestataire, {lines} lignes depuis le {since}).',
    },
    hosted: {
      en: 'No convention is on record for the work of {name} (hosted, {lines} lines since {since}).',
      fr: 'Aucune convention n’est consignée pour le travail de {name} (personne accueillie, {lines} lignes depuis le {since}).',
    },
    'third-party': {
      en: 'Neither CLA nor DCO is on record for the work of {name} (third party, {lines} lines since {since}).',
      fr: 'Ni CLA ni DCO n’est consigné pour le travail de {name} (tiers, {lines} lignes depuis le {since}).',
    },
  },
  *check(workspace, {options, report}) {
    for (const {identity, kind, lines, firstDay} of contributors(workspace)) {
      if (lines < options.lines || titlesOf(kind, identity.person).length > 0) continue
      const data = {name: identity.name, lines: String(lines), since: firstDay}
      const {path, span} = placeOfEvidence(identity, workspace)
      yield report(kind, span, data, {path})
    }
  },
})
