// Reads the labels of a document: in its front matter, in its first fields, and in lines of their own at its top.
import {fold} from '../../documents/vocabulary/fold.ts'
import {type Located, located} from '../../model/place.ts'
import {memo} from '../memo.ts'
import type {WorkspaceDocument} from '../workspace.ts'
import {houseLevel, type Level, labelKeys, type Scheme, tlp} from './vocabulary.ts'

/** A label; the value is what marks, as written. */
export interface Label extends Located<string> {
  readonly scheme: Scheme
  readonly level: Level
  /** As TLP 2.0 writes it, where that differs from what is written. */
  readonly proper: string | undefined
}

/** The level from which on a document is for some only. */
export const restricted: Level = 2

/** Sections from the top that still head a document, and lines of each that do. */
const head = {sections: 2, lines: 6} as const

/** UTF-16 code units: a label stands on a line that says no more. */
const longest = 70

/** The label, however it is written: blanks, dashes and brackets for `:` and `+`, the colour of version 1. */
const anyTlp =
  /\bTLP(?:[\s\u00A0]*[:\-–]|[\s\u00A0]+|_)[\s\u00A0]*(RED|AMBER(?:[\s\u00A0]*[+\-_–][\s\u00A0]*STRICT|[\s\u00A0]+STRICT)?|GREEN|CLEAR|WHITE)\b/i

/** The labels at the top of a document, in the order of places. */
export const labelsOf = memo(({digest}: WorkspaceDocument): readonly Label[] => {
  const front = (digest.frontMatter?.entries ?? []).flatMap(({key, values}) =>
    labelKeys.has(fold(key.value)) ? values.flatMap((value) => labelIn(value, fold(key.value) === 'tlp')) : [],
  )
  const fields = digest.fields.filter(({section, key}) => section <= head.sections && labelKeys.has(fold(key.value)))
  const inFields = fields.flatMap(({key, value}) => labelIn(value, fold(key.value) === 'tlp'))
  const lines = digest.sections
    .slice(0, head.sections)
    .flatMap(({lines, heading}) => [heading, ...lines.slice(0, head.lines)])
  const alone = lines.flatMap((line) => labelAlone(line))
  const all = [...front, ...inFields, ...alone].toSorted((a, b) => a.span.start - b.span.start)
  return all.filter((label, index) => all.findIndex(({span}) => overlaps(span, label.span)) === index)
})

function overlaps(a: Label['span'], b: Label['span']): boolean {
  return a.start < b.end && b.start < a.end
}

/** What a field says: the whole value is the label, but for what explains it in brackets or behind a dash. */
function labelIn(text: Located<string>, isTlp: boolean): readonly Label[] {
  const found = tlpIn(text, isTlp)
  if (found) return [found]
  const words = text.value.split(/\s*[(–—,;/]|\s-\s/, 1)[0] ?? ''
  return houseLabel(text, words.trim())
}

/** A line of its own: `TLP:AMBER`, `**CONFIDENTIAL**`, `[Confidentiel] Plan`, `Company confidential`. */
function labelAlone(line: Located<string>): readonly Label[] {
  if (line.value.length > longest) return []
  const found = tlpIn(line, false)
  if (found) return isMostly(line.value, found.value) ? [found] : []
  const bracketed = /^\s*[[(]([^\])]{3,30})[\])]/.exec(line.value)?.[1]
  const words = bracketed ?? line.value
  const isLoud = bracketed !== undefined || words === words.toUpperCase() || fold(words).includes(' ')
  return isLoud ? houseLabel(line, words.trim()) : []
}

/** Whether little else stands on a line: a sentence about a label marks nothing. */
function isMostly(line: string, label: string): boolean {
  return fold(line.replace(label, '')).split(' ').filter(Boolean).length <= 3
}

function houseLabel(text: Located<string>, words: string): readonly Label[] {
  const level = houseLevel(words)
  const at = text.value.indexOf(words)
  if (level === undefined || at < 0) return []
  const start = text.span.start + at
  return [{...located(words, start, start + words.length), scheme: 'house', level, proper: undefined}]
}

/** `isBare`: the key says TLP, so that the colour alone does. */
function tlpIn(text: Located<string>, isBare: boolean): Label | undefined {
  const bare = isBare ? /^\s*(RED|AMBER(?:[\s+_-]*STRICT)?|GREEN|CLEAR|WHITE)\b/i.exec(text.value) : null
  const match = anyTlp.exec(text.value) ?? bare
  if (match?.[1] === undefined) return undefined
  const written = match[0].trim()
  const colour = match[1]
    .toUpperCase()
    .replace(/^AMBER.+$/, 'AMBER+STRICT')
    .replace('WHITE', 'CLEAR')
  const at = match.index + match[0].indexOf(written)
  const proper = match === bare ? cased(colour, written) : `TLP:${colour}`
  // What a text cannot be quoted from at its place, markup within it, cannot be corrected there either.
  const isPlain = text.span.end - text.span.start === text.value.length
  const start = text.span.start + (isPlain ? at : 0)
  const end = isPlain ? start + written.length : text.span.end
  const level = tlp[colour] ?? 0
  const isProper = written === proper || !isPlain
  return {value: written, span: {start, end}, scheme: 'tlp', level, proper: isProper ? undefined : proper}
}

/** A key of its own may write the colour in small letters. */
function cased(colour: string, like: string): string {
  return like === like.toLowerCase() ? colour.toLowerCase() : colour
}

/** The strictest label; undefined where there is none. */
export function strictest(labels: readonly Label[]): Label | undefined {
  return labels.reduce<Label | undefined>(
    (most, label) => (most && most.level >= label.level ? most : label),
    undefined,
  )
}
