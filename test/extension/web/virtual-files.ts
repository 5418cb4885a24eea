// A workspace of a virtual file system is linted as one of a disk is.
import {languages, Uri, window, workspace} from 'vscode'

function file(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? []
  if (folder === undefined) throw new Error('No folder is open.')
  return Uri.joinPath(folder.uri, path)
}

/** Waits for a finding of a rule. */
function finding(uri: Uri, rule: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (languages.getDiagnostics(uri).some(({code}) => JSON.stringify(code)?.includes(rule))) resolve()
    }
    languages.onDidChangeDiagnostics(look)
    look()
  })
}

describe('in VS Code for the web', () => {
  it('files are virtual', () => {
    const {scheme} = file('')
    if (scheme === 'file') throw new Error('This is a disk.')
  })

  it('a record that is opened gets its diagnostics', async () => {
    const uri = file('docs/adr/0001-keep-records.md')
    await window.showTextDocument(await workspace.openTextDocument(uri))
    await finding(uri, 'decision/status-missing')
  })

  it('a link to a record of another file is followed, and a broken one is found', async () => {
    await finding(file('docs/adr/0002-use-postgresql.md'), 'links/broken')
  })
})
