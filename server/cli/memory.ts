// What Relais remembers of a repository between two runs: digests by content, and the last run with all that it saw.
import {createHash} from 'node:crypto'
import {join, relative, resolve, sep} from 'node:path'
import {
  areSame,
  basisOf,
  type CacheFolder,
  DigestStore,
  type DocumentRecord,
  type ObjectFormat,
  objectFormatOf,
  openCacheFolder,
  packRun,
  parserVersion,
  type Reader,
  type Renewed,
  type RenewedDocuments,
  RunReports,
  readDocument,
  recordingReader,
  renew,
  renewDocuments,
  type StoredRun,
  unpackRun,
  userCacheFolder,
} from '../node/index.ts'
import {type Answer, parseAnswer} from './answer.ts'
import type {Arguments} from './arguments.ts'
import {buildId} from './build-id.ts'
import type {Loaded, LoadRequest} from './loaded.ts'
import type {Session} from './session.ts'
import {say, type TextKey} from './texts/index.ts'

/** What is known of the disk from an earlier run. */
interface Known {
  readonly listing?: Renewed | undefined
  /** Its documents, looked at again just now. */
  readonly current?: DocumentRecord | undefined
  /** Its documents as they were then. */
  readonly earlier?: DocumentRecord | undefined
}

/** What the answer depends on that is not on disk, or that only a part of the answer knows where to find. */
interface Question {
  readonly request: string
  /** The name that the configuration gives to the baseline; absent when it names none. */
  readonly baselineName?: string | undefined
  /** The fingerprints that the baseline held, hashed. */
  readonly baseline: string
}

/** The fingerprints of the baseline of this name, or of the usual one. */
export type ReadBaseline = (configured: string | undefined) => ReadonlySet<string>

/** So many stamps may need a second look before the run is remembered anew. */
const tolerable = 64

/** Opens what is remembered of a repository; undefined without a cache, which `--no-cache` or the lack of a place make. */
export function openMemory(request: LoadRequest, given: Arguments, session: Session): Memory | undefined {
  const {io, language} = session
  if (given.has('no-cache') || buildId === undefined) return undefined
  const asked = given.value('cache-dir')
  const users = userCacheFolder(io.env)
  const place = asked === undefined ? users && join(users, 'relais') : resolve(io.cwd, asked)
  const folder = place === undefined ? 'no-git' : openCacheFolder(place, request.root)
  if (typeof folder !== 'string') return new Memory(folder, request, parserVersion(io.env), buildId)
  const reasons = {'no-git': 'cacheNoGit', tracked: 'cacheTracked', linked: 'cacheLinked'} as const
  const key: TextKey = reasons[folder]
  if (asked !== undefined && !given.has('quiet')) io.err(`${say(language, key, {path: asked})}\n`)
  return undefined
}

export class Memory {
  readonly reader: Reader = recordingReader()
  readonly format: ObjectFormat
  readonly #folder: CacheFolder
  readonly #request: LoadRequest
  readonly #versions: {readonly run: string; readonly digests: string}
  #store: DigestStore | undefined
  #stored: StoredRun | undefined
  #known: Known = {}
  #reports: RunReports | undefined

  constructor(
    folder: CacheFolder,
    request: LoadRequest,
    parser: string,
    build: {readonly digests: string; readonly program: string},
  ) {
    this.#folder = folder
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
    this.#store ??= new DigestStore(this.#folder, this.#versions.digests)
    return this.#store
  }

  /**
   * What the last run came to, when nothing that it depends on has changed since; otherwise undefined, and `known` says
   * what has not changed. Throws a `UsageError` as `readBaseline` does.
   */
  recall(readBaseline: ReadBaseline): Answer | undefined {
    const {root} = this.#request
    const file = this.#folder.read(this.#name())
    this.#stored = file && unpackRun(this.#versions.run, file)
    if (this.#stored === undefined) return undefined
    const listing = renew(root, this.#stored.listing)
    if (listing === undefined) {
      this.#known = {earlier: this.#stored.documents}
      return undefined
    }
    const documents = renewDocuments(root, this.#stored.documents, this.format)
    this.#known = {listing, current: documents.documents, earlier: this.#stored.documents}
    const isSame = documents.isSame && areSame(this.#stored.files) && this.#isAsked(this.#stored, readBaseline)
    const bytes = isSame ? this.#stored.answer() : undefined
    const answer = parseAnswer(bytes)
    if (bytes === undefined || answer === undefined) return undefined
    this.#refresh(this.#stored, listing, documents)
    const run = {...this.#stored, answer: bytes}
    this.#reports = new RunReports(this.#folder, `${this.#name()}-reports`, this.#versions.run, run)
    return answer
  }

  /** The text of a report on the remembered run: as it was written before, else made now and kept. */
  reportText(name: string, make: () => string): string {
    const kept = this.#reports?.get(name)
    if (kept !== undefined) return kept
    const text = make()
    this.#reports?.add(name, text)
    return text
  }

  /** The text of a file that the last run read, read again. */
  textOf(path: string): string | undefined {
    const {root} = this.#request
    const nameOf = (folder: string, name: string) => relative(root, join(folder, name)).split(sep).join('/')
    // The configuration may stand outside the root.
    const beside = this.#stored?.files.find((file) => nameOf(file.folder, file.path) === path)
    const read = readDocument(beside?.folder ?? root, beside?.path ?? path)
    return 'text' in read ? read.text : undefined
  }

  /** Keeps digests, and the run when all that it depends on can be known again. */
  remember({seen}: Loaded, answer: Answer, baseline: ReadonlySet<string>): void {
    const {root, git} = this.#request
    this.store.save()
    const listing = seen?.survey ? basisOf(root, git, seen.survey) : this.#known.listing?.basis
    if (seen === undefined || listing === undefined) return
    const question: Question = {...this.#question(baseline), baselineName: answer.baselineName}
    this.#write({
      ...{listing, documents: seen.documents, files: this.reader.seen},
      question: JSON.stringify(question),
      answer: Buffer.from(JSON.stringify(answer)),
    })
  }

  #isAsked({question}: StoredRun, readBaseline: ReadBaseline): boolean {
    // The file's sum says that this is what `remember` wrote.
    const {request, baselineName, baseline} = JSON.parse(question) as Question
    const now = this.#question(new Set())
    return request === now.request && baseline === this.#question(readBaseline(baselineName)).baseline
  }

  #question(baseline: ReadonlySet<string>): Question {
    return {request: JSON.stringify(this.#request), baseline: hash([...baseline].sort().join('\n'))}
  }

  /** Stamps that were too young to count have come of age, or were changed by who changed nothing else. */
  #refresh(stored: StoredRun, listing: Renewed, documents: RenewedDocuments): void {
    if (listing.unproven + documents.unproven <= tolerable && listing.index === undefined) return
    const answer = stored.answer()
    if (answer === undefined) return
    this.#write({
      ...{listing: listing.basis, documents: documents.documents, files: stored.files},
      ...{question: stored.question, answer, state: stored.state()},
    })
  }

  #write(record: Parameters<typeof packRun>[1]): void {
    this.#folder.write(this.#name(), packRun(this.#versions.run, record))
  }

  /** Runs that are asked for differently have files of their own; another day, the same. */
  #name(): string {
    const {today: _, ...rest} = this.#request
    return `run-${hash(JSON.stringify(rest)).slice(0, 16)}`
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
