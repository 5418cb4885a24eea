// Gives a decision another number, name or title: its file, its heading, and everything that refers to it.
import type {Change} from '../model/finding.ts'
import type {Span} from '../model/place.ts'
import {seriesOf} from '../workspace/logs/renumber.ts'
import {readName, unitOf} from '../workspace/recognition/names.ts'
import {meaningOf} from '../workspace/records/code-meaning.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Around} from './around.ts'
import {ownValues, titleSpan} from './declarations.ts'
import type {Mention} from './mentions.ts'
import {type NamePart, type NewName, pathNamed, readNewName} from './new-name.ts'
import {recordAt, referencesTo} from './references.ts'
import {renamedEverywhere} from './renamed.ts'
import {namingOf, type Renaming, respelledCode} from './respell.ts'

/** What can be renamed at a place. */
export interface Renameable {
  readonly decision: Decision
  readonly part: NamePart
  /** The words that are typed over. */
  readonly span: Span
  /** What is offered to be changed. */
  readonly placeholder: string
}

/** Why a decision cannot have a name. `name` is what was asked for, `path` the file in the way. */
export type RenameRefusal =
  | {readonly kind: 'unreadable'}
  | {readonly kind: 'numberless'; readonly name: string}
  | {readonly kind: 'taken'; readonly name: string; readonly path: string}
  | {readonly kind: 'exists'; readonly path: string}
  | {readonly kind: 'ambiguous'; readonly name: string; readonly path: string}

/** The decision that is named at an offset, by itself or by others, and the words to be typed over. */
export function renameableAt(path: string, offset: number, around: Around): Renameable | undefined {
  const here = recordAt(path, offset, around)
  if (!here) return undefined
  const {decision, mention} = here
  return mention ? atMention(mention, offset, around) : atOwnName(decision, offset, around)
}

function atOwnName(decision: Decision, offset: number, {workspace, textOf}: Around): Renameable {
  const text = textOf(decision.path) ?? ''
  const isHere = ({start, end}: Span) => start <= offset && offset <= end
  const {titleNumber} = decision
  const codes = [
    ...ownValues(decision, workspace, 'id').map(({span}) => span),
    ...(titleNumber ? [titleNumber.span] : []),
  ]
  const code = codes.find(isHere)
  if (code) return {decision, part: 'code', span: code, placeholder: text.slice(code.start, code.end)}
  const title = titleSpan(decision, text)
  const values = ownValues(decision, workspace, 'title').map(({span}) => span)
  const words = values.find(isHere) ?? title
  if (words) return {decision, part: 'title', span: words, placeholder: text.slice(words.start, words.end)}
  return {decision, part: 'code', span: decision.head, placeholder: codeOf(decision)}
}

function atMention({decision, span, link, path}: Mention, offset: number, {textOf}: Around): Renameable {
  const within = link && offset >= link.target.span.start && link.kind !== 'reference' ? link.target.span : span
  const words = textOf(path)?.slice(span.start, span.end) ?? ''
  return {decision, part: 'code', span: within, placeholder: link ? codeOf(decision) : words}
}

/** The name of a record's file without extension, which holds its number and its slug; of a chapter, its number. */
function codeOf({path, id, format}: Decision): string {
  const unit = unitOf(path)
  const name = unit.slice(unit.lastIndexOf('/') + 1)
  return format === 'log' ? id : unit === path ? name.replace(/\.[^.]+$/, '') : name
}

/** All changes that give a decision the name that was typed, or why it cannot have it; none when it has it already. */
export function renameDecision(
  {decision, part}: Pick<Renameable, 'decision' | 'part'>,
  typed: string,
  around: Around,
): readonly Change[] | RenameRefusal {
  const name = readNewName(typed, part)
  if (name === undefined) return {kind: 'unreadable'}
  const before = namingOf(decision)
  const path = decision.format === 'log' ? decision.path : pathNamed(decision, name)
  const after = {path, number: name.number ?? before.number, title: name.title ?? before.title}
  const [from, to] = [unitOf(decision.path), unitOf(path)]
  const refusal = refusalOf(decision, name, {before, after}, around)
  if (refusal) return refusal
  const moves = from === to ? [] : [{from, to}]
  const edits = renamedEverywhere([{decision, before, after}], {moves, withLinks: true}, around)
  return [...edits, ...moves.map((move) => ({kind: 'rename' as const, path: move.from, to: move.to}))]
}

function refusalOf(
  decision: Decision,
  {number}: NewName,
  renaming: Renaming,
  around: Around,
): RenameRefusal | undefined {
  const {workspace} = around
  const {path} = renaming.after
  if (number !== undefined && number !== decision.number) {
    const hasNumber = decision.format === 'log' ? decision.titleNumber !== undefined : decision.number !== undefined
    if (!hasNumber || number === 0) return {kind: 'numberless', name: String(number)}
    const holder = holderOf(number, decision, around)
    if (holder) return {kind: 'taken', name: holder.id, path: holder.path}
    const place = ambiguousPlace(decision, renaming, around)
    if (place) return {kind: 'ambiguous', name: String(number), path: place}
  }
  const isOther = unitOf(path) !== unitOf(decision.path)
  return isOther && workspace.paths.has(unitOf(path)) ? {kind: 'exists', path: unitOf(path)} : undefined
}

/** The other record of the log that has a number, counted in the same series. */
function holderOf(number: number, decision: Decision, {workspace}: Around): Decision | undefined {
  return workspace
    .logOf(decision)
    .decisions.find(
      (other) =>
        other.key !== decision.key &&
        other.number === number &&
        other.suffix === decision.suffix &&
        (decision.format === 'log' || seriesOf(other.path) === seriesOf(decision.path)),
    )
}

/** The first file outside of the log whose code would then mean a record of another log. */
function ambiguousPlace(decision: Decision, renaming: Renaming, around: Around): string | undefined {
  const {workspace} = around
  const others = workspace.logs.filter(({path}) => path !== decision.log)
  const isHeld = others.some(({decisions}) => decisions.some(({number}) => number === renaming.after.number))
  if (!isHeld || readName(decision.path).kind !== 'number') return undefined
  return referencesTo(decision, around, true).find(({path, span, manner}) => {
    const value = around.textOf(path)?.slice(span.start, span.end) ?? ''
    if (manner !== 'code' || value.includes('/') || path.startsWith(`${decision.log}/`)) return false
    const code = {form: 'identifier' as const, value: respelledCode(value, renaming), span}
    return meaningOf(code, path, workspace).kind === 'record'
  })?.path
}
