// What writing takes beside a state: the day, how a text is read again once it is changed, and who wrote a line.
import type {LineHistory, Redigest} from '../../engine/index.ts'

export interface Means {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly redigest: Redigest
  /** Absent where no history may be asked. */
  readonly lineHistory?: LineHistory | undefined
}
