// Every command, once: what it takes, and what it does in both languages.
import type {Bilingual} from '../engine/index.ts'
import {writtenKinds} from '../engine/model/document-kinds.ts'
import type {OptionName} from './options.ts'

export interface Command {
  /** What stands behind the command's name in its usage line. */
  readonly operands: Bilingual
  /** How many operands it takes. */
  readonly arity: readonly [least: number, most: number]
  readonly summary: Bilingual
  /** More to know, one paragraph each. */
  readonly details: readonly Bilingual[]
  /** Formats of `--format`; empty when it has none. */
  readonly formats: readonly string[]
  readonly options: readonly OptionName[]
  readonly examples: readonly string[]
}

const same = (text: string): Bilingual => ({en: text, fr: text})
const everywhere = ['root', 'no-git', 'config', 'no-config', 'color', 'lang', 'help'] as const

const checkFormats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'] as const
const decisionFormats = ['table', 'json', 'markdown', 'csv'] as const
const coverageFormats = ['table', 'json', 'markdown', 'csv', 'html'] as const
const ownersFormats = ['table', 'json', 'csv'] as const
const ruleFormats = ['table', 'json', 'markdown'] as const

const check: Command = {
  operands: {en: '[PATH…]', fr: '[CHEMIN…]'},
  arity: [0, Number.POSITIVE_INFINITY],
  summary: {
    en: 'Lint the repository’s decision records and documents (the default command).',
    fr: 'Examiner les décisions et les documents du dépôt (commande par défaut).',
  },
  details: [
    {
      en: 'PATHs limit what is reported, never what is read: links and supersessions cross files.',
      fr: 'Les CHEMINS limitent ce qui est signalé, jamais ce qui est lu\u00A0: les liens et les remplacements vont d’un fichier à l’autre.',
    },
    {
      en: 'Exit codes: 0 clean at the threshold, 1 findings at or above it, 2 wrong usage or unusable configuration, 3 a failure of Relais itself.',
      fr: 'Codes de sortie\u00A0: 0 rien au-delà du seuil, 1 des constats à partir du seuil, 2 usage incorrect ou configuration inutilisable, 3 défaillance de Relais lui-même.',
    },
  ],
  formats: checkFormats,
  options: [
    ...(['format', 'output', 'fix', 'fix-dry-run', 'baseline', 'update-baseline', 'fail-on', 'max-warnings'] as const),
    ...(['base', 'no-base', 'changed-only', 'refs'] as const),
    ...(['preset', 'stdin', 'stdin-filename', 'suggest', 'now', 'threads', 'cache-dir', 'no-cache'] as const),
    ...(['quiet', 'stats'] as const),
    ...everywhere,
  ],
  examples: [
    'relais check',
    'relais check docs/adr --fix',
    'relais check --format text --format sarif=relais.sarif',
    'relais check --base origin/main --changed-only',
    'relais check --update-baseline',
  ],
}

const decisions: Command = {
  operands: same(''),
  arity: [0, 0],
  summary: {
    en: 'Show the decision log as it is recognised.',
    fr: 'Afficher le registre des décisions tel qu’il est reconnu.',
  },
  details: [],
  formats: decisionFormats,
  options: ['format', 'output', 'status', 'log', 'for', 'threads', ...everywhere],
  examples: [
    'relais decisions',
    'relais decisions --status accepted,proposed',
    'relais decisions --for package.json',
    'relais decisions --format json',
  ],
}

const coverage: Command = {
  operands: same(''),
  arity: [0, 0],
  summary: {
    en: 'Show how far each component could be carried on by those who stay.',
    fr: 'Montrer dans quelle mesure ceux qui restent pourraient reprendre chaque composant.',
  },
  details: [
    {
      en: 'What is unknown counts as 0 and is shown as unknown; a gate that hangs on it is not evaluated.',
      fr: 'Ce qui est inconnu compte pour 0 et s’affiche comme inconnu ; un seuil qui en dépend n’est pas évalué.',
    },
    {
      en: 'Exit codes: 0, 1 when a gate is not met, 2 wrong usage or unusable configuration, 3 a failure of Relais itself.',
      fr: 'Codes de sortie : 0, 1 quand un seuil n’est pas atteint, 2 usage incorrect ou configuration inutilisable, 3 défaillance de Relais lui-même.',
    },
  ],
  formats: coverageFormats,
  options: [
    ...(['format', 'output', 'explain', 'trend', 'without', 'leaving', 'fail-under', 'max-drop', 'require'] as const),
    ...(['base', 'now', 'preset', 'threads', 'cache-dir', 'no-cache', 'quiet'] as const),
    ...everywhere,
  ],
  examples: [
    'relais coverage',
    'relais coverage --explain api',
    'relais coverage --format html=coverage.html',
    'relais coverage --leaving=90',
    'relais coverage --fail-under 60 --require knowledge>=50',
    'relais coverage --base origin/main --max-drop 2 --format markdown',
  ],
}

const owners: Command = {
  operands: {en: '[PATH…]', fr: '[CHEMIN…]'},
  arity: [0, Number.POSITIVE_INFINITY],
  summary: {
    en: 'Show who owns which path, by which line of which file.',
    fr: 'Afficher qui est responsable de quel chemin, d’après quelle ligne de quel fichier.',
  },
  details: [
    {
      en: 'CODEOWNERS counts first, as the forge reads it; then `components` of relais.yaml, OWNERS, MAINTAINERS, catalog-info.yaml, the documents themselves and package metadata.',
      fr: 'CODEOWNERS passe d’abord, tel que la forge le lit ; puis `components` de relais.yaml, OWNERS, MAINTAINERS, catalog-info.yaml, les documents eux-mêmes et les métadonnées des paquets.',
    },
  ],
  formats: ownersFormats,
  options: [
    ...(['unowned', 'suggest', 'anonymise', 'format', 'output', 'now', 'threads', 'cache-dir', 'no-cache'] as const),
    ...everywhere,
  ],
  examples: [
    'relais owners',
    'relais owners src/api docs',
    'relais owners --unowned',
    'relais owners --format json',
    'relais owners --suggest | git apply',
    'relais owners --format csv --anonymise',
  ],
}

const report: Command = {
  operands: same(''),
  arity: [0, 0],
  summary: {
    en: 'Write the dossier of a technical due diligence: evidence or gap for each question, coverage, decisions.',
    fr: 'Écrire le dossier d’un audit technique\u00A0: pièce ou manque pour chaque question, couverture, décisions.',
  },
  details: [
    {
      en: 'The same commit gives the same bytes: measured is the day of the commit, unless `--now` names another.',
      fr: 'Le même commit donne les mêmes octets\u00A0: la mesure vaut au jour du commit, sauf si `--now` en nomme un autre.',
    },
  ],
  formats: [],
  options: ['to', 'now', 'preset', 'threads', 'cache-dir', 'no-cache', ...everywhere],
  examples: ['relais report --to dossier', 'relais report --to dossier --lang fr'],
}

const explain: Command = {
  operands: {en: 'RULE|PATH', fr: 'RÈGLE|CHEMIN'},
  arity: [1, 1],
  summary: {
    en: 'Show a rule’s page, or how a file is seen.',
    fr: 'Afficher la page d’une règle, ou la façon dont un fichier est compris.',
  },
  details: [],
  formats: [],
  options: ['anonymise', 'now', 'threads', 'cache-dir', 'no-cache', ...everywhere],
  examples: ['relais explain decision/status-missing', 'relais explain docs/adr/0001-record-decisions.md'],
}

const rules: Command = {
  operands: same(''),
  arity: [0, 0],
  summary: {en: 'List the rules and how each is set here.', fr: 'Lister les règles et leur réglage dans ce dépôt.'},
  details: [],
  formats: ruleFormats,
  options: ['format', 'output', 'preset', ...everywhere],
  examples: ['relais rules', 'relais rules --format markdown'],
}

const init: Command = {
  operands: same(''),
  arity: [0, 0],
  summary: {
    en: 'Write a starting relais.yaml from what the repository holds.',
    fr: 'Écrire un premier relais.yaml d’après le contenu du dépôt.',
  },
  details: [
    {en: 'An existing file is never overwritten.', fr: 'Un fichier existant n’est jamais remplacé.'},
    {
      en: 'With `--preset outsourced`, it prepares the register of people, and lists the documents to write first.',
      fr: 'Avec `--preset outsourced`, elle prépare le registre des personnes et énumère les documents à écrire d’abord.',
    },
  ],
  formats: [],
  options: ['preset', 'stdout', 'now', 'root', 'no-git', 'color', 'lang', 'help'],
  examples: ['relais init', 'relais init --preset outsourced', 'relais init --stdout'],
}

const kinds = ['decision', ...writtenKinds].join(', ')

const create: Command = {
  operands: {en: 'KIND [TITLE]', fr: 'GENRE [TITRE]'},
  arity: [1, 2],
  summary: {
    en: 'Write a new decision record in its log’s own format, or another document from its template.',
    fr: 'Rédiger une nouvelle décision dans le format du registre, ou un autre document d’après son modèle.',
  },
  details: [
    {en: `KIND is one of: ${kinds}.`, fr: `GENRE est l’un de\u00A0: ${kinds}.`},
    {
      en: 'Templates are filled with what the repository knows: parts, owners, decisions, systems, people. `{…}` says what is left to write.',
      fr: 'Les modèles sont remplis avec ce que sait le dépôt\u00A0: parties, responsables, décisions, systèmes, personnes. `{…}` dit ce qui reste à écrire.',
    },
    {
      en: 'For a decision without a TITLE, `--from` words one: a choice that is in use and that nobody wrote down.',
      fr: 'Pour une décision sans TITRE, `--from` en formule un\u00A0: un choix déjà en usage que personne n’a consigné.',
    },
  ],
  formats: [],
  options: ['from', 'log', 'as', 'in', 'decider', 'dry-run', 'now', 'threads', ...everywhere],
  examples: [
    'relais new decision "Use PostgreSQL"',
    'relais new decision "Adopter PostgreSQL" --log docs/decisions',
    'relais new decision --from pg',
    'relais new handover "Billing"',
    'relais new minutes "Comité R&D" --in fr --dry-run',
  ],
}

const supersede: Command = {
  operands: {en: 'OLD NEW', fr: 'ANCIENNE NOUVELLE'},
  arity: [2, 2],
  summary: {
    en: 'Write down, on both sides, that one decision replaces another.',
    fr: 'Consigner, des deux côtés, qu’une décision en remplace une autre.',
  },
  details: [
    {
      en: 'A decision is named by its number, its id or its path; `--log` tells equal numbers apart.',
      fr: 'Une décision se désigne par son numéro, son identifiant ou son chemin\u00A0; `--log` départage les numéros égaux.',
    },
  ],
  formats: [],
  options: ['log', 'dry-run', 'now', 'threads', ...everywhere],
  examples: ['relais supersede 3 12', 'relais supersede 3 docs/adr/0012-use-postgresql.md --dry-run'],
}

const lsp: Command = {
  operands: same(''),
  arity: [0, 0],
  summary: {
    en: 'Serve an editor: findings as you type, fixes, navigation.',
    fr: 'Servir un éditeur\u00A0: constats au fil de la frappe, corrections, navigation.',
  },
  details: [
    {
      en: 'A server of the Language Server Protocol on standard input and output. It ends with its editor, and with code 1 when what it reads is not the protocol.',
      fr: 'Un serveur du Language Server Protocol sur l’entrée et la sortie standard. Il se termine avec son éditeur, et avec le code 1 quand ce qu’il lit n’est pas le protocole.',
    },
  ],
  formats: [],
  options: ['stdio', 'lang', 'color', 'help'],
  examples: ['relais lsp --stdio'],
}

const help: Command = {
  operands: {en: '[COMMAND]', fr: '[COMMANDE]'},
  arity: [0, 1],
  summary: {en: 'Show the help of a command.', fr: 'Afficher l’aide d’une commande.'},
  details: [],
  formats: [],
  options: ['lang', 'color', 'help'],
  examples: ['relais help check'],
}

/** In the order in which help lists them. */
export const commands = {
  check,
  decisions,
  owners,
  coverage,
  report,
  explain,
  rules,
  init,
  new: create,
  supersede,
  lsp,
  help,
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof commands

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
