// The tree of coverage in the workbench's side bar: from a component to what it lacks, and to the document that closes it.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import type {Page} from 'playwright-core'
import {picture} from '../view/sheet.ts'
import {plant} from '../workbench/coverage-panel.ts'
import {openContainer, save, view} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

/** Opens the first row with a text, and waits for what is below. */
async function expand(page: Page, text: string | RegExp): Promise<void> {
  const row = view(page, 'Coverage').filter({hasText: text}).first()
  await row.waitFor()
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click()
  await view(page, 'Coverage').filter({hasText: text}).first().and(page.locator('[aria-expanded="true"]')).waitFor()
}

/** Presses a button of the view's title bar, and takes an entry of the list that it shows. */
async function pick(page: Page, button: string, entry: string): Promise<void> {
  const header = page.locator('.pane-header:has-text("Coverage")')
  await header.hover()
  await header.getByRole('button', {name: button}).click()
  await page.locator('.quick-input-list .monaco-list-row', {hasText: entry}).first().click()
}

describe('the coverage in the side bar', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('leads from a component over a dimension to a place', async () => {
    const {page} = window()
    await openContainer(page, 'Relais')
    await view(page, 'Coverage').first().waitFor()
    const [first] = await view(page, 'Coverage').allTextContents()
    assert.match(first ?? '', /\d+%/)
    await page.locator('.pane-header', {hasText: 'Findings'}).click()
    await view(page, 'Coverage').first().locator('.monaco-tl-twistie').click()
    await expand(page, /Ownership/)
    await picture(page, 'tree-coverage')
    const gap = view(page, 'Coverage')
      .filter({hasText: /CODEOWNERS|have no owner|Nobody stands in/})
      .first()
    await gap.click()
    await page.locator('.tab.active:not([aria-label^="README.md"])').waitFor()
  })

  it('shows one dimension, and by name', async () => {
    const {page} = window()
    await pick(page, 'Filter Coverage', 'Decisions')
    await page.locator('.pane:has(.pane-header:has-text("Coverage")) .message', {hasText: 'Only: Decisions'}).waitFor()
    await view(page, 'Coverage')
      .filter({hasText: /Ownership/})
      .waitFor({state: 'hidden'})
    await pick(page, 'Sort Coverage', 'The name')
    await expand(page, /Decisions/)
    const names = await view(page, 'Coverage')
      .and(page.locator('[aria-level="1"]'))
      .locator('.label-name')
      .allTextContents()
    assert.deepEqual(names, names.toSorted())
  })

  it('writes the document of a gap', async () => {
    const {page} = window()
    const gap = view(page, 'Coverage')
      .filter({has: page.locator('.codicon-new-file')})
      .first()
    await gap.hover()
    await gap.locator('.action-label.codicon-new-file').click()
    await page.locator('.tab.active:not([aria-label^="README.md"])', {hasText: '.md'}).waitFor()
    await save(page)
  })

  it('shows an owner’s part of what has been changed, and everything again', async () => {
    const {page} = window()
    const message = page.locator('.pane:has(.pane-header:has-text("Coverage")) .message')
    await pick(page, 'Filter Coverage', 'Components with changed files')
    await message.filter({hasText: 'changed files'}).waitFor()
    await pick(page, 'Filter Coverage', 'Components of an owner')
    await page.locator('.quick-input-list .monaco-list-row', {hasText: '@inesb'}).first().click()
    await message.filter({hasText: '@inesb'}).waitFor()
    await view(page, 'Coverage').filter({hasText: 'escale'}).first().waitFor()
    await pick(page, 'Filter Coverage', 'Everything')
    await message.waitFor({state: 'hidden'})
  })
})
