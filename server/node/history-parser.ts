// Reads what `git log -z --numstat` writes, piece by piece: commits with who made them and what they changed.
import type {Signature} from '../engine/model/signature.ts'

/** A commit without its changes. */
export interface LoggedCommit {
  /** In hexadecimal. */
  readonly id: string
  readonly parents: number
  /** When the author made it and when it was committed, in seconds since 1970; 0 where git has no number. */
  readonly authored: number
  readonly committed: number
  readonly author: Signature
  readonly coAuthors: readonly Signature[]
  readonly reviewers: readonly Signature[]
}

/** What a commit did to one file. Lines are 0 in binary files. */
export interface LoggedChange {
  readonly path: string
  /** The path that the file had before; undefined when it kept it. */
  readonly from: string | undefined
  readonly added: number
  readonly deleted: number
}

/** Hears of each commit, newest first, and behind it of its changes. */
export interface LogListener {
  /** A commit that was excluded, and is a parent of one that was not: told with `--boundary` only. */
  boundary(id: string): void
  commit(commit: LoggedCommit): void
  change(change: LoggedChange): void
}

/** Longer names and addresses are cut. */
const longestName = 256

/** More people than this share no commit. */
const mostPeople = 64

/** A piece that is longer is none that git writes of a sound commit: its end is lost. */
const longestPiece = 1 << 20

/** The parameters of `git log` that this reader understands; `mark` must be found nowhere else. */
export function logParameters(mark: string): readonly string[] {
  const trailers = '%(trailers:key=Co-authored-by,key=Reviewed-by,unfold)'
  return [
    ...[
      'log',
      '-z',
      '--date-order',
      '--numstat',
      '--find-renames',
      '--no-mailmap',
      '--no-show-signature',
      '--no-ext-diff',
    ],
    ...[
      '--no-textconv',
      '--ignore-submodules',
      '--encoding=UTF-8',
      `--format=${mark}%m%H%n%P%n%at%n%ct%n%an%n%ae%n${trailers}`,
    ],
  ]
}

/**
 * Takes git's output in pieces of any size. A commit is the mark, its lines and NUL; then, behind a line feed, each
 * change as `ADDED TAB DELETED TAB PATH NUL`, or with the path left out `NUL FROM NUL TO NUL` (git-diff(1)).
 */
export class LogParser {
  readonly #mark: string
  readonly #listener: LogListener
  readonly #decoder = new TextDecoder('utf-8')
  #rest = ''
  /** Whether the commit is one that was excluded, whose changes are told as well. */
  #isAside = false
  /** The counts of a renamed file, whose two paths are still to come. */
  #renamed: {readonly counts: string; from: string | undefined} | undefined

  constructor(mark: string, listener: LogListener) {
    this.#mark = mark
    this.#listener = listener
  }

  push(bytes: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(bytes, {stream: true})
    let start = 0
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
      this.#piece(text.slice(start, end))
      start = end + 1
    }
    this.#rest = text.slice(start, start + longestPiece)
  }

  /** Nothing more comes. A commit without changes at the very end has no NUL behind it. */
  end(): void {
    if (this.#rest.startsWith(this.#mark)) this.#piece(this.#rest)
    this.#rest = ''
  }

  #piece(piece: string): void {
    if (this.#renamed !== undefined) this.#rename(this.#renamed, piece)
    else if (piece.startsWith(this.#mark)) this.#commit(piece.slice(this.#mark.length))
    else this.#change(piece)
  }

  /** One character says on which side of the boundary it is: see `%m` in git-log(1). */
  #commit(text: string): void {
    const commit = commitOf(text.slice(1))
    this.#isAside = text.startsWith('-')
    if (this.#isAside) this.#listener.boundary(commit.id)
    else this.#listener.commit(commit)
  }

  #change(piece: string): void {
    const first = piece.indexOf('\t')
    const second = piece.indexOf('\t', first + 1)
    if (first < 0 || second < 0) return
    if (second === piece.length - 1) this.#renamed = {counts: piece, from: undefined}
    else this.#tell({path: piece.slice(second + 1), from: undefined, ...countsOf(piece)})
  }

  #rename(renamed: {readonly counts: string; from: string | undefined}, path: string): void {
    if (renamed.from === undefined) {
      renamed.from = path
      return
    }
    this.#renamed = undefined
    this.#tell({path, from: renamed.from, ...countsOf(renamed.counts)})
  }

  #tell(change: LoggedChange): void {
    if (!this.#isAside) this.#listener.change(change)
  }
}

/** `-` stands for lines of a binary file. */
function countsOf(piece: string): {readonly added: number; readonly deleted: number} {
  const [added, deleted] = piece.split('\t', 2)
  return {added: numberOf(added), deleted: numberOf(deleted)}
}

/** A whole number from 0 on, 0 for anything else. */
function numberOf(text: string | undefined): number {
  const number = Number(text)
  return Number.isSafeInteger(number) && number > 0 ? number : 0
}

function commitOf(text: string): LoggedCommit {
  const [id = '', parents = '', authored, committed, name = '', email = '', ...trailers] = text.split('\n')
  const people = trailers.slice(0, mostPeople).flatMap(trailerOf)
  const of = (key: string) => people.flatMap((each) => (each.key === key ? [each.signature] : []))
  return {
    id,
    parents: parents === '' ? 0 : parents.split(' ').length,
    authored: numberOf(authored),
    committed: numberOf(committed),
    author: {name: name.slice(0, longestName), email: email.slice(0, longestName)},
    coAuthors: of('co-authored-by'),
    reviewers: of('reviewed-by'),
  }
}

/** `Key: Name <address>`; other trailers, and those that name nobody, are left. */
function trailerOf(line: string): readonly {readonly key: string; readonly signature: Signature}[] {
  const [, key, name = '', email = ''] = /^([\w-]{1,32}):\s*([^<>]{0,256}?)\s*<([^<>\s]{0,256})>/.exec(line) ?? []
  if (key === undefined || (name === '' && email === '')) return []
  return [{key: key.toLowerCase(), signature: {name, email}}]
}
