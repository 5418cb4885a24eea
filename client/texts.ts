// Everything the extension says at run time, in both languages, from one table; `|` parts singular from plural.
import type {Bilingual} from '../server/protocol.ts'

export const texts = {
  starting: {en: 'Relais: starting', fr: 'Relais\u00A0: démarrage'},
  indexing: {en: 'Relais: reading documents', fr: 'Relais\u00A0: lecture des documents'},
  clean: {en: 'Relais: nothing to report', fr: 'Relais\u00A0: rien à signaler'},
  findings: {en: 'Relais: {counts}', fr: 'Relais\u00A0: {counts}'},
  failed: {en: 'Relais: could not check', fr: 'Relais\u00A0: examen impossible'},
  stopped: {en: 'Relais: the language server has stopped', fr: 'Relais\u00A0: le serveur de langage s’est arrêté'},
  stoppedForGood: {
    en: 'The language server of Relais stopped several times within three minutes and is left stopped.',
    fr: 'Le serveur de langage de Relais s’est arrêté plusieurs fois en trois minutes\u00A0; il n’est plus relancé.',
  },
  cannotStart: {
    en: 'The language server of Relais could not start.',
    fr: 'Le serveur de langage de Relais n’a pas pu démarrer.',
  },
  progress: {en: '{done} of {all} documents', fr: '{done} documents sur {all}'},
  error: {en: '{count} error|{count} errors', fr: '{count} erreur|{count} erreurs'},
  warning: {en: '{count} warning|{count} warnings', fr: '{count} avertissement|{count} avertissements'},
  info: {en: '{count} note|{count} notes', fr: '{count} remarque|{count} remarques'},
  hint: {en: '{count} hint|{count} hints', fr: '{count} suggestion|{count} suggestions'},
  documents: {en: '{count} document|{count} documents', fr: '{count} document|{count} documents'},
  decisions: {en: '{count} decision|{count} decisions', fr: '{count} décision|{count} décisions'},
  seconds: {en: '{count} s', fr: '{count}\u00A0s'},
  restart: {en: 'Restart', fr: 'Redémarrer'},
  showOutput: {en: 'Show Output', fr: 'Afficher la sortie'},
  menu: {en: 'Menu', fr: 'Menu'},
  restricted: {
    en: 'Restricted Mode: without the history, and without what relais.yaml extends.',
    fr: 'Mode restreint\u00A0: sans l’historique, ni ce que relais.yaml étend.',
  },
  copied: {en: 'Debug information copied.', fr: 'Informations de débogage copiées.'},
  newTitle: {en: 'New Decision', fr: 'Nouvelle décision'},
  titlePrompt: {
    en: 'What is decided, in a few words: “Use PostgreSQL for bookings”',
    fr: 'Ce qui est décidé, en quelques mots\u00A0: «\u00A0Utiliser PostgreSQL pour les réservations\u00A0»',
  },
  titleEmpty: {en: 'A decision needs a title.', fr: 'Une décision a besoin d’un titre.'},
  documentTitle: {en: 'New Document', fr: 'Nouveau document'},
  documentPrompt: {
    en: 'What it is about, such as the name of a part; empty for the whole repository',
    fr: 'Ce dont il parle, par exemple le nom d’une partie\u00A0; vide pour le dépôt entier',
  },
  logTitle: {en: 'In which log?', fr: 'Dans quel registre\u00A0?'},
  supersedeTitle: {en: 'What supersedes {name}?', fr: 'Qu’est-ce qui remplace {name}\u00A0?'},
  newSuccessor: {en: 'A new decision', fr: 'Une nouvelle décision'},
  configurationHead: {
    en: 'Settings of Relais. Everything is optional: what is left out follows from conventions.',
    fr: 'Réglages de Relais. Tout est facultatif\u00A0: ce qui n’est pas précisé découle des conventions.',
  },
  successor: {en: 'superseded it', fr: 'l’a remplacée'},
  'status.draft': {en: 'Draft|Drafts', fr: 'Brouillon|Brouillons'},
  'status.proposed': {en: 'Proposed', fr: 'Proposée|Proposées'},
  'status.accepted': {en: 'Accepted', fr: 'Acceptée|Acceptées'},
  'status.implemented': {en: 'Implemented', fr: 'Mise en œuvre|Mises en œuvre'},
  'status.rejected': {en: 'Rejected', fr: 'Rejetée|Rejetées'},
  'status.deprecated': {en: 'Deprecated', fr: 'Obsolète|Obsolètes'},
  'status.superseded': {en: 'Superseded', fr: 'Remplacée|Remplacées'},
  'status.deferred': {en: 'Deferred', fr: 'Reportée|Reportées'},
  'status.unknown': {en: 'Unknown status', fr: 'Statut inconnu'},
  'status.none': {en: 'No status', fr: 'Sans statut'},
} as const satisfies Readonly<Record<string, Bilingual>>

export type TextKey = keyof typeof texts
