// Writes down what a listing rests on, and reads it again.
import type {Parts} from './checked-file.ts'
import type {Facts, ListingBasis} from './listing-basis.ts'
import {packTexts, unpackTexts} from './packed-texts.ts'
import {Stamps} from './stamps.ts'

export function packBasis({facts, folders, ...columns}: ListingBasis): Parts {
  const {fileStamps, folderStamps, folderSums, indexStamp} = columns
  return {
    listing: Buffer.from(
      JSON.stringify({facts, takenAt: [fileStamps, folderStamps, indexStamp].map((it) => it.takenAt)}),
    ),
    fileStamps: fileStamps.bytes(),
    folders: packTexts(folders),
    folderStamps: folderStamps.bytes(),
    folderSums,
    indexStamp: indexStamp.bytes(),
  }
}

/** Reads what `packBasis` gave; `part` gives a part that is what was written, or undefined. */
export function unpackBasis(part: (name: string) => Buffer | undefined): ListingBasis | undefined {
  const head = part('listing')
  const folders = unpackTexts(part('folders'))
  const folderSums = part('folderSums')
  if (head === undefined || folders === undefined || folderSums === undefined) return undefined
  // Its sum says that this is what `packBasis` wrote.
  const {facts, takenAt} = JSON.parse(head.toString()) as {facts: Facts; takenAt: readonly number[]}
  const fileStamps = Stamps.of(takenAt[0] ?? 0, part('fileStamps'))
  const folderStamps = Stamps.of(takenAt[1] ?? 0, part('folderStamps'))
  const indexStamp = Stamps.of(takenAt[2] ?? 0, part('indexStamp'))
  if (fileStamps === undefined || folderStamps === undefined || indexStamp === undefined) return undefined
  return {facts, fileStamps, folders, folderStamps, folderSums, indexStamp}
}
