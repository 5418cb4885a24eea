// Why decisions govern a path, and what manifests state.

export const governingTexts = {
  columnBecause: {en: 'Because', fr: 'Parce que'},
  because_affects: {en: 'it says so', fr: 'elle le dit'},
  because_component: {en: 'it is in the component’s log', fr: 'elle est au registre du composant'},
  because_reference: {en: 'the source names it', fr: 'le code la cite'},
  because_link: {en: 'it leads there', fr: 'elle y renvoie'},
  because_decided: {en: 'it decides on {subject}', fr: 'elle porte sur {subject}'},
  because_named: {en: 'it names {subject}', fr: 'elle mentionne {subject}'},
  governedBy: {en: 'governed by', fr: 'régi par'},
  governingDecision: {en: '{id} {title} ({status}): {because}', fr: '{id} {title} ({status})\u00A0: {because}'},
  states: {en: 'states', fr: 'révèle'},
  statedSubject: {
    en: '{subject} ({category}): {decisions}',
    fr: '{subject} ({category})\u00A0: {decisions}',
  },
  noDecisionNamesIt: {en: 'no decision names it', fr: 'aucune décision n’en parle'},
  isManifest: {
    en: 'a manifest: what the product is built from is read from it',
    fr: 'un manifeste\u00A0: il révèle à partir de quoi le produit est fait',
  },
  titleOrFact: {
    en: 'A new decision needs a title, or `--from` with what a manifest states.',
    fr: 'Une nouvelle décision a besoin d’un titre, ou de `--from` avec ce qu’un manifeste révèle.',
  },
  noSuchFact: {
    en: 'No manifest of this repository states `{fact}`.{near}',
    fr: 'Aucun manifeste de ce dépôt ne mentionne `{fact}`.{near}',
  },
  nothingOnLine: {
    en: '{path} states nothing on line {line}.{near}',
    fr: '{path} ne révèle rien à la ligne {line}.{near}',
  },
} as const
