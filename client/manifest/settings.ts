// The settings of the extension: editor matters only. What is linted is said in relais.yaml, for the editor and CI alike.
import type {Bilingual} from '../../server/protocol.ts'

interface Choice {
  readonly value: string
  readonly about: Bilingual
}

/** A setting that is on or off, or one of some words. */
export type SettingInfo = {readonly about: Bilingual} & (
  | {readonly default: boolean}
  | {readonly default: string; readonly choices: readonly Choice[]}
)

export const settingTable = {
  'relais.run': {
    about: {
      en: 'When the document that you edit is checked. The workspace is always checked as a whole.',
      fr: 'À quel moment le document en cours d’édition est examiné. L’espace de travail est toujours examiné en entier.',
    },
    default: 'onType',
    choices: [
      {value: 'onType', about: {en: 'While you type.', fr: 'Pendant la frappe.'}},
      {value: 'onSave', about: {en: 'When you save.', fr: 'À l’enregistrement.'}},
    ],
  },
  'relais.language': {
    about: {
      en: 'The language of messages. New documents are written in the language of their log, whatever stands here.',
      fr: 'La langue des messages. Les nouveaux documents sont rédigés dans la langue de leur registre, quel que soit ce réglage.',
    },
    default: 'auto',
    choices: [
      {value: 'auto', about: {en: 'The language of the editor.', fr: 'La langue de l’éditeur.'}},
      {value: 'en', about: {en: 'English.', fr: 'L’anglais.'}},
      {value: 'fr', about: {en: 'French.', fr: 'Le français.'}},
    ],
  },
  'relais.codeLens': {
    about: {
      en: 'Show above a decision what supersedes it and who refers to it.',
      fr: 'Afficher au-dessus d’une décision ce qui la remplace et qui s’y réfère.',
    },
    default: true,
  },
  'relais.inlayHints': {
    about: {
      en: 'Where the title of a decision stands behind its code, such as `ADR-0012`.',
      fr: 'Où le titre d’une décision s’affiche derrière son code, par exemple `ADR-0012`.',
    },
    default: 'source',
    choices: [
      {value: 'source', about: {en: 'In source files.', fr: 'Dans les fichiers source.'}},
      {value: 'all', about: {en: 'In source files and documents.', fr: 'Dans les fichiers source et les documents.'}},
      {value: 'none', about: {en: 'Nowhere.', fr: 'Nulle part.'}},
    ],
  },
  'relais.explorerDecorations': {
    about: {
      en: 'Mark in the Explorer the documents that nobody answers for (∅), and those whose review is overdue (◷).',
      fr: 'Marquer dans l’Explorateur les documents dont personne ne répond (∅) et ceux dont la revue est en retard (◷).',
    },
    default: false,
  },
  'relais.trace.server': {
    about: {
      en: 'How much of what the editor and the language server say to each other is written to the output, once its log level is Trace.',
      fr: 'Ce qui est consigné des échanges entre l’éditeur et le serveur de langage, une fois la sortie au niveau de journalisation Trace.',
    },
    default: 'messages',
    choices: [
      {value: 'messages', about: {en: 'The names of messages.', fr: 'Le nom des messages.'}},
      {value: 'verbose', about: {en: 'Whole messages.', fr: 'Les messages entiers.'}},
    ],
  },
} as const satisfies Readonly<Record<string, SettingInfo>>

export type SettingId = keyof typeof settingTable

/** What a setting may hold. */
export type SettingValue<Id extends SettingId> = (typeof settingTable)[Id] extends {
  readonly choices: readonly {readonly value: infer Value}[]
}
  ? Value
  : boolean
