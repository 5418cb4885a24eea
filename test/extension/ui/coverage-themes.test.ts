// The coverage panel in each kind of theme, pictured, and looked at by axe.
import {describe, it} from 'node:test'
import {expectAccessible, picture} from '../view/sheet.ts'
import {frameOf, openPanel, plant} from '../workbench/coverage-panel.ts'
import {useWindow} from '../workbench/window.ts'

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
}

for (const [name, theme] of Object.entries(themes))
  describe(`the coverage panel in the theme ${name}`, () => {
    const french = name === 'dark' ? {'relais.language': 'fr'} : {}
    const window = useWindow({plant, file: 'README.md', settings: {'workbench.colorTheme': theme, ...french}})

    it('breaks no rule of axe', async () => {
      const {page} = window()
      const panel = await openPanel(page)
      await panel.locator('.cell a').nth(1).click()
      await expectAccessible(await frameOf(page))
      await picture(page, `panel-${name}`)
    })
  })
