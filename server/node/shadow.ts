// The shadow: an empty git folder of our own through which a repository's objects are read, and none of its settings.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type GitFolder, usesSha256} from './git-folder.ts'
import {errorCode} from './inside.ts'
import {readSmallFile} from './small-file.ts'
import {writeStandIns} from './stand-ins.ts'

/*
 * A repository's own configuration can make git run programs: filters, text converters, signature checkers, monitors,
 * hooks, pagers. Switches against them exist one by one, and some commands run what no switch stops. So git is given
 * another repository, made here and empty, and only told where the objects and the index of the real one are.
 */
export interface Shadow {
  /** The shadow's folder. */
  readonly folder: string
  /** Names the shadow, the objects and the index to git. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether something stands in for contents that the repository lacks. */
  readonly replaced: boolean
  /** Removes the folder. */
  dispose(): void
}

/**
 * Makes a shadow in the temporary folder, in which something stands in for the contents that are missing; or the system's
 * error code when that fails.
 */
export function castShadow(
  repository: GitFolder,
  missing: ReadonlySet<string> = new Set(),
): Shadow | {readonly problem: string} {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'relais-git-'))
    furnish(folder, repository)
    const replaced = missing.size > 0
    if (replaced) writeStandIns(folder, missing, usesSha256(repository))
    const own = replaced ? {GIT_ALTERNATE_OBJECT_DIRECTORIES: join(folder, 'objects')} : {}
    const environment = {...environmentOf(folder, repository), ...own}
    return {folder, environment, replaced, dispose: () => remove(folder)}
  } catch (error) {
    return {problem: errorCode(error)}
  }
}

/** What makes a folder a git folder: see gitrepository-layout(5). */
function furnish(folder: string, repository: GitFolder): void {
  for (const name of ['objects', 'refs', 'info']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n')
  writeFileSync(join(folder, 'config'), configuration(usesSha256(repository)))
  // Without it git would look for commits that a shallow clone never had.
  const shallow = readSmallFile(join(repository.common, 'shallow'))
  if (shallow !== undefined) writeFileSync(join(folder, 'shallow'), shallow)
  // Patterns are data; they decide which untracked files are listed.
  writeFileSync(join(folder, 'info', 'exclude'), readSmallFile(join(repository.common, 'info', 'exclude')) ?? '')
}

function configuration(sha256: boolean): string {
  const core = ['[core]', `repositoryformatversion = ${sha256 ? 1 : 0}`, 'bare = true', 'precomposeunicode = false']
  const folding = process.platform === 'win32' || process.platform === 'darwin' ? ['ignorecase = true'] : []
  return [...core, ...folding, ...(sha256 ? ['[extensions]', 'objectformat = sha256'] : [])].join('\n')
}

function environmentOf(folder: string, {top, own, common}: GitFolder): Readonly<Record<string, string>> {
  const objects = {GIT_DIR: folder, GIT_OBJECT_DIRECTORY: join(common, 'objects')}
  return top === undefined ? objects : {...objects, GIT_WORK_TREE: top, GIT_INDEX_FILE: join(own, 'index')}
}

function remove(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true})
  } catch {
    // An empty folder left in the temporary folder harms nobody; failing for it would.
  }
}
