// Writes the name of a record in the manner in which a comment wrote that of another one.
import {baseName, folderOf, stem} from '../paths.ts'
import {readName, unitOf} from '../recognition/names.ts'
import type {Decision} from './decision.ts'
import {asWideAs} from './numbers.ts'

/** The reference `value` as one to this record; undefined when that cannot be written in the same manner. */
export function rewritten(value: string, {path, number}: Decision): string | undefined {
  if (value.includes('/')) return rewrittenPath(value, path)
  const written = /^(.*?)(\d+)([a-z]?)((?:[-_].+)?)$/i.exec(value)
  if (!written) return /^[\w-]+$/.test(value) ? readName(path).slug : undefined
  const [, before = '', digits = '', , name = ''] = written
  if (number === undefined) return undefined
  return `${before}${asWideAs(digits, number)}${name === '' ? '' : `${name.charAt(0)}${readName(path).slug}`}`
}

/** The same folder with the record's own name; where the folder is another one, from the root. */
function rewrittenPath(value: string, path: string): string {
  const unit = unitOf(path)
  const name = /\.\w+$/.test(value) || unit !== path ? baseName(unit) : stem(unit)
  const folder = folderOf(value)
  const isSame = folderOf(unit).endsWith(folder.replace(/^(?:\.{1,2}\/|\/)+/, ''))
  return isSame ? `${folder}/${name}` : unit
}
