// The tree of owners in the workbench's side bar.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {picture} from '../view/sheet.ts'
import {plant} from '../workbench/coverage-panel.ts'
import {openContainer, view} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

describe('the owners in the side bar', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('are told by area, as of the own house or not, and lead to the line that says so', async () => {
    const {page} = window()
    await openContainer(page, 'Relais')
    const owners = page.locator('.pane-header', {hasText: 'Owners'})
    assert.equal(await owners.getAttribute('aria-expanded'), 'false')
    for (const name of ['Findings', 'Decisions', 'Owners'])
      await page.locator('.pane-header', {hasText: name}).locator('h3').click()
    const rows = view(page, 'Owners')
    await rows.first().locator('.monaco-tl-twistie').click()
    await rows.filter({hasText: 'Internal'}).waitFor()
    await picture(page, 'tree-owners')
    await rows.filter({hasText: '@claire-escale'}).click()
    await page.locator('.tab.active', {hasText: 'CODEOWNERS'}).waitFor()
  })
})
