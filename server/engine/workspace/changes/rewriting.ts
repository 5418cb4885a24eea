// How much of a decided record a change rewrites, and whether the record says that it was amended.
import type {Section} from '../../documents/digest-model.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
import {nearest} from '../../model/nearest.ts'
import {lexiconOf} from '../recognition/lexicon.ts'
import type {Decision} from '../records/decision.ts'
import {readChapters, readWholeFile} from '../records/decisions.ts'
import type {Workspace} from '../workspace.ts'
import {baseOf} from './since-base.ts'

/** A record as it was at the base; undefined when it was not there, or is as it was. */
export function recordAtBase({path, key, format}: Decision, workspace: Workspace): Decision | undefined {
  const base = baseOf(workspace)
  const change = base?.changes.find((each) => each.path === path && each.kind !== 'removed')
  const from = change?.from
  const digest = from === undefined ? undefined : base?.documents.get(from)
  if (from === undefined || digest === undefined) return undefined
  const around = {
    lexicon: lexiconOf(workspace.config),
    declared: [],
    dataAt: () => undefined,
    defaultLanguage: workspace.config.language ?? 'en',
  } as const
  if (format !== 'log') return readWholeFile(from, digest, around).decision
  const slug = key.slice(path.length)
  return readChapters(from, digest, around).find(({decision}) => decision.key.slice(from.length) === slug)?.decision
}

/** The roles of sections that say what was decided, and among what. */
const deciding: readonly Role[] = ['decision', 'options']

/**
 * The share of words of what a record decided that are others now, from 0 to 1 and beyond: the greater of those that went
 * and those that came, order and corrected spelling left aside. Of each section the digest's first lines count.
 */
export function shareRewritten(before: Decision, now: Decision): number {
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
export function saysItWasAmended(before: Decision, now: Decision, workspace: Workspace): boolean {
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
