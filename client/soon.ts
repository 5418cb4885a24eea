// Does something once a burst of occasions is over.

export class Soon {
  readonly #run: () => void
  readonly #quiet: number
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `quiet`: how long nobody must have asked, in milliseconds. */
  constructor(quiet: number, run: () => void) {
    this.#quiet = quiet
    this.#run = run
  }

  ask(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#run, this.#quiet)
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }
}
