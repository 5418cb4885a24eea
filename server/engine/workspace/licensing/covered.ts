// Which files must tell their licence where REUSE is followed (REUSE 3.3, "Covered and ignored Files").
import {baseName} from '../paths.ts'

/** Names of texts of licences, of what speaks for other files, and of SPDX documents. */
const ignoredNames =
  /^(?:(?:LICEN[CS]E|COPYING)(?:[-.].*)?|REUSE\.toml|\.hgtags|.*\.license|.*\.spdx(?:\.(?:rdf|json|xml|ya?ml))?)$/

/** Folders of texts of licences, of the tool, of version control, and of Meson subprojects, which are projects of their own. */
const ignoredFolders = /(?:^|\/)(?:LICENSES|\.git|\.hg|\.sl|subprojects\/[^/]+)\/|^\.reuse\//

/** Whether a file that is not empty, no link and not ignored by git is a covered one, by its path. */
export function isCovered(path: string): boolean {
  return !ignoredNames.test(baseName(path)) && !ignoredFolders.test(path)
}
