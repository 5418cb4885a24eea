// Exports from the coverage panel in the workbench: what the command line prints, written where the user says.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import type {Page} from 'playwright-core'
import {relais} from '../../harness/run-relais.ts'
import {openPanel, plant} from '../workbench/coverage-panel.ts'
import {notification} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

/** Takes the place that the editor proposes. */
async function accept(page: Page, name: string): Promise<void> {
  const box = page.locator('.quick-input-widget input.input').first()
  await page.locator('.quick-input-widget .quick-input-title', {hasText: 'Export Coverage'}).waitFor()
  await page.waitForFunction(`document.querySelector('.quick-input-widget input.input').value.endsWith('/${name}')`)
  await box.press('Enter')
  await page.locator('.quick-input-widget').waitFor({state: 'hidden'})
}

describe('exports of the coverage panel', () => {
  const window = useWindow({plant, file: 'README.md'})

  it('Markdown and JSON are what the command line prints, departures included', async () => {
    const {page, workspace} = window()
    const panel = await openPanel(page)
    await panel.getByRole('checkbox', {name: /Marek/}).check()
    await panel.getByText('Without marek').waitFor()
    for (const [button, format, name] of [
      ['Markdown', 'markdown', 'coverage.md'],
      ['JSON', 'json', 'coverage.json'],
    ] as const) {
      const {stdout} = await relais(workspace, ['coverage', '--format', format, '--lang', 'en', '--without', 'marek'])
      await panel.getByRole('button', {name: button, exact: true}).click()
      await accept(page, name)
      await page.locator('.part.statusbar', {hasText: `${name} written`}).waitFor()
      assert.equal(readFileSync(join(workspace, name), 'utf8'), stdout)
    }
    await panel.getByRole('button', {name: 'Nobody'}).click()
  })

  it('the dossier is a folder', async () => {
    const {page, workspace} = window()
    const panel = await openPanel(page)
    await panel.getByRole('button', {name: 'Dossier'}).click()
    await accept(page, 'dossier')
    await page.locator('.part.statusbar', {hasText: 'dossier written'}).waitFor()
    const files = readdirSync(join(workspace, 'dossier'))
    for (const name of ['index.html', 'index.md', 'dossier.json', 'coverage.html'])
      assert.ok(files.includes(name), name)
  })

  it('PDF is a page that a browser prints', async () => {
    const {page, workspace} = window()
    const panel = await openPanel(page)
    await panel.getByRole('button', {name: 'PDF'}).click()
    await accept(page, 'coverage.html')
    await notification(page, 'A browser prints it')
    assert.match(readFileSync(join(workspace, 'coverage.html'), 'utf8'), /@media print/)
  })
})
