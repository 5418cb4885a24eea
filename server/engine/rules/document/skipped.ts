// A file that could not be read at all: its reader must know that nothing was said about it.
import Type from 'typebox'
import {rule} from '../rule.ts'

const start = {start: 0, end: 0}

export default rule({
  id: 'document/skipped',
  on: 'workspace',
  severity: 'warning',
  summary: {
    en: 'Every document of the repository can be read.',
    fr: 'Tous les documents du dépôt sont lisibles.',
  },
  advice: {
    en: 'Make the file readable, split it, or list it under `ignore` in `relais.yaml`.',
    fr: 'Rendez le fichier lisible, découpez-le, ou ajoutez-le à `ignore` dans `relais.yaml`.',
  },
  options: Type.Object({}),
  messages: {
    'too-large': {
      en: 'This file was not read: it has {size} KiB, more than the limit of {limit} KiB.',
      fr: 'Ce fichier n’a pas été lu\u00A0: il fait {size}\u00A0Kio, au-delà de la limite de {limit}\u00A0Kio.',
    },
    timeout: {
      en: 'This file was not read: it takes too long to parse.',
      fr: 'Ce fichier n’a pas été lu\u00A0: son analyse prend trop de temps.',
    },
    binary: {
      en: 'This file was not read: it is no text, though its name says so.',
      fr: 'Ce fichier n’a pas été lu\u00A0: ce n’est pas du texte, malgré son nom.',
    },
    encoding: {
      en: 'This file was not read: it is not UTF-8 ({detail}).',
      fr: 'Ce fichier n’a pas été lu\u00A0: il n’est pas en UTF-8 ({detail}).',
    },
    unreadable: {
      en: 'This file or folder could not be opened ({detail}).',
      fr: 'Ce fichier ou dossier n’a pas pu être ouvert ({detail}).',
    },
    'too-deep': {
      en: 'This file was not read: its quotes or lists are nested too deeply.',
      fr: 'Ce fichier n’a pas été lu\u00A0: ses citations ou ses listes sont trop imbriquées.',
    },
  },
  *check({skipped}, {report}) {
    for (const {path, reason, detail} of skipped) {
      if (reason === 'too-large') yield report(reason, start, sizesOf(detail), {path})
      else if (reason === 'encoding' || reason === 'unreadable')
        yield report(reason, start, {detail: detail || '?'}, {path})
      else yield report(reason, start, {path})
    }
  },
})

/** `SIZE/LIMIT` in bytes, as the disk reports it. */
function sizesOf(detail: string): {readonly size: string; readonly limit: string} {
  const [size = '', limit = ''] = detail.split('/').map(kibibytes)
  return {size, limit}
}

/** Rounded up; `?` for what is no number. */
function kibibytes(bytes: string): string {
  const count = Number(bytes)
  return bytes === '' || Number.isNaN(count) ? '?' : String(Math.ceil(count / 1024))
}
