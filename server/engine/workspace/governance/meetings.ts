// The meetings that left minutes: on which day, of which series, how often that one meets, and when it was to meet next.
import {readDate} from '../../documents/vocabulary/dates.ts'
import {type Duration, dayAfter, readDuration} from '../../documents/vocabulary/durations.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import {documentsOfKind, knownKindOf} from '../kinds/index.ts'
import {memo} from '../memo.ts'
import {folderOf, stem} from '../paths.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

export interface Meeting {
  readonly document: WorkspaceDocument
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** The title; an empty one at the start of the file where there is none. */
  readonly title: Located<string>
  /** The day of the next meeting, as the minutes announce it. */
  readonly next: string | undefined
}

/** Meetings of one group of people, the last one first. */
export interface Series {
  /** The folder, and what the names of its minutes have in common. */
  readonly name: string
  readonly meetings: readonly [Meeting, ...Meeting[]]
  /** How often it meets, as its minutes or their names say. */
  readonly cadence: (Located<string> & {readonly every: Duration; readonly path: string}) | undefined
}

const nextMeeting = /^(?:next|prochaine?)\b.*|^date (?:de la prochaine|du prochain)\b.*/
const rhythm = /^(?:cadence|frequence|periodicite|rythme|frequency|recurrence|rhythm|held)$/

/** The meeting that a document is the minutes of; undefined for all others, and where no day is said. */
export const meetingOf = memo((document: WorkspaceDocument, workspace: Workspace): Meeting | undefined => {
  const day = knownKindOf(document, workspace) === 'minutes' ? dayOf(document) : undefined
  return day === undefined ? undefined : {document, day, title: titleOf(document), next: nextOf(document, day)}
})

/** All minutes with a day. */
export function meetingsOf(workspace: Workspace): readonly Meeting[] {
  return documentsOfKind('minutes', workspace).flatMap((document) => meetingOf(document, workspace) ?? [])
}

/** The day in the name, the title, a field `Date`, or the first lines. */
function dayOf({path, digest: {sections, fields, frontMatter}, language}: WorkspaceDocument): string | undefined {
  const keyed = (frontMatter?.entries ?? []).flatMap(({key, values}) => (fold(key.value) === 'date' ? values : []))
  const written = fields.filter(({key}) => /^(?:date|le)\b/.test(fold(key.value))).map(({value}) => value)
  const first = sections.slice(0, 2).flatMap(({heading, lines}) => [heading, ...lines.slice(0, 3)])
  const texts = [stem(path), ...[...keyed, ...written, ...first].map(({value}) => value)]
  return texts.map((text) => readDate(text, language).iso).find((iso) => iso !== undefined)
}

export function titleOf({digest: {sections}}: Pick<WorkspaceDocument, 'digest'>): Located<string> {
  return sections.find(({depth}) => depth > 0)?.heading ?? {value: '', span: {start: 0, end: 0}}
}

/** The first day behind `Next meeting`, as a key or a heading. */
function nextOf({digest: {fields, sections}, language}: WorkspaceDocument, day: string): string | undefined {
  const keyed = fields.filter(({key}) => nextMeeting.test(fold(key.value))).map(({value}) => value.value)
  const headed = sections
    .filter(({depth, heading}) => depth > 0 && nextMeeting.test(fold(heading.value)))
    .flatMap(({heading, lines}) => [heading.value, ...lines.slice(0, 2).map(({value}) => value)])
  const days = [...keyed, ...headed].map((text) => readDate(text, language).iso)
  return days.find((iso) => iso !== undefined && iso > day)
}

/** Series of at least one meeting, by name. */
export const seriesOf = memo((workspace: Workspace): readonly Series[] => {
  const groups = new Map<string, Meeting[]>()
  for (const meeting of meetingsOf(workspace)) {
    const name = nameOf(meeting)
    groups.set(name, [...(groups.get(name) ?? []), meeting])
  }
  return [...groups].toSorted().flatMap(([name, meetings]) => {
    const [last, ...earlier] = meetings.toSorted((a, b) => (a.day < b.day ? 1 : -1))
    return last ? [{name, meetings: [last, ...earlier], cadence: cadenceOf([last, ...earlier])}] : []
  })
})

/** `docs/comptes-rendus copil`: minutes of several committees may stand in one folder, each year in one of its own. */
function nameOf({document: {path}}: Meeting): string {
  const folder = withoutTime(folderOf(path))
  const committee =
    /\b(?:copil|cotech|codir|comex|coproj|comite [a-z]+|steering|steerco|board|retro(?:spective)?|kickoff)\b/.exec(
      fold(stem(path)),
    )
  return committee ? `${folder} ${committee[0]}` : folder
}

/** A folder without those of years and months below it. */
function withoutTime(folder: string): string {
  const name = fold(folder.slice(folder.lastIndexOf('/') + 1))
  return folder.includes('/') && time.test(name) ? withoutTime(folderOf(folder)) : folder
}

const time =
  /^(?:(?:19|20)\d{2}|\d{1,2}|[qts][1-4]|(?:19|20)\d{2} (?:\d{1,2}|[qts][1-4])|(?:\d{1,2} )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|archives?)$/

/** What the newest minutes say that say it, else what the title says. */
function cadenceOf(meetings: readonly Meeting[]): Series['cadence'] {
  for (const {document, title} of meetings) {
    const {fields, frontMatter} = document.digest
    const keyed = (frontMatter?.entries ?? []).flatMap(({key, values}) => (rhythm.test(fold(key.value)) ? values : []))
    const written = fields.filter(({key}) => rhythm.test(fold(key.value))).map(({value}) => value)
    for (const place of [...keyed, ...written]) {
      const every = readDuration(place.value)
      if (every) return {...place, every, path: document.path}
    }
    const [word] =
      /\b(?:weekly|monthly|quarterly|hebdo(?:madaire)?|mensuel(?:le)?|trimestriel(?:le)?)\b/.exec(fold(title.value)) ??
      []
    const every = word === undefined ? undefined : readDuration(word)
    if (every && word !== undefined) return {value: word, span: title.span, every, path: document.path}
  }
  return undefined
}

/** The day on which a series had to meet again at the latest, half an interval of grace included, and the interval. */
export function expectedBy({meetings: [last], cadence}: Series, usual: Duration | undefined): string | undefined {
  const every = cadence?.every ?? usual
  const due = every ? dayAfter(last.day, every) : last.next
  return due === undefined ? undefined : halfMore(last.day, due)
}

/** One and a half times as late. */
function halfMore(from: string, due: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(from)) / 86_400_000)
  return dayAfter(due, {months: 0, days: Math.ceil(days / 2)})
}
