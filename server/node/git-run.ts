// Runs git so that nothing else runs: a program found by absolute path, no shell, a clean environment, bounds.
import {spawnSync} from 'node:child_process'
import {accessSync, constants, realpathSync, statSync} from 'node:fs'
import {delimiter, isAbsolute, join} from 'node:path'
import {isBelow} from './inside.ts'

/** What git wrote, or why there is nothing: `git-missing`, `git-timeout`, `git-output` (too much), or its own last words. */
export type GitResult = {readonly output: Buffer} | {readonly problem: string}

export interface GitCall {
  /** Where git runs: an absolute path. */
  readonly folder: string
  /** Programs below this folder are never run. */
  readonly distrusted: string
  /** Added to the clean environment. */
  readonly environment: Readonly<Record<string, string>>
  /** In milliseconds; a minute when absent. */
  readonly timeout?: number
  /** What git reads from its standard input; nothing when absent. */
  readonly input?: string
  /** Whether paths are patterns; they are names when absent. */
  readonly patterns?: boolean
  /** Whether objects are read by their replacements: only for a shadow, whose replacements are our own. */
  readonly replaced?: boolean
  /** The exit codes of success; 0 alone when absent. */
  readonly good?: readonly number[]
}

const outputLimit = 256 * 1024 * 1024

/** git reads none of the user's or the system's configuration, asks nothing, locks nothing, fetches nothing. */
const hardened: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  // A list of allowed protocols that names none; unlike protocol.allow, no repository's configuration can widen it.
  GIT_ALLOW_PROTOCOL: 'none',
}

function pathspecs({patterns = false}: GitCall): Readonly<Record<string, string>> {
  return {GIT_LITERAL_PATHSPECS: patterns ? '0' : '1'}
}

/** A second wall: what the repository's configuration could run, where it is read at all. */
const switches = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.attributesFile=/dev/null', 'core.pager=cat'],
  ...['log.showSignature=false', 'diff.external=', 'submodule.recurse=false', 'protocol.allow=never'],
].flatMap((option) => (option.startsWith('--') ? [option] : ['-c', option]))

/** Runs git with these arguments. Never throws. */
export function runGit(parameters: readonly string[], call: GitCall): GitResult {
  const command = commandOf(parameters, call)
  if (command === undefined) return {problem: 'git-missing'}
  const {error, status, stdout, stderr} = spawnSync(command.program, command.parameters, {
    ...command.options,
    maxBuffer: outputLimit,
    timeout: call.timeout ?? 60_000,
    killSignal: 'SIGKILL',
    ...(call.input === undefined ? {} : {input: call.input}),
    stdio: [call.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  if (error !== undefined) return {problem: problemOf(error)}
  return status !== null && (call.good ?? [0]).includes(status)
    ? {output: stdout}
    : {problem: lastWords(stderr.toString('utf8'))}
}

/** What is run, and how. */
interface Command {
  readonly program: string
  readonly parameters: readonly string[]
  readonly options: {
    readonly cwd: string
    readonly env: Readonly<Record<string, string | undefined>>
    readonly windowsHide: true
  }
}

/** Undefined when there is no git that may be trusted. */
export function commandOf(parameters: readonly string[], call: GitCall): Command | undefined {
  const folders = trustedFolders(call.distrusted)
  const program = findProgram(folders)
  if (program === undefined) return undefined
  const env = {
    ...hardened,
    PATH: folders.join(delimiter),
    ...systemRoot(),
    ...call.environment,
    ...pathspecs(call),
    ...(call.replaced === true && {GIT_NO_REPLACE_OBJECTS: undefined}),
  }
  return {program, parameters: [...switches, ...parameters], options: {cwd: call.folder, env, windowsHide: true}}
}

function problemOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ETIMEDOUT') return 'git-timeout'
  return error.code === 'ENOBUFS' ? 'git-output' : (error.code ?? 'git-failed')
}

/** The gravest line of git's complaint, short enough to be shown. */
export function lastWords(stderr: string): string {
  const lines = stderr.split('\n')
  const line = lines.find((words) => /^(fatal|error): /.test(words)) ?? lines[0]
  return line?.slice(0, 200) || 'git-failed'
}

/** Windows starts no program without it. */
function systemRoot(): Readonly<Record<string, string>> {
  const value = process.env.SystemRoot
  return value === undefined ? {} : {SystemRoot: value}
}

/** The real folders of PATH but for relative ones, `.` and those below the repository, where a hostile `git` may wait. */
function trustedFolders(distrusted: string): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  return folders.flatMap(realFolder).filter((folder) => !isBelow(distrusted, folder))
}

function realFolder(folder: string): readonly string[] {
  try {
    return [realpathSync.native(folder)]
  } catch {
    return []
  }
}

function findProgram(folders: readonly string[]): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
