// Writes the name of a record anew wherever it was written: in codes, numbers, file names and the words of links.
import {baseName, folderOf, relativePath, resolvePath, stem} from '../workspace/paths.ts'
import {readName, unitOf} from '../workspace/recognition/names.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {asWideAs} from '../workspace/records/numbers.ts'

/** What a record is called. */
export interface Naming {
  /** Of its file, relative to the root. */
  readonly path: string
  /** The number that people call it by. */
  readonly number: number | undefined
  /** Without the number that it may carry; undefined when it has none, or keeps the one it has. */
  readonly title: string | undefined
}

/** A name and the one that takes its place. */
export interface Renaming {
  readonly before: Naming
  readonly after: Naming
}

export function namingOf({path, number, title}: Decision): Naming {
  return {path, number, title: title?.value}
}

/** A code such as `ADR-0012`, `0012-use-x`, `use-x` or `0012`, as it was written; a path is for `respelledPath`. */
export function respelledCode(value: string, {before, after}: Renaming): string {
  const [old, name] = [nameOf(before.path), nameOf(after.path)]
  const extension = /\.mdx?$/i.exec(value)?.[0] ?? ''
  const bare = value.slice(0, value.length - extension.length)
  if (bare.toLowerCase() === old.toLowerCase()) return name + extension
  const [, lead = '', digits, rest = ''] = /^(\D*)(\d+)(.*)$/s.exec(bare) ?? []
  if (digits === undefined || Number(digits) !== before.number || after.number === undefined)
    return respelledSlug(bare, {before, after}) + extension
  return `${lead}${widened(digits, after.number, {before, after})}${respelledSlug(rest, {before, after})}${extension}`
}

/** What follows a number, or stands for it: `-use-x`, `use-x`. */
function respelledSlug(rest: string, {before, after}: Renaming): string {
  const [, separator = '', slug = ''] = /^([-_. ]*)(.*)$/s.exec(rest) ?? []
  const isMeant = slug !== '' && slug.toLowerCase() === readName(before.path).slug.toLowerCase()
  return isMeant ? `${separator}${readName(after.path).slug}` : rest
}

/** A number as wide as the one before: zeros stay, and those of file names are as many as the new name has. */
export function widened(digits: string, number: number, {before, after}: Renaming): string {
  const [old, own] = [readName(before.path).digits, readName(after.path).digits]
  return digits === old && Number(own) === number ? own : asWideAs(digits, number)
}

/** The name of a record's file or folder, without extension. */
function nameOf(path: string): string {
  const unit = unitOf(path)
  return unit === path ? stem(path) : baseName(unit)
}

/**
 * A path in words of the file `from`, which will be at `to`: from its folder, from some folder above the record, or from the
 * root, as it was written.
 */
export function respelledPath(value: string, {before, after}: Renaming, from: string, to: string): string {
  const [folder, future] = [folderOf(from), folderOf(to)]
  for (const [old, next] of [
    [before.path, after.path],
    [unitOf(before.path), unitOf(after.path)],
    [withoutExtension(before.path), withoutExtension(after.path)],
  ] as const) {
    if (resolvePath(folder, value) === old) {
      const written = relativePath(future, next)
      return value.startsWith('./') ? `./${written}` : written
    }
    if (old === value || old.endsWith(`/${value}`)) {
      const base = old.slice(0, old.length - value.length)
      return next.startsWith(base) ? next.slice(base.length) : next
    }
  }
  const at = value.lastIndexOf('/') + 1
  return value.slice(0, at) + respelledCode(value.slice(at), {before, after})
}

function withoutExtension(path: string): string {
  return path.replace(/\.mdx?$/i, '')
}

/** The words of a link, or of a label: its code or number, the name of the file, the title. */
export function respelledWords(words: string, {before, after}: Renaming): string {
  const named = replaced(words, nameOf(before.path), nameOf(after.path))
  const titled = before.title === after.title ? named : replaced(named, before.title ?? '', forLink(after.title ?? ''))
  const {number} = before
  const next = after.number
  if (number === undefined || next === undefined || number === next) return titled
  return titled.replace(
    numberIn(number),
    (_whole, lead: string, digits: string) => lead + widened(digits, next, {before, after}),
  )
}

function replaced(text: string, old: string, by: string): string {
  const at = old === '' || old === by ? -1 : text.indexOf(old)
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + old.length)
}

/** A number that begins a text, has zeros in front, or stands behind a word such as ADR: any other may count anything. */
function numberIn(number: number): RegExp {
  const word =
    '(?<![\\p{L}\\d])(?:m?adrs?|rfc|tep|kep|eip|cip|dec|dr|ad|d[ée]cisions?|records?)[-_ #:\\u00A0]*(?:n[°o] ?)?'
  const start = '^[\\s[(*_`"«“#\\u00A0]*'
  return new RegExp(`(${word}|${start}|(?<![\\p{L}\\d.,])(?=0))(0*${number})(?![\\d\\p{L}]|[.,]\\d)`, 'iu')
}

/** A title as the words of a link: a bracket without its other half would end them, or begin others. */
function forLink(title: string): string {
  const bare = title.replace(/\[[^[\]]*\]/g, '')
  return /[[\]]/.test(bare) ? title.replace(/[[\]]/g, '\\$&') : title
}
