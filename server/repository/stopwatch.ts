// Tells how long something took.

/** Counts milliseconds from now on. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}
