// Finds the records of a log that lives in one file: one section each, with its own status, date or parts.
import type {Digest, Section} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Span} from '../../model/place.ts'
import {stem} from '../paths.ts'
import type {Lexicon} from './lexicon.ts'

/** A record inside a file: its heading and everything below. */
export interface Chapter {
  readonly sections: readonly Section[]
  readonly span: Span
}

const logName =
  /^(?:(?:architecture|architectural|technical|tech|design|product|project|technology)? ?decisions?(?: (?:log|records?|register|history))?|adrs?(?: log)?|decisions? log|(?:journal|registre|historique|liste) des decisions(?: \w+)?|decisions (?:techniques|d architecture)|journal de decisions|releve de decisions)$/

/** The records of a single-file log; empty when the file is none. */
export function chaptersOf(path: string, digest: Digest, lexicon: Lexicon): Chapter[] {
  const named = logName.test(fold(stem(path)))
  if (!named && !digest.sections.some(({heading}) => logName.test(fold(heading.value.replace(/^[\d.]+\s*/, '')))))
    return []
  for (const depth of [2, 3, 1, 4]) {
    const chapters = cutAt(depth, digest).filter((chapter) => isRecord(chapter, digest, lexicon))
    if (chapters.length >= 2 || (named && chapters.length === 1 && depth === 2)) return chapters
  }
  return []
}

function cutAt(depth: number, {sections}: Digest): Chapter[] {
  const chapters: Chapter[] = []
  for (const [index, section] of sections.entries()) {
    if (section.depth !== depth) continue
    const next = sections.findIndex((other, at) => at > index && other.depth > 0 && other.depth <= depth)
    const own = sections.slice(index, next < 0 ? undefined : next)
    chapters.push({sections: own, span: {start: section.span.start, end: own.at(-1)?.span.end ?? section.span.end}})
  }
  return chapters
}

/** A heading that is no section's name, with a known status or a date below it, or with two parts of a record. */
function isRecord({sections: [head, ...parts], span}: Chapter, digest: Digest, lexicon: Lexicon): boolean {
  if (!head || lexicon.role(head.heading.value) !== undefined) return false
  const roles = new Set(parts.flatMap(({heading}) => lexicon.role(heading.value) ?? []))
  const fields = digest.fields.filter((field) => span.start <= field.span.start && field.span.end <= span.end)
  const said = new Set(fields.map(({key}) => lexicon.field(key.value) ?? lexicon.role(key.value)))
  const states = fields.some(
    ({key, value}) => lexicon.field(key.value) === 'status' && lexicon.status(value.value) !== 'unknown',
  )
  const others = ['date', 'deciders', 'context', 'decision', 'consequences', 'options'].filter(
    (each) => said.has(each as never) || roles.has(each as never),
  ).length
  return states ? others >= 1 : (roles.has('status') || said.has('date')) && others >= 2
}
