// Serves the workspace's files to a server that has no disk, through the editor's own file systems.
import {FileType, Uri, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type ListFilesRequest, listFilesMethod, type ReadFilesRequest, readFilesMethod} from '../server/protocol.ts'

/** Folders that hold no document of the repository, and may be huge. */
const passedOver: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules'])

/** More paths than this are not listed: a file system behind a network would never come to an end. */
const most = 50_000

/** A folder may be a whole file system, whose address has no path once it lost its slash. */
function folderAt(address: string): Uri {
  const uri = Uri.parse(address)
  return uri.path === '' ? uri.with({path: '/'}) : uri
}

async function entries(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder)
  } catch {
    // A folder that cannot be read holds nothing for us; the others still count.
    return []
  }
}

/** Paths below a folder, level by level, relative with `/`. Links are not followed: they may lead out of the folder. */
async function filesBelow(root: Uri): Promise<readonly string[]> {
  const files: string[] = []
  let level = ['']
  while (level.length > 0 && files.length < most) {
    const listed = await Promise.all(level.map((path) => entries(path === '' ? root : Uri.joinPath(root, path))))
    const found = listed.flatMap((list, index) =>
      list.map(([name, type]) => ({path: level[index] === '' ? name : `${level[index]}/${name}`, name, type})),
    )
    files.push(...found.filter(({type}) => type === FileType.File).map(({path}) => path))
    level = found.filter(({name, type}) => type === FileType.Directory && !passedOver.has(name)).map(({path}) => path)
  }
  return files.slice(0, most).sort()
}

async function textOf(uri: string): Promise<string | null> {
  try {
    // Offsets count a byte order mark, so it stays in the text.
    return new TextDecoder('utf-8', {ignoreBOM: true}).decode(await workspace.fs.readFile(Uri.parse(uri)))
  } catch {
    return null
  }
}

/** Answers `relais/listFiles` and `relais/readFiles`. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(listFilesMethod, ({uri}: ListFilesRequest) => filesBelow(folderAt(uri)))
  client.onRequest(readFilesMethod, ({uris}: ReadFilesRequest) => Promise.all(uris.map(textOf)))
}
