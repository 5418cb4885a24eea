// Findings in the workbench: squiggles, hovers, the Problems panel.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {goTo, hover, problems, squiggles} from '../workbench/verbs.ts'
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
})
