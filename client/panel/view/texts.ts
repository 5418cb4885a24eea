// Everything that the view of coverage says, in both languages; `|` parts singular from plural.
import type {DimensionName} from '../../../server/engine/model/coverage.ts'
import {type Bilingual, fill, type Language} from '../../../server/engine/model/language.ts'
import {count} from './numbers.ts'

export const texts = {
  title: {en: 'Knowledge coverage', fr: 'Couverture des connaissances'},
  on: {en: 'on {day}', fr: 'au {day}'},
  atCommit: {en: 'commit {commit}', fr: 'commit {commit}'},
  overview: {en: 'Overview', fr: 'Vue d’ensemble'},
  covered: {en: 'covered', fr: 'couvert'},
  noScore: {en: 'Nothing to measure', fr: 'Rien à mesurer'},
  unknownPart: {
    en: 'Up to {high} once what is unknown is known.',
    fr: 'Jusqu’à {high} quand ce qui est inconnu sera connu.',
  },
  allKnown: {en: 'Everything that counts is known.', fr: 'Tout ce qui compte est connu.'},
  mean: {en: 'Mean of {components}', fr: 'Moyenne de {components}'},
  componentCount: {en: '{count} component|{count} components', fr: '{count} composant|{count} composants'},
  gapCount: {en: '{count} gap|{count} gaps', fr: '{count} manque|{count} manques'},
  weakest: {en: 'Weakest component', fr: 'Composant le plus faible'},
  weakestWhy: {en: 'A mean hides islands: look here first.', fr: 'Une moyenne cache les îlots\u00A0: commencer ici.'},
  figures: {en: 'Key figures', fr: 'Indicateurs'},
  unknown: {en: 'unknown', fr: 'inconnu'},
  notApplicable: {en: 'does not apply', fr: 'sans objet'},
  since: {en: '{change} since {day}', fr: '{change} depuis le {day}'},
  unchanged: {en: 'unchanged since {day}', fr: 'inchangé depuis le {day}'},
  trend: {en: 'Trend', fr: 'Évolution'},
  trendSummary: {
    en: 'From {from} on {first} to {to} on {last}.',
    fr: 'De {from} le {first} à {to} le {last}.',
  },
  asTable: {en: 'Show as a table', fr: 'Afficher sous forme de tableau'},
  day: {en: 'Day', fr: 'Jour'},
  score: {en: 'Score', fr: 'Score'},
  band: {en: 'Known to unknown', fr: 'Du connu à l’inconnu'},
  heatMap: {en: 'Components', fr: 'Composants'},
  heatMapHelp: {
    en: 'Each number is a share of 100. A cell leads to how its number is made; the hatched part of its bar is unknown.',
    fr: 'Chaque nombre est une part de 100. Une case mène au calcul de son nombre\u00A0; la partie hachurée de sa barre est inconnue.',
  },
  keyboardHelp: {
    en: 'Arrow keys move between cells, Enter explains one.',
    fr: 'Les flèches vont d’une case à l’autre, Entrée en explique une.',
  },
  component: {en: 'Component', fr: 'Composant'},
  legend: {en: 'Legend', fr: 'Légende'},
  range: {en: '{low} to {high}', fr: 'de {low} à {high}'},
  explained: {en: 'How each number is made', fr: 'Détail des calculs'},
  weight: {en: 'weight {weight}', fr: 'poids {weight}'},
  product: {en: 'product of', fr: 'produit de'},
  weightedMean: {en: 'weighted mean of', fr: 'moyenne pondérée de'},
  missingHere: {en: 'Missing here', fr: 'Ce qui manque ici'},
  moreEvidence: {en: 'and {count} more', fr: 'et {count} autres'},
  gaps: {en: 'What is missing', fr: 'Ce qui manque'},
  gapsHelp: {
    en: 'What would raise the score of the whole most comes first.',
    fr: 'Ce qui ferait le plus monter le score de l’ensemble vient en premier.',
  },
  noGaps: {en: 'Nothing is missing.', fr: 'Rien ne manque.'},
  gain: {en: 'up to {points}', fr: 'jusqu’à {points}'},
  search: {en: 'Search', fr: 'Rechercher'},
  searchHint: {en: 'Words of a gap, a component or a path', fr: 'Mots d’un manque, d’un composant ou d’un chemin'},
  dimension: {en: 'Dimension', fr: 'Dimension'},
  all: {en: 'All', fr: 'Toutes'},
  writable: {en: 'Closed by a document', fr: 'Comblés par un document'},
  shown: {en: '{shown} of {all}', fr: '{shown} sur {all}'},
  reset: {en: 'Show all', fr: 'Tout afficher'},
  noMatch: {en: 'No gap matches.', fr: 'Aucun manque ne correspond.'},
  toWrite: {en: 'Write: {kind}', fr: 'À rédiger\u00A0: {kind}'},
  create: {en: 'Create {kind}…', fr: 'Créer\u00A0: {kind}…'},
  decisions: {en: 'Decision log', fr: 'Registre des décisions'},
  noDecisions: {en: 'No decision is on record.', fr: 'Aucune décision n’est consignée.'},
  id: {en: 'Id', fr: 'Réf.'},
  status: {en: 'Status', fr: 'Statut'},
  date: {en: 'Date', fr: 'Date'},
  decision: {en: 'Decision', fr: 'Décision'},
  departure: {en: 'If they left', fr: 'En cas de départ'},
  departureOf: {en: 'Without {people}', fr: 'Sans {people}'},
  departureNone: {
    en: 'No component would fall below {threshold}.',
    fr: 'Aucun composant ne passerait sous {threshold}.',
  },
  departureSome: {
    en: '{count} component would fall below {threshold}.|{count} components would fall below {threshold}.',
    fr: '{count} composant passerait sous {threshold}.|{count} composants passeraient sous {threshold}.',
  },
  before: {en: 'Today', fr: 'Aujourd’hui'},
  after: {en: 'Without', fr: 'Sans'},
  writeFirst: {en: 'What to write first', fr: 'À rédiger en premier'},
  nothingToWrite: {en: 'Nothing that a document could close', fr: 'Rien qu’un document puisse combler'},
  past: {en: 'Over time', fr: 'Dans le temps'},
  pastHelp: {
    en: 'Commits are measured as they were, from git alone; your files stay as they are.',
    fr: 'Les commits sont mesurés tels qu’ils étaient, d’après git seul\u00A0; vos fichiers restent tels quels.',
  },
  measureTrend: {en: 'Measure the past twelve months', fr: 'Mesurer les douze derniers mois'},
  compareWith: {en: 'Compare with a revision…', fr: 'Comparer à une révision…'},
  stopComparing: {en: 'Stop comparing', fr: 'Ne plus comparer'},
  measuringPast: {en: 'Measuring the past…', fr: 'Mesure du passé…'},
  monthsMeasured: {en: '{done} of {all} months', fr: '{done} mois sur {all}'},
  compared: {en: 'Compared', fr: 'Comparaison'},
  comparedWith: {
    en: 'With {revision}, where this branch left it: commit {commit}.',
    fr: 'Avec {revision}, là où cette branche l’a quittée\u00A0: commit {commit}.',
  },
  comparedScore: {en: 'The score went from {before} to {after}.', fr: 'Le score est passé de {before} à {after}.'},
  comparedSame: {en: 'No component has moved.', fr: 'Aucun composant n’a bougé.'},
  comparedCell: {en: 'from {before} to {after}', fr: 'de {before} à {after}'},
  came: {en: 'new', fr: 'nouveau'},
  went: {en: 'gone', fr: 'disparu'},
  closedGaps: {
    en: '{count} gap is closed|{count} gaps are closed',
    fr: '{count} manque est comblé|{count} manques sont comblés',
  },
  openedGaps: {
    en: '{count} gap is new|{count} gaps are new',
    fr: '{count} manque est nouveau|{count} manques sont nouveaux',
  },
  notes: {en: 'What is not known', fr: 'Ce qui reste inconnu'},
  noComponents: {
    en: 'No component was found. `components` in relais.yaml names them.',
    fr: 'Aucun composant n’a été trouvé. `components` dans relais.yaml les nomme.',
  },
  madeBy: {
    en: 'Made by Relais from what the repository holds. No verdict on people, and no legal advice.',
    fr: 'Produit par Relais d’après le contenu du dépôt. Ni jugement sur des personnes, ni conseil juridique.',
  },
  serverStopped: {
    en: 'The language server has stopped; what is shown may be old.',
    fr: 'Le serveur de langage s’est arrêté\u00A0: ce qui s’affiche peut dater.',
  },
  reading: {en: 'Reading…', fr: 'Lecture…'},
  readingSome: {en: '{done} of {all} documents', fr: '{done} documents sur {all}'},
  cancel: {en: 'Cancel', fr: 'Annuler'},
  folder: {en: 'Folder', fr: 'Dossier'},
  exportAs: {en: 'Export', fr: 'Exporter'},
  dossier: {en: 'Dossier', fr: 'Dossier'},
  whoLeaves: {en: 'Who would leave?', fr: 'Qui partirait\u00A0?'},
  until: {en: 'until {day}', fr: 'jusqu’au {day}'},
  wholeOrganisation: {en: 'All of {org}', fr: 'Tout {org}'},
  showMore: {en: 'Show more', fr: 'Afficher la suite'},
  nobody: {en: 'Nobody', fr: 'Personne'},
  nobodyRegistered: {
    en: 'Name people under `people` in relais.yaml to see what would be left without them.',
    fr: 'Nommer des personnes sous `people` dans relais.yaml pour voir ce qui resterait sans elles.',
  },
  sections: {en: 'Sections', fr: 'Sections'},
} as const satisfies Readonly<Record<string, Bilingual>>

/** The name of each dimension shortened for narrow tables, and what it asks. */
export const dimensionTexts: Readonly<Record<DimensionName, {readonly short: Bilingual; readonly asks: Bilingual}>> = {
  decision: {
    short: {en: 'Dec.', fr: 'Déc.'},
    asks: {en: 'Are its significant choices on record?', fr: 'Ses choix importants sont-ils consignés\u00A0?'},
  },
  ownership: {
    short: {en: 'Own.', fr: 'Resp.'},
    asks: {en: 'Does somebody answer for it?', fr: 'Quelqu’un en répond-il\u00A0?'},
  },
  knowledge: {
    short: {en: 'Know.', fr: 'Conn.'},
    asks: {
      en: 'Do people of the company know it?',
      fr: 'Des personnes de l’entreprise le connaissent-elles\u00A0?',
    },
  },
  ip: {
    short: {en: 'IP', fr: 'PI'},
    asks: {en: 'Is evidence of rights on file?', fr: 'La preuve des droits est-elle au dossier\u00A0?'},
  },
  transfer: {
    short: {en: 'Trans.', fr: 'Trans.'},
    asks: {
      en: 'Could a successor start from its documents?',
      fr: 'Un successeur pourrait-il partir de ses documents\u00A0?',
    },
  },
  freshness: {
    short: {en: 'Fresh', fr: 'Fraîch.'},
    asks: {en: 'Are its documents up to date?', fr: 'Ses documents sont-ils à jour\u00A0?'},
  },
  governance: {
    short: {en: 'Gov.', fr: 'Gouv.'},
    asks: {en: 'Is it steered, and followed up?', fr: 'Est-il piloté et suivi\u00A0?'},
  },
}

export type TextKey = keyof typeof texts

export function say(language: Language, key: TextKey, data: Readonly<Record<string, string>> = {}): string {
  return fill(texts[key][language], data)
}

/** Says something about a count. English has one thing or other numbers of things; French takes 0 and 1 alike. */
export function sayCount(
  language: Language,
  key: TextKey,
  number: number,
  data: Readonly<Record<string, string>> = {},
): string {
  const [one = '', other = one] = texts[key][language].split('|')
  const singular = language === 'fr' ? number < 2 : number === 1
  return fill(singular ? one : other, {count: count(number, language), ...data})
}
