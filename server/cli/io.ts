// What the program may use of the process that runs it, so that `main` itself touches nothing of it.

export interface Io {
  /** The working directory, absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder of the program itself, which also holds the rules' pages. */
  readonly home: string
  /** Writes results to standard output. */
  out(text: string): void
  /** Writes notes to standard error. */
  err(text: string): void
  /** The whole standard input as bytes. */
  readStdin(): Promise<Uint8Array>
  /** Tells the program that started this one how far it has come, which is an editor; absent where nobody listens. */
  tell?(step: {readonly doing: string; readonly done: number; readonly all: number}): void
  readonly outIsTerminal: boolean
  readonly errIsTerminal: boolean
  /** The terminal's width in columns, when there is a terminal. */
  readonly columns: number | undefined
}

/** Exit codes: clean at the threshold, findings at or above it, wrong usage or unusable configuration, an internal failure. */
export const exitCodes = {clean: 0, findings: 1, usage: 2, internal: 3} as const
