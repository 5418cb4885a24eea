// Restricted Mode: a folder that the user does not trust is linted, and no git process runs.
import assert from 'node:assert/strict'
import {existsSync, mkdtempSync, readFileSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {after, describe, it} from 'node:test'
import {plantScript} from '../../harness/scratch.ts'
import {picture} from '../view/sheet.ts'
import {openPanel} from '../workbench/coverage-panel.ts'
import {command, notification, openContainer, problems, squiggles} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'relais-trust-')))
const marker = join(folder, 'git-ran')
// A git that leaves a trace and then fails, in front of the real one.
plantScript(join(folder, 'git'), `echo "$PPID $@" >> '${marker}'`, 'exit 1')
after(() => rmSync(folder, {recursive: true, force: true}))

/** What of git ran for the language server: the editor's own git extension is off in this window. */
function traces(): string {
  return existsSync(marker) ? readFileSync(marker, 'utf8') : ''
}

describe('in Restricted Mode', () => {
  const window = useWindow({
    file: 'docs/adr/0006-take-payments-through-stripe.md',
    asksForTrust: true,
    settings: {'security.workspace.trust.startupPrompt': 'never', 'git.enabled': false},
    env: {PATH: `${folder}${delimiter}${process.env.PATH}`},
  })

  it('the editor says so', async () => {
    await window().page.locator('.part.statusbar', {hasText: 'Restricted Mode'}).waitFor()
  })

  it('documents are linted', async () => {
    const {page} = window()
    await squiggles(page, 'warning').first().waitFor()
    await (await problems(page)).filter({hasText: '0003-plafonner-l-acompte.md'}).waitFor()
  })

  it('no git process runs', () => {
    assert.equal(traces(), '')
  })

  it('coverage shows what documents tell, and says what only the history would', async () => {
    const {page} = window()
    await openContainer(page, 'Relais')
    const pane = page.locator('.pane:has(.pane-header:has-text("Coverage"))')
    await pane.locator('.message', {hasText: 'what only the git history tells stays unknown'}).waitFor()
    const panel = await openPanel(page)
    await panel
      .getByRole('link', {name: /^Decisions: \d+%/})
      .first()
      .waitFor()
    await panel
      .getByRole('link', {name: /^Knowledge: unknown/})
      .first()
      .waitFor()
    await panel.locator('#notes', {hasText: 'history'}).waitFor()
    await picture(page, 'panel-restricted')
    await panel.locator('#past', {hasText: 'git is not asked'}).waitFor()
    assert.equal(await panel.locator('#past button').count(), 0)
    await panel.getByRole('button', {name: 'Markdown'}).click()
    await notification(page, 'no program is run and git is not asked')
    assert.equal(traces(), '')
    await command(page, 'View: Close Editor')
  })

  it('with trust, git is asked, which shows that the trace works', async () => {
    const {page} = window()
    await command(page, 'Workspaces: Manage Workspace Trust')
    await page.locator('.workspace-trust-editor a.monaco-button', {hasText: /^Trust$/}).click()
    await page.locator('.part.statusbar', {hasText: 'Restricted Mode'}).waitFor({state: 'hidden'})
    await squiggles(page, 'warning').first().waitFor()
    for (const end = Date.now() + 30_000; traces() === '' && Date.now() < end; ) await page.waitForTimeout(100)
    assert.notEqual(traces(), '')
  })
})
