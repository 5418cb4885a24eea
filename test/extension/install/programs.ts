// Finds programs on the PATH, runs installers, and says loudly what is missing.
import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync} from 'node:fs'
import {delimiter, isAbsolute, join} from 'node:path'

/** Something that tests need cannot be had here; the message says what, and what to do. */
export class Missing extends Error {}

/** The exit code by which a part of the tests says that it could not run; `scripts/setup.mjs` knows it. */
export const cannotRun = 77

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of the first of these programs that the PATH (or an absolute path) leads to. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
  return paths.find(isProgram)
}

/** Runs an installer and keeps what it prints for the case that it fails. */
export function install(
  command: string,
  args: readonly string[],
  options: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
) {
  const {status, error, stdout, stderr} = spawnSync(command, args, {...options, encoding: 'utf8', maxBuffer: 1 << 28})
  if (status === 0) return
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
  throw new Missing(`${command} ${args.join(' ')} failed:\n${said.slice(-4000)}`)
}

/** Whether packages of Debian or its kin can be installed here. */
function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs a package of Debian where we may; returns the path of the program it brings. Throws `Missing` when it cannot. */
export function debian(name: string, program: string): string {
  if (!hasApt())
    throw new Missing(`${program} is not installed, and only root can install it (apt-get install ${name}).`)
  console.error(`relais: installing ${name} (apt-get)`)
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  install('apt-get', ['update', '-qq'], {env})
  install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {env})
  const found = findProgram([program])
  if (found === undefined) throw new Missing(`apt-get installed ${name}, but there is no ${program}.`)
  return found
}

/** npm in a folder of its own, untouched by the settings that a surrounding `npm test` hands down. */
export function npm(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^npm_(?:lifecycle|package|command)|^npm_config_(?:local_prefix|ignore_scripts|prefix)$/i.test(key),
  )
  const quiet = ['--no-audit', '--no-fund', '--prefix', folder]
  const own = process.env.npm_execpath ?? ''
  const options = {cwd: folder, env: {...Object.fromEntries(inherited), ...env}}
  if (own.endsWith('npm-cli.js')) install(process.execPath, [own, ...args, ...quiet], options)
  else install('npm', [...args, ...quiet], options)
}
