// Asks what a new decision or another document needs to know; the server writes it, where its neighbours stand.
import {type InputBoxOptions, window, workspace} from 'vscode'
import {
  type DecisionItem,
  decisionsMethod,
  kindNames,
  newDecisionCommand,
  newDocumentCommand,
  supersedeCommand,
} from '../server/protocol.ts'
import type {Connection} from './connection.ts'
import {say, titleOf} from './say.ts'

/** A title; undefined when nobody wants to give one. */
async function askTitle(options: InputBoxOptions): Promise<string | undefined> {
  const validateInput = (text: string) => (text.trim() === '' ? say('titleEmpty') : undefined)
  return (await window.showInputBox({...options, prompt: say('titlePrompt'), validateInput}))?.trim()
}

interface Place {
  readonly uri: string
  readonly log?: string
}

/** A folder and a log in it: asked for where there are several; `log` is undefined where the first one is begun. */
async function askLog(connection: Connection): Promise<Place | undefined> {
  const items = (await connection.request<readonly DecisionItem[]>(decisionsMethod)) ?? []
  const logs = [...new Map(items.map(({folder, log}) => [`${folder}/${log}`, {uri: folder, log}])).values()]
  if (logs.length === 1) return logs[0]
  if (logs.length > 1) {
    const choices = logs.map((each) => ({label: each.log, each}))
    return (await window.showQuickPick(choices, {title: say('logTitle')}))?.each
  }
  const uri = await askFolder()
  return uri === undefined ? undefined : {uri}
}

/** The address of a folder of the workspace, asked for where there are several. */
async function askFolder(): Promise<string | undefined> {
  const folders = workspace.workspaceFolders ?? []
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0]
  return folder?.uri.toString()
}

/** `known`: the folder or a file of it, and the log, where they are known. */
export async function createDecision(connection: Connection, known?: Place): Promise<void> {
  // A button of a view hands over what it likes.
  const place = known?.uri === undefined ? await askLog(connection) : known
  if (place === undefined) return
  const title = await askTitle({title: say('newTitle')})
  if (title !== undefined) await connection.execute(newDecisionCommand, {...place, title})
}

/** A document beside decision records, of a kind that is picked; its title may be left empty. */
export async function createDocument(connection: Connection): Promise<void> {
  const folder = await askFolder()
  if (folder === undefined) return
  const title = say('documentTitle')
  const kinds = Object.entries(kindNames).map(([kind, {name, purpose}]) => {
    return {label: titleOf(name), detail: titleOf(purpose), written: kind}
  })
  const picked = await window.showQuickPick(kinds, {title, matchOnDetail: true})
  if (picked === undefined) return
  const about = await window.showInputBox({title: `${title}\u00A0: ${picked.label}`, prompt: say('documentPrompt')})
  if (about === undefined) return
  await connection.execute(newDocumentCommand, {uri: folder, kind: picked.written, title: about.trim()})
}

/** A record by its key, in the folder at an address or in the one that holds the file at an address. */
export interface Old {
  readonly uri: string
  readonly old: string
}

/** A successor for a decision: one that is there, or a title for one that is to be written. */
export async function supersedeDecision(connection: Connection, {uri, old}: Old): Promise<void> {
  const items = (await connection.request<readonly DecisionItem[]>(decisionsMethod)) ?? []
  const decision = items.find((item) => item.key === old && (item.folder === uri || item.uri === uri))
  if (decision === undefined) return
  const {folder, key, log} = decision
  const others = items.filter((item) => item.folder === folder && item.log === log && item.key !== key)
  const written = others.map((item) => ({label: [item.id, item.title].filter(Boolean).join(' · '), next: item.key}))
  const choices = [{label: `$(add) ${say('newSuccessor')}`, next: undefined}, ...written.reverse()]
  const title = say('supersedeTitle', {name: decision.id || decision.title})
  const picked = await window.showQuickPick(choices, {title})
  if (picked === undefined) return
  const successor = picked.next === undefined ? {title: await askTitle({title})} : {next: picked.next}
  if ('next' in successor || successor.title !== undefined)
    await connection.execute(supersedeCommand, {uri: folder, old: key, ...successor})
}
