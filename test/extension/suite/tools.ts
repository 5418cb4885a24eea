// What the tests in the extension host share: files of the workspace, and waiting for what the server says.
import {
  type Diagnostic,
  type Event,
  extensions,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode'

/** How long anything may take to come true, in milliseconds. */
const deadline = 25_000

/** The address of a file of the first folder, or of the folder of this name. */
export function file(path: string, folder?: string): Uri {
  const folders = workspace.workspaceFolders ?? []
  const found = folder === undefined ? folders[0] : folders.find(({name}) => name === folder)
  if (found === undefined) throw new Error(`There is no folder ${folder ?? ''}`)
  return Uri.joinPath(found.uri, path)
}

export const extensionId = 'relais.relais'

export function extension() {
  const found = extensions.getExtension(extensionId)
  if (found === undefined) throw new Error(`${extensionId} is not installed.`)
  return found
}

/** Opens a file in an editor. */
export async function open(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document)
  return document
}

/** Waits until `look` gives something else than undefined, looking whenever the event fires. */
export function until<T>(what: string, event: Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error(`Waited in vain for ${what}`))), deadline)
    const listener = event(() => glance())
    const end = (settle: () => void) => {
      clearTimeout(timer)
      listener.dispose()
      settle()
    }
    const glance = () => {
      const found = look()
      if (found !== undefined) end(() => resolve(found))
    }
    glance()
  })
}

/** The rule that a diagnostic is about. */
export function ruleOf({code}: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({source}) => source === 'relais')
}

function findingOf(uri: Uri, rule: string): Diagnostic | undefined {
  return findingsOf(uri).find((each) => ruleOf(each) === rule)
}

/** Waits for a finding of a rule. */
export function finding(uri: Uri, rule: string): Promise<Diagnostic> {
  return until(`${rule} in ${uri.path}`, languages.onDidChangeDiagnostics, () => findingOf(uri, rule))
}

/** Waits until a file has no finding of a rule. */
export async function noFinding(uri: Uri, rule: string): Promise<void> {
  await until(`an end of ${rule} in ${uri.path}`, languages.onDidChangeDiagnostics, () =>
    findingOf(uri, rule) === undefined ? true : undefined,
  )
}

/** The place of a text in a document. */
export function placeOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text)
  if (offset < 0) throw new Error(`There is no ${text} in ${document.uri.path}`)
  return document.positionAt(offset)
}

/** Replaces the whole text of a document, without saving. */
export async function write(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit()
  const end = document.positionAt(document.getText().length)
  edit.replace(document.uri, new Range(new Position(0, 0), end), text)
  if (!(await workspace.applyEdit(edit))) throw new Error(`${document.uri.path} could not be edited.`)
}

/** Writes a file of the disk. */
export async function writeFile(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
}

export async function readFile(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri))
}

/** Runs a test on a document, and puts its text back afterwards, also in the editor. */
export async function restoring(document: TextDocument, test: (text: string) => Promise<void>): Promise<void> {
  const text = document.getText()
  try {
    await test(text)
  } finally {
    await write(document, text)
    await document.save()
  }
}
