// What Relais remembers of a repository between two runs: digests by content, and the last run with all that it saw.
import {join, relative, sep} from 'node:path'
import type {Snapshot} from '../engine/index.ts'
import {
  areSame,
  basisOf,
  block,
  type CacheFolder,
  DigestStore,
  type DocumentRecord,
  type GitIndex,
  type ObjectFormat,
  objectFormatOf,
  packRun,
  type Reader,
  type Renewed,
  type RenewedDocuments,
  RunReports,
  readBlock,
  readDocument,
  recordingReader,
  renew,
  renewDocuments,
  type StoredRun,
  unpackRun,
  unpackState,
} from '../node/index.ts'
import {type Answer, parseAnswer} from './answer.ts'
import {areCurrent} from './commits.ts'
import type {EarlierState} from './earlier-state.ts'
import type {OpenState} from './kept-state.ts'
import type {Known, ReadBaseline} from './known.ts'
import {answerOf, type Difference, type LaterRun, nameOfDifference} from './later-run.ts'
import type {Loaded, LoadRequest} from './loaded.ts'
import {hash, hashOf, nameOfListing, type Question, questionOf} from './question.ts'
import {type Keeping, stateBytes} from './state-bytes.ts'

/** So many stamps may need a second look before the run is remembered anew. */
const tolerable = 64

export class Memory {
  readonly reader: Reader = recordingReader()
  readonly format: ObjectFormat
  readonly folder: CacheFolder
  readonly #request: LoadRequest
  readonly #versions: {readonly run: string; readonly digests: string}
  #store: DigestStore | undefined
  #stored: StoredRun | undefined
  #known: Known = {}
  #reports: RunReports | undefined
  /** git's index as this run read it. */
  #index: GitIndex | undefined
  /** Reports of this run, and the files whose texts they are made of. */
  readonly #made: (readonly [name: string, text: string])[] = []
  readonly #read = new Set<string>()

  constructor(
    folder: CacheFolder,
    request: LoadRequest,
    parser: string,
    build: {readonly digests: string; readonly program: string},
  ) {
    this.folder = folder
    this.#request = request
    this.format = objectFormatOf(request.root)
    this.#versions = {
      run: `${build.program} ${parser} ${process.version}`,
      digests: `${build.digests} ${parser}`,
    }
  }

  get known(): Known {
    return this.#known
  }

  /** Digests of earlier runs; its file is read when it is first asked for. */
  get store(): DigestStore {
    this.#store ??= new DigestStore(this.folder, this.#versions.digests)
    return this.#store
  }

  /**
   * What the last run came to, when nothing that it depends on has changed since; otherwise undefined, and `known` says
   * what has not changed. Throws a `UsageError` as `readBaseline` does.
   */
  recall(readBaseline: ReadBaseline): Answer | undefined {
    const {root} = this.#request
    const file = this.folder.read(this.#name())
    this.#stored = file && unpackRun(this.#versions.run, file)
    if (this.#stored === undefined) return undefined
    const listing = renew(root, this.#stored.listing)
    if (listing === undefined) {
      this.#known = {earlier: this.#stored.documents}
      return undefined
    }
    const documents = renewDocuments(root, this.#stored.documents, this.format)
    this.#known = {listing, current: documents.documents, earlier: this.#stored.documents}
    const isAsked = areSame(this.#stored.files) && this.#isAsked(this.#stored, readBaseline)
    const later = isAsked && !documents.isSame ? this.#laterRun(documents.documents) : undefined
    const base = isAsked && (documents.isSame || later) ? parseAnswer(this.#stored.answer()) : undefined
    if (base === undefined) return undefined
    this.#refresh(this.#stored, listing, documents)
    const answer = later ? answerOf(base, later.difference) : base
    this.openReports(later?.difference ?? {files: [], ...answer.linted, decisions: undefined})
    return answer
  }

  /** The run that went on from the last one, when the documents are what they were then. */
  #laterRun(documents: DocumentRecord): LaterRun | undefined {
    const file = this.folder.read(`${this.#name()}-later`)
    const bytes = file && readBlock(this.#versions.run, file)?.part('later')
    if (bytes === undefined || this.#stored === undefined) return undefined
    // Its sum says that this is what `rememberLater` wrote.
    const later = JSON.parse(bytes.toString()) as LaterRun
    const isSame = JSON.stringify(later.documents) === JSON.stringify(this.#changed(documents))
    return isSame && later.base === questionOf(this.#stored).name ? later : undefined
  }

  /** The documents that are no longer what they were in the last run, which had the same. */
  #changed({outcomes}: DocumentRecord): LaterRun['documents'] {
    const before = this.#stored?.documents.outcomes ?? []
    return outcomes.flatMap((outcome, row) => (outcome === before[row] ? [] : [[row, outcome] as const]))
  }

  /** Keeps what was found otherwise than in the last run; neither that nor its state has to be written anew. */
  rememberLater(documents: DocumentRecord, difference: Difference): void {
    const base = this.runName
    if (base === undefined) return
    const later: LaterRun = {base, documents: this.#changed(documents), difference}
    const bytes = block(this.#versions.run, {later: Buffer.from(JSON.stringify(later))})
    this.folder.write(`${this.#name()}-later`, bytes)
    this.keepReports()
  }

  /** The name of the last run; undefined when its listing holds no longer. */
  get runName(): string | undefined {
    return this.#stored && this.#known.listing && questionOf(this.#stored).name
  }

  /** Takes up the reports on what differs so from the last run. */
  openReports(difference: Pick<Difference, 'files' | 'decisions' | 'skipped'>): void {
    const {current} = this.#known
    if (this.runName === undefined || current === undefined) return
    const name = `${this.runName} ${hash(nameOfDifference(difference))}`
    this.#reports = new RunReports(this.folder, `${this.#name()}-reports`, this.#versions.run, {
      name,
      documents: current,
    })
  }

  /** The text of a report: as it was written before, else made now, and kept by `keepReports`. */
  reportText(name: string, make: () => string): string {
    const kept = this.#reports?.get(name)
    if (kept !== undefined) return kept
    const text = make()
    this.#made.push([name, text])
    return text
  }

  keepReports(): void {
    for (const [name, text] of this.#made) this.#reports?.add(name, text, this.#read)
  }

  /** Notes that the reports are made of this file. */
  noteRead(path: string): void {
    this.#read.add(path)
  }

  /** The text of a file that the last run read, read again. */
  textOf(path: string): string | undefined {
    const {root} = this.#request
    this.noteRead(path)
    const nameOf = (folder: string, name: string) => relative(root, join(folder, name)).split(sep).join('/')
    // The configuration may stand outside the root.
    const beside = this.#stored?.files.find((file) => nameOf(file.folder, file.path) === path)
    const read = readDocument(beside?.folder ?? root, beside?.path ?? path)
    return 'text' in read ? read.text : undefined
  }

  /** Keeps digests, and the run when all that it depends on can be known again; says whether the run was kept. */
  remember(seen: Loaded['seen'], answer: Answer, baseline: ReadonlySet<string>): boolean {
    const {root, git} = this.#request
    this.store.save()
    const listing = seen?.survey ? basisOf(root, git, seen.survey) : this.#known.listing?.basis
    if (seen === undefined || listing === undefined) return false
    const name = seen.survey ? nameOfListing(seen.survey.listing.paths) : (this.listing ?? '')
    this.#index = seen.survey?.git?.index
    const {paths, outcomes, stamps} = seen.documents
    const text = JSON.stringify(answer)
    const question: Question = {
      ...this.#question(baseline),
      ...{listing: name, name: hash(`${outcomes.join()} ${text}`), baselineName: answer.baselineName},
      commits: seen.commits,
    }
    const documents = {paths, outcomes, stamps}
    const run = {listing, documents, files: this.reader.seen, question: JSON.stringify(question)}
    this.#write({...run, answer: Buffer.from(text)})
    this.#stored = {...run, answer: () => Buffer.from(text)}
    this.#known = {...this.#known, listing: {basis: listing, unproven: 0, index: undefined}, current: documents}
    this.openReports({files: [], decisions: undefined, skipped: answer.linted.skipped})
    this.keepReports()
    return true
  }

  #isAsked(stored: StoredRun, readBaseline: ReadBaseline): boolean {
    const {request, baselineName, baseline, commits} = questionOf(stored)
    const now = this.#question(new Set())
    return (
      areCurrent(commits, this.#request) &&
      request === now.request &&
      baseline === this.#question(readBaseline(baselineName)).baseline
    )
  }

  #question(baseline: ReadonlySet<string>): Omit<Question, 'listing' | 'name'> {
    return {request: JSON.stringify(this.#request), baseline: hashOf(baseline)}
  }

  /** Stamps that were too young to count have come of age, or were changed by who changed nothing else. */
  #refresh(stored: StoredRun, listing: Renewed, documents: RenewedDocuments): void {
    if (listing.unproven + documents.unproven <= tolerable && listing.index === undefined) return
    const answer = stored.answer()
    if (answer === undefined) return
    this.#write({
      // A stamp of now says nothing of what a document was then.
      ...{listing: listing.basis, documents: documents.isSame ? documents.documents : stored.documents},
      files: stored.files,
      ...{question: stored.question, answer},
    })
  }

  /** The name of the listing that the last run had; undefined when it holds no longer. */
  get listing(): string | undefined {
    return this.#stored && this.#known.listing && questionOf(this.#stored).listing
  }

  /**
   * The state that an earlier run left, when it was made with the files that have been read now and this baseline. Its
   * class is given, since it comes with the engine, which a remembered run does without.
   */
  earlierState(State: typeof EarlierState, baseline: ReadonlySet<string>): EarlierState | undefined {
    const bytes = this.readState()
    const state = bytes && this.#stored && this.openState(State, bytes, this.#stored.documents)
    if (state === undefined) return undefined
    const {run, files, baseline: known, commits} = state.ground
    if (!areCurrent(commits, this.#request)) return undefined
    const isOfRun = this.#stored && run === questionOf(this.#stored).name && known === hashOf(baseline)
    return isOfRun && JSON.stringify(files) === JSON.stringify(this.reader.seen) ? state : undefined
  }

  /**
   * Keeps the state of this run, which was kept itself, and from which later ones go on, if all that it was made of is what
   * it was taken for: asked when nothing more is read. Returns its bytes.
   */
  keepState(snapshot: Snapshot, keeping: Keeping, isTrue: () => boolean): Buffer {
    const bytes = this.stateBytes(snapshot, keeping)
    if (isTrue()) this.folder.write(this.#stateName, bytes)
    return bytes
  }

  /** A state as bytes, see `openState`. */
  stateBytes(snapshot: Snapshot, keeping: Keeping): Buffer {
    const {format, runName = ''} = this
    const index = this.#index ?? this.#known.listing?.index
    const origin = {load: this.#request, format, index, runName, files: this.reader.seen, version: this.#versions.run}
    return stateBytes(snapshot, keeping, origin)
  }

  /** Opens a state; undefined when the bytes are not what was written by this program. */
  openState(State: typeof EarlierState, bytes: Buffer, documents: OpenState['documents']): EarlierState | undefined {
    const stored = unpackState(this.#versions.run, bytes)
    return stored && new State(bytes, stored, this, documents)
  }

  /** The bytes of the state that an earlier run left. */
  readState(): Buffer | undefined {
    return this.folder.read(this.#stateName)
  }

  get #stateName(): string {
    return `${this.#name()}-state`
  }

  #write(record: Parameters<typeof packRun>[1]): void {
    this.folder.write(this.#name(), packRun(this.#versions.run, record))
  }

  /** Runs that are asked for differently have files of their own; another day, the same. */
  #name(): string {
    const {today: _, ...rest} = this.#request
    return `run-${hash(JSON.stringify(rest)).slice(0, 16)}`
  }
}
