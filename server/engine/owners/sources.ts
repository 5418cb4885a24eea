// What one file says of owners, as its path and text alone tell: the door of this floor for whoever has paths and texts.
import type {OwnerLine, OwnerSource} from '../model/owners.ts'
import {isCodeownersPath} from './codeowners/dialects.ts'
import {readBackstage} from './readers/backstage.ts'
import {readChromiumOwners} from './readers/chromium.ts'
import {readAliases, readKubernetesOwners} from './readers/kubernetes.ts'
import {readMaintainers} from './readers/maintainers.ts'

/** Who reads a file of owners, by its name. */
const readers: readonly (readonly [name: RegExp, read: (text: string) => OwnerSource])[] = [
  [/(?:^|\/)OWNERS$/, (text) => readKubernetesOwners(text) ?? readChromiumOwners(text)],
  [/(?:^|\/)OWNERS_ALIASES$/, readAliases],
  [/^MAINTAINERS$/, readMaintainers],
  [/(?:^|\/)catalog-info\.ya?ml$/, readBackstage],
]

/** What names of such files end with: most other paths need no closer look. */
const maySay = /(?:OWNERS|OWNERS_ALIASES|MAINTAINERS|catalog-info\.ya?ml)$/

/** UTF-16 code units: such files are written by hand, and the longest ones known have a megabyte. */
const longest = 2_000_000

/** Whether a file says who owns what, by its name. */
export function isOwnersPath(path: string): boolean {
  return maySay.test(path) && (isCodeownersPath(path) || readerOf(path) !== undefined)
}

function readerOf(path: string): ((text: string) => OwnerSource) | undefined {
  return readers.find(([name]) => name.test(path))?.[1]
}

/** Undefined where the path says that the file speaks of no owners. Never throws. */
export function ownerSourceOf(path: string, text: string): OwnerSource | undefined {
  if (!isOwnersPath(path)) return undefined
  if (isCodeownersPath(path)) return {format: 'codeowners', bytes: byteLength(text), lines: linesOf(text)}
  return text.length > longest ? undefined : readerOf(path)?.(text)
}

/** The lines that are not blank; they end with LF, CRLF or a lone CR. A byte order mark belongs to none. */
function linesOf(text: string): readonly OwnerLine[] {
  const lines: OwnerLine[] = []
  let start = text.startsWith('\uFEFF') ? 1 : 0
  const add = (end: number, ending: number) => {
    const value = text.slice(start, end).trimStart()
    if (value !== '') lines.push({value, span: {start: end - value.length, end}, ending})
    start = end + ending
  }
  for (const {index, 0: newline} of text.matchAll(/\r\n|\r|\n/g)) add(index, newline.length)
  add(text.length, 0)
  return lines
}

/** The length of a text in UTF-8; a surrogate without its partner is written as three bytes. */
function byteLength(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}
