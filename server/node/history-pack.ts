// A commit history as bytes, for the cache: its columns as they are, its texts as JSON.
import type {CommitHistory} from '../engine/model/commit-history.ts'
import {block, readBlock} from './checked-file.ts'

/** Changes whenever what is kept has another form or another meaning. */
const version = 'history-2'

interface Texts {
  readonly head: string
  readonly isCut: boolean
  readonly signatures: CommitHistory['signatures']
  readonly paths: CommitHistory['paths']
  readonly renames: CommitHistory['renames']
}

export function packHistory({
  head,
  isCut,
  signatures,
  paths,
  isThere,
  renames,
  commits,
  participants,
  changes,
}: CommitHistory): Buffer {
  const texts: Texts = {head, isCut, signatures, paths, renames}
  return block(version, {
    texts: Buffer.from(JSON.stringify(texts)),
    isThere,
    ids: commits.ids,
    time: bytesOf(commits.time),
    author: bytesOf(commits.author),
    parents: commits.parents,
    participantStart: bytesOf(participants.start),
    participant: bytesOf(participants.signature),
    role: participants.role,
    changeStart: bytesOf(changes.start),
    path: bytesOf(changes.path),
    added: bytesOf(changes.added),
    deleted: bytesOf(changes.deleted),
  })
}

/** The history that these bytes are; undefined when they are damaged, foreign or of another version. */
export function unpackHistory(bytes: Buffer): CommitHistory | undefined {
  const file = readBlock(version, bytes)
  if (file === undefined) return undefined
  const parts = new Map(file.names.map((name) => [name, file.part(name)]))
  if (parts.size < 13 || [...parts.values()].includes(undefined)) return undefined
  const numbers = (name: string) => new Uint32Array(ownBytes(parts.get(name)))
  const octets = (name: string) => new Uint8Array(ownBytes(parts.get(name)))
  // Its sum says that this is what `packHistory` wrote.
  const texts = JSON.parse((parts.get('texts') ?? Buffer.from('{}')).toString()) as Texts
  const time = new Float64Array(ownBytes(parts.get('time')))
  return {
    ...texts,
    isThere: octets('isThere'),
    commits: {count: time.length, ids: octets('ids'), time, author: numbers('author'), parents: octets('parents')},
    participants: {start: numbers('participantStart'), signature: numbers('participant'), role: octets('role')},
    changes: {
      start: numbers('changeStart'),
      path: numbers('path'),
      added: numbers('added'),
      deleted: numbers('deleted'),
    },
  }
}

function bytesOf({buffer, byteOffset, byteLength}: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** A copy that begins where numbers may begin. */
function ownBytes(bytes: Buffer | undefined): ArrayBuffer {
  return new Uint8Array(bytes ?? []).buffer
}
