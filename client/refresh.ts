// Has the editor ask again for the lines above titles, once a setting has turned them on or off.
import {window} from 'vscode'
import {type BaseLanguageClient, CodeLensRequest} from 'vscode-languageclient'

export function refreshLenses(client: BaseLanguageClient): void {
  const lenses = client.getFeature(CodeLensRequest.method)
  for (const {document} of window.visibleTextEditors) lenses.getProvider(document)?.onDidChangeCodeLensEmitter.fire()
}
