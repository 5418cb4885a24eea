// What `relais new` and `relais supersede` say.

export const authoringTexts = {
  unknownKind: {
    en: 'Relais cannot write a new `{kind}`. It can write: {kinds}.',
    fr: 'Relais ne sait pas rédiger de `{kind}`. Il sait rédiger\u00A0: {kinds}.',
  },
  whichLog: {
    en: 'There are several decision logs: {logs}. Choose one with `--log`.',
    fr: 'Il y a plusieurs registres de décisions\u00A0: {logs}. Choisissez-en un avec `--log`.',
  },
  noSuchDecision: {
    en: 'There is no decision `{name}`.{near}',
    fr: 'Il n’y a pas de décision `{name}`.{near}',
  },
  whichDecision: {
    en: '`{name}` can be {candidates}: name one by its path.',
    fr: '`{name}` peut désigner {candidates}\u00A0: nommez-en une par son chemin.',
  },
  sameDecision: {
    en: 'A decision cannot supersede itself.',
    fr: 'Une décision ne peut pas se remplacer elle-même.',
  },
  created: {en: 'Created {path}.', fr: '{path} créé.'},
  changed: {en: 'Changed {path}.', fr: '{path} modifié.'},
  renamed: {en: 'Renamed {path}.', fr: '{path} renommé.'},
  nothingToChange: {
    en: 'Both sides say so already: nothing to change.',
    fr: 'Les deux côtés le disent déjà\u00A0: rien à changer.',
  },
  cannotApply: {
    en: 'The files have changed meanwhile; try again.',
    fr: 'Les fichiers ont changé entre-temps\u00A0; recommencez.',
  },
} as const
