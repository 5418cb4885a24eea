// The program `relais`: understands the command line, runs one command, and comes back with an exit code.
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Language} from '../engine/index.ts'
import {type Arguments, askedLanguage, readArguments} from './arguments.ts'
import type {CommandName} from './command-table.ts'
import {visible} from './escape/terminal.ts'
import {exitCodes, type Io} from './io.ts'
import {languageOf} from './language.ts'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'
import {version} from './version.ts'

/** Runs a command and returns the exit code. */
type Run = (given: Arguments, session: Session) => number | Promise<number>

/** Loads the code of a command, which is kept out of the way of the others. */
const loaders: Readonly<Record<CommandName, () => Promise<Run>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  owners: async () => (await import('./commands/owners.ts')).owners,
  coverage: async () => (await import('./commands/coverage.ts')).coverage,
  report: async () => (await import('./commands/report.ts')).report,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/rules.ts')).rules,
  init: async () => (await import('./commands/init.ts')).init,
  new: async () => (await import('./commands/new.ts')).create,
  supersede: async () => (await import('./commands/supersede.ts')).supersede,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  help: async () => (await import('./commands/help.ts')).help,
}

/** Runs the program; it ends nothing, and whatever goes wrong becomes an exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = askedLanguage(argv) ?? languageOf(io.env)
  try {
    const given = readArguments(argv, language)
    if (given.has('version')) {
      io.out(`relais ${version}\n`)
      return exitCodes.clean
    }
    // From here on the disk is needed, whose floor takes as long to load as all before.
    ;(await import('./compiled.ts')).keepCompiled(io, given.name !== 'lsp')
    const session = (await import('./session.ts')).openSession(given, io, language)
    if (!given.has('help')) return await (await loaders[given.name]())(given, session)
    const {showHelp} = await import('./help.ts')
    showHelp(given, argv, session)
    return exitCodes.clean
  } catch (error) {
    const wrong = error instanceof Error ? await wrongUsage(error, language) : undefined
    if (wrong !== undefined) {
      io.err(`relais: ${visible(wrong)}\n`)
      return exitCodes.usage
    }
    io.err(`${say(language, 'failure', {detail: visible(error instanceof Error ? error.message : String(error))})}\n`)
    if (io.env.RELAIS_DEBUG && error instanceof Error) io.err(`${error.stack}\n`)
    return exitCodes.internal
  }
}

/** What the user can mend, in words; undefined for a failure of our own. */
async function wrongUsage(error: Error, language: Language): Promise<string | undefined> {
  if (error instanceof UsageError) return error.message
  // Its floor is not loaded before something was read.
  const {ConfigError} = await import('../repository/index.ts')
  if (!(error instanceof ConfigError)) return undefined
  return (await import('./config-words.ts')).configTrouble(error.trouble, language)
}

/** The process, as `main` may use it. */
function processIo(): Io {
  const {stdout, stderr, env} = process
  const send = process.send?.bind(process)
  return {
    cwd: process.cwd(),
    env,
    home: dirname(fileURLToPath(import.meta.url)),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readStdin: async () => {
      const chunks: Uint8Array[] = []
      // Asked for here and not above: to be there takes it milliseconds.
      for await (const chunk of process.stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    // Who started it may be gone, which is no failure.
    ...(send && {tell: (step: object) => void send(step, undefined, undefined, () => {})}),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : undefined,
  }
}

// A reader that has seen enough (`relais check | head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

// Holds where the process ends before `main` has answered.
process.exitCode = exitCodes.internal
void main(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code
})
