// When to do what is asked for again and again: at once after a silence, in a burst when it falls quiet, at the latest after a while.
import type {CancellationToken} from 'vscode-languageserver'

export interface Pacing {
  /** How long it must be quiet, in milliseconds. */
  readonly quiet: number
  /** How long it waits at most while it is not, in milliseconds. */
  readonly longest: number
  /** Whether the first of a burst is done at once: what comes after it has been quiet. */
  readonly leads: boolean
}

export class Pace {
  readonly #pacing: Pacing
  readonly #act: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the oldest request came that was not served. */
  #since: number | undefined
  #askedAt = Number.NEGATIVE_INFINITY
  #waiting: (() => void)[] = []

  constructor(pacing: Pacing, act: () => void) {
    this.#pacing = pacing
    this.#act = act
  }

  ask(): void {
    const {quiet, longest, leads} = this.#pacing
    const now = performance.now()
    this.#since ??= now
    clearTimeout(this.#timer)
    const isFirst = now - this.#askedAt > quiet
    this.#askedAt = now
    const wait = leads && isFirst ? 0 : Math.min(quiet, this.#since + longest - now)
    this.#timer = setTimeout(() => this.#go(), Math.max(0, wait))
  }

  /** Resolves when what was asked for is done, or nobody wants to know any more; at once when nothing was asked for. */
  async next(token: CancellationToken): Promise<void> {
    if (this.#since === undefined || token.isCancellationRequested) return
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      token.onCancellationRequested(() => resolve())
    })
  }

  /** Does now what was asked for. */
  hurry(): void {
    if (this.#since !== undefined) this.#go()
  }

  /** Forgets what was asked for. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#since = undefined
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }

  #go(): void {
    this.stop()
    this.#act()
  }
}
