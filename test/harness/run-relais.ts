// Runs the built program as a user would: in a folder, with arguments, an environment and perhaps standard input.
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {devNull, tmpdir} from 'node:os'
import {join} from 'node:path'
import {inRoot} from './root.ts'

export interface Ended {
  /** The exit code; a signal's name when one ended the program. */
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** On top of an environment that says nothing of languages, colours and terminals. */
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  /** Runs the program as this user; only root may. */
  readonly uid?: number
  /** The built program, when it is another. */
  readonly program?: string
}

const built = inRoot('dist/relais.js')

/** How long a run may take before the test fails, in milliseconds. */
const deadline = 60_000

/** Runs `relais` in a folder and waits for its end. */
export function relais(folder: string, parameters: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const {program = built} = options
  if (!existsSync(program)) throw new Error('dist/relais.js is missing: npm run build')
  // No run of another test may be remembered.
  const env = {PATH: process.env.PATH, HOME: tmpdir(), XDG_CACHE_HOME: join(devNull, 'none'), ...options.env}
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: folder,
    env,
    timeout: deadline,
    ...(options.uid === undefined ? {} : {uid: options.uid}),
  })
  const output = {stdout: '', stderr: ''}
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8')
    child[name].on('data', (chunk: string) => {
      output[name] += chunk
    })
  }
  // A program that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {})
  child.stdin.end(options.stdin ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({code: code ?? signal ?? 'unknown', ...output}))
  })
}

/** The lines of a text without the empty ones. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
