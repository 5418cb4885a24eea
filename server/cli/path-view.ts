// How Relais sees a file or folder: what it is, which facts it states and where, and what is found in it.
import {type Decision, type Finding, governed, governing, LineIndex, Pseudonyms, type Span} from '../engine/index.ts'
import {configName} from '../repository/index.ts'
import {stateName} from './decisions-output.ts'
import {visible} from './escape/terminal.ts'
import {governingText, statedLines} from './governing-view.ts'
import {grid} from './grid.ts'
import {knowingFacts} from './knowing-view.ts'
import type {Opened} from './open-repository.ts'
import {owningFacts} from './owning-view.ts'
import {pen} from './reporters/ansi.ts'
import type {Session} from './session.ts'
import {skipReason} from './skip-reason.ts'
import {say, sayCount, type TextKey} from './texts/index.ts'

/** A fact: its name, what it says, and where that stands. */
type Fact = readonly [name: TextKey, value: string, where: string]

/** Ends with a newline. */
export function pathView(path: string, opened: Opened, session: Session, isAnonymous = false): string {
  const {paint} = pen({colours: session.colours, links: false, rootUrl: undefined})
  const pseudonyms = isAnonymous ? new Pseudonyms(opened.snapshot.workspace) : undefined
  const view = new PathView(path, opened, session, pseudonyms)
  const blocks = view.facts().map((facts) => {
    const rows = facts.map(([name, value, where], index) => {
      // A name that repeats is said once.
      const label = facts[index - 1]?.[0] === name ? '' : say(session.language, name)
      return [
        {text: label, paint: (text: string) => paint('dim', text)},
        {text: visible(value)},
        {text: visible(where), paint: (text: string) => paint('dim', text)},
      ]
    })
    return grid(rows, 1, Math.min(session.width, 140) - 2)
      .map((line) => `  ${line}\n`)
      .join('')
  })
  return `${paint('path', visible(path))}\n\n${blocks.join('\n')}`
}

class PathView {
  readonly #path: string
  readonly #opened: Opened
  readonly #session: Session
  readonly #pseudonyms: Pseudonyms | undefined
  readonly #indexes = new Map<string, LineIndex>()

  constructor(path: string, opened: Opened, session: Session, pseudonyms: Pseudonyms | undefined) {
    this.#pseudonyms = pseudonyms
    this.#path = path
    this.#opened = opened
    this.#session = session
  }

  /** Facts in blocks, one for each record of the file, and one for its findings. */
  facts(): readonly (readonly Fact[])[] {
    const {workspace} = this.#opened.snapshot
    const decisions = workspace.decisionsAt(this.#path)
    const logs = workspace.logs.filter(({path}) => path === this.#path || path.startsWith(`${this.#path}/`))
    const isFolder = this.#path === '.' || workspace.paths.isFolder(this.#path)
    const about = decisions.length > 0 ? decisions.map((each) => this.#decision(each)) : [[this.#what(isFolder)]]
    const shownLogs = isFolder ? (this.#path === '.' ? workspace.logs : logs) : []
    const logFacts = shownLogs.map((log): Fact => {
      const {decisions: members, format, language, numbering} = log
      const data = {format, language: this.#languageName(language), numbering: this.#say(`numbering_${numbering}`)}
      return ['log', sayCount(this.#session.language, 'logOf', members.length, data), log.path]
    })
    const governors = decisions.length > 0 || this.#path === '.' ? [] : this.#governing()
    return [...about, logFacts, this.#stated(), this.#owning(), governors, this.#findings()].filter(
      (block) => block.length > 0,
    )
  }

  /** What a manifest states, and the decisions about it. */
  #stated(): readonly Fact[] {
    const {workspace} = this.#opened.snapshot
    const facts = workspace.manifests.find(({path}) => path === this.#path)
    const lines = facts ? statedLines(facts, workspace, this.#session.language) : []
    return lines.map(({text, offset}) => ['states', text, this.#line(this.#path, {start: offset, end: offset})])
  }

  #owning(): readonly Fact[] {
    if (this.#path === '.') return []
    const {workspace} = this.#opened.snapshot
    return [
      ...owningFacts(this.#path, workspace, {
        ...this.#session,
        lineOf: (path, span) => this.#line(path, span),
        pseudonyms: this.#pseudonyms,
      }),
      ...knowingFacts(this.#path, workspace, this.#session, this.#pseudonyms),
    ]
  }

  #governing(): readonly Fact[] {
    return governing(this.#path, this.#opened.snapshot.workspace).map((each) => {
      const {path, span} = each.place
      return ['governedBy', governingText(each, this.#session.language), this.#line(path, span)]
    })
  }

  #say(key: TextKey, data: Readonly<Record<string, string>> = {}): string {
    return say(this.#session.language, key, data)
  }

  #languageName(language: Decision['language']): string {
    return this.#say(language === 'fr' ? 'french' : 'english')
  }

  /** What a path is when it holds no record. */
  #what(isFolder: boolean): Fact {
    const {documents, skipped, manifests, owners} = this.#opened.snapshot.workspace
    const path = this.#path
    if (isFolder) {
      const below = [...documents.keys()].filter((each) => path === '.' || each.startsWith(`${path}/`))
      return ['kind', sayCount(this.#session.language, 'isFolder', below.length), '']
    }
    const document = documents.get(path)
    const skip = skipped.find((each) => each.path === path)
    if (skip)
      return [
        'kind',
        this.#say('isSkipped', {reason: skipReason(this.#session.language, skip.reason, skip.detail)}),
        '',
      ]
    if (document?.kind === 'template') return ['kind', this.#say('isTemplate'), '']
    if (document?.kind === 'index') return ['kind', this.#say('isIndex'), '']
    if (document) return ['kind', this.#say('isPage'), '']
    if (path === configName) return ['kind', this.#say('isConfig'), '']
    if (manifests.some((facts) => facts.path === path)) return ['kind', this.#say('isManifest'), '']
    if (governed(path) === 'data') return ['kind', this.#say('isData'), '']
    if (owners.some((file) => file.path === path)) return ['kind', this.#say('isOwners'), '']
    if (governed(path) === 'source') return ['kind', this.#say('isSource'), '']
    return ['kind', this.#say(governed(path) ? 'isIgnored' : 'isOther'), '']
  }

  #decision(decision: Decision): readonly Fact[] {
    const {format, language, title, head, status, date, deciders, supersedes, supersededBy, state, log, sections} =
      decision
    const kind = this.#say('isDecision', {format, language: this.#languageName(language)})
    const path = decision.path
    const headings = sections.filter(({depth}) => depth > 0).map(({heading}) => heading.value)
    const stated = status ? `${stateName(state, this.#session.language)} (${status.value})` : this.#say('notStated')
    return [
      ['kind', kind, ''],
      ['log', log, ''],
      ['title', title?.value ?? this.#say('notStated'), this.#line(path, title?.span ?? head)],
      ['status', stated, status ? this.#source(status) : ''],
      [
        'date',
        date ? `${date.iso ?? this.#say('noDay')} (${date.value})` : this.#say('notStated'),
        date ? this.#source(date) : '',
      ],
      ...(deciders.length === 0 ? [['decider', this.#say('notStated'), ''] as const] : []),
      ...deciders.map(
        (each): Fact => ['decider', this.#pseudonyms?.ofName(each.value) ?? each.value, this.#source(each)],
      ),
      ...supersedes.map((each): Fact => ['supersedes', each.decision ?? each.value, this.#line(path, each.span)]),
      ...supersededBy.map((each): Fact => ['supersededBy', each.decision ?? each.value, this.#line(path, each.span)]),
      ['sections', headings.slice(1, 12).join(' · '), ''],
    ]
  }

  #source({
    path,
    span,
    source,
  }: {
    readonly path: string
    readonly span: Span
    readonly source: NonNullable<Decision['status']>['source']
  }): string {
    const from = this.#say(`from_${source}`)
    return source === 'folder' || source === 'file-name' ? from : `${this.#line(path, span)}, ${from}`
  }

  #line(path: string, span: Span): string {
    const {line} = this.#index(path).positionAt(span.start)
    const key = path === this.#path ? 'line' : 'lineOf'
    return this.#say(key, {line: String(line), path})
  }

  #index(path: string): LineIndex {
    const known = this.#indexes.get(path) ?? new LineIndex(this.#opened.textOf(path) ?? '')
    this.#indexes.set(path, known)
    return known
  }

  #message({message}: Finding): string {
    return this.#pseudonyms?.inText(message) ?? message
  }

  #findings(): readonly Fact[] {
    const {snapshot} = this.#opened
    const {suppressed} = snapshot
    const here = (list: readonly Finding[]) => list.filter(({path}) => path === this.#path)
    const held = (list: readonly Finding[], why: TextKey) =>
      here(list).map((finding): Fact => ['heldBack', `${this.#message(finding)} (${this.#say(why)})`, finding.rule])
    return [
      ...here(snapshot.findings()).map((finding): Fact => {
        const place = this.#line(finding.path, finding.span)
        const severity = this.#say(`severity_${finding.severity}`)
        return [
          'findings',
          this.#say('finding', {severity, message: this.#message(finding)}),
          `${place}, ${finding.rule}`,
        ]
      }),
      ...held(suppressed.inline, 'byInline'),
      ...held(suppressed.baseline, 'byBaseline'),
      ...held(suppressed.strictFrom, 'byStrictFrom'),
    ]
  }
}
