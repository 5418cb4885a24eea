// Takes the pictures of the read-me from the real workbench; they go to out/images, or where RELAIS_IMAGES says.
import assert from 'node:assert/strict'
import {mkdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import type {Page} from 'playwright-core'
import {inRoot} from '../../harness/root.ts'
import {
  command,
  complete,
  focusEditor,
  goTo,
  hover,
  lenses,
  openContainer,
  openFile,
  problems,
  squiggles,
  view,
} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const folder = process.env.RELAIS_IMAGES ?? inRoot('out/images')

/** What all pictures share: what is beside the point is out of sight. */
const calm = {
  'editor.minimap.enabled': false,
  'git.decorations.enabled': false,
  'scm.diffDecorations': 'none',
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.above': false,
  'git.blame.statusBarItem.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, {recursive: true})
  const path = join(folder, `${name}.png`)
  await page.screenshot({path, animations: 'disabled'})
  assert.ok(statSync(path).size > 10_000, `${path} is hardly a picture`)
}

describe('pictures in light colours', () => {
  const window = useWindow({
    file: 'docs/adr/0006-take-payments-through-stripe.md',
    settings: {...calm, 'workbench.colorTheme': 'Default Light Modern'},
  })

  it('a finding, its hover, and Problems', async () => {
    const {page} = window()
    await squiggles(page, 'warning').first().waitFor()
    await (await problems(page)).filter({hasText: 'This decision has no status.'}).waitFor()
    await focusEditor(page)
    await goTo(page, 1, 14)
    await (await hover(page)).filter({hasText: 'decision/status-missing'}).waitFor()
    await shoot(page, 'finding')
    await page.keyboard.press('Escape')
  })

  it('a quick fix', async () => {
    const {page} = window()
    await goTo(page, 1, 14)
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row.action', {hasText: 'State the status'}).waitFor()
    await shoot(page, 'quick-fix')
    await page.keyboard.press('Escape')
  })

  it('statuses to choose from', async () => {
    const {page} = window()
    await openFile(page, 'docs/adr/0009-cache-availability-at-the-edge.md')
    await goTo(page, 7, 1)
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Delete')
    await (await complete(page)).filter({hasText: 'Accepted'}).first().waitFor()
    await shoot(page, 'completion')
    await page.keyboard.press('Escape')
    await command(page, 'File: Revert File')
  })
})

describe('pictures in dark colours', () => {
  const window = useWindow({
    file: 'docs/adr/0003-render-pages-on-the-server.md',
    settings: {...calm, 'workbench.colorTheme': 'Default Dark Modern'},
  })

  it('the decisions of the repository', async () => {
    const {page} = window()
    await lenses(page).filter({hasText: 'superseded'}).first().waitFor()
    await openContainer(page, 'Relais')
    await view(page, 'Decisions').filter({hasText: 'Use PostgreSQL'}).first().waitFor()
    await shoot(page, 'decisions')
  })

  it('what a new number changes', async () => {
    const {page} = window()
    await openFile(page, 'docs/adr/0003-render-pages-on-the-server.md')
    await goTo(page, 7, 20)
    await page.keyboard.press('F2')
    const box = page.locator('.rename-box input')
    await box.fill('0021')
    await box.press('Control+Enter')
    await page.locator('.panel .monaco-list-row', {hasText: 'README.md'}).first().waitFor()
    await shoot(page, 'rename')
  })
})

describe('a picture in French', () => {
  const window = useWindow({
    file: 'docs/decisions/0003-plafonner-l-acompte.md',
    settings: {...calm, 'workbench.colorTheme': 'Default Light Modern', 'relais.language': 'fr'},
  })

  it('a French decision, told of in French', async () => {
    const {page} = window()
    await squiggles(page, 'error').first().waitFor()
    await lenses(page).first().waitFor()
    await (await problems(page)).filter({hasText: 'Le numéro 0003 est déjà'}).first().waitFor()
    await focusEditor(page)
    await goTo(page, 7, 6)
    await (await hover(page)).filter({hasText: 'Dans ce dépôt'}).waitFor()
    await shoot(page, 'french')
  })
})
