// Which component a document speaks of: the one it lies in, those below it, or all of a repository.
import {fold} from '../documents/vocabulary/fold.ts'
import type {Component} from '../model/component.ts'
import type {Workspace} from '../workspace/workspace.ts'

/**
 * Whether a document is about a component: it lies in it, or beside and above all components without a folder or a name on
 * its path that is another one's.
 */
export function isAbout(path: string, component: Component, workspace: Workspace): boolean {
  const home = workspace.componentAt(path)
  if (home?.name === component.name) return true
  if (home !== undefined && !holds(home, component)) return false
  const words = path.split('/').map(fold)
  if (isNamed(component, words)) return true
  return !workspace.components.some((other) => other.name !== component.name && isNamed(other, words))
}

function holds(outer: Component, inner: Component): boolean {
  return outer.folders.some((folder) => folder === '' || inner.folders.some((each) => each.startsWith(`${folder}/`)))
}

/** By a folder of the path, or by words of the file's name. */
function isNamed({name}: Component, words: readonly string[]): boolean {
  const wanted = fold(name)
  return wanted !== '' && words.some((word) => ` ${word} `.includes(` ${wanted} `))
}
