// What the program says about its own use: help, and mistakes on the command line.

export const usageTexts = {
  tagline: {
    en: 'Relais keeps a company’s engineering knowledge in its own hands: it lints decision records and R&D documents, in English and French.',
    fr: 'Relais garde le savoir technique d’une entreprise entre ses mains\u00A0: il examine décisions et documents de R&D, en français et en anglais.',
  },
  usage: {en: 'Usage', fr: 'Usage'},
  usageOfAll: {en: 'relais [COMMAND] [OPTIONS]', fr: 'relais [COMMANDE] [OPTIONS]'},
  optionsWord: {en: '[OPTIONS]', fr: '[OPTIONS]'},
  commandsHeading: {en: 'Commands', fr: 'Commandes'},
  optionsHeading: {en: 'Options', fr: 'Options'},
  examplesHeading: {en: 'Examples', fr: 'Exemples'},
  moreHelp: {
    en: '`relais help COMMAND` tells more about a command.',
    fr: '`relais help COMMANDE` en dit plus sur une commande.',
  },
  didYouMean: {en: 'Did you mean `{near}`?', fr: 'Vouliez-vous dire `{near}`\u00A0?'},
  unknownOption: {en: 'There is no option `{option}`.{near}', fr: 'L’option `{option}` n’existe pas.{near}'},
  unknownCommand: {en: 'There is no command `{command}`.{near}', fr: 'La commande `{command}` n’existe pas.{near}'},
  unknownFormat: {
    en: '`--format` cannot be `{value}`; there are {choices}.{near}',
    fr: '`--format` ne peut pas valoir `{value}`\u00A0; il y a {choices}.{near}',
  },
  unknownPreset: {
    en: 'There is no preset `{value}`; there are {choices}.{near}',
    fr: 'Le préréglage `{value}` n’existe pas\u00A0; il y a {choices}.{near}',
  },
  unknownStatus: {
    en: '`--status` cannot be `{value}`; there are {choices}.{near}',
    fr: '`--status` ne peut pas valoir `{value}`\u00A0; il y a {choices}.{near}',
  },
  optionElsewhere: {
    en: '`relais {command}` has no option `{option}`.',
    fr: '`relais {command}` n’a pas d’option `{option}`.',
  },
  optionTakesNothing: {en: '`{option}` takes no value.', fr: '`{option}` ne prend pas de valeur.'},
  optionNeedsValue: {
    en: '`{option}` needs a value: {option} {value}.',
    fr: '`{option}` attend une valeur\u00A0: {option} {value}.',
  },
  notAChoice: {
    en: '`{option}` cannot be `{value}`; it is one of {choices}.{near}',
    fr: '`{option}` ne peut pas valoir `{value}`\u00A0; valeurs possibles\u00A0: {choices}.{near}',
  },
  notANumber: {
    en: '`{option}` must be a whole number from 0 on, not `{value}`.',
    fr: '`{option}` doit être un nombre entier positif ou nul, et non `{value}`.',
  },
  notACount: {
    en: '`{option}` must be a whole number from 1 to {most}, not `{value}`.',
    fr: '`{option}` doit être un nombre entier de 1 à {most}, et non `{value}`.',
  },
  notADay: {
    en: '`{option}` must be a day, `YYYY-MM-DD`, not `{value}`.',
    fr: '`{option}` doit être un jour, `AAAA-MM-JJ`, et non `{value}`.',
  },
  tooFewOperands: {
    en: '`relais {command}` needs more: {usage}.',
    fr: '`relais {command}` en attend davantage\u00A0: {usage}.',
  },
  tooManyOperands: {
    en: '`{operand}` is more than `relais {command}` takes: {usage}.',
    fr: '`{operand}` est de trop pour `relais {command}`\u00A0: {usage}.',
  },
  notTogether: {en: '{options} cannot go together.', fr: '{options} ne vont pas ensemble.'},
  oneStandardOutput: {
    en: 'Only one format can go to standard output, not {formats}: write the others as FORMAT=FILE.',
    fr: 'Un seul format peut aller sur la sortie standard, et non {formats}\u00A0: écrivez les autres sous la forme FORMAT=FICHIER.',
  },
  missing: {en: 'There is no file or folder `{path}`.', fr: 'Il n’y a ni fichier ni dossier `{path}`.'},
  missingOrCommand: {
    en: 'There is no file, folder or command `{path}`.{near}',
    fr: 'Il n’y a ni fichier, ni dossier, ni commande `{path}`.{near}',
  },
  outside: {
    en: '`{path}` is outside the root `{root}`.',
    fr: '`{path}` se trouve hors de la racine `{root}`.',
  },
  rootIsNoFolder: {en: 'The root `{path}` is not a folder.', fr: 'La racine `{path}` n’est pas un dossier.'},
  rootMissing: {en: 'The root `{path}` does not exist.', fr: 'La racine `{path}` n’existe pas.'},
  configMissing: {
    en: 'The configuration `{path}` does not exist.',
    fr: 'La configuration `{path}` n’existe pas.',
  },
  configUnreadable: {
    en: 'The configuration `{path}` cannot be read: {reason}.',
    fr: 'La configuration `{path}` ne peut pas être lue\u00A0: {reason}.',
  },
  cannotWrite: {en: 'Cannot write `{path}`: {reason}.', fr: 'Impossible d’écrire `{path}`\u00A0: {reason}.'},
  reasonGone: {en: 'there is no such file or folder', fr: 'ce fichier ou ce dossier n’existe pas'},
  reasonDenied: {en: 'permission denied', fr: 'accès refusé'},
  reasonFolder: {en: 'it is a folder', fr: 'c’est un dossier'},
  reasonNotAFile: {en: 'it is not a regular file', fr: 'ce n’est pas un fichier ordinaire'},
  reasonOutside: {en: 'it leads out of the root', fr: 'il mène hors de la racine'},
  reasonGit: {en: 'it belongs to git', fr: 'il appartient à git'},
  reasonExists: {en: 'it exists already', fr: 'il existe déjà'},
  reasonReadOnly: {en: 'the file system is read-only', fr: 'le système de fichiers est en lecture seule'},
  reasonFull: {en: 'the disk is full', fr: 'le disque est plein'},
  reasonLoop: {en: 'its links lead in a circle', fr: 'ses liens tournent en rond'},
  reasonTimeout: {en: 'it takes too long to read', fr: 'sa lecture prend trop de temps'},
  reasonBinary: {en: 'it is binary', fr: 'c’est un fichier binaire'},
  reasonEncoding: {en: 'it is not UTF-8 text', fr: 'ce n’est pas du texte UTF-8'},
  reasonMemory: {en: 'reading it takes too much memory', fr: 'sa lecture demande trop de mémoire'},
  reasonThread: {en: 'the thread that read it came to an end', fr: 'le fil d’exécution qui le lisait s’est arrêté'},
  reasonTooDeep: {en: 'it is nested too deeply', fr: 'ses imbrications sont trop profondes'},
  reasonTooLarge: {en: 'it is too large', fr: 'il est trop volumineux'},
  failure: {
    en: 'relais: an internal failure: {detail}. RELAIS_DEBUG=1 shows where.',
    fr: 'relais\u00A0: défaillance interne\u00A0: {detail}. RELAIS_DEBUG=1 montre où.',
  },
  lspNeedsStdio: {
    en: 'The language server needs to be told how to speak: `relais lsp --stdio`.',
    fr: 'Il faut dire au serveur de langage comment dialoguer\u00A0: `relais lsp --stdio`.',
  },
} as const
