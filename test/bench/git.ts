// Runs git for the bench, on repositories of its own making.
import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {devNull} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

/** Runs git deaf to the machine's settings and returns what it wrote. Throws when git fails. */
export function git(root: string, ...parameters: readonly string[]): string {
  return gitWith('', root, ...parameters)
}

/** The same with something to read. */
export function gitWith(input: string, root: string, ...parameters: readonly string[]): string {
  const settings = ['init.defaultBranch=main', 'gc.auto=0', 'core.autocrlf=false', 'commit.gpgSign=false']
  const who = {GIT_AUTHOR_NAME: 'bench', GIT_AUTHOR_EMAIL: 'bench@example.org'}
  const env = {
    PATH: process.env.PATH,
    ...who,
    GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
  }
  const all = [...settings.flatMap((setting) => ['-c', setting]), ...parameters]
  const {status, stdout, stderr, error} = spawnSync('git', all, {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`git ${parameters.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/**
 * Writes git's index anew when every file in it is older than the index by the two seconds of the coarsest file
 * systems: git distrusts entries as young as the index itself ("racy git") and reads their files each time.
 */
export async function settleIndex(root: string): Promise<void> {
  await wait(2100)
  rmSync(join(root, '.git/index'), {force: true})
  git(root, 'reset', '--quiet')
}
