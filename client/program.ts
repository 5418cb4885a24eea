// Asks the command line that the extension brings along for what it alone computes; says so where it must not or cannot run.
import {type CancellationToken, type Uri, window, workspace} from 'vscode'
import {language} from './options.ts'
import {say} from './say.ts'

/** How far the program has come with what it is doing. */
export interface Step {
  readonly doing: 'reading' | 'measuring'
  readonly done: number
  readonly all: number
}

export interface Asked {
  /** The command and its options, but for the root and the language. */
  readonly args: readonly string[]
  readonly folder: Uri
  readonly token: CancellationToken
  readonly onStep?: (step: Step) => void
}

/** How the program ended; `code` is null when it was stopped. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program in a process of its own. */
export type Run = (args: readonly string[], options: Pick<Asked, 'token' | 'onStep'>) => Promise<Ended>

/** What the program printed, and what it noted beside it; or why there is nothing, in words, which are empty when nobody wants to know any more. */
export type Answered = {readonly out: string; readonly notes: string} | {readonly problem: string}

export class Program {
  readonly #run: Run | undefined

  /** `run`: absent where there are no processes, such as in a browser. */
  constructor(run: Run | undefined) {
    this.#run = run
  }

  /** Why the program cannot be asked about a folder, in words; undefined when it can. */
  refusal({scheme}: Uri): string | undefined {
    if (!workspace.isTrusted) return say('restrictedProgram')
    return this.#run === undefined || scheme !== 'file' ? say('noProgram') : undefined
  }

  async ask({args, folder, token, onStep}: Asked): Promise<Answered> {
    const refusal = this.refusal(folder)
    if (refusal !== undefined || this.#run === undefined) return {problem: refusal ?? say('noProgram')}
    const whole = [...args, '--root', folder.fsPath, '--lang', language()]
    const {code, out, err} = await this.#run(whole, {token, ...(onStep && {onStep})})
    if (token.isCancellationRequested) return {problem: ''}
    return code === 0 ? {out, notes: err.trim()} : {problem: err.trim() || say('programFailed')}
  }
}

/** Tells the user, unless there is nothing to tell. */
export function tellProblem(problem: string): void {
  if (problem !== '') void window.showWarningMessage(problem)
}
