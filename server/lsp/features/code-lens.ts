// The line above a record's title: what came after it, who names it, and what it governs.
import type {CodeLens, Command, Location, Range} from 'vscode-languageserver'
import {cardOf, type Decision, governedBy, mayGovern, nameOf, referencesTo} from '../../engine/index.ts'
import {clientCommands} from '../../protocol.ts'
import {locationOf, uriOf} from '../convert.ts'
import {say, sayCount} from '../texts.ts'
import type {FolderView} from '../view.ts'

/** A client that registers it shows places, as VS Code's own `editor.action.showReferences` does. */
export const {showReferences} = clientCommands

/** What the client carries out itself. */
export interface LensOptions {
  readonly commands: ReadonlySet<string>
}

/** What a lens counts once it is seen; `uri` is that of the record's file. */
interface Count {
  readonly uri: string
  readonly key: string
  readonly counts: 'references' | 'governed'
}

/** Those that cost a look at other files come without a command: `resolveCodeLens` makes it. */
export function codeLenses(view: FolderView, path: string, options: LensOptions): CodeLens[] {
  const {workspace} = view.snapshot
  return workspace.decisionsAt(path).flatMap((decision) => {
    const range = view.linesOf(path).rangeOf(decision.head)
    const count = (counts: Count['counts']): CodeLens => ({
      range,
      data: {uri: uriOf(view, path), key: decision.key, counts},
    })
    return [
      ...successors(decision, range, view, options),
      count('references'),
      ...(mayGovern(decision, workspace) ? [count('governed')] : []),
    ]
  })
}

function successors(decision: Decision, range: Range, view: FolderView, options: LensOptions): readonly CodeLens[] {
  const {workspace} = view.snapshot
  return cardOf(decision, workspace).supersededBy.flatMap(({decision: next, name}) => {
    const places = next ? [locationOf(view, next.path, next.head)] : []
    const title = say(view.language, 'lensSupersededBy', {record: next ? nameOf(next) : name})
    return [{range, command: showing(title, decision, places, view, options)}]
  })
}

/** Without places, or where the client cannot show them, a lens is a text. */
function showing(
  title: string,
  {path, head}: Decision,
  places: readonly Location[],
  view: FolderView,
  {commands}: LensOptions,
): Command {
  if (places.length === 0 || !commands.has(showReferences)) return {title, command: ''}
  const position = view.linesOf(path).positionAt(head.start)
  return {title, command: showReferences, arguments: [uriOf(view, path), position, [...places]]}
}

/** The lens with its count; as it is when its record is gone. */
export function resolveCodeLens(view: FolderView, lens: CodeLens, options: LensOptions): CodeLens {
  const count = readCount(lens.data)
  const decision = count && view.snapshot.workspace.decision(count.key)
  if (!decision) return lens
  const isGoverned = count.counts === 'governed'
  const places = isGoverned ? governedIn(view, decision) : referencesIn(view, decision)
  const [none, some] = isGoverned
    ? (['lensGovernsNothing', 'lensGoverns'] as const)
    : (['lensUnreferenced', 'lensReferences'] as const)
  const title = places.length === 0 ? say(view.language, none) : sayCount(view.language, some, places.length)
  return {...lens, command: showing(title, decision, places, view, options)}
}

/** The address of the file that a lens stands in: it tells which folder resolves it. */
export function lensAddress({data}: CodeLens): string | undefined {
  return readCount(data)?.uri
}

function readCount(data: unknown): Count | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(data))
  const [uri, key, counts] = ['uri', 'key', 'counts'].map((name) => fields.get(name))
  const isOurs = typeof uri === 'string' && typeof key === 'string'
  return isOurs && (counts === 'references' || counts === 'governed') ? {uri, key, counts} : undefined
}

function referencesIn(view: FolderView, decision: Decision): readonly Location[] {
  const {snapshot, textOf} = view
  const mentions = referencesTo(decision, {workspace: snapshot.workspace, textOf})
  return mentions.map(({path, span}) => locationOf(view, path, span))
}

function governedIn(view: FolderView, decision: Decision): readonly Location[] {
  return governedBy(decision, view.snapshot.workspace).map(({path, span}) => locationOf(view, path, span))
}
