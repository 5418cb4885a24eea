// The page that a panel begins with: nothing may be loaded but our own style and our own program, named by a nonce.
import {Uri, type Webview} from 'vscode'
import type {Language} from '../../server/protocol.ts'
import {html, trusted} from './view/escape.ts'

/** 128 random bits as text. */
function nonceOf(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function panelFrame(webview: Webview, dist: Uri, language: Language): string {
  const nonce = nonceOf()
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, 'panel', name)).toString(true)
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Relais</title>
<link rel="stylesheet" href="${address('view.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('panel.js')}"></script>
</body>
</html>
`.toString()
}
