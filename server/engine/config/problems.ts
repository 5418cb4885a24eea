// What can be wrong in a configuration file, in both languages.
import {yamlReasons} from '../documents/yaml.ts'
import type {Bilingual} from '../model/language.ts'
import type {Span} from '../model/place.ts'

/** Something wrong in a configuration file, at its place; `key` is one of `configMessages`. */
export interface ConfigProblem {
  /** The file, as its loader names it. */
  readonly path: string
  /** The key or the value, in whole-file offsets. */
  readonly span: Span
  readonly key: string
  /** What fills the message's placeholders. */
  readonly data: Readonly<Record<string, string>>
}

const yamlMessages = Object.fromEntries(
  Object.entries(yamlReasons).map(([code, {en, fr}]): [string, Bilingual] => [
    `yaml-${code}`,
    {en: `The configuration cannot be read as YAML: ${en}.`, fr: `La configuration n’est pas du YAML lisible : ${fr}.`},
  ]),
)

const keyMessages = {
  root: {
    en: 'A configuration is a mapping of keys, such as `preset: team`.',
    fr: 'Une configuration est une suite de clés, comme `preset: team`.',
  },
  'unknown-key': {en: 'There is no key `{name}`.', fr: 'La clé `{name}` n’existe pas.'},
  'unknown-key-near': {
    en: 'There is no key `{name}`; did you mean `{near}`?',
    fr: 'La clé `{name}` n’existe pas ; vouliez-vous dire `{near}` ?',
  },
  'duplicate-key': {
    en: '`{name}` is set twice; only the first one counts.',
    fr: '`{name}` est défini deux fois ; seule la première valeur compte.',
  },
  'empty-value': {en: '`{name}` has no value.', fr: '`{name}` n’a pas de valeur.'},
  'empty-item': {en: 'An item of `{name}` is empty.', fr: 'Un élément de `{name}` est vide.'},
  'missing-key': {en: '`{name}` needs the key `{missing}`.', fr: 'Il manque la clé `{missing}` dans `{name}`.'},
  'unknown-rule': {en: 'There is no rule `{name}`.', fr: 'La règle `{name}` n’existe pas.'},
  'unknown-rule-near': {
    en: 'There is no rule `{name}`; did you mean `{near}`?',
    fr: 'La règle `{name}` n’existe pas ; vouliez-vous dire `{near}` ?',
  },
  'unknown-option': {
    en: 'The rule `{rule}` has no option `{name}`; it knows {allowed}.',
    fr: 'La règle `{rule}` n’a pas d’option `{name}` ; elle connaît {allowed}.',
  },
  'unknown-option-near': {
    en: 'The rule `{rule}` has no option `{name}`; did you mean `{near}`?',
    fr: 'La règle `{rule}` n’a pas d’option `{name}` ; vouliez-vous dire `{near}` ?',
  },
  'unknown-preset': {
    en: 'There is no preset `{name}`; there are {allowed}.',
    fr: 'Le préréglage `{name}` n’existe pas ; il y a {allowed}.',
  },
  'unknown-preset-near': {
    en: 'There is no preset `{name}`; did you mean `{near}`?',
    fr: 'Le préréglage `{name}` n’existe pas ; vouliez-vous dire `{near}` ?',
  },
} satisfies Record<string, Bilingual>

const valueMessages = {
  'not-mapping': {en: '`{name}` must be a mapping of keys.', fr: '`{name}` doit contenir des clés.'},
  'not-setting': {
    en: '`{name}` must be a severity, such as `warning`, or a mapping of its options.',
    fr: '`{name}` doit être une gravité, comme `warning`, ou contenir ses options.',
  },
  'not-list': {en: '`{name}` must be a list.', fr: '`{name}` doit être une liste.'},
  'not-text': {en: '`{name}` must be a text.', fr: '`{name}` doit être un texte.'},
  'not-text-or-list': {
    en: '`{name}` must be a text or a list of texts.',
    fr: '`{name}` doit être un texte ou une liste de textes.',
  },
  'not-boolean': {en: '`{name}` must be `true` or `false`.', fr: '`{name}` doit être `true` ou `false`.'},
  'not-number': {en: '`{name}` must be a number.', fr: '`{name}` doit être un nombre.'},
  'not-integer': {en: '`{name}` must be a whole number.', fr: '`{name}` doit être un nombre entier.'},
  'out-of-range': {
    en: '`{name}` is {value}; it must be {range}.',
    fr: '`{name}` vaut {value} ; la valeur doit être {range}.',
  },
  'not-allowed': {
    en: '`{name}` cannot be `{value}`; it is one of {allowed}.',
    fr: '`{name}` ne peut pas valoir `{value}` ; valeurs possibles : {allowed}.',
  },
  'not-matching': {
    en: '`{name}` cannot be `{value}`; it must match `{pattern}`.',
    fr: '`{name}` ne peut pas valoir `{value}` ; la forme attendue est `{pattern}`.',
  },
  'wrong-value': {en: '`{name}` cannot have this value.', fr: '`{name}` ne peut pas avoir cette valeur.'},
  'invalid-date': {
    en: '`{name}` is no day: write it as `YYYY-MM-DD`.',
    fr: '`{name}` n’est pas un jour valide : écrivez-le sous la forme `AAAA-MM-JJ`.',
  },
  'glob-empty': {en: 'A glob cannot be empty.', fr: 'Un motif de fichiers ne peut pas être vide.'},
  'glob-outside': {
    en: 'The glob `{value}` leaves the repository: write it relative to the root, without `..`.',
    fr: 'Le motif `{value}` sort du dépôt : écrivez-le relativement à la racine, sans `..`.',
  },
  'glob-backslash': {
    en: 'The glob `{value}` has a backslash: folders are separated by `/`.',
    fr: 'Le motif `{value}` contient une barre oblique inverse : séparez les dossiers par `/`.',
  },
  'glob-unclosed': {
    en: 'The glob `{value}` has a bracket without its partner.',
    fr: 'Le motif `{value}` contient un crochet, une accolade ou une parenthèse sans son pendant.',
  },
  'glob-costly': {
    en: 'The glob `{value}` has too many wildcards to be matched quickly.',
    fr: 'Le motif `{value}` contient trop de jokers pour être évalué rapidement.',
  },
} satisfies Record<string, Bilingual>

const peopleMessages = {
  'component-twice': {
    en: 'The component `{name}` stands here twice.',
    fr: 'Le composant `{name}` figure deux fois.',
  },
  'person-twice': {
    en: 'Two people have the id `{id}`; each one needs an id of its own.',
    fr: 'Deux personnes ont l’identifiant `{id}`\u00A0; donnez à chacune le sien.',
  },
  'email-twice': {
    en: '`{email}` is already an address of `{id}`; an address belongs to one person.',
    fr: '`{email}` est déjà une adresse de `{id}`\u00A0; une adresse n’appartient qu’à une personne.',
  },
  'period-reversed': {
    en: '`{name}` is {value}, before the period begins: {from}.',
    fr: '`{name}` vaut {value}, avant le début de la période\u00A0: {from}.',
  },
} satisfies Record<string, Bilingual>

const extendsMessages = {
  'extends-outside': {
    en: '`{value}` stands outside the repository, so it is not read.',
    fr: '`{value}` se trouve hors du dépôt et n’est donc pas lu.',
  },
  'extends-missing': {en: 'There is no file `{value}`.', fr: 'Le fichier `{value}` n’existe pas.'},
  'extends-unreadable': {en: '`{value}` cannot be read.', fr: '`{value}` ne peut pas être lu.'},
  'extends-cycle': {
    en: '`{value}` extends this file in turn; it is not read again.',
    fr: '`{value}` étend à son tour ce fichier ; il n’est pas relu.',
  },
  'extends-too-many': {
    en: '`{value}` is not read: a configuration can build on 32 files at most.',
    fr: '`{value}` n’est pas lu : une configuration peut s’appuyer sur 32 fichiers au plus.',
  },
} satisfies Record<string, Bilingual>

type KnownKey =
  | keyof typeof keyMessages
  | keyof typeof valueMessages
  | keyof typeof peopleMessages
  | keyof typeof extendsMessages

/** The key of a message; those of YAML are made of its reasons. */
export type ConfigProblemKey = KnownKey | `yaml-${string}`

/** Every message, by the key that a problem carries. */
export const configMessages: Readonly<Record<string, Bilingual>> = {
  ...yamlMessages,
  ...keyMessages,
  ...valueMessages,
  ...peopleMessages,
  ...extendsMessages,
}
