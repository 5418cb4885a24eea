// Does the first of some jobs at once and each other in a turn of its own, so that keys are answered in between.

export class InTurn {
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Jobs of before that are not done yet are dropped. */
  run([job, ...rest]: readonly (() => void)[]): void {
    clearTimeout(this.#timer)
    job?.()
    if (rest.length > 0) this.#timer = setTimeout(() => this.run(rest))
  }
}
