// The reporters' own words in both languages. A `|` parts singular from plural, chosen by `{count}`.
import {type Bilingual, fill, type Language} from '../../engine/index.ts'
import {numberIn} from '../number.ts'

const texts = {
  error: {en: 'error', fr: 'erreur'},
  warning: {en: 'warning', fr: 'avertissement'},
  info: {en: 'info', fr: 'info'},
  hint: {en: 'hint', fr: 'conseil'},
  errors: {en: '{count} error|{count} errors', fr: '{count} erreur|{count} erreurs'},
  warnings: {en: '{count} warning|{count} warnings', fr: '{count} avertissement|{count} avertissements'},
  infos: {en: '{count} info|{count} infos', fr: '{count} info|{count} infos'},
  hints: {en: '{count} hint|{count} hints', fr: '{count} conseil|{count} conseils'},
  files: {en: '{count} file|{count} files', fr: '{count} fichier|{count} fichiers'},
  decisions: {en: '{count} decision|{count} decisions', fr: '{count} décision|{count} décisions'},
  read: {en: '{files} and {decisions} read.', fr: '{files} et {decisions} examinés.'},
  findings: {en: '{count} finding|{count} findings', fr: '{count} constat|{count} constats'},
  clean: {en: 'Nothing to report', fr: 'Rien à signaler'},
  noDecisions: {
    en: 'No decision is on record here yet. `relais new decision "TITLE"` writes the first one.',
    fr: 'Aucune décision n’est encore consignée ici. `relais new decision "TITRE"` rédige la première.',
  },
  fixable: {
    en: '`relais check --fix` mends {count} of them.',
    fr: '`relais check --fix` en corrige {count}.',
  },
  fixed: {
    en: '{count} finding mended.|{count} findings mended.',
    fr: '{count} constat corrigé.|{count} constats corrigés.',
  },
  skipped: {
    en: '{count} file could not be read.|{count} files could not be read.',
    fr: '{count} fichier n’a pas pu être lu.|{count} fichiers n’ont pas pu être lus.',
  },
  heldBack: {en: 'Not shown: {list}.', fr: 'Non affichés\u00A0: {list}.'},
  byComment: {
    en: '{count} silenced by a comment',
    fr: '{count} neutralisé par un commentaire|{count} neutralisés par un commentaire',
  },
  byBaseline: {
    en: '{count} known from the baseline',
    fr: '{count} déjà connu de la référence|{count} déjà connus de la référence',
  },
  byDate: {
    en: '{count} from before `strictFrom`',
    fr: '{count} antérieur à `strictFrom`|{count} antérieurs à `strictFrom`',
  },
  byQuiet: {
    en: '{count} below an error (`--quiet`)',
    fr: '{count} en deçà de l’erreur (`--quiet`)',
  },
  compared: {
    en: 'Compared with {revision} ({commit}): {files}.',
    fr: 'Comparé à {revision} ({commit})\u00A0: {files}.',
  },
  changedFiles: {
    en: '{count} file changed|{count} files changed',
    fr: '{count} fichier changé|{count} fichiers changés',
  },
  exempt: {
    en: '{count} decision waived by `Decision-Exempt:`|{count} decisions waived by `Decision-Exempt:`',
    fr: '{count} décision dispensée par `Decision-Exempt:`|{count} décisions dispensées par `Decision-Exempt:`',
  },
  notEvaluated: {
    en: 'Not evaluated, for want of facts (this fails no check):',
    fr: 'Non évaluées, faute d’éléments (sans effet sur le résultat)\u00A0:',
  },
  safeFix: {en: 'fix', fr: 'correctif'},
  suggestion: {en: 'suggestion', fr: 'suggestion'},
  byFix: {en: 'applied by --fix', fr: 'appliqué par --fix'},
  byHand: {en: 'in the editor, for you to finish', fr: 'dans l’éditeur, à compléter'},
  colon: {en: ': ', fr: '\u00A0: '},
  more: {
    en: '… and {count} more finding.|… and {count} more findings.',
    fr: '… et {count} autre constat.|… et {count} autres constats.',
  },
  leftOff: {
    en: '{count} finding was left off: a file holds at most {most} results.|{count} findings were left off: a file holds at most {most} results.',
    fr: '{count} constat a été omis\u00A0: un fichier contient au plus {most} résultats.|{count} constats ont été omis\u00A0: un fichier contient au plus {most} résultats.',
  },
  severity: {en: 'Severity', fr: 'Gravité'},
  count: {en: 'Findings', fr: 'Constats'},
  place: {en: 'Place', fr: 'Emplacement'},
  finding: {en: 'Finding', fr: 'Constat'},
  todo: {en: 'What to do', fr: 'À faire'},
  rule: {en: 'Rule', fr: 'Règle'},
  reason: {en: 'Reason', fr: 'Raison'},
  passed: {en: 'no findings', fr: 'aucun constat'},
} as const satisfies Readonly<Record<string, Bilingual>>

export type TextKey = keyof typeof texts

/** Every text, for tests that look at all of them. */
export const allTexts: Readonly<Record<string, Bilingual>> = texts

/** A whole number as the language writes it: `1,200`, `1 200`. */
export function number(language: Language, value: number): string {
  return numberIn(language, value)
}

/** Says something about a count. English has one thing or other numbers of things; French takes 0 and 1 alike. */
export function counted(
  language: Language,
  key: TextKey,
  count: number,
  data: Readonly<Record<string, string>> = {},
): string {
  const [one = '', other = one] = texts[key][language].split('|')
  const singular = language === 'fr' ? count < 2 : count === 1
  return fill(singular ? one : other, {count: number(language, count), ...data})
}

export function say(language: Language, key: TextKey, data: Readonly<Record<string, string>> = {}): string {
  return fill(texts[key][language], data)
}
