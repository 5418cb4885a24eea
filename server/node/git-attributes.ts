// Whether a blob of git's index is what the file on disk holds: attributes may convert between the two.
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import {findGitFolder, type GitFolder, prefixOf} from './git-folder.ts'
import type {Survey} from './listing.ts'
import {readSmallFile} from './small-file.ts'
import type {Stats} from './stamps.ts'

/*
 * Conversion of line endings changes the length, which is compared as well. Filters, `$Id$` and encodings could leave
 * it as it is, so that where any attribute of theirs is in sight, the index proves nothing.
 */
const converting = /\b(?:filter|ident|working-tree-encoding)\b|^\s*\[attr\]/m

const namesMore = /attributesfile/i

/** Tells the blob that a document still is, by its stats and git's index; always undefined where that proves nothing. */
export function unchangedBy(root: string, {listing, git}: Survey): (path: string, stats: Stats) => string | undefined {
  const folder = findGitFolder(root)
  const index = git?.index
  if (folder?.top === undefined || index === undefined) return () => undefined
  if (mayConvert(root, folder, listing.paths)) return () => undefined
  const prefix = prefixOf(folder, root)
  return (path, stats) => index.unchanged(prefix + path, stats)
}

function mayConvert(root: string, git: GitFolder, paths: readonly string[]): boolean {
  const below = paths.filter((path) => path.endsWith('.gitattributes')).map((path) => join(root, path))
  const above: string[] = []
  for (let place = root; place !== git.top && dirname(place) !== place; place = dirname(place))
    above.push(join(dirname(place), '.gitattributes'))
  const settings = [
    join(git.common, 'config'),
    join(git.own, 'config.worktree'),
    ...usersOwn('.gitconfig', 'git/config'),
  ]
  const lists = [join(git.common, 'info', 'attributes'), '/etc/gitattributes', ...usersOwn('git/attributes')]
  const mentions = (pattern: RegExp) => (place: string) => pattern.test(readSmallFile(place) ?? '')
  return [...lists, ...above, ...below].some(mentions(converting)) || settings.some(mentions(namesMore))
}

/** The places of the user's own files for git. */
function usersOwn(...names: readonly string[]): readonly string[] {
  const home = process.env.HOME ?? homedir()
  const folders = [home, process.env.XDG_CONFIG_HOME ?? join(home, '.config')]
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}
