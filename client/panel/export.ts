// Writes the coverage that a panel shows to a place of the user's choice.
import {env, ProgressLocation, Uri, window, workspace} from 'vscode'
import type {CoverageView} from '../../server/protocol.ts'
import {type Answered, type Program, tellProblem} from '../program.ts'
import {say} from '../say.ts'
import {coverageCsv} from './view/csv.ts'
import type {ExportFormat} from './view/messages.ts'
import {type Carried, reportPage} from './view/report.ts'

/** What is exported, and what writes it. */
export interface Exported {
  /** With places that lead nowhere, since a file may go anywhere. */
  readonly view: CoverageView
  readonly folder: Uri
  /** Options of `relais coverage` that ask for what the panel shows. */
  readonly options: readonly string[]
  readonly program: Program
  readonly dist: Uri
}

/** What a file is called to begin with; the dossier is a folder. */
const names: Readonly<Record<ExportFormat, string>> = {
  html: 'coverage.html',
  pdf: 'coverage.html',
  markdown: 'coverage.md',
  csv: 'coverage.csv',
  json: 'coverage.json',
  dossier: 'dossier',
}

/** What the command line writes, as it does in continuous integration; the rest is drawn from what is shown. */
const byProgram: ReadonlySet<ExportFormat> = new Set(['markdown', 'json', 'dossier'])

export async function exportCoverage(format: ExportFormat, what: Exported): Promise<void> {
  const refusal = byProgram.has(format) ? what.program.refusal(what.folder) : undefined
  if (refusal !== undefined) return tellProblem(`${refusal} ${say('exportsLeft')}`)
  const defaultUri = Uri.joinPath(what.folder, names[format])
  const target = await window.showSaveDialog({defaultUri, title: say('exportTitle')})
  if (target === undefined) return
  const problem = byProgram.has(format) ? await computed(format, target, what) : await drawn(format, target, what)
  if (problem !== undefined) return tellProblem(problem)
  if (format === 'pdf') return openToPrint(target)
  window.setStatusBarMessage(say('exported', {path: workspace.asRelativePath(target)}), 4000)
}

/** Why nothing was written, in words; undefined when all was. */
type Problem = Promise<string | undefined>

async function drawn(format: ExportFormat, target: Uri, {view, dist}: Exported): Problem {
  await write(target, format === 'csv' ? coverageCsv(view) : await page(view, dist))
  return undefined
}

async function computed(format: ExportFormat, target: Uri, {program, folder, options}: Exported): Problem {
  const location = ProgressLocation.Notification
  return await window.withProgress({location, title: say('exportTitle'), cancellable: true}, async (_, token) => {
    const ask = (args: readonly string[]) => program.ask({args, folder, token})
    if (format === 'dossier') return dossier(target, ask)
    const answered = await ask(['coverage', '--format', format, ...options])
    if ('problem' in answered) return answered.problem
    await write(target, answered.out)
    return undefined
  })
}

/** The program writes the files of the dossier itself, and its folder. */
async function dossier(target: Uri, ask: (args: readonly string[]) => Promise<Answered>): Problem {
  if (target.scheme !== 'file') return say('noProgram')
  const answered = await ask(['report', '--to', target.fsPath])
  return 'problem' in answered ? answered.problem : undefined
}

async function write(target: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(target, new TextEncoder().encode(text))
}

/** The editor prints nothing; a browser prints to PDF. */
async function openToPrint(target: Uri): Promise<void> {
  const open = say('openInBrowser')
  const path = workspace.asRelativePath(target)
  if ((await window.showInformationMessage(say('printIt', {path}), open)) === open) await env.openExternal(target)
}

async function page(view: CoverageView, dist: Uri): Promise<string> {
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
