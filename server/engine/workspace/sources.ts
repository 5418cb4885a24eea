// What a workspace is told: the digests of files, the paths, and what holds for all of them.
import {type Config, defaultConfig} from '../config/config.ts'
import type {ConfigProblem} from '../config/problems.ts'
import type {Digest} from '../documents/digest-model.ts'
import type {Facts} from '../facts/facts.ts'
import type {Language} from '../model/language.ts'
import {equal} from '../queries/equal.ts'
import {byField, grouping, input} from '../queries/query.ts'
import type {CodeReference} from '../references/reference.ts'
import type {Compared} from './base.ts'
import {PathIndex} from './paths.ts'
import {isDataFile} from './recognition/declared.ts'
import type {History, SkippedFile} from './workspace.ts'

/** The fields of a digest are told apart: who reads the anchors of a page does not hang on its words. */
export const digestFields: readonly (keyof Digest)[] = [
  'length',
  'newline',
  'frontMatter',
  'sections',
  'fields',
  'links',
  'anchors',
  'suppressions',
  'words',
  'problems',
  'data',
]

/** The digest of a governed file, by its path; undefined when there is none. */
export const digests = input<Digest | undefined>('digest', undefined, byField(digestFields))

/** A digest with the very fields of an older one where these are equal, for sections are known by identity. */
export function keepingFields(before: Digest, now: Digest): Digest {
  const kept = digestFields.filter((field) => equal(before[field], now[field]))
  return {...now, ...Object.fromEntries(kept.map((field) => [field, before[field]]))}
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
export const histories = input<History | undefined>('history', undefined)
export const pathIndexes = input<PathIndex>('paths', new PathIndex([]))

/** All Markdown documents. */
export const texts = grouping('texts', digests, (_, path) => (isDataFile(path) ? [] : [only]))

/** What a manifest states, by its path; undefined when there is none. */
export const manifests = input<Facts | undefined>('manifest', undefined)

/** All manifests. */
export const manifestPaths = grouping('manifests', manifests, (facts) => (facts ? [only] : []))

/** Where a source file mentions records, by its path; undefined where it mentions none. */
export const codeReferences = input<readonly CodeReference[] | undefined>('code references', undefined)

/** All source files that mention records. */
export const referringPaths = grouping('referring sources', codeReferences, (found) => (found ? [only] : []))

export const bases = input<Compared>('base', undefined)
