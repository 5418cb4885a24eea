// One window for the tests of a file: opened before the first, closed after the last, pictured when one fails.
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {after, afterEach, before} from 'node:test'
import type {Page} from 'playwright-core'
import {inRoot} from '../../harness/root.ts'
import {plantAtelier} from '../atelier.ts'
import {type Desk, type DeskOptions, layDesk, type Prepare} from './desk.ts'

/** What is there while the tests run. */
export interface Window {
  readonly desk: Desk
  /** The path of the open workspace. */
  readonly workspace: string
  readonly page: Page
}

export interface WindowOptions extends DeskOptions {
  /** Makes the workspace below a folder, and gives its path; the example by default. */
  plant?(folder: string): string
  /** What is done to the window before it is loaded. */
  readonly prepare?: Prepare
  /** The path in the workspace of a file to open at once. */
  readonly file?: string
}

/** The package under test, which `test/extension/main.ts` has made. */
export function packageUnderTest(): string {
  const path = process.env.RELAIS_VSIX
  if (!path) throw new Error('RELAIS_VSIX names no package: run node out/test/extension/main.js workbench')
  return path
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = inRoot('out/failures')
  mkdirSync(folder, {recursive: true})
  await page.screenshot({path: join(folder, `${name.replace(/\W+/g, '-')}.png`)})
}

/** Arranges a window for the tests of the surrounding `describe`; ask for it inside of them. */
export function useWindow({plant = plantAtelier, file, prepare, ...options}: WindowOptions = {}): () => Window {
  let window: Window | undefined
  const current = () => {
    if (window === undefined) throw new Error('The window is not open.')
    return window
  }
  before(async () => {
    const desk = await layDesk(packageUnderTest(), options)
    const workspace = plant(desk.folder)
    window = {desk, workspace, page: await desk.open(workspace, file && join(workspace, file), prepare)}
  })
  afterEach(async (test) => {
    // Node's types do not know that a test's context says how it went.
    const passed = 'passed' in test && test.passed
    if (!passed && window) await picture(window.page, test.name)
  })
  after(() => window?.desk.close())
  return current
}
