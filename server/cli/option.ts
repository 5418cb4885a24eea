// What an option of the command line is.
import type {Bilingual} from '../engine/index.ts'

/** An option has the same meaning in each command that takes it. */
export interface Option {
  /** What stands for the value in help; absent for an option without value. */
  readonly value?: Bilingual
  readonly short?: string
  /** Whether it may stand without its value. */
  readonly optional?: true
  /** Whether it may be given several times. */
  readonly multiple?: true
  /** All values it may have. */
  readonly choices?: readonly string[]
  readonly help: Bilingual
}
