// Tells V8 how long code must have run before it is compiled a second time, which pays in long runs alone.
import {setFlagsFromString} from 'node:v8'

/** In bytes of bytecode that a function has run; V8 counts up to 67,584 (Node 20) by itself. */
const budget = 528_000

/**
 * From here on, less code is optimised, in all threads: a run over ten thousand documents spends a fifth of its time in
 * the compiler, on functions that end before they have paid for it. For processes that end; what has run stays as it is.
 */
export function compileSparingly(): void {
  setFlagsFromString(`--interrupt-budget=${budget}`)
}
