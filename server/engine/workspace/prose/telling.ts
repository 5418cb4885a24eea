// Which pages may tell of this repository's own decisions, and which tell of something else by their nature.
import {fold} from '../../documents/vocabulary/fold.ts'
import {folderOf, stem} from '../paths.ts'
import {isForeignFolder} from '../recognition/names.ts'
import type {WorkspaceDocument} from '../workspace.ts'

/** What was released, what the law asks, what others are to learn or to copy, what agents are told. */
const otherName =
  /\b(?:changelog|changes|history|historique|releases?|release notes|news|upgrade|upgrading|licen[cs]es?|licence|copying|notice|code of conduct|conduct|code de conduite|contributors|tutorial|tutoriel|quickstart|cheatsheet|blog|post|template|modele|legal|privacy|terms|cgu|mentions legales|agents|claude|gemini|copilot instructions|skill|prompt|todo|faq|glossary|glossaire|sequence diagrams?|diagrammes? de sequence|merge log)\b/

const otherFolder =
  /^(?:tutorials?|tutoriels?|courses?|cours|lessons?|exercises?|workshops?|training|formation|examples?|exemples?|samples?|demos?|blog|posts?|articles?|talks?|meetups?|news|releases?|changelogs?|licen[cs]es?|legal|templates?|archives?|i18n|locales?|locale|translations?|versioned docs|rfcs?|proposals?|benchmarks?|skills|prompts|agents|commands|kb|knowledge base|playthroughs|retros?|user research)$/

/** A record or template says what it decides by itself, and an index leads to records. */
export function mayTellDecisions({path, kind}: WorkspaceDocument): boolean {
  if (kind !== 'page' && kind !== 'index') return false
  const folders = folderOf(path).split('/').map(fold)
  return !isForeignFolder(path) && !otherName.test(fold(stem(path))) && !folders.some((name) => otherFolder.test(name))
}
