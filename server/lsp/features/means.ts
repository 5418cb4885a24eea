// What writing takes beside a state: the day, and how a text is read again once it is changed.
import type {Redigest} from '../../engine/index.ts'

export interface Means {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly redigest: Redigest
}
