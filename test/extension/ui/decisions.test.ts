// The tree of decisions in the workbench's side bar.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
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
})
