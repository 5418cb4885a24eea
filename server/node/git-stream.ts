// Runs git as `runGit` does, and hands on what it writes while it runs, so that its whole answer is never in memory.
import {spawn} from 'node:child_process'
import {commandOf, type GitCall, lastWords} from './git-run.ts'

/** Without a word for so long, in milliseconds, git is given up: it may sort a long history before its first one. */
const patience = 120_000

/** Complaints beyond this many characters are not kept. */
const longestComplaint = 4096

/**
 * Runs git and gives each piece of its output to `take`, which returns whether it wants more; git is ended when it does
 * not. Resolves to undefined, or to why the output is not complete: `git-missing`, `git-timeout`, an error code, git's words.
 * Never rejects.
 */
export function streamGit(
  parameters: readonly string[],
  call: GitCall,
  take: (bytes: Uint8Array) => boolean,
): Promise<string | undefined> {
  const command = commandOf(parameters, call)
  if (command === undefined) return Promise.resolve('git-missing')
  const child = spawn(command.program, command.parameters, {...command.options, stdio: ['ignore', 'pipe', 'pipe']})
  let complaint = ''
  let ending: 'enough' | 'git-timeout' | undefined
  const end = (reason: typeof ending) => {
    ending ??= reason
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('git-timeout'), call.timeout ?? patience)
  child.stdout.on('data', (bytes: Buffer) => {
    timer.refresh()
    if (ending === undefined && !take(bytes)) end('enough')
  })
  child.stderr.on('data', (bytes: Buffer) => {
    complaint = (complaint + bytes.toString('utf8')).slice(0, longestComplaint)
  })
  return new Promise<string | undefined>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'git-failed'))
    child.on('close', (status) => {
      if (ending === 'enough' || (ending === undefined && status === 0)) resolve(undefined)
      else resolve(ending ?? lastWords(complaint))
    })
  }).finally(() => clearTimeout(timer))
}
