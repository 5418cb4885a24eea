// Which host a repository comes from, by the remote's address in git's configuration, which is read as data: nothing runs.
import {join} from 'node:path'
import {findGitFolder} from './git-folder.ts'
import {readSmallFile} from './small-file.ts'

/**
 * The host of the remote `origin`, else of the only remote there is, in lower case and without a port, such as
 * `gitlab.example.org`; undefined where that is a folder, or there is none.
 */
export function remoteHostOf(root: string): string | undefined {
  const folder = findGitFolder(root)
  const settings = folder && readSmallFile(join(folder.common, 'config'))
  if (settings === undefined) return undefined
  const addresses = remotesIn(settings)
  const address = addresses.get('origin') ?? (addresses.size === 1 ? [...addresses.values()][0] : undefined)
  return address === undefined ? undefined : hostOf(address)
}

const section = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/

/** The first address of each remote by its name, see git-config(1): section names are blind to case, names of remotes are not. */
function remotesIn(settings: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let remote: string | undefined
  for (const line of settings.split(/\r?\n/)) {
    const header = section.exec(line)
    if (header) remote = header[1]?.toLowerCase() === 'remote' ? header[2] : undefined
    const address = /^\s*url\s*=\s*"?([^"\s#;]+)/i.exec(header ? line.slice(header[0].length) : line)?.[1]
    if (remote !== undefined && address !== undefined && !found.has(remote)) found.set(remote, address)
  }
  return found
}

/** Of `https://user:word@host:port/path`, `ssh://git@host/path` and `git@host:path`; a letter alone before `:` is a drive. */
function hostOf(address: string): string | undefined {
  const host =
    /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^/]*@)?([\w.-]+)(?::\d+)?(?:\/|$)/i.exec(address)?.[1] ??
    /^(?:[^@:/\\]+@)?([\w.-]{2,}):(?!:|\/\/|\\)/.exec(address)?.[1]
  return host?.toLowerCase()
}
