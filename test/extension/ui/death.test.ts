// The language server dies: four times it is started again, and after the fifth the editor says so and offers a restart.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {setTimeout as delay} from 'node:timers/promises'
import type {Page} from 'playwright-core'
import {crash, languageServer} from '../workbench/server-process.ts'
import {command, goTo, languageStatus, notification, save, squiggles} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const deadline = 30_000

/** Waits for a server other than an earlier one. */
async function newServer(extensions: string, earlier: number | undefined): Promise<number> {
  const end = Date.now() + deadline
  while (Date.now() < end) {
    const found = languageServer(extensions)
    if (found !== undefined && found !== earlier) return found
    await delay(50)
  }
  throw new Error('There is no new server.')
}

/** Types a link that leads nowhere and waits for its squiggle, then takes it back: only a living server does this. */
async function provesAlive(page: Page): Promise<void> {
  const warnings = squiggles(page, 'warning')
  await warnings.first().waitFor()
  await goTo(page, 2)
  await page.keyboard.type('[x](nowhere.md)')
  await warnings.nth(1).waitFor()
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Delete')
  await warnings.nth(1).waitFor({state: 'detached'})
}

describe('a language server that dies', () => {
  const window = useWindow({file: 'docs/adr/0006-take-payments-through-stripe.md'})
  let server: number | undefined

  it('is started again four times, and findings come back', async () => {
    const {page, desk} = window()
    for (let death = 0; death < 4; death++) {
      server = await newServer(desk.extensions, server)
      await provesAlive(page)
      crash(server)
    }
    server = await newServer(desk.extensions, server)
    await provesAlive(page)
  })

  it('is left stopped after the fifth time, which the editor says', async () => {
    const {page} = window()
    assert.ok(server)
    crash(server)
    await squiggles(page, 'warning').first().waitFor({state: 'detached'})
    await notification(page, 'stopped several times')
    await languageStatus(page, 'Relais: the language server has stopped')
  })

  it('starts again when the user restarts it', async () => {
    const {page, desk} = window()
    const message = await notification(page, 'stopped several times')
    await message.locator('a.monaco-button', {hasText: 'Restart'}).click()
    server = await newServer(desk.extensions, server)
    await provesAlive(page)
    await save(page)
    await command(page, 'Relais: Restart Language Server')
    await newServer(desk.extensions, server)
    await squiggles(page, 'warning').first().waitFor()
  })
})
