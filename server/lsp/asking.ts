// Who asks, and what answers are made of.
import type {Means} from './features/means.ts'
import type {Abilities} from './start.ts'
import type {FolderView} from './view.ts'

/** Who asks, and what writing for it takes. */
export interface Asking extends Means {
  readonly abilities: Abilities
}

/** A folder's state, and who asks about it. */
export interface Seen {
  readonly view: FolderView
  readonly asking: Asking
}
