// Which subjects of the catalogue a record names, and in which part of it: what it decides, considers or only mentions.
import type {Subject} from '../../facts/catalogue/index.ts'
import {contains, type Located, type Span} from '../../model/place.ts'
import {memo} from '../memo.ts'
import {stem} from '../paths.ts'
import {readName} from '../recognition/names.ts'
import type {Decision} from '../records/decision.ts'
import {chosenOptions, listedOptions} from '../records/options.ts'
import type {Workspace} from '../workspace.ts'
import {catalogueFor} from './catalogue.ts'
import {isAdopting, isLeft, titleTakes} from './outcome.ts'

/**
 * How much a record has to say about what it names, the most first: it takes it up in its title, as its chosen option or
 * in the words of its decision; its title is about it in another way; it lists it among its options; it mentions it.
 */
export const parts = ['title', 'choice', 'decision', 'topic', 'option', 'mention'] as const

export type Part = (typeof parts)[number]

/** One subject that a record names. */
export interface Naming {
  /** The name in the catalogue. */
  readonly subject: string
  readonly part: Part
  readonly span: Span
}

/** Whether a record that names something there has decided for it. */
export function isDecided(part: Part): boolean {
  return part === 'title' || part === 'choice' || part === 'decision'
}

/** The subjects that a record names, once each, in the part that says most. */
export const namedBy = memo((decision: Decision, workspace: Workspace): readonly Naming[] => {
  const catalogue = catalogueFor(workspace)
  const strongest = new Map<string, Naming>()
  for (const {value, span, partOf} of textsOf(decision)) {
    for (const {subject, span: at} of catalogue.named(value)) {
      const part = partOf(at)
      const known = strongest.get(subject.name)
      if (known && parts.indexOf(known.part) <= parts.indexOf(part)) continue
      strongest.set(subject.name, {subject: subject.name, part, span: placeIn(value, span, at)})
    }
  }
  return [...strongest.values()]
})

/** How a record names a subject; undefined when it does not. */
export function namingOf({name}: Subject, decision: Decision, workspace: Workspace): Naming | undefined {
  return namedBy(decision, workspace).find(({subject}) => subject === name)
}

/** A piece of a record's text, and in which part of the record some words of it stand. */
interface Text extends Located<string> {
  partOf(place: Span): Part
}

function* textsOf(decision: Decision): Iterable<Text> {
  const title = titleOf(decision)
  yield {...title, partOf: (place) => (titleTakes(title.value, place) ? 'title' : 'topic')}
  for (const chosen of chosenOptions(decision))
    yield {...chosen, partOf: ({start}) => (isLeft(chosen.value, start) ? 'option' : 'choice')}
  for (const option of listedOptions(decision)) yield {...option, partOf: () => 'option'}
  yield* bodyOf(decision)
}

/** The title, else the words of the file's name. */
function titleOf({title, path, head}: Decision): Located<string> {
  return title ?? {value: readName(path).slug.replace(/[-_]+/g, ' ') || stem(path), span: head}
}

function* bodyOf({sections, roles, digest, format, span}: Decision): Iterable<Text> {
  const deciding = new Set(roles.get('decision'))
  for (const section of sections) {
    const isDeciding = deciding.has(section)
    for (const line of [section.heading, ...section.lines, ...section.items])
      yield {...line, partOf: ({start}) => (isDeciding && takesUp(line.value, start) ? 'decision' : 'mention')}
  }
  for (const {target, span: place} of digest.links)
    if (contains(span, place)) yield {...target, partOf: () => 'mention'}
  const entries = format === 'log' ? [] : (digest.frontMatter?.entries ?? [])
  for (const {values} of entries) for (const value of values) yield {...value, partOf: () => 'mention'}
}

/** Whether the sentence around an offset takes up what stands there. */
function takesUp(line: string, at: number): boolean {
  const start = Math.max(0, ...['. ', '; ', '! ', '? '].map((end) => line.lastIndexOf(end, at)))
  const rest = line.slice(start)
  const end = rest.slice(at - start).search(/[.;!?](?:\s|$)/)
  const sentence = end < 0 ? rest : rest.slice(0, at - start + end)
  return isAdopting(sentence) && !isLeft(sentence, at - start)
}

/** The place of some words of a text; all of the text where its markup moves them. */
function placeIn(text: string, span: Span, {start, end}: Span): Span {
  const isExact = span.end - span.start === text.length
  return isExact ? {start: span.start + start, end: span.start + end} : span
}
