// A document hands rights over and leaves out what the law asks it to name: what it leaves out, it may not hand over.
import Type from 'typebox'
import {missingParts} from '../../workspace/titles/assignments.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/cession-incomplete',
  on: 'document',
  severity: 'warning',
  preset: 'ip',
  summary: {
    en: 'An assignment of rights names rights, extent, purpose, territory, duration, parties, date and signature.',
    fr: 'Une cession nomme droits, étendue, destination, lieu, durée, parties, date et signature.',
  },
  advice: {
    en: 'Add it, and let a lawyer read it: in France each right must be named with its extent, purpose, place and duration (CPI, article L131-3).',
    fr: 'Ajoutez-le, et faites relire par un juriste\u00A0: en France, chaque droit doit être nommé avec son étendue, sa destination, son lieu et sa durée (CPI, article L131-3).',
  },
  options: Type.Object({}),
  messages: {
    parties: {en: 'This assignment does not name the parties.', fr: 'Cette cession ne nomme pas les parties.'},
    rights: {
      en: 'This assignment does not list the rights that it hands over.',
      fr: 'Cette cession n’énumère pas les droits cédés.',
    },
    extent: {
      en: 'This assignment does not say how far the rights go, or to what works.',
      fr: 'Cette cession ne dit pas l’étendue des droits, ni sur quelles œuvres.',
    },
    purpose: {
      en: 'This assignment does not say what the rights are for.',
      fr: 'Cette cession ne dit pas la destination des droits.',
    },
    territory: {
      en: 'This assignment does not say where it holds.',
      fr: 'Cette cession ne dit pas pour quels lieux elle vaut.',
    },
    duration: {
      en: 'This assignment does not say how long it holds.',
      fr: 'Cette cession ne dit pas pour quelle durée elle vaut.',
    },
    date: {en: 'This assignment has no date.', fr: 'Cette cession n’est pas datée.'},
    signature: {
      en: 'This assignment shows no signature, nor where a signed copy is kept.',
      fr: 'Cette cession ne montre pas de signature, ni où se trouve l’exemplaire signé.',
    },
  },
  *check(document, {workspace, report}) {
    const title = document.digest.sections.find(({depth}) => depth > 0)?.heading.span ?? {start: 0, end: 0}
    for (const {part, span} of missingParts(document, workspace)) yield report(part, span ?? title)
  },
})
