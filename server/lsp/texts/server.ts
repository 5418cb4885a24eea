// What the language server says of itself, beside findings.
import type {Bilingual} from '../../engine/index.ts'

export const serverTexts = {
  configUnreadable: {
    en: '`{path}` cannot be read ({reason}): the usual configuration holds.',
    fr: '`{path}` est illisible ({reason})\u00A0: la configuration habituelle s’applique.',
  },
  extendsUntrusted: {
    en: 'This folder is not trusted: what `{path}` extends is left aside.',
    fr: 'Ce dossier n’est pas approuvé\u00A0: ce que `{path}` étend est laissé de côté.',
  },
  baselineMissing: {
    en: 'There is no baseline `{path}`: all findings are shown.',
    fr: 'La référence `{path}` n’existe pas\u00A0: tous les constats sont montrés.',
  },
  baselineUnreadable: {
    en: 'The baseline `{path}` cannot be used ({reason}): all findings are shown.',
    fr: 'La référence `{path}` est inutilisable ({reason})\u00A0: tous les constats sont montrés.',
  },
  baselineNotJson: {en: 'it is not JSON', fr: 'ce n’est pas du JSON'},
  baselineOtherShape: {en: 'it has another shape', fr: 'sa forme est autre'},
  folderUnreachable: {
    en: 'The folder `{path}` is out of reach.',
    fr: 'Le dossier `{path}` est hors d’atteinte.',
  },
  failed: {
    en: 'Relais failed while it read the folder: {reason}.',
    fr: 'Relais a échoué en lisant le dossier\u00A0: {reason}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>
