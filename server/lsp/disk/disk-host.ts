// The language server's platform on a computer: its clock, its disk, git, and threads.
import {fileURLToPath} from 'node:url'
import {kindOf, type LoadedParser, realPlace} from '../../node/index.ts'
import type {Host} from '../host.ts'
import {DiskFiles} from './disk-files.ts'

export function diskHost(parser: LoadedParser): Host {
  return {
    today: () => localDay(new Date()),
    open: (uri, {trusted}) => {
      const place = placeOf(uri)
      return place === undefined ? undefined : new DiskFiles({root: place, git: trusted, parser})
    },
  }
}

/** The real path of a folder; undefined for what is no folder of this disk. */
function placeOf(uri: string): string | undefined {
  try {
    const place = realPlace(fileURLToPath(uri))
    return kindOf(place) === 'folder' ? place : undefined
  } catch {
    return undefined
  }
}

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
