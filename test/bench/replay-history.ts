// The history of a repository as the replay walks it: each first-parent commit with the files that differ from its parent.
import {spawnSync} from 'node:child_process'

/** A file before and after a commit. */
export interface Touched {
  /** Its path after; where it was, when it is gone. */
  readonly path: string
  /** Its path before; undefined when it was not there. */
  readonly from: string | undefined
  /** Object ids; undefined where there is no such file. */
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface Commit {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly subject: string
  /** Commit messages of what it merges are not read. */
  readonly message: string
  readonly touched: readonly Touched[]
}

/** One repository, read by git's plumbing; nothing of its own configuration that runs programs is asked for. */
export class Repository {
  readonly #directory: string
  readonly #texts = new Map<string, string>()

  constructor(directory: string) {
    this.#directory = directory
  }

  #git(args: readonly string[], input?: string): Buffer {
    const {status, stdout, stderr} = spawnSync('git', ['--git-dir', this.#directory, ...args], {
      input,
      maxBuffer: 2 ** 31 - 1,
      env: {...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_NO_LAZY_FETCH: '1'},
    })
    if (status !== 0) throw new Error(`git ${args[0]} failed in ${this.#directory}: ${stderr}`)
    return stdout
  }

  /** First-parent commits from a day on, the oldest first. */
  commitsSince(day: string): readonly Commit[] {
    const format = '%x01%H%x02%cs%x02%s%x02%B%x03'
    const args = ['log', '--first-parent', '-m', '--reverse', `--since=${day}`, '--raw', '--no-abbrev', '-z']
    // Snapshots lack their largest files, so renames are told by equal ids alone.
    const text = this.#git([...args, '-M100%', '--no-ext-diff', `--format=${format}`, 'HEAD']).toString('utf8')
    return text.split('\u0001').slice(1).map(commitOf)
  }

  /** Object ids by path, in the state before a commit; empty before the first. */
  filesBefore(commit: string): Map<string, string> {
    const parent = this.#git(['rev-list', '--max-count=1', '--parents', commit]).toString('utf8').trim().split(' ')[1]
    if (parent === undefined) return new Map()
    const lines = this.#git(['ls-tree', '-r', '-z', parent]).toString('utf8').split('\0').filter(Boolean)
    return new Map(
      lines.flatMap((line) => {
        const [, id = '', path = ''] = /^\d+ blob ([\da-f]+)\t(.*)$/s.exec(line) ?? []
        return id === '' ? [] : [[path, id] as const]
      }),
    )
  }

  /** Texts by object id; what is no blob is left out. */
  texts(ids: Iterable<string>): ReadonlyMap<string, string> {
    const missing = [...new Set(ids)].filter((id) => !this.#texts.has(id))
    if (missing.length > 0) this.#read(missing)
    return this.#texts
  }

  #read(ids: readonly string[]): void {
    const bytes = this.#git(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''))
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(10, at)
      const [id = '', type, size = '0'] = bytes.toString('latin1', at, end).split(' ')
      const length = type === 'missing' ? -1 : Number(size)
      if (type === 'blob') this.#texts.set(id, bytes.toString('utf8', end + 1, end + 1 + length))
      at = end + 1 + length + 1
    }
  }
}

function commitOf(text: string): Commit {
  const [head = '', raw = ''] = text.split('\u0003', 2)
  const [id = '', date = '', subject = '', message = ''] = head.split('\u0002')
  return {id, date, subject, message, touched: touchedIn(raw.replace(/^[\0\n]+/, '').split('\0'))}
}

const header = /^\s*:(\d+) (\d+) ([\da-f]+) ([\da-f]+) (\w)/

/** `:mode mode id id status`, then a path, or two for a rename. */
function touchedIn(parts: readonly string[]): readonly Touched[] {
  const touched: Touched[] = []
  for (let at = 0; at < parts.length; ) {
    const stated = header.exec(parts[at] ?? '')
    const count = stated === null ? 0 : stated[5] === 'R' ? 2 : 1
    if (stated !== null) touched.push(touchedBy(stated, parts.slice(at + 1, at + 1 + count)))
    at += 1 + count
  }
  return touched
}

/** Submodules and links hold no text of the repository. */
function touchedBy(
  [, oldMode, newMode, old, now]: readonly string[],
  [first = '', second]: readonly string[],
): Touched {
  const before = isFile(oldMode) ? old : undefined
  const from = before === undefined ? undefined : first
  return {path: second ?? first, from, before, after: isFile(newMode) ? now : undefined}
}

function isFile(mode: string | undefined): boolean {
  return mode?.startsWith('100') === true
}
