// What is known of each component: by its source, whose lines people wrote and others would have to learn.
import type {ComponentKnowledge} from '../../knowledge/component.ts'
import type {Component} from '../../model/component.ts'
import {isSourcePath} from '../../references/source-paths.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'
import {knowledge} from './knowledge.ts'

export interface KnownComponent {
  readonly component: Component
  /** Its source files that have a history, in the order of paths: those of no component inside it. */
  readonly files: readonly string[]
  readonly known: ComponentKnowledge
}

/** Every component that has source with a history, in the order of names; none where there is no history. */
export const knownComponents = memo((workspace: Workspace): readonly KnownComponent[] => {
  const all = knowledge(workspace)
  if (all === undefined) return []
  const files = new Map<Component, string[]>(workspace.components.map((component) => [component, []]))
  for (const path of workspace.paths.all) if (isSourcePath(path) && all.files.has(path)) filesOf(path)?.push(path)
  return [...files].flatMap(([component, own]) =>
    own.length === 0 ? [] : [{component, files: own.sort(), known: all.of(own)}],
  )

  function filesOf(path: string): string[] | undefined {
    const component = workspace.componentAt(path)
    return component && files.get(component)
  }
})
