// Whether a path lies within what a record says it applies to: a path, a folder, a glob, or a component's name.
import picomatch from 'picomatch'
import {globFlaw} from '../../config/globs.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {byText, longestPath} from '../../model/by-text.ts'
import type {Scope} from './scope.ts'

/** Globs of records are matched under the same bounds as those of the configuration; others match nothing. */
const matcher = byText((glob): ((path: string) => boolean) => {
  if (globFlaw(glob) !== undefined) return () => false
  return picomatch([glob, `${glob.replace(/\/$/, '')}/**`], {dot: true})
}, longestPath)

/** Whether what a record applies to is a path, holds it, or lies in it; a component's name stands for every folder called so. */
export function covers({kind, value}: Pick<Scope, 'kind' | 'value'>, path: string): boolean {
  if (kind === 'package') return false
  if (kind === 'name') return path.split('/').some((part) => fold(part) === fold(value))
  const wildcard = value.search(/[*?{[]/)
  if (wildcard < 0) return meets(path, value.replace(/\/$/, ''))
  const folder = value.slice(0, wildcard).replace(/\/?[^/]*$/, '')
  return matcher(value)(path) || (folder !== '' && isWithin(folder, path))
}

/** Whether a path is another one or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}

/** Whether one of two paths lies within the other. */
export function meets(path: string, other: string): boolean {
  return isWithin(path, other) || isWithin(other, path)
}
