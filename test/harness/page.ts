// Reads a rule's page, which is its documentation and its test at once.
//
// For authors: how to write an example
//
// A page begins with `# family/name`, then one paragraph. `## Why` and `## How to fix` explain
// (`## Pourquoi` and `## Comment corriger` on a French page). Every other `## ` heading that holds a fence
// with a path is an example, and the heading is a sentence that says what the example shows.
//
//     ```md docs/decisions/0004.md         a file of the example's little workspace; several make one workspace
//     ---
//     status: superseded
//             ^^^^^^^^^^ This decision is superseded, but names no successor.
//     ---
//     ```
//
// Marks. A line of spaces, carets and a message is no part of the file. It stands under the line that it speaks of
// (several may follow each other) and says where this rule's finding must be, and its whole message. One column is
// one UTF-16 code unit, a tab counts as one.
//     `   ^^^^ message`    the span under the carets
//     `   ^| message`      an empty span before the character above the caret, or at the end of the line
//     `   ^^^^… message`   a span that begins there, reaches the end of its line and goes on below
// An example without marks must yield no finding of this rule; findings of other rules do not matter.
//
// Fences. The words behind the language say what a fence is:
//     ```yaml relais.yaml                  the configuration
//     ```text paths                        further paths that exist, one a line
//     ```md docs/a.md today=2026-01-31     the current day, for the whole example (else 2026-01-31)
//     ```md docs/a.md since=2025-11-02     the day of the file's first commit
//     ```md docs/a.md skipped=timeout      the file could not be read, for this reason; `skipped=reason:detail`
//     ```md docs/a.md fixed                the file after all safe fixes of this rule
//     ```md docs/a.md suggested            the file after the first suggestion of this rule
//     ```md docs/a.md fixed gone           the file is no more (it was renamed)
//     ```md                                no path: an illustration, not looked at
//     ```md base:docs/a.md                 the file as it was at the base; without a fence for now, it is gone since,
//                                          and a mark says what stands at the place of what is gone
//     ```md docs/a.md added                the change adds the file; files with neither are as they were
//     ```md docs/a.md was=docs/b.md        the change gave the file another name
//     ```text trailers                     `Decision-Exempt: reason` lines of the commits since the base
//     ```text ref:origin/main              the Markdown files of another branch, one a line
//     ```text commits                      the history, see `told-history.ts`; without it, no history was asked for
//     ```text commits none=shallow         there is none, for this reason
// An example with any of `base:` to `ref:` is compared with its base; the others are compared with nothing.
// When an example has `fixed` or `suggested` fences, files without one must stay as they are.
import {type Commits, type HistoryProblem, historyProblems} from '../../server/engine/model/commit-history.ts'
import {type Fence, readBlocks} from './fences.ts'
import {toldHistory} from './told-history.ts'

/** Where a finding must be, and what it must say. */
export interface Mark {
  readonly path: string
  /** UTF-16 offsets in the file; with `open`, `end` is the end of the first line and the real one lies behind it. */
  readonly start: number
  readonly end: number
  readonly open: boolean
  readonly message: string
}

/** What an example is compared with, as its page says it. */
export interface ExampleBase {
  /** Texts at the base, by path. */
  readonly files: ReadonlyMap<string, string>
  readonly added: ReadonlySet<string>
  /** Former paths, by path. */
  readonly renamed: ReadonlyMap<string, string>
  /** Reasons. */
  readonly exemptions: readonly string[]
  /** Paths by ref. */
  readonly refs: ReadonlyMap<string, readonly string[]>
}

/** A file's text; undefined when it is gone. */
export type Outcome = string | undefined

/** A reason and a detail, as the disk reports them. */
export interface Skip {
  readonly reason: string
  readonly detail: string
}

export interface Example {
  readonly heading: string
  /** 1-based line of the heading. */
  readonly line: number
  readonly files: ReadonlyMap<string, string>
  readonly config: string | undefined
  readonly paths: readonly string[]
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Days of first commits, by path. */
  readonly since: ReadonlyMap<string, string>
  /** Why files could not be read, by path. */
  readonly skipped: ReadonlyMap<string, Skip>
  readonly marks: readonly Mark[]
  readonly fixed: ReadonlyMap<string, Outcome>
  readonly suggested: ReadonlyMap<string, Outcome>
  readonly base: ExampleBase | undefined
  readonly commits: Commits
}

export interface Page {
  /** The text of its `# ` heading, on the first line. */
  readonly title: string
  /** Texts of `## ` headings. */
  readonly headings: readonly string[]
  readonly examples: readonly Example[]
}

/** An example while its fences are being read. */
interface Draft {
  readonly heading: string
  readonly line: number
  readonly files: Map<string, string>
  readonly paths: string[]
  today: string
  readonly since: Map<string, string>
  readonly skipped: Map<string, Skip>
  readonly marks: Mark[]
  readonly fixed: Map<string, Outcome>
  readonly suggested: Map<string, Outcome>
  readonly base: BaseDraft
  history: readonly string[] | undefined
  historyProblem: HistoryProblem | undefined
}

interface BaseDraft {
  readonly files: Map<string, string>
  readonly added: Set<string>
  readonly renamed: Map<string, string>
  readonly exemptions: string[]
  readonly refs: Map<string, readonly string[]>
}

const defaultDay = '2026-01-31'
const markLine = /^( *)(\^+)(\||…)?(?: (.*\S) *)?$/

/** Reads a page. Throws, with the line, when it breaks the grammar above: a silent slip would be a test that cannot fail. */
export function readPage(text: string): Page {
  const headings: string[] = []
  const drafts: Draft[] = []
  let title = ''
  for (const block of readBlocks(text)) {
    if (block.kind === 'heading' && block.depth === 1 && block.line === 1) title = block.text
    if (block.kind === 'heading' && block.depth === 2) {
      headings.push(block.text)
      drafts.push(emptyDraft(block.text, block.line))
    }
    if (block.kind === 'fence') readExampleFence(block, drafts.at(-1))
  }
  return {title, headings, examples: drafts.filter(({files}) => files.size > 0).map(finish)}
}

function emptyDraft(heading: string, line: number): Draft {
  const [files, since, skipped, fixed, suggested] = [new Map(), new Map(), new Map(), new Map(), new Map()]
  const base: BaseDraft = {files: new Map(), added: new Set(), renamed: new Map(), exemptions: [], refs: new Map()}
  const history = {history: undefined, historyProblem: undefined}
  return {
    heading,
    line,
    files,
    ...history,
    paths: [],
    today: defaultDay,
    since,
    skipped,
    marks: [],
    fixed,
    suggested,
    base,
  }
}

function finish({history, historyProblem, ...draft}: Draft): Example {
  const there = [...draft.files.keys(), ...draft.paths]
  const commits: Commits = historyProblem
    ? {problem: historyProblem, detail: ''}
    : history && toldHistory(history, there)
  const {files, added, renamed, exemptions, refs} = draft.base
  const isCompared = files.size + added.size + renamed.size + exemptions.length + refs.size > 0
  return {...draft, config: draft.files.get('relais.yaml'), base: isCompared ? draft.base : undefined, commits}
}

/** Adds a fence with a path to its example; without a path it only illustrates. */
function readExampleFence(fence: Fence, draft: Draft | undefined): void {
  const [language, path, ...options] = fence.info
  if (path === undefined) return
  if (draft === undefined) throw new Error(`line ${fence.line}: an example needs a heading of its own`)
  if (language === 'text' && path === 'paths') {
    draft.paths.push(...fence.lines.filter((line) => line.trim() !== ''))
    return
  }
  if (readBaseFence(fence, path, draft) || readCommitsFence(fence, draft)) return
  const outcomes = options.includes('fixed') ? draft.fixed : options.includes('suggested') ? draft.suggested : undefined
  if (outcomes !== undefined) outcomes.set(path, outcomeOf(fence, options))
  else addFile(fence, path, draft)
  for (const option of options) readOption(option, path, draft, fence.line)
}

/** Whether a fence says something of the base alone; then it has been read. */
function readBaseFence(fence: Fence, path: string, {base, marks}: Draft): boolean {
  const [, where, name = ''] = /^(base|ref):(.+)$/.exec(path) ?? []
  const isTrailers = fence.info[0] === 'text' && path === 'trailers'
  if (where === 'base') {
    const before = separate(fence, name)
    base.files.set(name, textOf(before.lines))
    marks.push(...before.marks)
  }
  if (where === 'ref') base.refs.set(name, fence.lines)
  if (isTrailers) base.exemptions.push(...fence.lines.map((line) => line.replace(/^Decision-Exempt: /, '')))
  return where !== undefined || isTrailers
}

function readCommitsFence({info: [language, path, option = ''], lines, line}: Fence, draft: Draft): boolean {
  if (language !== 'text' || path !== 'commits') return false
  const problem = historyProblems.find((each) => option === `none=${each}`)
  if (option !== '' && problem === undefined) throw new Error(`line ${line}: what is "${option}"?`)
  draft.historyProblem = problem
  draft.history = lines
  return true
}

function outcomeOf(fence: Fence, options: readonly string[]): Outcome {
  return options.includes('gone') ? undefined : textOf(fence.lines)
}

function addFile(fence: Fence, path: string, draft: Draft): void {
  if (draft.files.has(path)) throw new Error(`line ${fence.line}: ${path} is there twice`)
  const {lines, marks} = separate(fence, path)
  draft.files.set(path, textOf(lines))
  draft.marks.push(...marks)
}

function readOption(option: string, path: string, draft: Draft, line: number): void {
  const [, name, day = ''] = /^(today|since)=(\d{4}-\d{2}-\d{2})$/.exec(option) ?? []
  const [, reason, detail = ''] = /^skipped=([a-z-]+)(?::(\S+))?$/.exec(option) ?? []
  const [, former] = /^was=(\S+)$/.exec(option) ?? []
  if (former !== undefined) draft.base.renamed.set(path, former)
  else if (option === 'added') draft.base.added.add(path)
  else if (reason !== undefined) draft.skipped.set(path, {reason, detail})
  else if (name === 'today') draft.today = day
  else if (name === 'since') draft.since.set(path, day)
  else if (option === 'gone' && !draft.fixed.has(path) && !draft.suggested.has(path)) {
    throw new Error(`line ${line}: "gone" belongs behind "fixed" or "suggested"`)
  } else if (!['fixed', 'suggested', 'gone'].includes(option)) throw new Error(`line ${line}: what is "${option}"?`)
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** Takes the marks out of a fence. */
function separate(fence: Fence, path: string): {readonly lines: readonly string[]; readonly marks: readonly Mark[]} {
  const lines: string[] = []
  const marks: Mark[] = []
  let start = 0
  for (const [index, line] of fence.lines.entries()) {
    const match = markLine.exec(line)
    if (match === null) {
      start += (lines.at(-1)?.length ?? -1) + 1
      lines.push(line)
    } else marks.push(readMark(match, {path, start, above: lines.at(-1), line: fence.line + index + 1}))
  }
  return {lines, marks}
}

/** Where a mark stands: its file, the line above it and that line's offset, and its own line in the page. */
interface MarkPlace {
  readonly path: string
  readonly start: number
  readonly above: string | undefined
  readonly line: number
}

function readMark([, indent = '', carets = '', tail = '', message]: RegExpExecArray, place: MarkPlace): Mark {
  const {path, above, line} = place
  const complain = (what: string) => new Error(`line ${line}: ${what}`)
  if (above === undefined) throw complain('a mark needs a line above it')
  if (message === undefined) throw complain('a mark needs a message behind its carets')
  const empty = tail === '|'
  if (empty && carets.length > 1) throw complain('an empty span is one caret and a bar')
  const from = indent.length
  const to = from + (empty ? 0 : carets.length)
  if (to > above.length) throw complain(`the mark reaches column ${to}, the line above ends at ${above.length}`)
  const open = tail === '…'
  if (open && to !== above.length) throw complain('a mark that goes on must reach the end of the line above')
  return {path, start: place.start + from, end: place.start + to, open, message}
}
