// Why YAML could not be read, in both languages, by the codes that problems carry in their detail.
import type {Bilingual} from '../model/language.ts'

/** The reason in words that complete “the front matter is not valid YAML:”. */
export const yamlReasons: Readonly<Record<string, Bilingual>> = {
  'too-large': {en: 'it is longer than 65,536 characters', fr: 'il dépasse 65 536 caractères'},
  'too-deep': {en: 'it is nested more than 64 levels deep', fr: 'il est imbriqué sur plus de 64 niveaux'},
  'too-many-aliases': {
    en: 'it has more than 32 anchors and aliases',
    fr: 'il contient plus de 32 ancres et alias',
  },
  'bad-alias': {
    en: 'a value that begins with `*` is an alias; put it in quotes',
    fr: 'une valeur qui commence par `*` est un alias ; mettez-la entre guillemets',
  },
  'bad-directive': {
    en: 'this line is no directive that YAML knows',
    fr: 'cette ligne n’est pas une directive connue de YAML',
  },
  'bad-dq-escape': {
    en: 'this `\\` escape does not exist; use single quotes',
    fr: 'cet échappement `\\` n’existe pas ; utilisez des guillemets simples',
  },
  'bad-indent': {
    en: 'the indentation does not fit the lines above',
    fr: 'le retrait ne suit pas celui des lignes précédentes',
  },
  'bad-scalar-start': {
    en: 'a value cannot begin with this character; put it in quotes',
    fr: 'une valeur ne peut pas commencer par ce caractère ; mettez-la entre guillemets',
  },
  'block-as-implicit-key': {
    en: 'a value that contains `: ` must be put in quotes',
    fr: 'une valeur qui contient « : » doit être mise entre guillemets',
  },
  'block-in-flow': {
    en: 'a list or mapping on several lines cannot stand inside brackets',
    fr: 'une liste ou un objet sur plusieurs lignes ne peut pas figurer entre crochets ou accolades',
  },
  'key-over-1024-chars': {en: 'this key is longer than 1,024 characters', fr: 'cette clé dépasse 1 024 caractères'},
  'missing-char': {
    en: 'a `:`, a comma, a quote or a closing bracket is missing here',
    fr: 'il manque ici un deux-points, une virgule, un guillemet ou un crochet fermant',
  },
  'multiline-implicit-key': {
    en: 'a key must stand on one line with its colon',
    fr: 'une clé doit tenir sur une seule ligne, avec son deux-points',
  },
  'multiple-docs': {en: 'only one document may stand here', fr: 'un seul document est admis ici'},
  'tab-as-indent': {
    en: 'YAML is indented by spaces, never by tabs',
    fr: 'YAML s’indente avec des espaces, jamais avec des tabulations',
  },
  unclosed: {en: 'a bracket or a brace is not closed', fr: 'un crochet ou une accolade n’est pas refermé'},
  'unexpected-token': {en: 'this is not expected here', fr: 'ceci n’est pas attendu ici'},
}

/** The reason for a problem's detail. */
export function yamlReason(detail: string): Bilingual {
  const known = Object.hasOwn(yamlReasons, detail) ? yamlReasons[detail] : undefined
  return known ?? {en: 'this is not expected here', fr: 'ceci n’est pas attendu ici'}
}
