// Writes the coverage that a panel shows to a file of the user's choice.
import {Uri, window, workspace} from 'vscode'
import type {CoverageView} from '../../server/protocol.ts'
import {say} from '../say.ts'
import {coverageCsv} from './view/csv.ts'
import type {ExportFormat} from './view/messages.ts'
import {type Carried, reportPage} from './view/report.ts'

/** `view`: with places that lead nowhere, since a file may go anywhere. */
export async function exportCoverage(view: CoverageView, format: ExportFormat, folder: Uri, dist: Uri): Promise<void> {
  const defaultUri = Uri.joinPath(folder, `coverage.${format}`)
  const target = await window.showSaveDialog({defaultUri, title: say('exportTitle')})
  if (target === undefined) return
  await workspace.fs.writeFile(target, new TextEncoder().encode(await written(view, format, dist)))
  window.setStatusBarMessage(say('exported', {path: workspace.asRelativePath(target)}), 4000)
}

async function written(view: CoverageView, format: ExportFormat, dist: Uri): Promise<string> {
  if (format === 'json') return `${JSON.stringify(view, null, 2)}\n`
  if (format === 'csv') return coverageCsv(view)
  const [style, script] = await Promise.all(
    ['view.css', 'report.js'].map((name) => carried(Uri.joinPath(dist, 'panel', name))),
  )
  if (style === undefined || script === undefined) throw new Error('The view is not beside the extension.')
  return reportPage(view, {style, script})
}

async function carried(file: Uri): Promise<Carried> {
  const bytes = await workspace.fs.readFile(file)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return {text: new TextDecoder().decode(bytes), hash: `sha256-${btoa(String.fromCharCode(...digest))}`}
}
