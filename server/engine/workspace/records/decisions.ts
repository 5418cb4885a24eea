// Turns classified documents into decision records: reads each one's facts, then leads mentions to their records.
import type {Digest, Entry} from '../../documents/digest-model.ts'
import {languageOfWords} from '../../documents/vocabulary/words.ts'
import type {Language} from '../../model/language.ts'
import type {Span} from '../../model/place.ts'
import {logPathOf} from '../logs/group-logs.ts'
import {baseName, folderOf, stem} from '../paths.ts'
import type {DeclaredLog} from '../recognition/declared.ts'
import type {Lexicon} from '../recognition/lexicon.ts'
import {type RecordName, readName, unitOf} from '../recognition/names.ts'
import {chaptersOf} from '../recognition/single-file.ts'
import type {Decision} from './decision.ts'
import {formatOf} from './format.ts'
import {readDeciders, readDecisionDate, readStatuses} from './metadata.ts'
import {type RecordText, rolesIn} from './record-text.ts'
import {type Register, resolve} from './resolve.ts'
import {type Mention, type Mentions, readMentions} from './supersession.ts'
import {readTitle, type Title} from './title.ts'

/** What reading records needs of its surroundings. */
export interface Surroundings {
  readonly lexicon: Lexicon
  readonly declared: readonly DeclaredLog[]
  /** The digest of a metadata file. */
  readonly dataAt: (path: string) => Digest | undefined
  readonly defaultLanguage: Language
}

/** A record whose mentions of others are not resolved yet. */
export interface Unresolved {
  readonly decision: Decision
  readonly mentions: Mentions
}

/** Reads the record that a file is. */
export function readWholeFile(path: string, digest: Digest, around: Surroundings): Unresolved {
  return readRecord(wholeFile(path, digest, around), around)
}

/** Reads the records of a single-file log; none when the file is no such log. */
export function readChapters(path: string, digest: Digest, around: Surroundings): Unresolved[] {
  return chaptersOf(path, digest, around.lexicon).map((chapter) => {
    const text = {...wholeFile(path, digest, around), ...chapter, entries: []}
    const fields = digest.fields.filter(({span}) => chapter.span.start <= span.start && span.end <= chapter.span.end)
    return asChapter(
      readRecord({...text, fields, name: readName(`${chapter.sections[0]?.heading.value ?? ''}.md`)}, around),
      path,
    )
  })
}

/** The record with its mentions led to the records that they mean. */
export function resolved({decision, mentions}: Unresolved, register: Register): Decision {
  if (mentions.supersedes.length === 0 && mentions.supersededBy.length === 0) return decision
  const lead = (mention: Mention) => resolve(mention, decision, register)
  return {
    ...decision,
    supersedes: mentions.supersedes.map(lead),
    supersededBy: mentions.supersededBy.map(lead),
  }
}

function asChapter({decision, mentions}: Unresolved, path: string): Unresolved {
  const [head] = decision.sections
  const key = `${path}#${head?.slug ?? ''}`
  return {
    decision: {
      ...decision,
      key,
      id: decision.titleNumber ? String(decision.titleNumber.value) : (head?.slug ?? ''),
      log: path,
      format: 'log',
      number: decision.titleNumber?.value,
    },
    mentions,
  }
}

function wholeFile(path: string, digest: Digest, {dataAt, defaultLanguage}: Surroundings): RecordText {
  const own = (digest.frontMatter?.entries ?? []).map((entry) => ({path, entry}))
  return {
    path,
    digest,
    sections: digest.sections,
    fields: digest.fields,
    entries: [...own, ...sidecarEntries(path, dataAt)],
    name: readName(path),
    span: {start: 0, end: digest.length},
    language: languageOfWords(digest.words) ?? defaultLanguage,
  }
}

function sidecarEntries(path: string, dataAt: Surroundings['dataAt']): {path: string; entry: Entry}[] {
  if (baseName(path).toLowerCase() !== 'readme.md') return []
  const sidecar = `${folderOf(path)}/kep.yaml`
  return (dataAt(sidecar)?.frontMatter?.entries ?? []).map((entry) => ({path: sidecar, entry}))
}

function readRecord(text: RecordText, {lexicon, declared}: Surroundings): Unresolved {
  const format = formatOf(text)
  const statuses = readStatuses(text, lexicon)
  const title = readTitle(text, lexicon, format === 'eip')
  const log = logPathOf(text.path, declared)
  const decision: Decision = {
    key: text.path,
    id: idOf(text.path, text.name, log.component),
    number: text.name.number,
    suffix: text.name.suffix,
    path: text.path,
    digest: text.digest,
    span: text.span,
    log: log.folder,
    format,
    language: text.language,
    title: title.text,
    head: headOf(text, title),
    titleNumber: title.number,
    status: statuses[0],
    statuses,
    state: statuses[0]?.canonical ?? 'none',
    date: readDecisionDate(text, lexicon),
    deciders: readDeciders(text, lexicon),
    supersedes: [],
    supersededBy: [],
    component: log.component,
    sections: text.sections,
    roles: rolesIn(text, lexicon),
  }
  return {decision, mentions: readMentions(text, statuses, lexicon)}
}

/** The title where it heads the text, else the first heading, else the file's first line of text. */
function headOf({sections, span}: RecordText, {text: title}: Title): Span {
  const heading = sections.find(({depth}) => depth > 0)?.heading.span
  const isAbove = title && (!heading || title.span.start <= heading.end)
  if (isAbove) return title.span
  const line = sections[0]?.lines[0]?.span
  return heading ?? line ?? {start: span.start, end: span.start}
}

/** `0012`, `ADR-012`, `EIP-658`, or the whole name of a dated or unnumbered file; `package/` in front. */
function idOf(path: string, name: RecordName, component: string | undefined): string {
  const unit = unitOf(path)
  const whole = unit === path ? stem(path) : baseName(unit)
  const id =
    name.kind === 'number' ? `${name.prefix ? `${name.prefix.toUpperCase()}-` : ''}${name.digits}${name.suffix}` : whole
  return component ? `${component}/${id}` : id
}
