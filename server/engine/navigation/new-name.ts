// Reads what somebody types as the new name of a decision, and says what its file is called then.
import {slugOf} from '../authoring/slug.ts'
import {baseName, folderOf, stem} from '../workspace/paths.ts'
import {readName, unitOf} from '../workspace/recognition/names.ts'
import type {Decision} from '../workspace/records/decision.ts'

/** The part of a name that is typed anew: the title in words, or the code, number or file name. */
export type NamePart = 'title' | 'code'

/** What was typed; what is undefined stays as it is. */
export interface NewName {
  readonly number: number | undefined
  /** As it stands in the name of a file. */
  readonly slug: string | undefined
  readonly title: string | undefined
}

const numberedTitle = /^#?(?:(?:m?adr|rfc|tep|kep|eip|d[eé]cision)[-_ #:]*)?(\d{1,5})(?:[.:)]|\s[–—-])\s+(\S.*)$/iu
const bareNumber = /^(?:[a-z]{2,8}[-_ #:]*)?(\d{1,5})$/i

/** Undefined when it can be no name: nothing, several lines, or signs that no file name has. */
export function readNewName(typed: string, part: NamePart): NewName | undefined {
  const text = typed.trim().replace(/\.mdx?$/i, '')
  if (text === '' || /[\r\n\0]/.test(text) || text.length > 200) return undefined
  const [, alone] = (part === 'code' && bareNumber.exec(text)) || []
  if (alone !== undefined) return {number: Number(alone), slug: undefined, title: undefined}
  const [, digits, title] = numberedTitle.exec(text) ?? []
  if (digits !== undefined && title !== undefined) return {...titled(title), number: Number(digits)}
  if (part === 'title' || /\s/.test(text)) return titled(text)
  if (/[\\/:*?"<>|]|^\./.test(text)) return undefined
  const {kind, number, slug} = readName(`${text}.md`)
  return {number: kind === 'number' ? number : undefined, slug: slug || undefined, title: undefined}
}

function titled(title: string): NewName {
  return {number: undefined, slug: slugOf(title), title}
}

/** The path of a record's file under a new name, written as its name is now. */
export function pathNamed({path}: Decision, {number, slug, title}: NewName): string {
  const unit = unitOf(path)
  const name = unit === path ? stem(path) : baseName(unit)
  const own = readName(path)
  const [tag = ''] = /\.[a-z]{2}$/.exec(own.slug) ?? []
  const separator = /[-_ ]/.exec(own.slug)?.[0] ?? '-'
  const words = title === undefined ? slug : slugOf(title, separator)
  const lead = own.slug === '' ? name : name.slice(0, name.length - own.slug.length)
  const at = lead.lastIndexOf(own.digits)
  const numbered =
    number === undefined || own.digits === ''
      ? lead
      : lead.slice(0, at) + String(number).padStart(own.digits.length, '0') + lead.slice(at + own.digits.length)
  const renamed = `${numbered}${own.slug === '' ? '' : words === undefined ? own.slug : `${words}${tag}`}`
  const extension = unit === path ? baseName(path).slice(name.length) : ''
  const folder = folderOf(unit)
  const next = folder === '.' ? renamed + extension : `${folder}/${renamed}${extension}`
  return next + path.slice(unit.length)
}
