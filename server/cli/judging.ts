// Reads the repository, lints it, and mends what it may: the part of `relais check` that a remembered run can do without.
import {affectedBy, type Input, type Mended, mend, open, type Parse, type Snapshot} from '../engine/index.ts'
import {loadParser, type TextFile} from '../node/index.ts'
import {
  type Comparison,
  type Counts,
  compare,
  digestAll,
  documentary,
  type Linted,
  type Loaded,
  type LoadOptions,
  type LoadRequest,
  lintedOf,
  loadRepository,
  type Memory,
  type Resuming,
  resume,
  type Sighted,
  Sources,
  sighted,
  stopwatch,
  storeKey,
  textAt,
} from '../repository/index.ts'
import type {Arguments} from './arguments.ts'
import type {CheckRequest} from './check-request.ts'
import {patch} from './diff.ts'
import {writeDraft} from './draft.ts'
import {fingerprintsOf, type KnownFindings, knownFindings, rewriteBaseline} from './known-findings.ts'
import type {Outcome} from './outcome.ts'
import {writing} from './outputs.ts'
import {progressOn} from './progress.ts'
import type {Session} from './session.ts'
import {stdinText} from './stdin.ts'
import {tellFixed} from './telling.ts'
import {say} from './texts/index.ts'
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
  const also = {overlay, sources}
  try {
    const outcome = await judgeOnce(judging, also, given, session)
    if (sources.areTrue) return outcome
  } catch (error) {
    if (sources.areTrue) throw error
  }
  // Somebody wrote while this ran. Without a memory all is read, and nothing can be found to be otherwise.
  return judgeOnce({...judging, memory: undefined}, also, given, session)
}

async function judgeOnce(
  {request, load, memory}: Judging,
  also: Pick<LoadOptions, 'overlay'> & {readonly sources: Sources},
  given: Arguments,
  session: Session,
): Promise<Outcome> {
  const progress = progressOn(session, request.quiet)
  const parser = await loadParser(session.io.env)
  const update = given.has('update-baseline')
  const readsAll = update || request.fix !== 'no'
  const options = {
    ...load,
    parser,
    threads: request.threads,
    memory,
    readsAll,
    ...also,
    onProgress: progress.step,
  }
  const before = sighted(options)
  const {config} = before.settings
  const known = knownFindings(given, load.root, config.baseline, session)
  const isPlain = !readsAll && also.overlay === undefined && !request.history && !request.base
  if (isPlain && memory !== undefined && config.strictFrom === undefined) {
    const outcome = await judgeChanges({...options, memory}, before, known)
    progress.clear()
    if (outcome !== undefined) return outcome
  }
  const read = await loadRepository(options, before)
  const comparison = comparisonOf(request, read, parser.parse, session)
  const loaded = comparison ? {...read, input: {...read.input, base: comparison.compared}} : read
  progress.clear()
  const linted = stopwatch()
  const state = lint(update, known, {...loaded, parse: parser.parse}, request, session)
  const outcome = outcomeOf(state, loaded, linted(), {memory: comparison ? undefined : memory, sources: also.sources})
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
  const comparison = compare(base, {root, paths: input.paths, config: input.config, parse})
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

/** Goes on from the state of an earlier run; undefined when that is not to be had. */
async function judgeChanges(options: Resuming, before: Sighted, known: KnownFindings): Promise<Outcome | undefined> {
  const {memory, root, sources} = options
  const {config, usable, texts} = before.settings
  const baseline = fingerprintsOf(known)
  const watch = stopwatch()
  const resumed = await resume(options, before, baseline)
  if (resumed === undefined) return undefined
  const {snapshot, counts, skipped, origins, seen, paths, difference, isWhole} = resumed
  const linted = {...lintedOf(snapshot, {config}), skipped}
  if (!isWhole()) return undefined
  const answer = {linted, usableConfig: usable, baselineName: config.baseline, counts}
  const state = {documents: seen.documents, skipped, counts, commits: seen.commits}
  if (difference) memory.openReports(difference)
  const keep = () => {
    const {paths: documents, outcomes} = seen.documents
    for (const [row, path] of documents.entries()) memory.store.use(storeKey(path, outcomes[row] ?? ''))
    if (!memory.remember(seen, answer, baseline)) return
    const all = {paths: paths ?? before.sight.listed.listing.paths, baseline}
    memory.keepState(snapshot, {...state, ...all}, () => sources.areTrue && isWhole())
  }
  return {
    ...{linted, usableConfig: usable, known, counts, historyProblem: undefined, mended: undefined, isPatch: false},
    textOf: noting(memory, (path) => texts.get(path) ?? textAt(root, path)),
    times: {origins, list: 0, digest: 0, history: 0, lint: watch()},
    reportText: (name, make) => memory.reportText(name, make),
    remember: () => (difference ? memory.rememberLater(seen.documents, difference) : keep()),
  }
}

/** Reads texts, and notes that reports are made of them. */
function noting(memory: Memory | undefined, textOf: Loaded['textOf']): Loaded['textOf'] {
  return (path) => {
    memory?.noteRead(path)
    return textOf(path)
  }
}

async function overlayOf({stdin}: CheckRequest, session: Session): Promise<TextFile | undefined> {
  return stdin === undefined ? undefined : {path: stdin, text: await stdinText(session)}
}

function outcomeOf(
  state: State,
  loaded: Loaded,
  lintTime: number,
  {memory, sources}: {readonly memory: Memory | undefined; readonly sources: Sources},
): Outcome {
  const {input, stats, usableConfig, historyProblem, seen, commitsName: commits} = loaded
  const linted = lintedOf(state.snapshot, input)
  const {source, characters, ...times} = stats
  const counts: Counts = {source, characters, files: documentary(input.files).length, paths: input.paths.length}
  const answer = {linted, usableConfig, baselineName: input.config.baseline, counts}
  const isPlain = state.fixed === undefined && !state.isRewritten
  const remember = () => {
    if (!isPlain) return memory?.store.save()
    const baseline = fingerprintsOf(state.known)
    if (!memory?.remember(seen, answer, baseline) || seen === undefined) return
    const open = {documents: seen.documents, skipped: input.skipped, counts, commits}
    memory.keepState(state.snapshot, {...open, paths: input.paths, baseline}, () => sources.areTrue)
  }
  return {
    ...{linted, usableConfig, historyProblem, counts, remember},
    reportText: (name, make) => memory?.reportText(name, make) ?? make(),
    ...{textOf: noting(memory, state.textOf), known: state.known, isPatch: state.isPatch},
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
  readonly fixed: Mended | undefined
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
    return {
      ...plain,
      ...told(
        mend(
          open(input),
          textOf,
          ({path}) => request.isSelected(path),
          (texts) => digestAll(texts, parse),
        ),
        request,
        session,
      ),
    }
  if (!update) return {...plain, snapshot: open(input)}
  const all = open(loaded.input).findings()
  const renewed = rewriteBaseline(known, all, request, session)
  return {...plain, snapshot: open(withBaseline(loaded.input, renewed)), known: renewed, isRewritten: true}
}

function withBaseline(input: Input, known: KnownFindings): Input {
  return {...input, baseline: fingerprintsOf(known)}
}

/** Writes what was mended, or shows it as a patch. */
function told(
  fixed: Mended,
  {fix, root, quiet}: CheckRequest,
  session: Session,
): Pick<State, 'snapshot' | 'textOf' | 'fixed' | 'isPatch'> {
  const {snapshot, draft} = fixed
  if (fix === 'dry-run') session.io.out(patch(draft.differences(), session))
  else writing(undefined, session.language, () => writeDraft(draft, root))
  if (!quiet) tellFixed(fixed, session)
  return {snapshot, textOf: (path) => draft.textOf(path), fixed, isPatch: fix === 'dry-run'}
}
