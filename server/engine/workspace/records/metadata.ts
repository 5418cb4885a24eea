// Reads status, date and deciders of a record from wherever it states them, first by precedence.
import type {Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {readDate} from '../../documents/vocabulary/dates.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Language} from '../../model/language.ts'
import type {Located} from '../../model/place.ts'
import {baseName, folderOf} from '../paths.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import type {DecisionDate, DecisionStatus, Metadatum} from './decision.ts'
import {isPreamble, type RecordText, sectionAt, sectionsFor, stated} from './record-text.ts'

/** Every statement of a status, the one that holds first; empty when nothing states one. */
export function readStatuses(text: RecordText, lexicon: Lexicon): DecisionStatus[] {
  const found = [
    ...stated(text, 'status', lexicon).filter((each) => isMeant(each, text, lexicon)),
    ...statusSections(text, lexicon),
    ...statusHeadings(text, lexicon),
  ]
  const statuses = found.filter(({value}) => !isChoice(value, lexicon)).map((each) => withCanonical(each, lexicon))
  const order = (status: DecisionStatus) => ['front-matter', 'field', 'section', 'table'].indexOf(status.source)
  const isKnown = ({canonical}: DecisionStatus) => canonical !== 'unknown'
  const meant = statuses.some(isKnown)
    ? statuses.filter((each) => isKnown(each) || each.source !== 'section')
    : statuses
  const sorted = meant.sort((a, b) => order(a) - order(b))
  return sorted.length > 0 ? sorted : fallbackStatus(text, lexicon)
}

function withCanonical(metadatum: Metadatum, lexicon: Lexicon): DecisionStatus {
  return {...metadatum, canonical: lexicon.status(metadatum.value)}
}

/** In the body, `Status: …` may be about anything: only a word of the vocabulary counts there. */
function isMeant(status: Metadatum, text: RecordText, lexicon: Lexicon): boolean {
  if (isPlaceholder(status.value) && lexicon.status(status.value) === 'unknown') return false
  if (status.source === 'front-matter') return true
  const index = sectionAt(text.digest, status.span.start)
  if (isPreamble(text, index)) return true
  const role = lexicon.role(text.digest.sections[index]?.heading.value ?? '')
  return (
    lexicon.status(status.value) !== 'unknown' && role !== 'options' && role !== 'decision' && role !== 'consequences'
  )
}

/** A template's list of possible values, left in place: three statuses or more between bars, slashes or commas. */
function isChoice(value: string, lexicon: Lexicon): boolean {
  const parts = value.split(/\s*[|/,]\s*|\s+(?:or|ou)\s+/).filter(Boolean)
  return parts.length >= 3 && parts.filter((part) => lexicon.status(part) !== 'unknown').length >= 3
}

/** Sections named for the status: high up, or saying a known word; the last state of a history holds. */
function statusSections(text: RecordText, lexicon: Lexicon): Metadatum[] {
  return sectionsFor(text, 'status', lexicon).flatMap((section) => {
    const lines = section.lines.filter(({value}) => !isPlaceholder(value) || lexicon.status(value) !== 'unknown')
    const known = lines.filter(({value}) => lexicon.status(value) !== 'unknown' && !isChoice(value, lexicon))
    const line = isHigh(section, text) ? (lastState(known, lexicon) ?? lines[0]) : undefined
    return line ? [{...withoutKey(line), source: 'section' as const, path: text.path}] : []
  })
}

/** Whether a section stands on the level of the record's parts, or looks like no heading at all. */
function isHigh({depth}: Section, {sections}: RecordText): boolean {
  if (depth <= 2 || depth === 7) return true
  return sections.every((other, index) => index === 0 || other.depth <= 1 || other.depth >= depth)
}

/** Under its heading a status may repeat its key: `Status: accepted`. */
function withoutKey(line: Located<string>): Located<string> {
  const match = /^(?:status|statut|state|état)\s*:\s*(?=\S)/i.exec(line.value)
  if (!match) return line
  return {
    value: line.value.slice(match[0].length),
    span: {start: line.span.start + match[0].length, end: line.span.end},
  }
}

/** Of several states, the one that ended the others: superseded or deprecated, else the latest dated, else the first. */
function lastState(lines: readonly Located<string>[], lexicon: Lexicon): Located<string> | undefined {
  const ended = lines.find(({value}) => /^(?:superseded|deprecated)$/.test(lexicon.status(value)))
  if (ended || lines.length < 2) return ended ?? lines[0]
  const dated = lines.map((line) => ({line, iso: readDate(line.value, 'en').iso}))
  if (dated.some(({iso}) => iso === undefined)) return lines[0]
  return dated.toSorted((a, b) => (a.iso ?? '').localeCompare(b.iso ?? '')).at(-1)?.line
}

/** `## Status - accepted`, `## Status (accepted)`. */
function statusHeadings(text: RecordText, lexicon: Lexicon): Metadatum[] {
  return text.sections.flatMap(({heading}) => {
    if (!/[-–—(]/.test(heading.value)) return []
    const match = /^[^\p{L}]*(?:current |decision )?(?:status|statut|state|état)\s*[-–—(]\s*(.+?)\)?$/iu.exec(
      heading.value,
    )
    const value = match?.[1]
    if (!value || lexicon.status(value) === 'unknown') return []
    const at = heading.raw.lastIndexOf(value)
    const span = at < 0 ? heading.span : {start: heading.span.start + at, end: heading.span.start + at + value.length}
    return [{value, span, source: 'field' as const, path: text.path}]
  })
}

/** Where nothing states a status: a tag, a mark in the title, the folder's name. */
function fallbackStatus(text: RecordText, lexicon: Lexicon): DecisionStatus[] {
  const tags = stated(text, 'tags', lexicon).flatMap(splitList)
  const isMark = ({value}: Metadatum) => lexicon.status(value) !== 'unknown' && fold(value).split(' ').length <= 3
  const marks = [...stated(text, 'stage', lexicon), ...tags]
    .filter(isMark)
    .concat(titleMarks(text, lexicon), notices(text, lexicon), folderMark(text, lexicon))
  const [first] = marks
  return first ? [withCanonical(first, lexicon)] : []
}

/** `[DEPRECATED] Use X`, `Use X (superseded)`, `Rejected: use X`. */
function titleMarks(text: RecordText, lexicon: Lexicon): Metadatum[] {
  const heading = text.sections.find(({depth}) => depth === 1)?.heading
  const match =
    heading && /[[({]([^\])}]{3,40})[\])}]|^(?:[^:]*?\d+[.:)\s-]+)?(\p{L}{5,14})\s*[:–—]\s/u.exec(heading.value)
  const value = match?.[1] ?? match?.[2]
  if (!heading || !value || lexicon.status(value) === 'unknown' || fold(value).split(' ').length > 6) return []
  const at = Math.max(0, heading.raw.indexOf(value))
  const span = {start: heading.span.start + at, end: heading.span.start + at + value.length}
  return [{value, span, source: 'title', path: text.path}]
}

/** `# Superseded!`, «This RFC was previously approved, but later withdrawn», near the top. */
function notices(text: RecordText, lexicon: Lexicon): Metadatum[] {
  const near = text.sections.slice(0, 4)
  const lines = near.flatMap(({heading, lines}) => [heading, ...lines.slice(0, 2)])
  return lines.flatMap((line) => {
    const alone =
      fold(line.value).split(' ').length === 1 &&
      /^(?:rejected|deprecated|superseded)$/.test(lexicon.status(line.value))
    const said =
      /^\W*(?:note:? )?(?:this|cet(?:te)?) (?:adr|rfc|msc|record|decision|proposal|document|décision|proposition)\b.{0,60}?\b(superseded|withdrawn|deprecated|rejected|obsoleted?|replaced|remplacée?|obsolète|abandonnée?)\b/i.exec(
        line.value,
      )
    if (said && /\b(?:mostly|partially|partly|partiellement)\b/i.test(said[0])) return []
    const value = alone ? line.value : said?.[1]
    return value ? [{value, span: line.span, source: 'title' as const, path: text.path}] : []
  })
}

function folderMark({path, span}: RecordText, lexicon: Lexicon): Metadatum[] {
  const name = baseName(folderOf(path))
  const isEnded = /^(?:rejected|deprecated|superseded)$/.test(lexicon.status(name))
  const isMark =
    isEnded ||
    /^(?:accepted|accept[ée]e?s?|approved|active|drafts?|brouillons?|propos(?:ed|és|ées)|implemented)(?:[-_ ](?:adrs?|rfcs?|decisions?))?$/i.test(
      name,
    )
  const isProposal =
    /^(?:proposals|propositions)$/i.test(name) && /(?:adr|decision|arch)/i.test(folderOf(folderOf(path)))
  return isMark || isProposal ? [{value: name, span: {start: span.start, end: span.start}, source: 'folder', path}] : []
}

/** The day of the decision: stated, alone on a line near the title, of the last change, or in the file's name. */
export function readDecisionDate(text: RecordText, lexicon: Lexicon): DecisionDate | undefined {
  const candidates = [
    ...datesOfDecision(text, lexicon),
    ...dateSections(text, lexicon),
    ...bareDates(text),
    ...stated(text, 'updated', lexicon),
  ]
  const meant = candidates.filter(
    ({value}) => !isPlaceholder(value) || readDate(value, text.language).iso !== undefined,
  )
  const dates = meant.map((each) => toDate(each, text.language))
  return dates.find(({iso}) => iso) ?? dates[0] ?? nameDate(text)
}

/** `Date` and the day of acceptance come before days of creation or of the start. */
function datesOfDecision(text: RecordText, lexicon: Lexicon): readonly Metadatum[] {
  const dates = stated(text, 'date', lexicon)
  if (dates.length === 0) return dates
  const isDecided = (key: string) =>
    lexicon.field(key) === 'date' && /^date$|decid|accept|approv|adopt|valid/.test(fold(key))
  const entries = text.entries.filter(({entry}) => isDecided(entry.key.value))
  const decided = entries.flatMap(({path, entry}) =>
    entry.values.map((value) => ({...value, source: 'front-matter' as const, path})),
  )
  const fields = text.fields.filter(
    ({key, value, section}) =>
      value.value && isDecided(key.value) && fold(key.value) !== 'date' && isPreamble(text, section),
  )
  const accepted = fields.map(({value}) => ({...value, source: 'field' as const, path: text.path}))
  return [...decided, ...accepted, ...dates]
}

function toDate(metadatum: Metadatum, language: Language): DecisionDate {
  const {iso, ambiguous} = readDate(metadatum.value, language)
  return {...metadatum, iso, ambiguous}
}

function dateSections(text: RecordText, lexicon: Lexicon): Metadatum[] {
  const lines = sectionsFor(text, 'date', lexicon).flatMap((section) => section.lines.slice(0, 1))
  return lines.map((line) => ({...line, source: 'section', path: text.path}))
}

/** A line before the first section that is nothing but a day, such as `_01 août 2023_`. */
function bareDates(text: RecordText): Metadatum[] {
  const lines = text.sections.filter(({depth}) => depth <= 1).flatMap((section) => section.lines.slice(0, 4))
  const bare = lines.filter(
    ({value}) =>
      value.length <= 40 && readDate(value, text.language).iso !== undefined && fold(value).split(' ').length <= 5,
  )
  return bare.map((line) => ({...line, source: 'field', path: text.path}))
}

function nameDate({name, span, path}: RecordText): DecisionDate | undefined {
  if (!name.date) return undefined
  return {
    value: name.date,
    iso: name.date,
    ambiguous: false,
    span: {start: span.start, end: span.start},
    source: 'file-name',
    path,
  }
}

/** Everyone whom the record names as decider or author. */
export function readDeciders(text: RecordText, lexicon: Lexicon): Metadatum[] {
  const lines = sectionsFor(text, 'deciders', lexicon)
    .flatMap((section) => section.lines)
    .map((line) => ({...line, source: 'section' as const, path: text.path}))
  const all = [...stated(text, 'deciders', lexicon), ...lines].flatMap(splitList)
  return all.filter(({value}) => value && !isPlaceholder(value) && /\p{L}/u.test(value))
}

/** Splits `a, b and c` into its parts, each in its place. */
function splitList(metadatum: Metadatum): Metadatum[] {
  const parts: Metadatum[] = []
  for (const match of metadatum.value.matchAll(/(?:(?!\s+(?:and|et|&)\s+)[^,;•\n])+/g)) {
    const value = match[0].trim().replace(/^(?:and|et)\s+/, '')
    if (!value) continue
    const at = metadatum.value.indexOf(value, match.index)
    const exact = metadatum.span.end - metadatum.span.start === metadatum.value.length
    const span = exact
      ? {start: metadatum.span.start + at, end: metadatum.span.start + at + value.length}
      : metadatum.span
    parts.push({...metadatum, value, span})
  }
  return parts
}
