// The marks in the workbench's Explorer: off by default, and what they say when they are on.
import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {picture} from '../view/sheet.ts'
import {plant} from '../workbench/coverage-panel.ts'
import {squiggles} from '../workbench/verbs.ts'
import {useWindow} from '../workbench/window.ts'

const overdue = ':is([aria-label*="review is overdue"], [title*="review is overdue"])'

/** The example with a page whose review was due long ago. */
function plantOverdue(folder: string): string {
  const root = plant(folder)
  mkdirSync(join(root, 'a'))
  writeFileSync(join(root, 'a/restore.md'), '---\nreview-by: 2020-01-31\n---\n# Restore the database\n\nSteps.\n')
  return root
}

describe('marks in the Explorer', () => {
  const on = useWindow({
    plant: plantOverdue,
    file: 'a/restore.md',
    settings: {'relais.explorerDecorations': true},
  })

  it('say which file is to be reviewed', async () => {
    const {page} = on()
    await page.locator(`.explorer-folders-view ${overdue}`).first().waitFor()
    await picture(page, 'explorer-marks')
  })
})

describe('the Explorer as it is', () => {
  const off = useWindow({plant: plantOverdue, file: 'a/restore.md'})

  it('has no marks', async () => {
    const {page} = off()
    await squiggles(page, 'warning').first().waitFor()
    await page.locator('.explorer-folders-view .monaco-list-row', {hasText: 'restore.md'}).waitFor()
    assert.equal(await page.locator(`.explorer-folders-view ${overdue}`).count(), 0)
  })
})
