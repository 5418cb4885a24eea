// Has the editor ask again for what a setting of the extension turned on or off.
import {window} from 'vscode'
import {type BaseLanguageClient, CodeLensRequest, InlayHintRequest} from 'vscode-languageclient'

export function refreshShown(client: BaseLanguageClient): void {
  const [lenses, hints] = [client.getFeature(CodeLensRequest.method), client.getFeature(InlayHintRequest.method)]
  for (const {document} of window.visibleTextEditors) {
    lenses.getProvider(document)?.onDidChangeCodeLensEmitter.fire()
    hints.getProvider(document)?.onDidChangeInlayHints.fire()
  }
}
