// The past in the coverage panel, in the workbench: month ends and another revision, measured when asked for, by the keyboard alone.
import assert from 'node:assert/strict'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import type {Page} from 'playwright-core'
import {commit, git} from '../../harness/scratch.ts'
import {picture} from '../view/sheet.ts'
import {frameOf, openPanel, panelOf, plant} from '../workbench/coverage-panel.ts'
import {storing} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

/** The example with a tag at which nobody owned anything; now somebody does again. */
function plantHistory(folder: string): string {
  const root = plant(folder)
  rmSync(join(root, '.github/CODEOWNERS'))
  commit(root)
  git(root, ['tag', 'v1.0'])
  git(root, ['checkout', '--quiet', 'HEAD~1', '--', '.github/CODEOWNERS'])
  commit(root)
  return root
}

/** Presses a button of the panel by the keyboard. */
async function press(page: Page, name: string): Promise<void> {
  await panelOf(page).getByRole('button', {name}).focus()
  await page.keyboard.press('Enter')
}

describe('the past in the coverage panel', () => {
  const window = useWindow({plant: plantHistory})

  it('draws twelve months', async () => {
    const {page} = window()
    const panel = await openPanel(page, false)
    assert.equal(await panel.locator('figure.trend').count(), 0)
    await press(page, 'Measure the past twelve months')
    await panel.locator('figure.trend').waitFor()
    assert.equal(await panel.locator('.days tbody tr').count(), 13)
    const frame = await frameOf(page)
    await frame.evaluate('document.getElementById("past").scrollIntoView()')
    await picture(page, 'panel-trend')
  })

  it('compares with a tag, cell by cell', async () => {
    const {page} = window()
    const panel = panelOf(page)
    await press(page, 'Compare with a revision')
    const box = page.locator('.quick-input-widget input.input').first()
    await box.fill('v1.0')
    await box.press('Enter')
    await panel.locator('#compared', {hasText: 'With v1.0, where this branch left it'}).waitFor()
    assert.ok((await panel.locator('.deltas .rose').count()) > 0)
    assert.equal(await panel.locator('figure.trend').count(), 1)
    const frame = await frameOf(page)
    await frame.evaluate('document.getElementById("compared").scrollIntoView()')
    await picture(page, 'panel-compared')
  })

  it('keeps both when the window is loaded again', async () => {
    const {page} = window()
    await storing(page, 'v1.0')
    await page.reload()
    await page.locator('.monaco-workbench .part.statusbar').waitFor()
    const panel = panelOf(page)
    await panel.locator('#compared', {hasText: 'With v1.0'}).waitFor()
    await panel.locator('figure.trend').waitFor()
  })

  it('tells of a revision that is not there, and compares no more when asked to', async () => {
    const {page} = window()
    const panel = panelOf(page)
    await press(page, 'Stop comparing')
    await panel.locator('#compared').waitFor({state: 'detached'})
    await press(page, 'Compare with a revision')
    const box = page.locator('.quick-input-widget input.input').first()
    await box.fill('nowhere')
    await box.press('Enter')
    await panel.locator('#past', {hasText: 'The coverage at nowhere is not known'}).waitFor()
  })

  it('is left alone when cancelled', async () => {
    const {page} = window()
    const panel = panelOf(page)
    await press(page, 'Measure the past twelve months')
    await panel.locator('#past').getByRole('button', {name: 'Cancel'}).focus()
    await page.keyboard.press('Enter')
    await panel.locator('#past').getByRole('button', {name: 'Cancel'}).waitFor({state: 'detached'})
    assert.equal(await panel.locator('#past .note').count(), 0)
    assert.equal(await panel.locator('figure.trend').count(), 1)
  })
})
