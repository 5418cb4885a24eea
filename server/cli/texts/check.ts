// What `relais check` says beside its report.

export const checkTexts = {
  nothingToLint: {
    en: 'There is no document to lint in {root}: Relais reads Markdown files. `relais new decision "TITLE"` writes the first decision record.',
    fr: 'Aucun document à examiner dans {root}\u00A0: Relais lit les fichiers Markdown. `relais new decision "TITRE"` rédige une première décision.',
  },
  changedNeedsBase: {
    en: '`--changed-only` needs something to compare with: add `--base REV`.',
    fr: '`--changed-only` a besoin d’un point de comparaison\u00A0: ajoutez `--base RÉV`.',
  },
  baseUnknown: {
    en: 'git knows no revision `{revision}`: check its spelling, or fetch it first.',
    fr: 'git ne connaît pas la révision `{revision}`\u00A0: vérifiez-en l’orthographe, ou récupérez-la d’abord.',
  },
  changedUnknown: {
    en: 'What changed is not known, so everything is reported.',
    fr: 'Ce qui a changé n’est pas connu\u00A0: tout est signalé.',
  },
  wrote: {en: 'Wrote {path}.', fr: '{path} écrit.'},
  fixedHeading: {
    en: 'Fixed {count} finding:|Fixed {count} findings:',
    fr: '{count} constat corrigé\u00A0:|{count} constats corrigés\u00A0:',
  },
  fixedNothing: {en: 'There is nothing to fix.', fr: 'Il n’y a rien à corriger.'},
  fixesRemain: {
    en: 'Some fixes keep undoing each other; they were left alone after {count} round.|Some fixes keep undoing each other; they were left alone after {count} rounds.',
    fr: 'Certaines corrections se défont l’une l’autre\u00A0; elles ont été abandonnées après {count} passe.|Certaines corrections se défont l’une l’autre\u00A0; elles ont été abandonnées après {count} passes.',
  },
  fixNeedsFiles: {
    en: '`--fix` mends files, and standard input is none: use `--fix-dry-run`.',
    fr: '`--fix` corrige des fichiers, ce que l’entrée standard n’est pas\u00A0: utilisez `--fix-dry-run`.',
  },
  stdinNeedsName: {
    en: '`--stdin` needs `--stdin-filename PATH`: the name tells what the document is.',
    fr: '`--stdin` a besoin de `--stdin-filename CHEMIN`\u00A0: le nom dit ce qu’est le document.',
  },
  nameNeedsStdin: {
    en: '`--stdin-filename` goes with `--stdin`.',
    fr: '`--stdin-filename` va avec `--stdin`.',
  },
  stdinIsNoText: {
    en: 'Standard input is not UTF-8 text.',
    fr: 'L’entrée standard n’est pas du texte UTF-8.',
  },
  baselineMissing: {
    en: 'The baseline `{path}` does not exist: `relais check --update-baseline` writes it.',
    fr: 'La référence `{path}` n’existe pas\u00A0: `relais check --update-baseline` l’écrit.',
  },
  baselineUnreadable: {
    en: 'The baseline `{path}` cannot be used: {reason}.',
    fr: 'La référence `{path}` est inutilisable\u00A0: {reason}.',
  },
  baselineNotJson: {en: 'it is not JSON', fr: 'ce n’est pas du JSON'},
  baselineOtherShape: {
    en: 'it is not a list of findings of version 1',
    fr: 'ce n’est pas une liste de constats de version 1',
  },
  baselineWritten: {
    en: '{path}: {count} known finding ({added} added, {removed} removed).|{path}: {count} known findings ({added} added, {removed} removed).',
    fr: '{path}\u00A0: {count} constat connu ({added} ajoutés, {removed} retirés).|{path}\u00A0: {count} constats connus ({added} ajoutés, {removed} retirés).',
  },
  baselineStale: {
    en: '{count} finding of {path} is gone: `--update-baseline` drops it.|{count} findings of {path} are gone: `--update-baseline` drops them.',
    fr: '{count} constat de {path} a disparu\u00A0: `--update-baseline` le retire.|{count} constats de {path} ont disparu\u00A0: `--update-baseline` les retire.',
  },
  reading: {en: 'Reading {done} of {all} documents', fr: 'Lecture de {done} documents sur {all}'},
  statsFiles: {
    en: '{files} documents, {bytes} characters, of {paths} paths ({source})',
    fr: '{files} documents, {bytes} caractères, sur {paths} chemins ({source})',
  },
  statsOrigins: {
    en: '{unread} unread, {cached} digests from the cache, {digested} digested',
    fr: '{unread} non relus, {cached} analyses tirées du cache, {digested} analysés',
  },
  cacheNoGit: {
    en: 'The cache folder `{path}` is not used: it lies in the folder that is linted, and without git nobody knows whose files it holds.',
    fr: 'Le dossier de cache `{path}` n’est pas utilisé\u00A0: il se trouve dans le dossier examiné et, sans git, rien ne dit à qui sont ses fichiers.',
  },
  cacheTracked: {
    en: 'The cache folder `{path}` is not used: git tracks files in it, so that they are the repository’s own.',
    fr: 'Le dossier de cache `{path}` n’est pas utilisé\u00A0: git en suit des fichiers, qui appartiennent donc au dépôt.',
  },
  cacheLinked: {
    en: 'The cache folder `{path}` is not used: a link of the repository leads out of it.',
    fr: 'Le dossier de cache `{path}` n’est pas utilisé\u00A0: un lien du dépôt mène hors de celui-ci.',
  },
  statsSkipped: {en: '{count} skipped', fr: '{count} écarté|{count} écartés'},
  statsList: {en: 'listed', fr: 'liste'},
  statsDigest: {en: 'read', fr: 'lecture'},
  statsHistory: {en: 'history', fr: 'historique'},
  statsLint: {en: 'linted', fr: 'examen'},
  statsReport: {en: 'reported', fr: 'rapport'},
  statsTotal: {en: 'total', fr: 'total'},
  historyUnread: {
    en: 'The git history could not be read ({reason}): first commits are unknown.',
    fr: 'L’historique git n’a pas pu être lu ({reason})\u00A0: les premiers commits sont inconnus.',
  },
} as const
