// What the words around the name of a record say of it: that it is another project's, an example, or not there at all.

/** What the words around an identifier say of it. */
export interface Manner {
  readonly isOthers: (before: string) => boolean
  readonly isTextOfLink: (after: string) => boolean
  /** Whether an identifier stands in quotes, by the words before it and the character behind it. */
  readonly isQuoted: (before: string, next: string) => boolean
  /** Whether the words behind a name say themselves that there is no such record. */
  readonly saysItIsNot: (after: string) => boolean
}

/** Words of a sentence that may stand before a record of this repository. */
const ordinary =
  /(?:^|[\s([{"'`’—–-])(?:see|(?:it|that|here|there)['’]s|per|cf|in|of|by|to|the|from|under|via|with|without|and|or|vs|as|for|on|at|is|are|through|than|since|until|after|before|that|which|when|why|how|this|an?|our|also|only|both|like|extends|refs?|references?|referencing|cites?|implement(?:s|ed|ing|ation)?|enforces?|enforced|follow(?:s|ed|ing)?|satisf(?:y|ies)|honou?rs?|matche?s|mirrors|documents|describes|explains|defined|described|documented|decided|supersedes?|superseded|amends?|amended|violates?|related|relates|closes|decision|decisions|architecture|record|accepted|proposed|new|current|phase|step|todo|fixme|note|rule|why|because|voir|selon|par|de|du|des|la|le|les|une?|cette|cet|ce|notre|et|ou|dans|avec|sans|pour|suivant|depuis|sur|vu|avant|après|décision|décisions|per the|implémente|applique)$/i

/** A release of something else, with the record in brackets behind it: `agentdb 3.0.0 (`. */
const release = /(?<![\w.])@?[a-z][\w/-]*[ @]v?\d+\.\d+\.\d+[\w.-]{0,20} ?[([]$/i

/**
 * Whether the words before an identifier say that it is another project's: `upstream ADR-12`, `acme/wallet ADR-12`,
 * `wallet's ADR-12`, `wallet ADR-12`. A word that is hardly the name of a project is let through.
 */
function isOthers(before: string): boolean {
  if (/(?<![\w/])[\w.-]+\/[\w.-]+(?:['’]s)?[\s:#@]*$/.test(before) || release.test(before)) return true
  const [, word = ''] = /(?<![^\s([{"'`’—–-])([\p{L}’'-]+)(?: own)?[ \t`*]+$/u.exec(before) ?? []
  return /\p{L}/u.test(word) && !ordinary.test(word)
}

/**
 * The same in sentences, where any verb may stand before an identifier: another project has a capital inside of a sentence, a
 * genitive, or the name of a repository.
 */
function isOthersInProse(before: string): boolean {
  if (!isOthers(before)) return false
  return /['’]s[\s`*]*$|\bupstream[\s`*]*$|[\w.-]\/[\w.-]+[\s:#@]*$|[\p{L},][ \t]+\p{Lu}[\p{L}’'-]*[ \t`*]+$/u.test(
    before,
  )
}

/** Whether the words before an identifier say that it only shows a form. */
export function isExample(before: string): boolean {
  return /\b(?:e\.g\.?|for example|for instance|such as|par exemple|p\. ?ex\.|ex\.?:|examples?:|exemples?\s?:|format:|usage:)[^.;]{0,40}$/i.test(
    before,
  )
}

/** Whether an identifier is the words of a link, whose target says more. */
function isTextOfLink(after: string): boolean {
  return /^[^\]\n]{0,120}\]\(\S/.test(after)
}

/** In the rest of the clause behind a name, up to eighty characters. */
const missing =
  /^[^.;]{0,40}?(?<![\p{L}\p{N}])(?:withdrawn|(?:to be|if|not yet|never) (?:created|written|added)|not (?:a )?valid|(?:does not|doesn['’]t|no longer|didn['’]t|never) exist(?:s|ed)?|(?:has|have|had|having|with) no (?:file|record|adr)|unresolvable|non-?existent|placeholder|hypothetical|fictitious|à (?:écrire|créer|rédiger)|pas encore (?:écrite?|créée?|rédigée?)|n['’]existe (?:pas|plus)|retirée avant)(?![\p{L}\p{N}])/iu

function saysItIsNot(after: string): boolean {
  return missing.test(after)
}

/** What is spoken about stands in quotes, not what is referred to; three of them begin a docstring. */
function isQuoted(before: string, next: string): boolean {
  return /(?<!["'])["']$/.test(before) && /["']/.test(next)
}

/** Comments in source code. */
export const comments: Manner = {isOthers, isTextOfLink, isQuoted, saysItIsNot}

const never = () => false

/** Sentences of documents. Their links are known from their digests, and whatever they name is meant. */
export const prose: Manner = {isOthers: isOthersInProse, isTextOfLink: never, isQuoted: never, saysItIsNot: never}
