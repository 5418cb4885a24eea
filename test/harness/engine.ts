// Runs the engine on a little workspace held in memory, through its door, and applies fixes to it.
import {posix} from 'node:path'
import {loadRules} from '../../scripts/products.ts'
import {defaultConfig, presetNames} from '../../server/engine/config/config.ts'
import {type ConfigTables, type LoadConfig, readConfig} from '../../server/engine/config/read.ts'
import * as door from '../../server/engine/index.ts'
import type {Change, Finding} from '../../server/engine/model/finding.ts'
import type {Language} from '../../server/engine/model/language.ts'
import {governed} from '../../server/engine/workspace/build.ts'
import type {History, SkippedFile} from '../../server/engine/workspace/workspace.ts'
import {baseOf} from './example-base.ts'
import type {Example, Outcome} from './page.ts'

const options = new Map((await loadRules()).map((rule) => [rule.id, rule.options]))
const tables: ConfigTables = {options, presets: presetNames}

/** The engine's `open`, or an error that says that it is not there. */
function open(input: door.Input): door.Snapshot {
  // The door is being built: without its function every example must fail by name, not the whole file.
  const {open: found} = door as unknown as {readonly open?: (input: door.Input) => door.Snapshot}
  if (found === undefined) throw new Error('server/engine/index.ts exports no open')
  return found(input)
}

/** Finds extended files among those of the example. */
function loader(files: Files): LoadConfig {
  return (specifier, from) => {
    const path = posix.join(posix.dirname(from), specifier)
    const text = files.get(path)
    return text === undefined ? {problem: 'missing'} : {path, text}
  }
}

function configOf(files: Files): Pick<door.Input, 'config' | 'configProblems'> {
  const text = files.get('relais.yaml')
  if (text === undefined) return {config: defaultConfig, configProblems: []}
  const {config, problems} = readConfig({path: 'relais.yaml', text}, tables, loader(files))
  return {config, configProblems: problems}
}

/** Where REUSE is followed, by these paths, every file is read. */
function digested(files: Files, paths: readonly string[]): readonly door.DigestedFile[] {
  const followsReuse = door.usesReuse(paths)
  return [...files].flatMap(([path, text]) =>
    governed(path) === undefined && !followsReuse
      ? []
      : [{path, digest: door.digestFile({path, text}, door.parseWithRemark)}],
  )
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

/** An example of nothing but files, further paths and a day. */
export function exampleOf(files: Files, paths: readonly string[] = []): Example {
  const [nothing, none] = [new Map<string, never>(), [] as const]
  return {
    ...{heading: '', line: 1, files, config: undefined, paths, today: '2026-11-23', since: nothing, skipped: nothing},
    ...{marks: none, fixed: nothing, suggested: nothing, base: undefined, commits: undefined},
  }
}

/** What the engine is given for an example's workspace with these files in place of its own. */
export function exampleInput(example: Example, language: Language, files: Files = example.files): door.Input {
  return {
    files: digested(files, [...files.keys(), ...example.paths]).filter(({path}) => !example.skipped.has(path)),
    skipped: [...example.skipped].map(([path, skip]) => ({path, ...skip}) as SkippedFile),
    paths: [...files.keys(), ...example.paths],
    ...configOf(files),
    today: example.today,
    language,
    history: historyOf(example.since),
    commits: example.commits,
    baseline: new Set(),
    base: baseOf(example, files),
  }
}

/** Opens an example's workspace with these files in place of its own. */
export function openExample(example: Example, language: Language, files: Files = example.files): door.Snapshot {
  return open(exampleInput(example, language, files))
}

const noExample = {
  heading: '',
  line: 0,
  config: undefined,
  paths: [],
  marks: [],
  base: undefined,
  commits: undefined,
} as const

/** Opens a workspace of these files, with the configuration among them, on a day. */
export function openFiles(files: Files, today: string, language: Language = 'en'): door.Snapshot {
  const none = new Map<string, never>()
  const example = {...noExample, files, today, since: none, skipped: none, fixed: none, suggested: none}
  return openExample(example, language)
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
