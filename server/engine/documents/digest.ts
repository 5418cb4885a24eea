// Text to Digest: everything that later floors need of a document, as plain data, so that trees and texts can go.
import type {Root, Yaml} from 'mdast'
import type {Located} from '../model/place.ts'
import {cut, type Part} from './blocks.ts'
import type {Digest, FrontMatter, Problem} from './digest-model.ts'
import {fieldsOf} from './fields.ts'
import {linksOf} from './links.ts'
import {spanOf} from './nodes.ts'
import {type Parse, parseWithRemark} from './parse.ts'
import {Prose} from './prose.ts'
import {usualLines} from './section-words.ts'
import {suppressionsOf} from './suppressions.ts'
import {tablesOf, tasksOf} from './tables.ts'
import {type WordCount, WordCounter} from './vocabulary/words.ts'
import {readYaml} from './yaml.ts'

/** So much of a document shows its language. */
const countedCharacters = 6_000

/**
 * Digests a Markdown text, and keeps so many lines of each section. Offsets count from the file's first character, a byte
 * order mark included.
 * Throws a RangeError only where the parser's recursion ends (thousands of nested blocks): callers report the file.
 */
export function digestMarkdown(text: string, parse: Parse = parseWithRemark, mostLines = usualLines): Digest {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const source = bom ? text.slice(1) : text
  const digest = digestSource(source, parse(source), mostLines)
  return bom ? shift(digest, bom) : digest
}

/** Digests a YAML or JSON file that stands beside records: its keys, as if they were front matter. */
export function digestData(text: string): Digest {
  const {entries, problem, value} = readYaml(text)
  const end = text.length
  return {
    ...emptyDigest(text),
    frontMatter: {span: {start: 0, end}, entries, insertAt: end},
    problems: problem ? [problem] : [],
    data: value,
  }
}

/** The digest of a text that states nothing. */
export function emptyDigest(text: string): Digest {
  return {
    length: text.length,
    newline: newlineOf(text),
    frontMatter: undefined,
    sections: [],
    fields: [],
    links: [],
    tables: [],
    tasks: [],
    anchors: [],
    suppressions: [],
    words: {en: 0, fr: 0},
    problems: [],
    data: undefined,
    facts: undefined,
    references: [],
    owners: undefined,
    commitNotes: undefined,
    licensing: undefined,
  }
}

function digestSource(source: string, root: Root, mostLines: number): Digest {
  const yaml = root.children.find((node) => node.type === 'yaml')
  const front = yaml && readFrontMatter(yaml, source)
  const prose = new Prose(source)
  const parts = cut(root, prose, mostLines)
  const sections = parts.map(({section}) => section)
  const {links, anchors} = linksOf(
    parts,
    root.children.filter(({type}) => type === 'heading'),
    source,
  )
  return {
    ...emptyDigest(source),
    frontMatter: front?.frontMatter,
    sections,
    fields: parts.flatMap((part, index) => fieldsOf(part, index, prose)),
    links,
    tables: parts.flatMap((part, index) => tablesOf(part, index, prose)),
    tasks: parts.flatMap((part, index) => tasksOf(part, index, prose)),
    anchors: [...new Set([...sections.map(({slug}) => slug).filter(Boolean), ...anchors])],
    suppressions: suppressionsOf(root, front?.comments ?? [], source),
    words: wordsOf(parts, source),
    problems: [...(front?.problems ?? []), ...unclosedFrontMatter(source, yaml !== undefined)],
  }
}

function readFrontMatter(yaml: Yaml, source: string) {
  const span = spanOf(yaml)
  const text = source.slice(span.start, span.end)
  const open = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text)?.[0].length ?? text.length
  const close = /(?:^|\r\n|\r|\n)---[ \t]*$/.exec(text.slice(open))
  const content = text.slice(open, close ? open + close.index : open)
  const {entries, problem, comments} = readYaml(content, span.start + open)
  const frontMatter: FrontMatter = {span, entries, insertAt: span.start + text.lastIndexOf('---')}
  return {frontMatter, comments, problems: problem ? [problem] : []}
}

/** A file that opens front matter and never closes it is read as prose: say so where it begins. */
function unclosedFrontMatter(source: string, found: boolean): Problem[] {
  if (found || !/^---[ \t]*(?:\r\n|\r|\n)[\w-]+[ \t]*:/.test(source)) return []
  return [{code: 'front-matter-unclosed', detail: '', span: {start: 0, end: 3}}]
}

/** Counts in the lines of the beginning, a blank one for a section that has none. */
function wordsOf(parts: readonly Part[], source: string): WordCount {
  const counter = new WordCounter(countedCharacters)
  for (const {section} of parts) {
    if (counter.isFull) break
    countIn(section.heading, source, counter)
    if (section.lines.length === 0) counter.add('', 0, 0)
    for (const line of section.lines) countIn(line, source, counter)
  }
  return {en: counter.en, fr: counter.fr}
}

/** A text as long as its source is its source, which is one piece in memory and so is read twice as fast. */
function countIn({value, span}: Located<string>, source: string, counter: WordCounter): void {
  if (value.length === span.end - span.start) counter.add(source, span.start, span.end)
  else counter.add(value, 0, value.length)
}

/** The line ending that the text uses first; LF when it has none. */
function newlineOf(text: string): Digest['newline'] {
  const [first] = /\r\n|\r|\n/.exec(text) ?? []
  return first === '\r\n' || first === '\r' ? first : '\n'
}

/** Moves every offset of a digest: the parser does not count a byte order mark, the file does. */
function shift(digest: Digest, by: number): Digest {
  const moved = (value: unknown, key: string): unknown => {
    if (typeof value === 'number')
      return key === 'start' || key === 'end' || key === 'insertAt' || key === 'length' ? value + by : value
    if (Array.isArray(value)) return value.map((item) => moved(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moved(inner, name)]))
  }
  // Same shape, other numbers.
  return moved(digest, '') as Digest
}
