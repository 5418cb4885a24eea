// A workbench for UI tests: VS Code's server with a packaged extension installed, and a browser to open windows in.
import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {chromium} from '../install/chromium.ts'
import {code} from '../install/code.ts'
import {openBrowser} from './browser.ts'
import {addressOf, type CodeServer, installExtension, profile, type ServerOptions, startCode} from './server.ts'

export interface DeskOptions extends ServerOptions {
  readonly settings?: Readonly<Record<string, unknown>>
}

/** What is done to a window's context before its page is loaded. */
export type Prepare = (context: BrowserContext) => Promise<void>

export interface Desk {
  /** A scratch folder that goes with the desk. */
  readonly folder: string
  readonly server: CodeServer
  readonly browser: Browser
  /** Where extensions are installed. */
  readonly extensions: string
  /** Where VS Code keeps its logs. */
  readonly logs: string
  /** Opens a window on a folder or a `.code-workspace` file, and waits until the workbench stands. */
  open(workspace: string, file?: string, prepare?: Prepare): Promise<Page>
  close(): Promise<void>
}

/** How long anything may take to show, in milliseconds: machines that test are busy. */
const patience = 60_000

/** A size at which screenshots can be read beside text. */
export const viewport = {width: 1280, height: 800}

async function open(browser: Browser, address: string, prepare?: Prepare): Promise<Page> {
  const context = await browser.newContext({viewport, permissions: ['clipboard-read', 'clipboard-write']})
  await prepare?.(context)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(address)
  await page.locator('.monaco-workbench .part.statusbar').waitFor()
  return page
}

/** Lays a desk with this packaged extension. Throws `Missing` when VS Code or a browser cannot be had. */
export async function layDesk(vsix: string, {settings = {}, ...options}: DeskOptions = {}): Promise<Desk> {
  const [vscode, program] = [await code('current'), await chromium()]
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'relais-desk-')))
  const user = profile(folder, settings)
  installExtension(vscode, user, vsix)
  const server = await startCode(vscode, user, options)
  const browser = await openBrowser(program)
  const close = async () => {
    await browser.close()
    await server.stop()
    rmSync(folder, {recursive: true, force: true})
  }
  const {extensions, data} = user
  const openWindow = (workspace: string, file?: string, prepare?: Prepare) =>
    open(browser, addressOf(server.port, {workspace, ...(file === undefined ? {} : {file})}), prepare)
  return {folder, server, browser, extensions, logs: join(data, 'logs'), open: openWindow, close}
}
