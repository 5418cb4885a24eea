// Finds the records of a log that lives in one file: one section each, with its own status, date or parts.
import type {Digest, Section} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {byText, longestWord} from '../../model/by-text.ts'
import type {Span} from '../../model/place.ts'
import {stem} from '../paths.ts'
import {fieldsIn} from '../records/record-text.ts'
import type {Lexicon} from './lexicon.ts'

/** A record inside a file: its heading and everything below. */
export interface Chapter {
  readonly sections: readonly Section[]
  readonly span: Span
}

const logName =
  /^(?:(?:architecture|architectural|technical|tech|design|product|project|technology)? ?decisions?(?: (?:log|records?|register|history))?|adrs?(?: log)?|decisions? log|(?:journal|registre|historique|liste) des decisions(?: \w+)?|decisions (?:techniques|d architecture)|journal de decisions|releve de decisions)$/

const isLogName = byText((heading) => logName.test(fold(heading.replace(/^[\d.]+\s*/, ''))), longestWord)

/** The records of a single-file log; empty when the file is none. */
export function chaptersOf(path: string, digest: Digest, lexicon: Lexicon): Chapter[] {
  const named = logName.test(fold(stem(path)))
  if (!named && !digest.sections.some(({heading}) => isLogName(heading.value))) return []
  for (const depth of [2, 3, 1, 4]) {
    const chapters = cutAt(depth, digest).filter((chapter) => isRecord(chapter, digest, lexicon))
    if (chapters.length >= 2 || (named && chapters.length === 1 && depth === 2)) return chapters
  }
  return []
}

/** Cuts a document at its headings of one depth; each part ends at the next heading as deep or less. */
function cutAt(depth: number, {sections}: Digest): Chapter[] {
  const chapters: Chapter[] = []
  let own: Section[] | undefined
  const finish = () => {
    const [first, last] = [own?.[0], own?.at(-1)]
    if (own && first && last) chapters.push({sections: own, span: {start: first.span.start, end: last.span.end}})
    own = undefined
  }
  for (const section of sections) {
    if (section.depth > 0 && section.depth <= depth) finish()
    if (section.depth === depth) own = [section]
    else own?.push(section)
  }
  finish()
  return chapters
}

/** A heading that is no section's name, with a known status or a date below it, or with two parts of a record. */
function isRecord({sections}: Chapter, digest: Digest, lexicon: Lexicon): boolean {
  const [head, ...parts] = sections
  if (!head || lexicon.role(head.heading.value) !== undefined) return false
  const roles = new Set(parts.flatMap(({heading}) => lexicon.role(heading.value) ?? []))
  const fields = fieldsIn(digest, sections)
  const said = new Set(fields.map(({key}) => lexicon.field(key.value) ?? lexicon.role(key.value)))
  const states = fields.some(
    ({key, value}) => lexicon.field(key.value) === 'status' && lexicon.status(value.value) !== 'unknown',
  )
  const others = ['date', 'deciders', 'context', 'decision', 'consequences', 'options'].filter(
    (each) => said.has(each as never) || roles.has(each as never),
  ).length
  return states ? others >= 1 : (roles.has('status') || said.has('date')) && others >= 2
}
