// Every option of every command, once: its type, its value, and what it does in both languages.
import type {Bilingual} from '../engine/index.ts'
import type {Option} from './option.ts'
import {coverageOptions} from './options-coverage.ts'

const same = (text: string): Bilingual => ({en: text, fr: text})
const file: Bilingual = {en: 'FILE', fr: 'FICHIER'}
const folder: Bilingual = {en: 'DIR', fr: 'DOSSIER'}
const path: Bilingual = {en: 'PATH', fr: 'CHEMIN'}
const day: Bilingual = {en: 'DATE', fr: 'JOUR'}

export const options = {
  format: {
    value: {en: 'FORMAT', fr: 'FORMAT'},
    multiple: true,
    help: {
      en: 'How the result is written: {formats}. `FORMAT=FILE` writes it to a file and may be repeated.',
      fr: 'La forme du résultat\u00A0: {formats}. `FORMAT=FICHIER` l’écrit dans un fichier\u00A0; option répétable.',
    },
  },
  output: {
    value: file,
    short: 'o',
    help: {
      en: 'Write the result to a file instead of standard output.',
      fr: 'Écrire le résultat dans un fichier plutôt que sur la sortie standard.',
    },
  },
  fix: {
    help: {
      en: 'Apply every safe fix, then report what remains.',
      fr: 'Appliquer toutes les corrections sûres, puis signaler ce qui reste.',
    },
  },
  'fix-dry-run': {
    help: {
      en: 'Print what `--fix` would change as a unified diff; write nothing.',
      fr: 'Afficher ce que `--fix` changerait, sous forme de diff unifié, sans rien écrire.',
    },
  },
  base: {
    value: {en: 'REV', fr: 'RÉV'},
    help: {
      en: 'Compare with where this branch left that revision, and report what the change lacks (default: the target of the pull or merge request in GitHub Actions and GitLab CI).',
      fr: 'Comparer avec le point où cette branche a quitté cette révision, et signaler ce qui manque au changement (par défaut\u00A0: la cible de la demande de fusion dans GitHub Actions et GitLab CI).',
    },
  },
  'no-base': {
    help: {
      en: 'Compare with nothing, not even in a pull or merge request.',
      fr: 'Ne comparer avec rien, pas même dans une demande de fusion.',
    },
  },
  'changed-only': {
    help: {
      en: 'With a base: report only on files that changed and on documents that depend on them.',
      fr: 'Avec une base\u00A0: ne signaler que ce qui concerne les fichiers changés et les documents qui en dépendent.',
    },
  },
  refs: {
    value: {en: 'PATTERN', fr: 'MOTIF'},
    multiple: true,
    help: {
      en: 'With a base: look for colliding numbers on these branches as well, such as `origin/*`.',
      fr: 'Avec une base\u00A0: chercher aussi les numéros en double sur ces branches, par exemple `origin/*`.',
    },
  },
  to: {
    value: folder,
    help: {
      en: 'The folder to write to; it is made when it is not there.',
      fr: 'Le dossier où écrire\u00A0; il est créé s’il n’existe pas.',
    },
  },
  baseline: {
    value: file,
    help: {
      en: 'A file of known findings that are not reported again (default: `baseline` of relais.yaml, else relais-baseline.json when there is one).',
      fr: 'Un fichier de constats connus, qui ne sont plus signalés (par défaut\u00A0: `baseline` de relais.yaml, sinon relais-baseline.json s’il existe).',
    },
  },
  'update-baseline': {
    help: {
      en: 'Write the present findings to the baseline, and drop those that are gone.',
      fr: 'Consigner les constats actuels dans la référence et en retirer ceux qui ont disparu.',
    },
  },
  'fail-on': {
    value: {en: 'SEVERITY', fr: 'GRAVITÉ'},
    choices: ['error', 'warning', 'info', 'never'],
    help: {
      en: 'Exit with 1 from this severity on: error (default), warning, info, never.',
      fr: 'Sortir avec le code 1 dès cette gravité\u00A0: error (par défaut), warning, info, never.',
    },
  },
  'max-warnings': {
    value: same('N'),
    help: {
      en: 'Exit with 1 when there are more warnings than this.',
      fr: 'Sortir avec le code 1 au-delà de ce nombre d’avertissements.',
    },
  },
  preset: {
    value: {en: 'NAME', fr: 'NOM'},
    multiple: true,
    help: {
      en: 'Turn a set of rules on, beside those of the configuration; several with commas or repeated.',
      fr: 'Activer un jeu de règles, en plus de ceux de la configuration\u00A0; plusieurs, séparés par des virgules ou répétés.',
    },
  },
  config: {
    value: file,
    help: {
      en: 'Use this configuration (default: relais.yaml of the root).',
      fr: 'Utiliser cette configuration (par défaut\u00A0: relais.yaml de la racine).',
    },
  },
  'no-config': {help: {en: 'Use no configuration.', fr: 'N’utiliser aucune configuration.'}},
  threads: {
    value: same('N'),
    help: {
      en: 'Read documents with so many threads (default: one for a small repository, else up to 4, as the machine has).',
      fr: 'Lire les documents avec autant de fils d’exécution (par défaut\u00A0: un pour un petit dépôt, sinon jusqu’à 4, selon la machine).',
    },
  },
  stdin: {
    help: {
      en: 'Read one document from standard input and report on it alone.',
      fr: 'Lire un document sur l’entrée standard et ne signaler que ce qui le concerne.',
    },
  },
  stdio: {
    help: {
      en: 'Speak over standard input and output.',
      fr: 'Dialoguer par l’entrée et la sortie standard.',
    },
  },
  'stdin-filename': {
    value: path,
    help: {
      en: 'Where the document of standard input stands in the repository.',
      fr: 'La place, dans le dépôt, du document reçu sur l’entrée standard.',
    },
  },
  quiet: {
    short: 'q',
    help: {
      en: 'List errors only, and say nothing on standard error.',
      fr: 'Ne lister que les erreurs et ne rien dire sur la sortie d’erreur.',
    },
  },
  now: {
    value: day,
    help: {
      en: 'Judge as of this day, `YYYY-MM-DD` (default: today).',
      fr: 'Juger à la date indiquée, `AAAA-MM-JJ` (par défaut\u00A0: aujourd’hui).',
    },
  },
  'cache-dir': {
    value: folder,
    help: {
      en: 'Keep what is known of unchanged files in this folder (default: the user’s cache folder).',
      fr: 'Garder dans ce dossier ce qui est connu des fichiers inchangés (par défaut\u00A0: le dossier de cache de l’utilisateur).',
    },
  },
  'no-cache': {
    help: {
      en: 'Neither use nor keep what is known of unchanged files.',
      fr: 'Ne rien utiliser ni garder de ce qui est connu des fichiers inchangés.',
    },
  },
  stats: {
    help: {
      en: 'Tell files, bytes and times on standard error.',
      fr: 'Indiquer fichiers, octets et durées sur la sortie d’erreur.',
    },
  },
  suggest: {
    help: {
      en: 'Read the git history for suggestions: the date and author of a record’s first commit, or owners for what nobody owns.',
      fr: 'Lire l’historique git pour proposer la date et l’auteur du premier commit d’une décision, ou des responsables là où il n’y en a pas.',
    },
  },
  anonymise: {
    help: {
      en: 'Show people as P1, P2… in no order that tells anything of them.',
      fr: 'Désigner les personnes par P1, P2… dans un ordre qui ne dit rien d’elles.',
    },
  },
  root: {
    value: folder,
    help: {
      en: 'The repository’s root (default: the nearest folder above with relais.yaml or .git).',
      fr: 'La racine du dépôt (par défaut\u00A0: le plus proche dossier parent contenant relais.yaml ou .git).',
    },
  },
  'no-git': {
    help: {
      en: 'Do not ask git: list the files of the folder itself.',
      fr: 'Ne pas interroger git\u00A0: lister les fichiers du dossier lui-même.',
    },
  },
  color: {
    value: {en: 'WHEN', fr: 'QUAND'},
    choices: ['auto', 'always', 'never'],
    help: {
      en: 'Colours: auto (default), always, never. NO_COLOR and FORCE_COLOR are honoured.',
      fr: 'Couleurs\u00A0: auto (par défaut), always, never. NO_COLOR et FORCE_COLOR sont respectés.',
    },
  },
  status: {
    value: {en: 'STATUS', fr: 'STATUT'},
    multiple: true,
    help: {
      en: 'Only decisions with this status, such as `accepted`; several with commas or repeated.',
      fr: 'Seulement les décisions de ce statut, par exemple `accepted`\u00A0; plusieurs, séparés par des virgules ou répétés.',
    },
  },
  log: {
    value: path,
    help: {
      en: 'Only this log: its folder, or its file.',
      fr: 'Seulement ce registre\u00A0: son dossier, ou son fichier.',
    },
  },
  for: {
    value: path,
    help: {
      en: 'Only decisions that govern this file or folder, and why.',
      fr: 'Seulement les décisions qui régissent ce fichier ou ce dossier, et pourquoi.',
    },
  },
  unowned: {
    help: {
      en: 'Only files that nobody owns, on purpose or not.',
      fr: 'Seulement les fichiers sans responsable, volontairement ou non.',
    },
  },
  from: {
    value: {en: 'FACT', fr: 'FAIT'},
    help: {
      en: 'Begin the record with something that a manifest states: `pg`, `PostgreSQL` or `package.json:12`.',
      fr: 'Commencer la fiche par ce qu’un manifeste révèle\u00A0: `pg`, `PostgreSQL` ou `package.json:12`.',
    },
  },
  decider: {
    value: {en: 'NAME', fr: 'NOM'},
    multiple: true,
    help: {en: 'Who decides; may be repeated.', fr: 'Qui décide\u00A0; option répétable.'},
  },
  in: {
    value: same('en|fr'),
    choices: ['en', 'fr'],
    help: {
      en: 'The language of the new document (default: that of its log or neighbours, of the configuration, or of --lang).',
      fr: 'La langue du nouveau document (par défaut\u00A0: celle du registre ou de ses voisins, de la configuration ou de --lang).',
    },
  },
  as: {
    value: {en: 'FORMAT', fr: 'FORMAT'},
    help: {
      en: 'The format of the new record, such as madr-4 or nygard (default: that of its log).',
      fr: 'Le format de la nouvelle décision, par exemple madr-4 ou nygard (par défaut\u00A0: celui du registre).',
    },
  },
  'dry-run': {
    help: {
      en: 'Print what would change as a unified diff; write nothing.',
      fr: 'Afficher ce qui changerait, sous forme de diff unifié, sans rien écrire.',
    },
  },
  stdout: {
    help: {en: 'Print the file instead of writing it.', fr: 'Afficher le fichier au lieu de l’écrire.'},
  },
  ...coverageOptions,
  lang: {
    value: same('en|fr'),
    choices: ['en', 'fr'],
    help: {
      en: 'Speak English or French (default: LC_ALL, LC_MESSAGES or LANG).',
      fr: 'Parler anglais ou français (par défaut\u00A0: LC_ALL, LC_MESSAGES ou LANG).',
    },
  },
  help: {short: 'h', help: {en: 'Show this help.', fr: 'Afficher cette aide.'}},
  version: {help: {en: 'Show the version.', fr: 'Afficher la version.'}},
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof options

/** The table under its common type, for those who walk over it. */
export const optionTable: Readonly<Record<string, Option>> = options
