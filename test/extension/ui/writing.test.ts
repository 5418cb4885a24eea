// What helps while writing, in the workbench: code lenses, completion, and renaming a decision across files.
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {saved} from '../workbench/saved.ts'
import {command, complete, goTo, lenses, openFile, rename} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const superseded = 'docs/adr/0003-render-pages-on-the-server.md'

describe('writing in the workbench', () => {
  const window = useWindow({file: superseded})

  it('a code lens says what superseded a record', async () => {
    await lenses(window().page)
      .filter({hasText: /superseded/i})
      .first()
      .waitFor()
  })

  it('completion offers statuses', async () => {
    const {page} = window()
    await openFile(page, 'docs/adr/0009-cache-availability-at-the-edge.md')
    await goTo(page, 7, 1)
    await page.keyboard.press('Control+Shift+K')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('ArrowUp')
    const rows = await complete(page)
    await rows.filter({hasText: 'Accepted'}).first().waitFor()
    await page.keyboard.press('Escape')
    await command(page, 'File: Revert File')
  })

  it('renaming a decision renames its file and every reference', async () => {
    const {page, workspace} = window()
    await openFile(page, superseded)
    await goTo(page, 7, 20)
    await rename(page, '0021')
    await page.locator('.monaco-editor .view-line', {hasText: '0021-embed'}).first().waitFor()
    await command(page, 'File: Save All Files')
    const renamed = join(workspace, 'docs/adr/0021-embed-the-booking-form-as-an-iframe.md')
    await page.locator('.explorer-folders-view', {hasText: '0021-embed'}).waitFor()
    await saved(renamed, /^# 21\. /)
    await saved(join(workspace, 'docs/adr/README.md'), /0021-embed/)
  })
})
