// The options of `relais coverage` that no other command has.
import type {Option} from './option.ts'

export const coverageOptions = {
  explain: {
    value: {en: 'COMPONENT', fr: 'COMPOSANT'},
    multiple: true,
    help: {
      en: 'Show the sum that a component’s score is, term by term, each with its file and line.',
      fr: 'Montrer la somme dont est fait le score d’un composant, terme à terme, chacun avec son fichier et sa ligne.',
    },
  },
  trend: {
    value: {en: 'N', fr: 'N'},
    help: {
      en: 'Measure the last N month ends of the main line of history as well, from git alone.',
      fr: 'Mesurer aussi les N dernières fins de mois de la branche principale, d’après git seul.',
    },
  },
  without: {
    value: {en: 'PERSON', fr: 'PERSONNE'},
    multiple: true,
    help: {
      en: 'Tell what would be left without these people: ids of the register, or addresses; several with commas or repeated.',
      fr: 'Dire ce qui resterait sans ces personnes : identifiants du registre ou adresses ; plusieurs, séparés par des virgules ou répétés.',
    },
  },
  leaving: {
    value: {en: 'DAYS', fr: 'JOURS'},
    optional: true,
    help: {
      en: 'The same without everybody whose last day in the register is within so many days (default: 90).',
      fr: 'De même, sans toutes celles dont le dernier jour au registre tombe dans ce délai (par défaut : 90).',
    },
  },
  'fail-under': {
    value: {en: 'PERCENT', fr: 'POURCENT'},
    help: {
      en: 'Exit with 1 when the score is below this for certain.',
      fr: 'Sortir avec le code 1 quand le score est à coup sûr inférieur.',
    },
  },
  'max-drop': {
    value: {en: 'POINTS', fr: 'POINTS'},
    help: {
      en: 'With a base: exit with 1 when the score falls by more than this.',
      fr: 'Avec une base : sortir avec le code 1 quand le score baisse de plus.',
    },
  },
  require: {
    value: {en: 'DIMENSION>=PERCENT', fr: 'DIMENSION>=POURCENT'},
    multiple: true,
    help: {
      en: 'Exit with 1 when a component is below this in one dimension for certain, such as `knowledge>=50`.',
      fr: 'Sortir avec le code 1 quand un composant est à coup sûr en dessous dans une dimension, par exemple `knowledge>=50`.',
    },
  },
} as const satisfies Readonly<Record<string, Option>>
