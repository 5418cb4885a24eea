// The report of coverage in a real browser: it loads nothing, breaks no policy, and serves whoever reads it in whatever way.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {emptyView, hostileView, largeView, sampleView} from '../../harness/coverage-views.ts'
import {hostileTexts} from '../../harness/hostile-texts.ts'
import {reportOf} from '../../harness/report-pages.ts'
import {expectAccessible, palettes, picture, shoot, useChromium, writePicture} from './sheet.ts'

const narrow = {viewport: {width: 390, height: 800}}

describe('the report of coverage', () => {
  const browser = useChromium()

  for (const [name, colours] of Object.entries(palettes))
    for (const language of ['en', 'fr'] as const)
      it(`breaks no rule of axe, no policy, and loads nothing: ${name}, ${language}`, async () => {
        const {page, troubles} = await browser.open(reportOf(sampleView(language)), colours)
        await page.locator('.explained summary').first().click()
        await expectAccessible(page)
        assert.deepEqual(await troubles(), [])
        await shoot(page, `report-${language}-${name.replace(/\W+/g, '-')}`)
        await page.context().close()
      })

  it('has its tables where no script may run, and nothing that needs one', async () => {
    const {page} = await browser.open(reportOf(sampleView('en')), {javaScriptEnabled: false})
    assert.equal(await page.getByRole('table', {name: 'Components'}).getByRole('row').count(), 7)
    assert.equal((await page.locator('.gap:visible').count()) > 7, true)
    assert.equal(await page.locator('.filters').isVisible(), false)
    await page.locator('.cell a').first().click()
    await page.locator('#c0 h3', {hasText: 'Decisions'}).waitFor()
    await page.context().close()
  })

  it('fits a telephone: nothing is wider than its screen', async () => {
    for (const language of ['en', 'fr'] as const) {
      const {page} = await browser.open(reportOf(sampleView(language)), narrow)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      assert.equal(width, narrow.viewport.width)
      await expectAccessible(page)
      await shoot(page, `report-${language}-390`)
      await page.context().close()
    }
  })

  it('runs nothing of what it shows', async () => {
    assert.equal(hostileTexts.length, 100)
    const {page, troubles} = await browser.open(reportOf(hostileView(hostileTexts)))
    await page.evaluate('globalThis.pwned = () => { document.title = "pwned" }')
    for (const summary of (await page.locator('.explained > summary').all()).slice(0, 5)) await summary.click()
    await page.mouse.move(300, 300)
    await page.mouse.move(600, 500)
    assert.deepEqual(await troubles(), [])
    assert.notEqual(await page.title(), 'pwned')
    const live = await page.evaluate(
      `[...document.body.querySelectorAll('*')].filter((each) => each.matches('iframe, object, embed, img, base, meta, link, body form[action]') || [...each.attributes].some(({name, value}) => /^on|^style$/.test(name) || /^\\s*(?:javascript|data|vbscript):/i.test(value) && name !== 'title' && !name.startsWith('data-') && !name.startsWith('aria-'))).map((each) => each.outerHTML)`,
    )
    assert.deepEqual(live, [])
    assert.equal(await page.locator('script').count(), 1)
    await page.context().close()
  })
})

describe('the report of coverage on paper, and of nothing', () => {
  const browser = useChromium()

  it('prints on paper of a few pages, with all that is missing and no controls', async () => {
    const {page} = await browser.open(reportOf(sampleView('en')), palettes.dark)
    const pdf = await page.pdf({format: 'A4'})
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    assert.ok(pages.length >= 2 && pages.length <= 5, `${pages.length} pages`)
    writePicture('report-print.pdf', pdf)
    await page.emulateMedia({media: 'print', colorScheme: 'light'})
    assert.equal(await page.locator('.filters').isVisible(), false)
    assert.equal(await page.locator('.gaps.all .gap:visible').count(), 8)
    await shoot(page, 'report-print')
    await page.context().close()
  })

  it('says of a repository without anything that nothing is there to measure', async () => {
    for (const language of ['en', 'fr'] as const) {
      const {page, troubles} = await browser.open(reportOf(emptyView(language)))
      await page.getByText({en: 'Nothing to measure', fr: 'Rien à mesurer'}[language]).waitFor()
      await page.getByText({en: 'Nothing is missing.', fr: 'Rien ne manque.'}[language]).waitFor()
      await expectAccessible(page)
      assert.deepEqual(await troubles(), [])
      await shoot(page, `report-${language}-empty`)
      await page.context().close()
    }
  })
})

describe('the report of coverage by the keyboard alone', () => {
  const browser = useChromium()

  it('goes through the heat map by arrows, explains a cell, and filters what is missing', async () => {
    const {page} = await browser.open(reportOf(sampleView('en')))
    const focused = () =>
      page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.id')
    await page.locator('#overview a').last().focus()
    await page.keyboard.press('Tab')
    assert.match(await focused(), /^Score: 42%/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    assert.equal(await focused(), 'Decisions: 66%')
    await page.keyboard.press('Control+End')
    assert.equal(await focused(), 'Governance: 50%')
    await page.keyboard.press('Home')
    assert.equal(await focused(), 'Score: 89%')
    await page.keyboard.press('ArrowRight')
    assert.equal(await focused(), 'Decisions: does not apply')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    assert.equal(await focused(), 'c0-decision')
    await page.getByRole('searchbox', {name: 'Search'}).focus()
    await page.keyboard.type('CODEOWNERS mobile')
    assert.equal(await page.locator('.gaps.all .gap:visible').count(), 1)
    assert.equal(await page.locator('output').textContent(), '1 of 8')
    await page.keyboard.type(' nowhere')
    await page.getByText('No gap matches.').waitFor()
    for (const _ of ['dimension', 'writable', 'show all']) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('output', {hasText: '8 of 8'}).waitFor()
    await page.context().close()
  })

  it('has one stop in the grid', async () => {
    const {page} = await browser.open(reportOf(sampleView('en')))
    assert.equal(await page.getByRole('grid', {name: 'Components'}).locator('[tabindex="0"]').count(), 1)
    assert.equal(await page.getByRole('gridcell').count(), 48)
    await page.context().close()
  })
})

describe('a report of 500 components and 5,000 gaps', () => {
  const browser = useChromium()

  it('finds among all of them, and draws what is in sight alone', async () => {
    const {page, troubles} = await browser.open(reportOf(largeView(500, 5000)))
    assert.equal((await page.locator('tr[role="row"]').count()) > 500, true)
    await page.getByRole('searchbox', {name: 'Search'}).fill('page-4321')
    assert.equal(await page.locator('output').textContent(), '1 of 5000')
    await page.locator('.gaps.all .gap', {hasText: 'part 4321 of'}).scrollIntoViewIfNeeded()
    await page.getByRole('button', {name: 'Show all'}).click()
    await page.locator('output', {hasText: '5000 of 5000'}).waitFor()
    const skipped = await page.evaluate(
      `[...document.querySelectorAll('.block')].filter((each) => !each.firstElementChild.checkVisibility({contentVisibilityAuto: true})).length`,
    )
    assert.ok(Number(skipped) > 150, `${skipped} blocks are out of sight`)
    assert.deepEqual(await troubles(), [])
    await page.evaluate('scrollTo(0, 0)')
    await picture(page, 'report-500')
    await page.context().close()
  })
})
