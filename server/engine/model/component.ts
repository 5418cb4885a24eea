// A part of a repository that somebody must be able to carry on: what owners, knowledge and coverage are told of.
import type {Span} from './place.ts'

/** By what a component was found, the strongest first. */
export const componentSources = ['config', 'backstage', 'workspace', 'deployable', 'folder', 'repository'] as const

export type ComponentSource = (typeof componentSources)[number]

export interface Component {
  /** Unique in the repository. */
  readonly name: string
  readonly source: ComponentSource
  /** Folders relative to the root, with `/`, without one at the end; `''` is the root. Never empty. */
  readonly folders: readonly string[]
  /** Where it is laid down; undefined when only a folder tells. */
  readonly place: {readonly path: string; readonly span: Span} | undefined
  /** 1, 2 or 3: how much it matters, as the configuration says; 1 where it says nothing. */
  readonly criticality: 1 | 2 | 3
  /** Whether it is run somewhere: it has a Dockerfile, a chart, a compose service or the like. */
  readonly isDeployed: boolean
}
