// The files of a story workspace below test/workspaces.
import {readFileSync} from 'node:fs'
import {filesBelow} from '../../scripts/files.ts'
import type {Files} from './engine.ts'
import {inRoot} from './root.ts'

/** By their paths in the story. */
export function storyOf(name: string): Files {
  const folder = inRoot(`test/workspaces/${name}`)
  return new Map(filesBelow(folder, '').map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]))
}
