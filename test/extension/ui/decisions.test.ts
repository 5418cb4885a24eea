// The tree of decisions in the workbench's side bar.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {picture} from '../view/sheet.ts'
import {openContainer, view} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

describe('the decisions in the side bar', () => {
  const window = useWindow({file: 'README.md'})

  it('are grouped by log and status, and open by a click', async () => {
    const {page} = window()
    await openContainer(page, 'Relais')
    const rows = view(page, 'Decisions')
    await rows.filter({hasText: 'docs/adr'}).first().waitFor()
    await rows.filter({hasText: 'Use PostgreSQL'}).first().click()
    await page.locator('.tab.active', {hasText: '0002-use-postgresql.md'}).waitFor()
    assert.ok((await rows.count()) > 5)
  })
  it('that are open for too long come first', async () => {
    const {page} = window()
    const rows = view(page, 'Decisions')
    await rows.first().filter({hasText: 'Open for too long'}).waitFor()
    await picture(page, 'tree-decisions')
  })

  it('are grouped by component when asked to', async () => {
    const {page} = window()
    const header = page.locator('.pane-header:has-text("Decisions")')
    await header.hover()
    await header.getByRole('button', {name: 'Group Decisions'}).click()
    await page.locator('.quick-input-list .monaco-list-row', {hasText: 'The component'}).click()
    const groups = view(page, 'Decisions').and(page.locator('[aria-level="1"]'))
    await groups.filter({hasText: 'docs/adr'}).waitFor({state: 'detached'})
    // No log of the example is kept for one component: statuses of all logs are left.
    await groups.filter({hasText: 'Accepted'}).waitFor()
  })
})
