// Reads the repository, lints it, and mends what it may: the part of `relais check` that a remembered run can do without.
import {affectedBy, type Input, open, type Parse, type Snapshot} from '../engine/index.ts'
import {loadParser, type TextFile} from '../node/index.ts'
import type {Counts} from './answer.ts'
import type {Arguments} from './arguments.ts'
import type {CheckRequest} from './check-request.ts'
import {type Comparison, compare} from './comparing.ts'
import {patch} from './diff.ts'
import {type Fixed, fixAll} from './fixing.ts'
import {fingerprintsOf, type KnownFindings, knownFindings, rewriteBaseline} from './known-findings.ts'
import type {Linted} from './linted.ts'
import type {Loaded, LoadRequest} from './loaded.ts'
import type {Memory} from './memory.ts'
import type {Outcome} from './outcome.ts'
import {writing} from './outputs.ts'
import {progressOn} from './progress.ts'
import {type LoadOptions, loadRepository} from './repository.ts'
import type {Session} from './session.ts'
import {Sources} from './sources.ts'
import {stdinText} from './stdin.ts'
import {stopwatch} from './stopwatch.ts'
import {tellFixed} from './telling.ts'
import {say} from './texts/index.ts'
import {lintedOf} from './to-linted.ts'
import {UsageError} from './usage-error.ts'

/** What judging needs beside the command line. */
export interface Judging {
  readonly request: CheckRequest
  readonly load: LoadRequest
  readonly memory: Memory | undefined
}

/** Throws a `UsageError`. */
export async function judge(judging: Judging, given: Arguments, session: Session): Promise<Outcome> {
  const {load, memory} = judging
  const overlay = await overlayOf(judging.request, session)
  const sources = new Sources(load.root, memory?.format ?? 'sha1')
  try {
    const outcome = await judgeOnce(judging, {overlay, sources}, given, session)
    if (sources.areTrue) return outcome
  } catch (error) {
    if (sources.areTrue) throw error
  }
  // Somebody wrote while this ran. Without a memory all is read, and nothing can be found to be otherwise.
  return judgeOnce({...judging, memory: undefined}, {overlay}, given, session)
}

async function judgeOnce(
  {request, load, memory}: Judging,
  also: Pick<LoadOptions, 'overlay' | 'sources'>,
  given: Arguments,
  session: Session,
): Promise<Outcome> {
  const progress = progressOn(session, request.quiet)
  const parser = await loadParser(session.io.env)
  const {threads, fix} = request
  const update = given.has('update-baseline')
  const readsAll = update || fix !== 'no'
  const read = await loadRepository({...load, parser, threads, memory, readsAll, ...also, onProgress: progress.step})
  const comparison = comparisonOf(request, read, parser.parse, session)
  const loaded = comparison ? {...read, input: {...read.input, base: comparison.compared}} : read
  progress.clear()
  const known = knownFindings(given, load.root, loaded.input.config.baseline, session)
  const linted = stopwatch()
  const state = lint(update, known, {...loaded, parse: parser.parse}, request, session)
  const outcome = outcomeOf(state, loaded, linted(), comparison ? undefined : memory)
  return comparison
    ? {...outcome, linted: {...outcome.linted, ...changeOf(comparison, request, state.snapshot)}}
    : outcome
}

/** Throws a `UsageError` when the user named a revision that does not exist. */
function comparisonOf(
  {base}: CheckRequest,
  {root, input}: Loaded,
  parse: Parse,
  {language}: Session,
): Comparison | undefined {
  if (base === undefined) return undefined
  const comparison = compare(base, {root, paths: input.paths, parse})
  const {compared, revision} = comparison
  if (base.isAsked && 'problem' in compared && compared.problem === 'unknown-revision')
    throw new UsageError(say(language, 'baseUnknown', {revision}))
  return comparison
}

/** What is told of the change beside its findings. */
function changeOf(
  {compared, revision}: Comparison,
  {changedOnly}: CheckRequest,
  {workspace}: Snapshot,
): Pick<Linted, 'compared' | 'affected'> {
  if ('problem' in compared) return {}
  const {commit, changes, exemptions} = compared
  return {
    compared: {revision, commit, changed: changes.length, exemptions},
    affected: changedOnly ? affectedBy(changes, workspace) : undefined,
  }
}

async function overlayOf({stdin}: CheckRequest, session: Session): Promise<TextFile | undefined> {
  return stdin === undefined ? undefined : {path: stdin, text: await stdinText(session)}
}

function outcomeOf(state: State, loaded: Loaded, lintTime: number, memory: Memory | undefined): Outcome {
  const {input, stats, usableConfig, historyProblem} = loaded
  const linted = lintedOf(state.snapshot, input)
  const {source, characters, ...times} = stats
  const counts: Counts = {source, characters, files: input.files.length, paths: input.paths.length}
  const answer = {linted, usableConfig, baselineName: input.config.baseline, counts}
  const isPlain = state.fixed === undefined && !state.isRewritten
  const remember = () =>
    isPlain ? memory?.remember(loaded, answer, fingerprintsOf(state.known)) : memory?.store.save()
  return {
    ...{linted, usableConfig, historyProblem, counts, remember, reportText: (_, make) => make()},
    ...{textOf: state.textOf, known: state.known, isPatch: state.isPatch},
    mended: state.fixed?.mended.length,
    times: {...times, lint: lintTime},
  }
}

/** What linting and mending came to. */
interface State {
  readonly snapshot: Snapshot
  readonly textOf: (path: string) => string | undefined
  /** The baseline that holds at the end. */
  readonly known: KnownFindings
  readonly fixed: Fixed | undefined
  /** Whether standard output holds a patch instead of a report. */
  readonly isPatch: boolean
  /** Whether the baseline was written anew. */
  readonly isRewritten: boolean
}

/** A repository that was read, and what reads its texts again. */
type Readable = Loaded & {readonly parse: Parse}

function lint(update: boolean, known: KnownFindings, loaded: Readable, request: CheckRequest, session: Session): State {
  const {textOf, parse} = loaded
  const input = withBaseline(loaded.input, known)
  const plain = {textOf, known, fixed: undefined, isPatch: false, isRewritten: false}
  if (request.fix !== 'no')
    return {...plain, ...mend(fixAll(input, textOf, request.isSelected, parse), request, session)}
  if (!update) return {...plain, snapshot: open(input)}
  const all = open(loaded.input).findings()
  const renewed = rewriteBaseline(known, all, request, session)
  return {...plain, snapshot: open(withBaseline(loaded.input, renewed)), known: renewed, isRewritten: true}
}

function withBaseline(input: Input, known: KnownFindings): Input {
  return {...input, baseline: fingerprintsOf(known)}
}

function mend(
  fixed: Fixed,
  {fix, root, quiet}: CheckRequest,
  session: Session,
): Pick<State, 'snapshot' | 'textOf' | 'fixed' | 'isPatch'> {
  const {snapshot, draft} = fixed
  if (fix === 'dry-run') session.io.out(patch(draft.differences(), session))
  else writing(undefined, session.language, () => draft.write(root))
  if (!quiet) tellFixed(fixed, session)
  return {snapshot, textOf: (path) => draft.textOf(path), fixed, isPatch: fix === 'dry-run'}
}
