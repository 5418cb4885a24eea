// What could not be known of a coverage, and why.

export const coverageTexts = {
  noPeople: {
    en: '`people` in relais.yaml names nobody, so who belongs to the company is known by addresses alone.',
    fr: '`people` dans relais.yaml ne nomme personne\u00A0: qui est de l’entreprise ne se déduit que des adresses.',
  },
  historyUnasked: {
    en: 'The history is being read: who knows what is not known yet.',
    fr: 'L’historique est en cours de lecture\u00A0: on ne sait pas encore qui connaît quoi.',
  },
  historyOff: {
    en: 'In Restricted Mode the history is not read, so nobody’s knowledge is known.',
    fr: 'En mode restreint, l’historique n’est pas lu\u00A0: on ne sait pas qui connaît quoi.',
  },
  historyShallow: {
    en: 'The clone lacks a part of the history, so nobody’s knowledge is known: `git fetch --unshallow` brings it.',
    fr: 'Il manque au clone une partie de l’historique\u00A0: on ne sait pas qui connaît quoi. `git fetch --unshallow` l’apporte.',
  },
  historyNone: {
    en: 'There is no history of git that could be read, so nobody’s knowledge is known.',
    fr: 'Aucun historique git n’a pu être lu\u00A0: on ne sait pas qui connaît quoi.',
  },
} as const
