// Runs the engine on a little workspace held in memory, through its door, and applies fixes to it.
import {type Config, defaultConfig} from '../../server/engine/config/config.ts'
import type {Digest} from '../../server/engine/documents/digest-model.ts'
import * as index from '../../server/engine/index.ts'
import type {Change, Finding} from '../../server/engine/model/finding.ts'
import type {Language} from '../../server/engine/model/language.ts'
import type {History} from '../../server/engine/workspace/workspace.ts'
import type {Example, Outcome} from './page.ts'

/** What the harness asks of the engine's door. */
interface Door {
  open(input: index.Input): index.Snapshot
  /** The digest of a governed file; undefined for a file that no rule looks into. */
  digest(path: string, text: string): Digest | undefined
  readConfig(text: string): {readonly config: Config; readonly problems: index.Input['configProblems']}
}

// The door's own types name more than the harness needs; a missing part is reported by name below.
const door = index as unknown as Partial<Door>

function ask<K extends keyof Door>(name: K): Door[K] {
  const found = door[name]
  if (found === undefined) throw new Error(`server/engine/index.ts exports no ${name}`)
  return found as Door[K]
}

export type Files = ReadonlyMap<string, string>

function historyOf(since: ReadonlyMap<string, string>): History | undefined {
  if (since.size === 0) return undefined
  const firstCommit = (path: string) => {
    const date = since.get(path)
    return date === undefined ? undefined : {date, author: 'An author'}
  }
  return {firstCommit}
}

/** Opens an example's workspace with these files in place of its own. */
export function openExample(example: Example, language: Language, files: Files = example.files): index.Snapshot {
  const digest = ask('digest')
  const digested = [...files].flatMap(([path, text]) => {
    const made = digest(path, text)
    return made === undefined ? [] : [{path, digest: made}]
  })
  const text = files.get('relais.yaml')
  const read = text === undefined ? {config: defaultConfig, problems: []} : ask('readConfig')(text)
  return ask('open')({
    files: digested,
    skipped: [],
    paths: [...files.keys(), ...example.paths],
    config: read.config,
    configProblems: read.problems,
    today: example.today,
    language,
    history: historyOf(example.since),
    baseline: new Set(),
  })
}

/** The changes of every fix of a kind that these findings carry; of suggestions, the first one only. */
export function changesOf(findings: readonly Finding[], kind: 'safe' | 'suggestion'): readonly Change[] {
  const fixes = findings.flatMap((finding) => finding.fixes.filter((fix) => fix.kind === kind))
  return (kind === 'safe' ? fixes : fixes.slice(0, 1)).flatMap(({changes}) => changes)
}

function editText(text: string, edits: readonly (Change & {kind: 'edit'})[]): string {
  const sorted = [...edits].sort((a, b) => b.span.start - a.span.start)
  return sorted.reduce((whole, {span, text: by}) => whole.slice(0, span.start) + by + whole.slice(span.end), text)
}

/** Drops edits that another finding's fix makes as well. */
function distinct(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}

/** The files after these changes: edits first, then new files and new names. Throws when a change names no file. */
export function applyChanges(files: Files, changes: readonly Change[]): Files {
  const result = new Map(files)
  const once = distinct(changes)
  for (const [path, text] of files) {
    result.set(
      path,
      editText(
        text,
        once.filter((change) => change.kind === 'edit').filter((edit) => edit.path === path),
      ),
    )
  }
  for (const change of once) {
    if (change.kind === 'create') result.set(change.path, change.text)
    else if (!files.has(change.path)) throw new Error(`a fix changes ${change.path}, which is not there`)
    else if (change.kind === 'rename') {
      result.set(change.to, result.get(change.path) ?? '')
      result.delete(change.path)
    }
  }
  return result
}

/** The files as an example's outcomes say they must be. */
export function expectedFiles(files: Files, outcomes: ReadonlyMap<string, Outcome>): Files {
  const result = new Map(files)
  for (const [path, text] of outcomes) {
    if (text === undefined) result.delete(path)
    else result.set(path, text)
  }
  return result
}
