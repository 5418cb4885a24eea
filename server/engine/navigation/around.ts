// What navigation looks at: a state of a workspace, and the texts that it was made of.
import type {Workspace} from '../workspace/workspace.ts'

export interface Around {
  readonly workspace: Workspace
  /** The text of a file as the workspace knows it; undefined where there is none to be had. */
  readonly textOf: (path: string) => string | undefined
}
