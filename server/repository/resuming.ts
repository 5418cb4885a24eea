// Goes on from the state of an earlier run when little has changed since: digests what did, and asks again what hangs on it.
import {type Input, isDocumentary, type Snapshot, usesReuse} from '../engine/index.ts'
import type {DocumentRecord, Survey} from '../node/index.ts'
import type {Counts} from './answer.ts'
import {type Documents, digestsOf, documentary, outcomesOf} from './documents.ts'
import {EarlierState} from './earlier-state.ts'
import {EarlierTexts} from './earlier-texts.ts'
import {type Difference, differenceBetween} from './later-run.ts'
import type {Loaded, Origins} from './loaded.ts'
import type {Memory} from './memory.ts'
import {nameOfListing} from './question.ts'
import {isLasting, type LoadOptions, type Sighted} from './repository.ts'
import type {Sight} from './sight.ts'
import type {Sources} from './sources.ts'

/** What going on takes beside what loading does. */
export type Resuming = LoadOptions & {readonly memory: Memory; readonly sources: Sources}

/** A run that went on from an earlier state. */
export interface Resumed {
  readonly snapshot: Snapshot
  /** The state that it went on from, and whether nothing has changed since but the day. */
  readonly state: EarlierState
  readonly isUnchanged: boolean
  readonly counts: Counts
  readonly skipped: Input['skipped']
  readonly origins: Origins
  readonly seen: NonNullable<Loaded['seen']>
  /** The list of all paths when it is another one than that of the earlier state. */
  readonly paths: readonly string[] | undefined
  /** What differs from the last run, when that left the earlier state; undefined where later runs had better go on from this one. */
  readonly difference: Difference | undefined
  /** Whether all that was asked for so far was there: if not, what came of it is worth nothing. */
  readonly isWhole: () => boolean
}

/** From so many documents on that differ from an earlier state, the next run is spared asking about them again. */
const far = 16

/** More changed documents than this are better linted with all others. */
const most = 500

/** The state of now; undefined when there is none to go on from. Whether that was whole, shows as the new one is looked at. */
export async function resume(
  options: Resuming,
  {settings, sight}: Sighted,
  baseline: ReadonlySet<string>,
): Promise<Resumed | undefined> {
  const {memory, today, language, remoteHost} = options
  const state = memory.earlierState(EarlierState, baseline)
  if (state === undefined) return undefined
  const now = look(memory, sight, state)
  const changes = changesSince(state, now.documents)
  if (changes.come.length + changes.gone.length > most) return undefined
  const texts = textsOf(state, changes, options)
  const snapshot = state.reopen({...settings, language, remoteHost}, baseline, texts)
  if (snapshot === undefined) return undefined
  const digested = await digestCome(changes.come, now.documents, options)
  if (!digested.skipped.every(isLasting)) return undefined
  const next = snapshot.with({
    ...{files: digested.files, skipped: digested.skipped, removed: changes.gone},
    ...(now.paths && {paths: now.paths}),
    ...(today === state.ground.today ? {} : {today}),
  })
  const skipped = skippedOf(state, digested, now)
  const counts = countsOf(state, digested, changes, now)
  const isFar =
    changes.come.length + changes.gone.length > far ||
    memory.known.current === undefined ||
    state.ground.run !== memory.runName ||
    today !== state.ground.today
  return {
    ...{snapshot: next, state, isUnchanged: changes.come.length + changes.gone.length === 0 && now.paths === undefined},
    ...{counts, skipped, paths: now.paths, isWhole: () => state.isWhole && texts.isWhole},
    origins: originsOf(digested.origins, changes, now.documents, skipped),
    seen: {survey: now.survey, documents: withOutcomes(now.documents, digested.record), commits: state.ground.commits},
    difference: isFar ? undefined : differenceBetween(snapshot, next, {skipped, counts}),
  }
}

function textsOf(state: EarlierState, {come, gone}: Changes, {root, git, memory, sources}: Resuming): EarlierTexts {
  const places = {root, git, sources, format: memory.format, kept: state.contentOf}
  return new EarlierTexts(places, state.keysOf([...come, ...gone]))
}

/** The repository as it is now. */
interface Now {
  readonly documents: DocumentRecord
  readonly survey: Survey | undefined
  /** Undefined when they are those of the state. */
  readonly paths: readonly string[] | undefined
  readonly source: Counts['source']
  /** Files without a digest that are none of the documents. */
  readonly unlisted: Input['skipped']
}

function look({known, listing}: Memory, sight: Sight, state: EarlierState): Now {
  if (known.current !== undefined && listing === state.ground.listing) {
    const unlisted = state.skipped.filter(({path}) => state.outcomeOf(path) === undefined)
    return {documents: known.current, survey: undefined, paths: undefined, source: state.counts.source, unlisted}
  }
  const {listing: found, seen} = sight.listed
  const paths = sight.wanted.map(({path}) => path)
  return {
    documents: outcomesOf(paths, sight.keyOptions),
    survey: seen,
    paths: nameOfListing(found.paths) === state.ground.listing ? undefined : found.paths,
    source: found.source,
    unlisted: sight.unlisted,
  }
}

/** Documents that are new or others, and those that are no more. */
interface Changes {
  readonly come: readonly string[]
  readonly gone: readonly string[]
}

function changesSince(state: EarlierState, {paths, outcomes}: DocumentRecord): Changes {
  const {documents} = state
  const isSameList =
    paths.length === documents.paths.length && paths.every((path, row) => path === documents.paths[row])
  if (isSameList) return {come: paths.filter((_, row) => outcomes[row] !== documents.outcomes[row]), gone: []}
  const there = new Set(paths)
  return {
    come: paths.filter((path, row) => outcomes[row] !== state.outcomeOf(path)),
    gone: [...documents.paths, ...state.skipped.map(({path}) => path)].filter((path) => !there.has(path)),
  }
}

function digestCome(
  come: readonly string[],
  {paths, outcomes, stamps}: DocumentRecord,
  {memory, ...options}: Resuming,
): Promise<Documents> {
  const rows = new Map(come.length === 0 ? [] : paths.map((path, row) => [path, row]))
  const current = {paths: come, outcomes: come.map((path) => outcomes[rows.get(path) ?? -1] ?? ''), stamps}
  const {store, format} = memory
  const files = come.map((path) => ({path, size: 0}))
  return digestsOf(files, {...options, store, format, current, usesReuse: usesReuse(paths), unchanged: () => undefined})
}

/** In the order in which a fresh run comes upon them. */
function skippedOf(state: EarlierState, {skipped, record}: Documents, {documents, unlisted}: Now): Input['skipped'] {
  const isNew = new Set(record.paths)
  const all = [...state.skipped.filter(({path}) => !isNew.has(path)), ...skipped]
  if (all.length === 0) return unlisted
  const byPath = new Map(all.map((file) => [file.path, file]))
  return [...unlisted, ...documents.paths.flatMap((path) => byPath.get(path) ?? [])]
}

function countsOf(state: EarlierState, digested: Documents, {come, gone}: Changes, {paths, source}: Now): Counts {
  const left = [...come, ...gone].filter(isDocumentary).flatMap((path) => state.lengthOf(path) ?? [])
  const found = documentary(digested.files)
  const {files, characters} = state.counts
  const sum = (lengths: readonly number[]) => lengths.reduce((all, each) => all + each, 0)
  return {
    source,
    characters: characters - sum(left) + sum(found.map(({digest}) => digest.length)),
    files: files - left.length + found.length,
    paths: paths?.length ?? state.counts.paths,
  }
}

/** What a fresh run would say: a document without a digest is digested in vain each time. */
function originsOf(changed: Origins, {come}: Changes, {paths}: DocumentRecord, skipped: Input['skipped']): Origins {
  const [isListed, isNew] = [new Set(skipped.length === 0 ? [] : paths), new Set(come)]
  const inVain = skipped.filter(({path}) => isListed.has(path) && !isNew.has(path)).length
  const same = paths.filter(isDocumentary).length - come.filter(isDocumentary).length - inVain
  return {unread: same + changed.unread, cached: same + changed.cached, digested: changed.digested + inVain}
}

/** The documents with what reading some of them again came to. */
function withOutcomes({paths, outcomes, stamps}: DocumentRecord, {...read}: DocumentRecord): DocumentRecord {
  const again = new Map(read.paths.map((path, row) => [path, read.outcomes[row]]))
  return {paths, outcomes: paths.map((path, row) => again.get(path) ?? outcomes[row] ?? ''), stamps}
}
