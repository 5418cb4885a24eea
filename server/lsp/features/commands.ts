// The commands of the server: each makes changes, which the server has the client apply.
import type {ExecuteCommandParams} from 'vscode-languageserver'
import {mend} from '../../engine/index.ts'
import {writtenKinds} from '../../engine/model/document-kinds.ts'
import {pathOf} from '../convert.ts'
import {say} from '../texts.ts'
import type {FolderView} from '../view.ts'
import type {Means} from './means.ts'
import {createDecision, createDocument, type Made, supersedeDecision} from './new-decisions.ts'

/** The names that a server announces. */
export const commandNames = [
  'relais.newDecision',
  'relais.newDocument',
  'relais.supersede',
  'relais.fixAllInWorkspace',
] as const

/** What a command comes to in one folder. */
export interface Outcome extends Made {
  readonly view: FolderView
}

type Fields = ReadonlyMap<string, unknown>

/**
 * Runs a command over all folders; the first argument says the rest, every key of it a text:
 * - `relais.newDecision`: `{uri, title, log?, format?, language?}`, `uri` being that of a folder or of any file in it;
 * - `relais.newDocument`: `{uri, kind, title?, language?}`;
 * - `relais.supersede`: `{uri, old, next}` or `{uri, old, title}`, records being keys or addresses;
 * - `relais.fixAllInWorkspace`: nothing.
 * Empty for anything else, and for a folder that is not open.
 */
export function runCommand(
  {command, arguments: given = []}: ExecuteCommandParams,
  views: readonly FolderView[],
  means: Means,
): readonly Outcome[] {
  const [first] = given
  const fields: Fields = new Map(typeof first === 'object' && first !== null ? Object.entries(first) : [])
  if (command === 'relais.fixAllInWorkspace') return views.map((view) => ({view, changes: mendedIn(view, means)}))
  const view = views.find((each) => isIn(each, text(fields, 'uri')))
  if (!view) return []
  if (command === 'relais.newDecision') return [{view, ...created(view, fields, means)}]
  if (command === 'relais.newDocument') return [{view, ...written(view, fields, means)}]
  return command === 'relais.supersede' ? [{view, ...superseded(view, fields, means)}] : []
}

function text(fields: Fields, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value : ''
}

function isIn(view: FolderView, uri: string): boolean {
  return uri.replace(/\/$/, '') === view.uri || pathOf(view, uri) !== undefined
}

function mendedIn(view: FolderView, {redigest}: Means): Made['changes'] {
  return mend(
    view.snapshot,
    (path) => view.textOf(path),
    () => true,
    redigest,
  ).draft.changes()
}

function created(view: FolderView, fields: Fields, means: Means): Made {
  const [log, format, language] = [text(fields, 'log'), text(fields, 'format'), text(fields, 'language')]
  return createDecision(
    view,
    {
      title: text(fields, 'title'),
      ...(log === '' ? {} : {log}),
      ...(format === '' ? {} : {format}),
      ...(language === 'en' || language === 'fr' ? {language} : {}),
    },
    means,
  )
}

function written(view: FolderView, fields: Fields, means: Means): Made {
  const kind = writtenKinds.find((each) => each === text(fields, 'kind'))
  if (kind === undefined) return {changes: [], problem: say(view.language, 'unknownKind')}
  const language = text(fields, 'language')
  return createDocument(
    view,
    {kind, title: text(fields, 'title'), ...(language === 'en' || language === 'fr' ? {language} : {})},
    means,
  )
}

function superseded(view: FolderView, fields: Fields, means: Means): Made {
  const [old, next] = [keyOf(view, text(fields, 'old')), text(fields, 'next')]
  const successor = next === '' ? {title: text(fields, 'title')} : {next: keyOf(view, next)}
  return supersedeDecision(view, {old, ...successor}, means)
}

/** A record's key, where its address is given as well as where its key is. */
function keyOf(view: FolderView, name: string): string {
  const path = /^[a-z][\w+.-]*:\/\//i.test(name) ? pathOf(view, name) : undefined
  return path ?? name
}
