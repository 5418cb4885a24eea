// Lists a folder for the language server: its paths, and of those that are digested stamps and sizes.
import {join} from 'node:path'
import type {SkippedFile} from '../../engine/index.ts'
import {lookAt, type Stats} from '../../node/index.ts'
import {Sight} from '../../repository/index.ts'
import type {ListedFile} from '../host.ts'

/** What is listed: plain data, so that it can be told to a thread. */
export interface ListRequest {
  /** Absolute and real. */
  readonly root: string
  /** Whether git may run. */
  readonly git: boolean
  readonly ignore: readonly string[]
}

/** A listing as plain data; `sizes` are those of the wanted files, in bytes. */
export interface PlainListing {
  readonly paths: readonly string[]
  readonly wanted: readonly ListedFile[]
  readonly sizes: readonly number[]
  readonly unlisted: readonly SkippedFile[]
}

/** The same in few pieces, which are quicker handed from thread to thread than many: lists of texts, joined by NUL. */
export interface PackedListing extends Pick<PlainListing, 'sizes' | 'unlisted'> {
  readonly paths: string
  readonly wanted: string
  /** Empty where nothing tells. */
  readonly stamps: string
}

export function listFolder({root, git, ignore}: ListRequest): PlainListing {
  const request = {root, git, language: 'en', today: '', config: false, presets: [], history: false} as const
  const {wanted, unlisted, listed} = new Sight(request, undefined, ignore)
  return {
    ...{paths: listed.listing.paths, unlisted},
    wanted: wanted.map(({path}) => stamped(root, path)),
    sizes: wanted.map(({size}) => size),
  }
}

/** A file with its stamp of now. */
export function stamped(root: string, path: string): ListedFile {
  return {path, stamp: stampOf(lookAt(join(root, path)))}
}

function stampOf(stats: Stats | undefined): string | undefined {
  return stats && `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`
}

export function packListing({paths, wanted, ...rest}: PlainListing): PackedListing {
  return {
    ...rest,
    paths: paths.join('\0'),
    wanted: wanted.map(({path}) => path).join('\0'),
    stamps: wanted.map(({stamp}) => stamp ?? '').join('\0'),
  }
}

export function unpackListing({paths, wanted, stamps, ...rest}: PackedListing): PlainListing {
  const all = split(stamps)
  return {
    ...rest,
    paths: split(paths),
    wanted: split(wanted).map((path, row) => ({path, stamp: all[row] || undefined})),
  }
}

function split(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split('\0')
}
