// One page in a headless Chromium, for tests of what is drawn: whatever goes wrong in it is written down.
import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before} from 'node:test'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {inRoot} from '../../harness/root.ts'
import {chromium} from '../install/chromium.ts'
import {openBrowser} from '../workbench/browser.ts'

/** Colours as a user may have set them, by name. */
export const palettes = {
  light: {colorScheme: 'light'},
  dark: {colorScheme: 'dark'},
  'light, high contrast': {colorScheme: 'light', contrast: 'more'},
  'dark, high contrast': {colorScheme: 'dark', contrast: 'more'},
} as const satisfies Readonly<Record<string, BrowserContextOptions>>

export interface Sheet {
  readonly page: Page
  /** What went wrong since the page was opened: errors, refusals of the policy, requests beyond the page itself. */
  troubles(): Promise<readonly string[]>
}

export interface Chromium {
  /** Opens a page with this text, written to a file. */
  open(text: string, options?: BrowserContextOptions): Promise<Sheet>
}

/** Arranges a browser for the tests of the surrounding `describe`. */
export function useChromium(): Chromium {
  let browser: Browser | undefined
  const folder = mkdtempSync(join(tmpdir(), 'relais-sheet-'))
  before(async () => {
    browser = await openBrowser(await chromium())
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })
  return {
    open: (text, options = {}) => {
      if (browser === undefined) throw new Error('The browser is not open.')
      const file = join(folder, 'page.html')
      writeFileSync(file, text)
      return openSheet(browser, pathToFileURL(file).href, options)
    },
  }
}

/** Runs in the page before anything of it does. */
const listening = `globalThis.refused = []
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
  refused.push('policy: ' + [violatedDirective, blockedURI, sample].join(' ')))`

async function openSheet(browser: Browser, address: string, options: BrowserContextOptions): Promise<Sheet> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options})
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => heard.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address) heard.push(`request: ${request.url()}`)
  })
  await page.addInitScript(listening)
  await page.goto(address)
  return {
    page,
    troubles: async () => [...heard, ...(await page.evaluate<string[]>('globalThis.refused ?? []'))],
  }
}

const axe = readFileSync(inRoot('node_modules/axe-core/axe.min.js'), 'utf8')

/** A rule of axe that a page breaks, and where. */
interface Violation {
  readonly id: string
  readonly nodes: readonly {readonly html: string; readonly failureSummary: string}[]
}

/** Fails when axe finds a violation of any of its rules; the browser runs it outside of the page's policy. */
export async function expectAccessible(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(axe)
  const {violations, passes} = await page.evaluate<{violations: readonly Violation[]; passes: readonly unknown[]}>(
    'axe.run(document, {resultTypes: ["violations"]})',
  )
  const told = violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
  assert.deepEqual(told, [])
  assert.ok(passes.length > 10, 'axe has looked at hardly anything')
}

/** Pictures go to out/images, or where RELAIS_IMAGES says. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  writePicture(`${name}.png`, await page.screenshot({fullPage, animations: 'disabled'}))
}

/** Writes a picture, or a page as it is printed, beside the others. */
export function writePicture(name: string, bytes: Uint8Array): void {
  const folder = process.env.RELAIS_IMAGES ?? inRoot('out/images')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, name), bytes)
}

/** A tall page in one piece. */
export function shoot(page: Page, name: string): Promise<void> {
  return picture(page, name, true)
}
