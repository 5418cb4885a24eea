// What a source tells of one component before all sources are laid over each other, and folders as components have them.
import type {Component, ComponentSource} from '../../model/component.ts'
import {baseName, resolvePath} from '../paths.ts'

export interface Candidate {
  /** Undefined where only its folder has one. */
  readonly name: string | undefined
  readonly source: ComponentSource
  /** As in a component: `''` is the root. */
  readonly folders: readonly string[]
  readonly place: Component['place']
}

/** A folder of `paths.ts`, where the root is `.`, as components have it. */
export function asFolder(folder: string): string {
  return folder === '.' ? '' : folder
}

/** A folder that is written relative to another one, as components have it; undefined when it leaves the root. */
export function folderFrom(folder: string, written: string): string | undefined {
  const path = resolvePath(folder === '' ? '.' : folder, written.replace(/(?<=.)\/+$/, '') || '.')
  return path === undefined ? undefined : asFolder(path)
}

/** Whether a folder is another one, or lies in it. */
export function isWithin(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`)
}

/** What an owner of the whole repository would call a folder. */
export function folderName(folder: string): string {
  return baseName(folder)
}

/** Folders of examples, of what tests feed on, and of what others wrote: nobody has to carry those on by themselves. */
export function isAside(folder: string): boolean {
  return /(?:^|\/)(?:\.[^/]+|examples?|samples?|demos?|fixtures?|__\w+__|test-?data|testing|node_modules|vendor|third[-_]party)(?:\/|$)/i.test(
    folder,
  )
}
