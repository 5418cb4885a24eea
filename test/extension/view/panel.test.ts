// The editor's panel in a browser: nothing of what it shows runs, and it asks for nothing but what it was given.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {hostileView, largeView} from '../../harness/coverage-views.ts'
import {hostileTexts} from '../../harness/hostile-texts.ts'
import {panelSheet, stateOf, tell, wishes} from './panel-sheet.ts'
import {useChromium} from './sheet.ts'

/** Elements that load, lead out of the page or run something. */
const live = `[...document.body.querySelectorAll('*')].filter((each) =>
  each.matches('iframe, object, embed, img, base, meta, link, body form[action]') ||
  [...each.attributes].some(({name, value}) => /^on|^style$/.test(name) ||
    (/^\\s*(?:javascript|data|vbscript):/i.test(value) && !/^(?:title|value|data-.*|aria-.*)$/.test(name)))
).map((each) => each.outerHTML)`

/** Those that a page can hold as they are: without controls and marks of direction, which are shown as something else. */
const printable = hostileTexts.filter((text) => /^\P{C}*$/u.test(text))

describe('the panel', () => {
  const browser = useChromium()

  it('runs nothing of what it shows, nor of what it is told of people and folders', async () => {
    assert.equal(hostileTexts.length, 100)
    const {page, troubles} = await browser.open(panelSheet())
    await page.evaluate('globalThis.pwned = () => { document.title = "pwned" }')
    const people = hostileTexts.map((text) => ({id: text, name: text, org: text, until: text}))
    const state = stateOf(hostileView(hostileTexts), {people, folders: hostileTexts, without: hostileTexts})
    await tell(page, state)
    for (const cell of [3, 300, 700]) await page.locator('.heat .cell a').nth(cell).click()
    await page.mouse.move(600, 500)
    assert.deepEqual(await page.evaluate(live), [])
    assert.deepEqual(await troubles(), [])
    assert.equal(await page.title(), 'Panel')
    assert.equal(await page.locator('script').count(), 0)
    await page.context().close()
  })

  it('names people, gaps and places as they were named to it, whatever they are called', async () => {
    assert.ok(printable.length > 80)
    const {page} = await browser.open(panelSheet())
    const view = hostileView(printable)
    const people = printable.map((text) => ({id: text, name: text, org: '', until: ''}))
    await tell(page, stateOf(view, {people}))
    await page.evaluate(`document.querySelectorAll('input[name=person]').forEach((each) => each.click())`)
    await page.getByRole('button', {name: 'Show more'}).click()
    await page.evaluate(`document.querySelectorAll('.gaps.all [data-create]').forEach((each) => each.click())`)
    const wished = await wishes(page)
    const [last] = wished.filter(({kind}) => kind === 'simulate').slice(-1)
    assert.deepEqual(last, {kind: 'simulate', without: printable})
    const made = wished.flatMap((wish) => (wish.kind === 'create' ? [wish.gap] : []))
    assert.deepEqual(
      made,
      view.gaps.map(({id}) => id),
    )
    await page.context().close()
  })

  it('believes no message but a whole state', async () => {
    const {page, troubles} = await browser.open(panelSheet())
    const state = stateOf(largeView(3, 5))
    await tell(page, state)
    const drawn = await page.locator('main').innerHTML()
    const broken = [null, 1, 'state', {kind: 'state'}, {kind: 'state', state: {...state, folders: [1]}}]
    const more = [
      {kind: 'state', state: {...state, view: {name: 'x'}}},
      {kind: 'other', state},
    ]
    for (const message of [...broken, ...more]) await page.evaluate(`postMessage(${JSON.stringify(message)}, '*')`)
    await page.evaluate('new Promise((resolve) => setTimeout(resolve))')
    assert.equal(await page.locator('main').innerHTML(), drawn)
    assert.deepEqual(await troubles(), [])
    await page.context().close()
  })
})
