// Reads a history that a page or a test tells in words, the newest commit first.
//
//     2026-01-20 Ada Martin <ada@example.org>              a commit: its day, and who made it
//       Co-authored-by: Bo Jansen <bo@example.org>          trailers: whoever else took part
//       +120 -4 src/a.ts                                    what it changed: lines that came and went
//       +0 -0 src/b.ts < src/old.ts                         a file that had another name before
import {createHash} from 'node:crypto'
import type {CommitHistory} from '../../server/engine/model/commit-history.ts'
import type {Signature} from '../../server/engine/model/signature.ts'
import {HistoryBuilder} from '../../server/node/history-builder.ts'

interface Told {
  readonly day: string
  readonly author: Signature
  readonly coAuthors: Signature[]
  readonly reviewers: Signature[]
  readonly changes: {
    readonly path: string
    readonly from: string | undefined
    readonly added: number
    readonly deleted: number
  }[]
}

/** `there` are the files of now. Throws when a line has none of the forms above. */
export function toldHistory(lines: readonly string[], there: readonly string[]): CommitHistory {
  const head = createHash('sha1').update(lines.join('\n')).digest('hex')
  const builder = new HistoryBuilder({head, files: new Set(there), prefix: ''})
  for (const [index, {day, author, coAuthors, reviewers, changes}] of commitsIn(lines).entries()) {
    const id = index.toString(16).padStart(40, '0')
    const committed = Date.parse(`${day}T12:00:00Z`) / 1000
    builder.commit({id, parents: 1, authored: committed, committed, author, coAuthors, reviewers})
    for (const change of changes) builder.change(change)
  }
  return builder.finish()
}

function commitsIn(lines: readonly string[]): readonly Told[] {
  const commits: Told[] = []
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const [, day, name = '', email = ''] = /^(\d{4}-\d\d-\d\d) ([^<]*?) ?<([^>]*)>$/.exec(line) ?? []
    const last = commits.at(-1)
    if (day !== undefined) {
      if (last !== undefined && last.day < day) throw new Error(`${line}: the newest commit comes first`)
      commits.push({day, author: {name, email}, coAuthors: [], reviewers: [], changes: []})
    } else if (last === undefined || !readDetail(line, last)) throw new Error(`not a line of a history: ${line}`)
  }
  return commits
}

/** Whether a line says more of a commit. */
function readDetail(line: string, {coAuthors, reviewers, changes}: Told): boolean {
  const [, role, name = '', email = ''] = /^ +(Co-authored|Reviewed)-by: ([^<]*?) ?<([^>]*)>$/.exec(line) ?? []
  const [, added, deleted, path, from] = /^ +\+(\d+) -(\d+) (\S+)(?: < (\S+))?$/.exec(line) ?? []
  if (role === 'Co-authored') coAuthors.push({name, email})
  else if (role === 'Reviewed') reviewers.push({name, email})
  else if (path !== undefined) changes.push({path, from, added: Number(added), deleted: Number(deleted)})
  else return false
  return true
}
