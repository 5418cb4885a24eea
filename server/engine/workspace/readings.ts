// What every document is and which records it holds, each answered again only when something that it hangs on differs.
import {languageOfWords} from '../documents/vocabulary/words.ts'
import type {Language} from '../model/language.ts'
import {distinct} from '../queries/distinct.ts'
import {type Asked, type Aspects, everything} from '../queries/model.ts'
import {aspectOf, byField, byKey, grouping, kept, query} from '../queries/query.ts'
import {AskingPaths} from './asking-paths.ts'
import {floors} from './floors.ts'
import {folderOf} from './paths.ts'
import {classify, homeOf} from './recognition/classify.ts'
import {declaredLogs, isDataFile, isDocument} from './recognition/declared.ts'
import {type Evidence, evidenceOf} from './recognition/evidence.ts'
import {lexiconOf} from './recognition/lexicon.ts'
import {isReadme} from './recognition/names.ts'
import type {Decision} from './records/decision.ts'
import {readChapters, readWholeFile, resolved, type Surroundings, type Unresolved} from './records/decisions.ts'
import {type LogNames, logNames, type Named, type Register} from './records/resolve.ts'
import {configs, digests, only} from './sources.ts'
import type {DocumentKind} from './workspace.ts'

/** To know that something exists: no field has this bit, so that only its coming and going counts. */
const existence: Aspects = 1 << 30

export const settingsFiles = grouping('settings files', digests, (_, path) =>
  isDataFile(path) && !path.endsWith('kep.yaml') ? [only] : [],
)

const declared = kept(
  query(floors.workspace, 'declared logs', (memory) =>
    declaredLogs(new Map(memory.ask(settingsFiles, only).flatMap((path) => digestAt(memory, path)))),
  ),
)

function digestAt(memory: Asked, path: string) {
  const digest = memory.ask(digests, path)
  return digest ? [[path, digest] as const] : []
}

const vocabularies = query(floors.workspace, 'vocabulary', (memory) => memory.ask(configs, only).vocabulary)
const lexicons = query(floors.workspace, 'lexicon', (memory) => lexiconOf({vocabulary: memory.ask(vocabularies, only)}))
const globs = query(floors.workspace, 'globs', (memory) => memory.ask(configs, only).documents)
const defaultLanguages = query(floors.workspace, 'language', (memory): Language => {
  return memory.ask(configs, only).language ?? 'en'
})

const evidence = query(floors.workspace, 'evidence', (memory, path): Evidence | undefined => {
  const digest = memory.ask(digests, path)
  if (!digest || !isDocument(path)) return undefined
  const hasSidecar = isReadme(path) && exists(memory, `${folderOf(path)}/kep.yaml`)
  return evidenceOf(path, digest, memory.ask(lexicons, only), hasSidecar)
})

function exists(memory: Asked, path: string): boolean {
  return memory.ask(digests, path, existence) !== undefined
}

export const homes = grouping('homes', digests, (_, path) => (isDocument(path) ? [homeOf(path)] : []))

/** Of those that are no mere pages. */
const kindsAt = kept(
  query(
    floors.workspace,
    'kinds at home',
    (memory, home): ReadonlyMap<string, DocumentKind> => {
      const found = memory.ask(homes, home).flatMap((path) => memory.ask(evidence, path) ?? [])
      const isDocument = (path: string) => path !== '' && exists(memory, path)
      const documents = memory.ask(globs, only)
      const kinds = classify(home, found, {declared: memory.ask(declared, only), config: {documents}, isDocument})
      return new Map([...kinds].filter(([, kind]) => kind !== 'page'))
    },
    byKey,
  ),
  // What was written down is entries of such a map.
  {plain: (kinds) => [...kinds], read: (entries) => new Map(entries as readonly [string, DocumentKind][])},
)

function kindOf(memory: Asked, path: string): DocumentKind {
  return memory.ask(kindsAt, homeOf(path), aspectOf(path)).get(path) ?? 'page'
}

/** A document with its records as they stand in it. */
export interface Reading {
  readonly kind: DocumentKind
  readonly language: Language
  /** What is needed of each record to lead mentions to it. */
  readonly named: readonly Named[]
  readonly isWholeFile: boolean
  readonly records: readonly Unresolved[]
}

const readingFields: readonly (keyof Reading)[] = ['kind', 'language', 'named', 'isWholeFile', 'records']
/** Undefined where there is no document. */
export const readings = query(
  floors.workspace,
  'reading',
  (memory, path): Reading | undefined => {
    const digest = memory.ask(digests, path)
    if (!digest || !isDocument(path)) return undefined
    const around = surroundings(memory)
    const kind = kindOf(memory, path)
    const isWholeFile = kind === 'decision'
    const records = isWholeFile
      ? [readWholeFile(path, digest, around)]
      : kind === 'template'
        ? []
        : readChapters(path, digest, around)
    return {
      kind: records.length > 0 ? 'decision' : kind,
      language: languageOfWords(digest.words) ?? around.defaultLanguage,
      named: records.map(({decision: {key, path, log, number, suffix, id}}) => ({key, path, log, number, suffix, id})),
      isWholeFile,
      records,
    }
  },
  byField(readingFields),
)

function surroundings(memory: Asked): Surroundings {
  return {
    lexicon: memory.ask(lexicons, only),
    declared: memory.ask(declared, only),
    dataAt: (path) => memory.ask(digests, path),
    defaultLanguage: memory.ask(defaultLanguages, only),
  }
}

/** Whether a document holds records. */
export function hasRecords({named}: Reading): boolean {
  return named.length > 0
}

/** Single fields of a reading, for those who are not to hang on all of it. */
export const brief = {
  kind: existence | (1 << readingFields.indexOf('kind')),
  language: existence | (1 << readingFields.indexOf('language')),
  named: existence | (1 << readingFields.indexOf('named')),
  register: existence | (1 << readingFields.indexOf('named')) | (1 << readingFields.indexOf('isWholeFile')),
  existence,
} as const

/** The files with records of each log. */
export const logFiles = grouping('log files', readings, (reading) => distinct(reading?.named ?? [], ({log}) => log))

/** The files with at least so many records, by that number. */
export const recordCounts = grouping('record counts', readings, (reading) =>
  (reading?.named ?? []).map((_, place) => String(place + 1)),
)

const namesIn = query(floors.workspace, 'names in log', (memory, log): LogNames => {
  const named = memory.ask(logFiles, log).flatMap((path) => memory.ask(readings, path, brief.named)?.named ?? [])
  return logNames(named.filter((each) => each.log === log))
})

/** The records of a file, their mentions led to other records. */
export const records = query(
  floors.workspace,
  'records',
  (memory, path): readonly Decision[] => {
    const reading = memory.ask(readings, path)
    if (!reading || reading.records.length === 0) return []
    const register = registerFor(memory, reading.isWholeFile)
    return reading.records.map((record) => resolved(record, register))
  },
  // Compared record by record, below.
  (before, after) => (before.length === 0 && after.length === 0 ? 0 : everything),
)

function registerFor(memory: Asked, isWholeFile: boolean): Register {
  return {
    recordsAt: (path) => {
      const reading = memory.ask(readings, path, brief.register)
      return reading && reading.isWholeFile === isWholeFile ? reading.named : []
    },
    namesIn: (log) => memory.ask(namesIn, log),
    hasPath: (path) => new AskingPaths(memory).has(path),
  }
}

/** All but the digest, which has fields of its own. */
export const decisionFields: readonly (keyof Decision)[] = [
  'key',
  'id',
  'number',
  'suffix',
  'path',
  'span',
  'log',
  'format',
  'language',
  'title',
  'head',
  'titleNumber',
  'status',
  'statuses',
  'state',
  'date',
  'deciders',
  'supersedes',
  'supersededBy',
  'component',
  'sections',
  'roles',
]

/** The question for one record: the file, and its place in a single-file log. */
export function questionFor(path: string, place: number): string {
  return place === 0 ? path : `${path}\u0000${place}`
}

/** One record. */
export const decisions = query(
  floors.workspace,
  'decision',
  (memory, key): Decision | undefined => {
    const [path = '', place = '0'] = key.split('\u0000')
    return memory.ask(records, path)[Number(place)]
  },
  byField(decisionFields),
)
