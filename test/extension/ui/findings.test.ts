// Findings in the workbench: squiggles, hovers, the Problems panel, and quick fixes by the keyboard.
import assert from 'node:assert/strict'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {saved} from '../workbench/saved.ts'
import {focusEditor, goTo, hover, problems, quickFix, save, squiggles} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const record = 'docs/adr/0006-take-payments-through-stripe.md'

describe('findings in the workbench', () => {
  const window = useWindow({file: record})

  it('a record without a status has a squiggle', async () => {
    await squiggles(window().page, 'warning').first().waitFor()
  })

  it('its hover says what is missing, by which rule', async () => {
    const {page} = window()
    await goTo(page, 1, 8)
    const text = (await (await hover(page)).textContent()) ?? ''
    assert.match(text, /This decision has no status/)
    assert.match(text, /decision\/status-missing/)
    await page.keyboard.press('Escape')
  })

  it('the Problems panel lists it, and findings of files that are not open', async () => {
    const rows = await problems(window().page)
    await rows.filter({hasText: 'This decision has no status.'}).waitFor()
    await rows.filter({hasText: '0003-plafonner-l-acompte.md'}).waitFor()
  })

  it('the quick fix states a status, and the squiggle goes', async () => {
    const {page, workspace} = window()
    await focusEditor(page)
    await goTo(page, 1, 8)
    await quickFix(page, /State the status/)
    await squiggles(page, 'warning').first().waitFor({state: 'detached'})
    await save(page)
    await saved(join(workspace, record), /## Status\n\nProposed\n/)
  })
})
