// The coverage panel in the workbench: what it shows, opens and keeps, by mouse and by keyboard.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import type {CoverageOutput} from '../../../server/cli/coverage/schema.ts'
import {relais} from '../../harness/run-relais.ts'
import {git} from '../../harness/scratch.ts'
import {frameOf, openPanel, panelOf, plant} from '../workbench/coverage-panel.ts'
import {command, openFile, save, storing} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

/** What the control that has the focus is called, in the page. */
const name = '(document.activeElement.textContent || document.activeElement.name) ?? ""'

describe('the coverage panel', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('explains a cell, and opens what shows it at its line', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    await panel
      .getByRole('link', {name: /^Decisions: \d+%/})
      .first()
      .click()
    await panel.locator('#explained h3', {hasText: 'Decisions'}).waitFor()
    await panel.locator('#explained button.path', {hasText: '0002-use-postgresql.md:1'}).first().click()
    await page.locator('.tab.active', {hasText: '0002-use-postgresql.md'}).waitFor()
  })
})

describe('the coverage panel in a window that is loaded again', () => {
  // A file that the address names would be opened in place of what was open.
  const window = useWindow({plant})

  it('filters, and keeps the filter when it is hidden and when the window is loaded again', async () => {
    const {page} = window()
    const panel = await openPanel(page, false)
    await panel.getByRole('searchbox').fill('fastify')
    await panel.locator('output', {hasText: /^1 of/}).waitFor()
    await openFile(page, 'docs/adr/0003-render-pages-on-the-server.md')
    await command(page, 'Relais: Show Coverage')
    assert.equal(await panel.getByRole('searchbox').inputValue(), 'fastify')
    await storing(page, 'fastify')
    await page.reload()
    await page.locator('.monaco-workbench .part.statusbar').waitFor()
    // Which tab was in front is written down a while after it came there.
    await page.locator('.tab', {hasText: 'Coverage'}).click()
    const again = panelOf(page)
    await again.locator('output', {hasText: /^1 of/}).waitFor()
    assert.equal(await again.getByRole('searchbox').inputValue(), 'fastify')
    await again.getByRole('button', {name: 'Show all'}).click()
  })
})

describe('the coverage panel while the repository changes', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('tells what would be left without somebody', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    await panel.getByRole('checkbox', {name: /Marek/}).check()
    await panel.getByText('Without marek').waitFor()
    await panel.getByRole('button', {name: 'Nobody'}).click()
    await panel.getByText('Without marek').waitFor({state: 'detached'})
  })

  it('tells what would be left without an organisation, as the engine computes it', async () => {
    const {page, workspace} = window()
    const panel = await openPanel(page)
    await panel.getByRole('button', {name: 'All of Freelance'}).click()
    await panel.getByText('Without marek').waitFor()
    assert.equal(await panel.getByRole('checkbox', {name: /Marek/}).isChecked(), true)
    const {stdout} = await relais(workspace, ['coverage', '--format', 'json', '--without', 'marek', '--lang', 'en'])
    const {departure}: CoverageOutput = JSON.parse(stdout)
    const rows = await panel.locator('table.departure tbody tr td:first-child').allTextContents()
    assert.deepEqual(
      rows,
      departure?.components.map(({name}) => name),
    )
    await panel.getByRole('button', {name: 'Nobody'}).click()
  })

  it('moves with an edit', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    const cell = panel.getByRole('link', {name: /^Decisions: /}).first()
    const before = await cell.textContent()
    await openFile(page, 'docs/adr/0006-take-payments-through-stripe.md')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('# Take payments through Stripe\n\n## Status\n\nAccepted\n\n## Decision\n\nStripe.\n')
    await command(page, 'Relais: Show Coverage')
    await panel
      .locator('.cell:not(.total) a[aria-label^="Decisions"]', {hasNotText: before ?? ''})
      .first()
      .waitFor()
    await openFile(page, 'docs/adr/0006-take-payments-through-stripe.md')
    await command(page, 'File: Revert File')
  })

  it('writes the decision that a gap lacks', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    await panel.getByRole('searchbox').fill('fastify')
    await panel
      .getByRole('button', {name: /^Create Decision record/})
      .first()
      .click()
    await page.locator('.tab.active', {hasText: /fastify/i}).waitFor()
    await save(page)
  })
})

describe('the coverage panel and a hand-over', () => {
  const window = useWindow({plant})

  it('writes it from a gap, after which the score is higher', async () => {
    const {page, workspace} = window()
    const panel = await openPanel(page, false)
    const score = async () =>
      Number.parseInt((await panel.locator('.overview .number').first().textContent()) ?? '', 10)
    const before = await score()
    await panel.getByRole('searchbox').fill('handover')
    await panel
      .getByRole('button', {name: /^Create Hand/})
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.locator('.tab.active:not([aria-label^="Coverage"])', {hasText: '.md'}).waitFor()
    const written = async () => git(workspace, ['status', '--porcelain', '--untracked-files=all'])
    await save(page)
    assert.match(await written(), /\?\? .*\.md/)
    await command(page, 'Relais: Show Coverage')
    await panel
      .locator('.overview .number', {hasNotText: `${before}%`})
      .first()
      .waitFor()
    await panel.locator('.progress:empty').waitFor({state: 'attached'})
    assert.ok((await score()) > before)
  })
})

describe('the coverage panel when it is hidden', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('keeps its place, its filter and who is ticked', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    await panel.getByRole('checkbox', {name: /Marek/}).check()
    await panel.getByText('Without marek').waitFor()
    await panel.getByRole('searchbox').fill('fastify')
    const frame = await frameOf(page)
    await frame.evaluate('scrollTo({top: 400, behavior: "instant"})')
    await frame.waitForFunction('scrollY === 400')
    await openFile(page, 'docs/adr/0003-render-pages-on-the-server.md')
    await command(page, 'Relais: Show Coverage')
    await panel.getByText('Without marek').waitFor()
    assert.equal(await panel.getByRole('searchbox').inputValue(), 'fastify')
    assert.equal(await panel.getByRole('checkbox', {name: /Marek/}).isChecked(), true)
    await (await frameOf(page)).waitForFunction('scrollY === 400')
  })
})

describe('the coverage panel by the keyboard alone', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('goes through the grid, explains a cell and opens a place', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    const frame = await frameOf(page)
    const focused = () =>
      frame.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id')
    await panel.locator('.heat a[tabindex="0"]').focus()
    assert.match(await focused(), /^Score: /)
    await page.keyboard.press('ArrowRight')
    assert.match(await focused(), /^Decisions: /)
    await page.keyboard.press('Enter')
    assert.match(await focused(), /^c\d+-decision$/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.tab.active:not([aria-label^="Coverage"])').waitFor()
  })

  it('reaches every control, the newest ones included, one after the other', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    const frame = await frameOf(page)
    await panel.getByRole('button', {name: 'HTML'}).focus()
    const seen = new Set<string>()
    for (let step = 0; step < 300; step++) {
      seen.add(await frame.evaluate<string>(name))
      await page.keyboard.press('Tab')
      if (!(await frame.evaluate<boolean>('document.hasFocus()'))) break
    }
    const controls = await frame.evaluate<string[]>(`[...document.querySelectorAll('button, select, input, summary')]
      .filter((each) => each.checkVisibility()).map((each) => each.textContent || each.name)`)
    assert.deepEqual(
      controls.filter((each) => !seen.has(each)),
      [],
    )
  })

  it('ticks somebody, and nobody again', async () => {
    const {page} = window()
    const panel = await openPanel(page)
    await panel.getByRole('checkbox', {name: /Marek/}).focus()
    await page.keyboard.press('Space')
    await panel.getByText('Without marek').waitFor()
    await panel.getByRole('button', {name: 'Nobody'}).focus()
    await page.keyboard.press('Enter')
    await panel.getByText('Without marek').waitFor({state: 'detached'})
  })
})
