// What `relais owners` says, and `relais explain` of owners and components.

export const ownersTexts = {
  columnOwners: {en: 'Owners', fr: 'Responsables'},
  columnBy: {en: 'By', fr: 'D’après'},
  columnState: {en: 'State', fr: 'État'},
  columnFile: {en: 'File', fr: 'Fichier'},
  columnLine: {en: 'Line', fr: 'Ligne'},
  owned_owned: {en: 'owned', fr: 'attribué'},
  'owned_explicitly-unowned': {en: 'nobody, on purpose', fr: 'personne, volontairement'},
  owned_unmatched: {en: 'nobody', fr: 'personne'},
  fileCount: {en: '{count} file|{count} files', fr: '{count} fichier|{count} fichiers'},
  unownedCount: {
    en: '{count} of {all} has no owner.|{count} of {all} have no owner.',
    fr: 'Sans responsable\u00A0: {count} sur {all}.',
  },
  ownersUnread: {en: '`{path}` was not read: {reason}.', fr: '`{path}` n’a pas été lu\u00A0: {reason}.'},
  noSuchPath: {en: 'There is no file or folder `{path}`.{near}', fr: 'Il n’y a ni fichier ni dossier `{path}`.{near}'},
  component: {en: 'component', fr: 'composant'},
  owners: {en: 'owners', fr: 'responsables'},
  ownersAlso: {en: 'also named', fr: 'aussi cités'},
  lacking: {en: 'missing', fr: 'manque'},
  componentIs: {en: '{name}, {by}', fr: '{name}, {by}'},
  componentNone: {
    en: 'none: it lies beside all components',
    fr: 'aucun\u00A0: il se trouve en dehors de tous les composants',
  },
  source_config: {en: 'as relais.yaml lays down', fr: 'défini dans relais.yaml'},
  source_backstage: {en: 'by the catalogue of Backstage', fr: 'd’après le catalogue Backstage'},
  source_workspace: {en: 'a member of the workspace', fr: 'membre de l’espace de travail'},
  source_deployable: {en: 'since it is deployed', fr: 'car il est déployé'},
  source_folder: {en: 'a folder of source code', fr: 'un dossier de code source'},
  source_repository: {en: 'the whole repository', fr: 'le dépôt entier'},
  ownersUnmatched: {
    en: 'nobody: no line of any file of owners speaks of it',
    fr: 'personne\u00A0: aucune ligne d’un fichier de responsables n’en parle',
  },
  ownersExplicit: {en: 'nobody, on purpose', fr: 'personne, volontairement'},
  missingOwner: {
    en: 'an owner: a line in CODEOWNERS, or `owners` of its component in relais.yaml',
    fr: 'un responsable\u00A0: une ligne dans CODEOWNERS, ou `owners` de son composant dans relais.yaml',
  },
  missingSecond: {
    en: 'somebody beside the one owner: a team, or a second person',
    fr: 'quelqu’un à côté du seul responsable\u00A0: une équipe, ou une deuxième personne',
  },
  knownBy: {en: 'known by', fr: 'connu de'},
  knownShare: {en: '{name} {share} %', fr: '{name} {share}\u00A0%'},
  knownInside: {en: 'known inside', fr: 'connu en interne'},
  knownBetween: {en: 'from {low} to {high} %', fr: 'de {low} à {high}\u00A0%'},
  missingKnower: {
    en: 'a second person who knows this component',
    fr: 'une deuxième personne qui connaisse ce composant',
  },
  suggestNoHistory: {
    en: 'There is no history to suggest owners from: {reason}.',
    fr: 'Il n’y a pas d’historique d’où proposer des responsables\u00A0: {reason}.',
  },
  suggestUnreachable: {
    en: 'Known to people whose account is not (`names` in relais.yaml may tell it):',
    fr: 'Connu de personnes dont le compte ne l’est pas (`names` dans relais.yaml peut le dire)\u00A0:',
  },
  suggestedCount: {
    en: 'Owners suggested for {count} component.|Owners suggested for {count} components.',
    fr: 'Responsables proposés pour {count} composant.|Responsables proposés pour {count} composants.',
  },
  partlyOwned: {
    en: '{owned} of {all}; {names}',
    fr: '{owned} sur {all}\u00A0; {names}',
  },
} as const
