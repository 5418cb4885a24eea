// How much of a decided record a change rewrites, and whether the record says that it was amended.
import type {Digest, Section} from '../../documents/digest-model.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
import {nearest} from '../../model/nearest.ts'
import {lexiconOf} from '../recognition/lexicon.ts'
import type {Decision} from '../records/decision.ts'
import {readChapters, readWholeFile} from '../records/decisions.ts'
import type {Workspace} from '../workspace.ts'
import {baseOf} from './since-base.ts'

/** A record at the base and now, with all lines of their sections. */
export interface Rewriting {
  readonly before: Decision
  readonly now: Decision
}

/** What a change did to a record; undefined when the record was not there, or its file is as it was. */
export function rewritingOf({path, key, format}: Decision, workspace: Workspace): Rewriting | undefined {
  const wordings = baseOf(workspace)?.documents.get(path)
  if (wordings === undefined) return undefined
  const around = {
    lexicon: lexiconOf(workspace.config),
    declared: [],
    dataAt: () => undefined,
    defaultLanguage: workspace.config.language ?? 'en',
  } as const
  const chapter = key.slice(path.length)
  const read = (at: string, digest: Digest) =>
    format === 'log'
      ? readChapters(at, digest, around).find(({decision}) => decision.key.slice(at.length) === chapter)?.decision
      : readWholeFile(at, digest, around).decision
  const [before, now] = [read(wordings.from, wordings.before), read(path, wordings.now)]
  return before && now && {before, now}
}

/** The roles of sections that say what was decided, and among what. */
const deciding: readonly Role[] = ['decision', 'options']

/**
 * The share of words of what a record decided that are others now, from 0 to 1 and beyond: the greater of those that went
 * and those that came, order and corrected spelling left aside.
 */
export function shareRewritten({before, now}: Rewriting): number {
  const [old, fresh] = [wordsDeciding(before), wordsDeciding(now)]
  if (old.length === 0) return 0
  const [gone, come] = [surplus(old, fresh), surplus(fresh, old)]
  const candidates = come.slice(0, mostCorrected)
  const corrected = gone.slice(0, mostCorrected).filter((word) => nearest(word, candidates) !== undefined).length
  return (Math.max(gone.length, come.length) - corrected) / old.length
}

/** So many words of one record can be spelling: comparing each with each of a long text would take long. */
const mostCorrected = 100

function wordsDeciding(decision: Decision): readonly string[] {
  const sections = new Set(deciding.flatMap((role) => (decision.roles.get(role) ?? []).flatMap(withParts(decision))))
  return [...sections].flatMap(({lines}) => lines.flatMap(({value}) => wordsOf(value)))
}

/** A section with those below it. */
function withParts({sections}: Decision): (section: Section) => readonly Section[] {
  return (section) => {
    const at = sections.indexOf(section)
    const next = sections.findIndex(({depth}, index) => index > at && depth <= section.depth)
    return sections.slice(at, next < 0 ? undefined : next)
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words that one list has more often than another. */
function surplus(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** Words at the beginning of a line or heading that announce an amendment. */
const amending =
  /^[^\p{L}]*(?:(?:amend|revis|correct|errat|addend|updat|clarif|supersed|replac|chang(?:ed|elog|e log))|(?:amend|avenant|révis|rectif|précis|modifi|mise à jour|mis à jour|remplac|complét|historique|changelog|journal))/iu

/** Whether a record says since the base that it was amended: in a note, by its date, or by who came after it. */
export function saysItWasAmended({before, now}: Rewriting, workspace: Workspace): boolean {
  const known = new Set(notesIn(before))
  return (
    now.date?.value !== before.date?.value ||
    workspace.successorsOf(now.key).length > 0 ||
    notesIn(now).some((note) => !known.has(note))
  )
}

function notesIn({sections, digest, span}: Decision): readonly string[] {
  const lines = sections.flatMap(({heading, lines: own, items}) => [heading, ...own, ...items])
  const fields = digest.fields.filter((field) => span.start <= field.span.start && field.span.end <= span.end)
  const stated = [
    ...fields.map(({key, value}) => `${key.value}: ${value.value}`),
    ...(digest.frontMatter?.entries ?? []).map(({key, values}) => `${key.value}: ${values.map(({value}) => value)}`),
  ]
  return [...lines.map(({value}) => value), ...stated].filter((text) => amending.test(text))
}
