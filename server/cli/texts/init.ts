// What `relais init` writes and says; lines of the file itself are comments of YAML.

export const initTexts = {
  initExists: {
    en: '`{path}` exists already; `relais init --stdout` shows what it would hold.',
    fr: '`{path}` existe déjà\u00A0; `relais init --stdout` montre ce qu’il contiendrait.',
  },
  initNext: {
    en: '`relais check` lints by it.',
    fr: '`relais check` examine le dépôt en conséquence.',
  },
  initHead: {
    en: 'Settings of Relais. Everything is optional: what is left out follows from conventions.',
    fr: 'Réglages de Relais. Tout est facultatif\u00A0: ce qui n’est pas précisé découle des conventions.',
  },
  initNoLog: {
    en: 'No decision log was found yet. `relais new decision "TITLE"` begins one in docs/decisions.',
    fr: 'Aucun registre de décisions pour l’instant. `relais new decision "TITRE"` en commence un dans docs/decisions.',
  },
  initLog: {en: 'Found: {log} ({about}).', fr: 'Trouvé\u00A0: {log} ({about}).'},
  initPresets: {
    en: 'Sets of rules that are on. Beside core there are:',
    fr: 'Jeux de règles activés. Outre core, il existe\u00A0:',
  },
  initPreset: {en: '{name}: {summary}', fr: '{name}\u00A0: {summary}'},
  initLanguage: {
    en: 'The language of documents that Relais creates where no neighbour shows one.',
    fr: 'La langue des documents que Relais crée là où aucun voisin n’en montre une.',
  },
  initFindings: {
    en: 'There is {count} finding today. To look at new records only, set a day here:|There are {count} findings today. To look at new records only, set a day here:',
    fr: '{count} constat à ce jour. Pour ne regarder que les nouvelles décisions, fixez ici un jour\u00A0:|{count} constats à ce jour. Pour ne regarder que les nouvelles décisions, fixez ici un jour\u00A0:',
  },
  initBaseline: {
    en: 'or keep the present findings aside with `relais check --update-baseline`:',
    fr: 'ou mettez de côté les constats actuels avec `relais check --update-baseline`\u00A0:',
  },
  initRules: {
    en: 'Severity and options of single rules; `relais rules` lists them.',
    fr: 'Gravité et options de chaque règle\u00A0; `relais rules` les énumère.',
  },
  initIgnore: {en: 'Files to leave alone.', fr: 'Fichiers à laisser de côté.'},
  initDocuments: {
    en: 'Where conventions do not tell: which files are decision records, which are templates.',
    fr: 'Là où les conventions ne suffisent pas\u00A0: quels fichiers sont des décisions, lesquels des modèles.',
  },
  initPeople: {
    en: 'Who works here, and as what: internal, contractor, hosted (a guest of another organisation) or third-party. Dates and titles are yours to add; nothing here is sent anywhere.',
    fr: 'Qui travaille ici, et à quel titre\u00A0: internal, contractor (prestataire), hosted (accueilli d’un autre organisme) ou third-party. Les dates et les titres sont à compléter\u00A0; rien n’est envoyé nulle part.',
  },
  initDomains: {
    en: 'Whoever commits with an address of these domains is internal.',
    fr: 'Quiconque signe ses commits avec une adresse de ces domaines est interne.',
  },
  initHosts: {
    en: 'Where the company itself keeps documents, so that links to other accounts stand out.',
    fr: 'Où l’entreprise conserve elle-même ses documents, pour repérer les liens vers d’autres comptes.',
  },
  initReviews: {
    en: 'How long documents hold before somebody must look at them again.',
    fr: 'Combien de temps les documents tiennent avant d’être relus.',
  },
  initFirst: {
    en: 'Documents to write first; each command begins one from what the repository knows:',
    fr: 'Documents à écrire d’abord\u00A0; chaque commande en commence un d’après ce que sait le dépôt\u00A0:',
  },
  initFirstDecision: {
    en: 'Why things are as they are: begin with the choice that cost most',
    fr: 'Pourquoi les choses sont ainsi\u00A0: commencer par le choix le plus coûteux',
  },
} as const
