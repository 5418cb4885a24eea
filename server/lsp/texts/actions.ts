// Words of code actions and of the commands behind them.

export const actionTexts = {
  fixAll: {
    en: 'Fix everything in this file that is safe to fix',
    fr: 'Corriger dans ce fichier tout ce qui peut l’être sans risque',
  },
  fixRule: {
    en: 'Fix all {count} problems of `{rule}` in this file',
    fr: 'Corriger les {count} problèmes `{rule}` de ce fichier',
  },
  hold: {
    en: 'Suppress `{rule}` here, with a reason',
    fr: 'Ignorer `{rule}` ici, en indiquant pourquoi',
  },
  reason: {en: 'say why', fr: 'indiquer pourquoi'},
  decideOn: {en: 'Write a decision about {name}', fr: 'Rédiger une décision sur {name}'},
  succeed: {en: 'Supersede {record} by a new decision…', fr: 'Remplacer {record} par une nouvelle décision…'},
  create: {en: 'New decision in {log}…', fr: 'Nouvelle décision dans {log}…'},
  untitled: {en: 'Untitled decision', fr: 'Décision sans titre'},
  noSuchRecord: {en: 'There is no such record any more.', fr: 'Cette décision n’existe plus.'},
  unknownKind: {
    en: 'Relais has no template for documents of this kind.',
    fr: 'Relais n’a pas de modèle pour les documents de ce genre.',
  },
  nothingToSucceed: {
    en: 'Both records say so already, or one of them is not there.',
    fr: 'Les deux décisions le disent déjà, ou l’une d’elles n’existe pas.',
  },
} as const
