// What a workspace is told: the digests of files, the paths, and what holds for all of them.
import {type Config, defaultConfig} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import type {Digest} from '../documents/digest-model.ts'
import type {CodeReference} from '../model/code-reference.ts'
import type {CommitHistory, Commits, NoHistory} from '../model/commit-history.ts'
import type {CommitNotes} from '../model/commit-notes.ts'
import type {Facts} from '../model/facts.ts'
import type {Language} from '../model/language.ts'
import type {OwnerSource} from '../model/owners.ts'
import {equal} from '../queries/equal.ts'
import {type Asked, type Aspects, everything, nothing} from '../queries/model.ts'
import {byField, grouping, input} from '../queries/query.ts'
import type {Compared} from './base.ts'
import {PathIndex} from './paths.ts'
import {isDocument} from './recognition/declared.ts'
import type {History, LicensedFile, SkippedFile} from './workspace.ts'

/** The fields of a digest are told apart: who reads the anchors of a page does not hang on its words. */
export const digestFields: readonly (keyof Digest)[] = [
  'length',
  'newline',
  'frontMatter',
  'sections',
  'fields',
  'links',
  'tables',
  'tasks',
  'anchors',
  'suppressions',
  'words',
  'problems',
  'data',
  'facts',
  'references',
  'owners',
  'commitNotes',
  'licensing',
]

/** The digest of a governed file, by its path; undefined when there is none. */
export const digests = input<Digest | undefined>('digest', undefined, byField(digestFields))

/** A digest with the very fields of an older one where these are equal, for sections are known by identity. */
export function keepingFields(before: Digest, now: Digest): Digest {
  // A digest need not be a plain object, so its fields are taken one by one; and these are all that it has.
  const fields = digestFields.map((field) => [field, equal(before[field], now[field]) ? before[field] : now[field]])
  return Object.fromEntries(fields) as Digest
}

/** What there is one of has this key. */
export const only = ''

export const configs = input<Config>('config', defaultConfig)
export const configProblems = input<readonly ConfigProblem[]>('config problems', [])
export const skippedFiles = input<readonly SkippedFile[]>('skipped', [])
/** The current day, `YYYY-MM-DD`: the engine has no clock. */
export const days = input<string>('today', '')
/** The language of messages. */
export const languages = input<Language>('language of messages', 'en')
/** Fingerprints of findings that are known and not reported. */
export const baselines = input<ReadonlySet<string>>('baseline', new Set())
/** A history is known by its newest commit, on which all others hang, and by whether the oldest are missing. */
export const commitHistories = input<Commits>('commits', undefined, (before, after) =>
  equal(namesOf(before), namesOf(after)) ? nothing : everything,
)

function namesOf(commits: CommitHistory | NoHistory): readonly (string | boolean)[] {
  return 'problem' in commits ? [commits.problem, commits.detail] : [commits.head, commits.isCut]
}

export const histories = input<History | undefined>('history', undefined)
export const pathIndexes = input<PathIndex>('paths', new PathIndex([]))

/** All Markdown documents. */
export const texts = grouping('texts', digests, (_, path) => (isDocument(path) ? [only] : []))

function fieldOf(field: keyof Digest): Aspects {
  return 1 << digestFields.indexOf(field)
}

/** What a manifest states; undefined when it is none. */
export function factsAt(memory: Asked, path: string): Facts | undefined {
  return memory.ask(digests, path, fieldOf('facts'))?.facts
}

/** How the comments of a source file name records; empty when it names none. */
export function referencesAt(memory: Asked, path: string): readonly CodeReference[] {
  return memory.ask(digests, path, fieldOf('references'))?.references ?? []
}

/** The comments of a file that hold findings back. */
export function suppressionsAt(memory: Asked, path: string): Digest['suppressions'] {
  return memory.ask(digests, path, fieldOf('suppressions'))?.suppressions ?? []
}

/** What a file says of owners; undefined when it speaks of none. */
export function ownersAt(memory: Asked, path: string): OwnerSource | undefined {
  return memory.ask(digests, path, fieldOf('owners'))?.owners
}

/** All files that say something of copyright and licences. */
export const licensingPaths = grouping('files of licences', digests, (digest) => (digest?.licensing ? [only] : []))

/** What they say, in the order of paths. */
export function licensedFiles(memory: Asked): readonly LicensedFile[] {
  return memory.ask(licensingPaths, only).flatMap((path) => {
    const licensing = memory.ask(digests, path, fieldOf('licensing'))?.licensing
    return licensing ? [{path, licensing}] : []
  })
}

/** All files that were read and are not empty. */
export const readPaths = grouping('files that were read', digests, (digest) =>
  digest && digest.length > 0 ? [only] : [],
)

/** All files that say who owns what. */
export const owningPaths = grouping('files of owners', digests, (digest) => (digest?.owners ? [only] : []))

/** All files that say something of commits. */
export const notingPaths = grouping('notes on commits', digests, (digest) => (digest?.commitNotes ? [only] : []))

/** What a file says of commits; undefined when it speaks of none. */
export function commitNotesAt(memory: Asked, path: string): CommitNotes | undefined {
  return memory.ask(digests, path, fieldOf('commitNotes'))?.commitNotes
}

/** The host of the remote that the repository comes from. */
export const remoteHosts = input<string | undefined>('host of the remote', undefined)

/** All manifests. */
export const manifestPaths = grouping('manifests', digests, (digest) => (digest?.facts ? [only] : []))

/** All source files that name records. */
export const referringPaths = grouping('referring sources', digests, (digest) => (isReferring(digest) ? [only] : []))

/** Whether a digest is that of a source file that names records. */
export function isReferring(digest: unknown): boolean {
  // Only digests are told.
  return ((digest as Digest | undefined)?.references.length ?? 0) > 0
}

export const bases = input<Compared>('base', undefined)
