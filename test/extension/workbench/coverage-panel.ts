// The coverage panel of the extension in the workbench, for tests that use it.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {FrameLocator, Page} from 'playwright-core'
import {plantAtelier} from '../atelier.ts'
import {command} from './verbs.ts'

const register = `people:
  - id: claire
    names: [Claire, "@claire-escale"]
    kind: internal
  - id: marek
    names: [Marek, "@marek-freelance"]
    kind: contractor
    org: Freelance
    until: 2027-01-31
`

/** The example, with a register of its people. */
export function plant(folder: string): string {
  const root = plantAtelier(folder)
  const path = join(root, 'relais.yaml')
  const text = readFileSync(path, 'utf8')
  if (!/^people:/m.test(text)) writeFileSync(path, `${text.trimEnd()}\n${register}`)
  return root
}

/** What the panel shows; the workbench nests it twice. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
}

export async function openPanel(page: Page, isFileOpen = true): Promise<FrameLocator> {
  // The palette lists what is there when it opens, and closes when an editor takes the focus.
  await page.locator('.activitybar a[aria-label^="Relais"]').waitFor()
  if (isFileOpen) await page.locator('.editor-instance .view-line, iframe.webview.ready').first().waitFor()
  await command(page, 'Relais: Show Coverage')
  const panel = panelOf(page)
  await panel.getByRole('grid').waitFor()
  await panel.locator('.progress:empty').waitFor({state: 'attached'})
  return panel
}

/** The frame of the panel, for what a locator cannot do. */
export async function frameOf(page: Page) {
  const handle = await panelOf(page).locator('body').elementHandle()
  const frame = await handle?.ownerFrame()
  assert.ok(frame)
  return frame
}
