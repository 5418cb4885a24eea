// Tells V8 to optimise less code, and later: what it does beyond this pays in processes that last.
import {setFlagsFromString} from 'node:v8'

/**
 * Before V8 12 (Node 20) a function is optimised after so many bytes of its bytecode have run, 67,584 by itself; from then
 * on after so many calls, 3,000 by itself.
 */
const later =
  Number.parseInt(process.versions.v8, 10) < 12 ? 'interrupt-budget=600000' : 'invocation-count-for-turbofan=27000'

/** How many bytes of other functions may be put into one that is optimised. */
const less = 'max-inlined-bytecode-size-cumulative=300'

/**
 * Each thread compiles for itself, and a run over ten thousand documents spends a tenth to a fifth of its time in the
 * compiler, on functions that end before they have paid for it. Holds for all threads from here on; for processes that
 * end soon.
 */
export function compileSparingly(): void {
  for (const flag of [later, less]) setFlagsFromString(`--${flag}`)
}
