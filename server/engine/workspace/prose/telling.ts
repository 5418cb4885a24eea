// Which pages tell of decisions by their nature: READMEs, architecture documents, minutes; and which never do.
import {fold} from '../../documents/vocabulary/fold.ts'
import {baseName, folderOf, stem} from '../paths.ts'
import {isForeignFolder, isReadme} from '../recognition/names.ts'
import type {WorkspaceDocument} from '../workspace.ts'

const tellingName =
  /\b(?:architecture|architectural|arch|design|technical|technique|techniques|overview|dat|stack|minutes|meeting|meetings|compte rendu|comptes rendus|cr|copil|cotech|comite|reunion|reunions|retrospective|retro|conception|choix|rationale|philosophy|faq|why|pourquoi)\b/

const tellingFolder =
  /^(?:.*\b)?(?:architecture|design|technical|minutes|meetings?|meeting notes|comptes? rendus?|cr|reunions?|copil|cotech|comites?|conception|internals?)\b/

const otherName =
  /\b(?:changelog|changes|history|releases?|release notes|news|migration|migrating|upgrade|upgrading|licen[cs]es?|licence|copying|notice|code of conduct|conduct|contributing|contributors|governance|security|tutorial|tutoriel|getting started|quickstart|guide|how to|howto|blog|post|template|modele|legal|privacy|terms|cgu|agents|claude|gemini|copilot instructions|skill|prompt|roadmap|todo)\b/

const otherFolder =
  /^(?:tutorials?|guides?|examples?|samples?|demos?|blog|posts?|news|releases?|changelogs?|licen[cs]es?|legal|templates?|archives?|i18n|locales?|rfcs?|proposals?|courses?|lessons?|exercises?|benchmarks?)$/

/** Whether a page is one in which people write down what they decided for this repository. */
export function tellsDecisions({path, kind}: WorkspaceDocument): boolean {
  if (kind !== 'page' && kind !== 'index') return false
  const name = fold(stem(path))
  const folders = folderOf(path).split('/').map(fold)
  if (isForeignFolder(path) || otherName.test(name) || folders.some((folder) => otherFolder.test(folder))) return false
  return (
    isReadme(path) || tellingName.test(fold(baseName(path))) || folders.some((folder) => tellingFolder.test(folder))
  )
}
