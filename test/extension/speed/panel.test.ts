// How long the panel takes with 500 components and 5,000 gaps; figures are told and kept in out/panel-figures.json, not judged.
import assert from 'node:assert/strict'
import {writeFileSync} from 'node:fs'
import {describe, it, type TestContext} from 'node:test'
import {largeView} from '../../harness/coverage-views.ts'
import {inRoot} from '../../harness/root.ts'
import {panelSheet, stateOf} from '../view/panel-sheet.ts'
import {useChromium} from '../view/sheet.ts'

/** Runs in the page: notes tasks of 50 ms and more, and how long after a key the next frame is there. */
const watching = `globalThis.tasks = []
globalThis.keys = []
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({type: 'longtask'})
addEventListener('keydown', ({timeStamp}) => {
  requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp)))
}, true)`

/** Runs in the page: from the arrival of a state to the frame that shows it, in milliseconds. */
const painting = (message: string) => `new Promise((resolve) => {
  addEventListener('message', ({timeStamp}) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
  }, {once: true, capture: true})
  postMessage(${message}, '*')
})`

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

const figures: Record<string, number> = {components: 500, gaps: 5000}

function keep(test: TestContext, more: Readonly<Record<string, number>>): void {
  Object.assign(figures, more)
  const told = Object.entries(more).map(([name, value]) => `${name} ${Math.round(value * 10) / 10}`)
  test.diagnostic(told.join(', '))
  writeFileSync(inRoot('out/panel-figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
}

describe('a panel of 500 components and 5,000 gaps', () => {
  const browser = useChromium()

  it('is painted, painted anew, and filtered', async (test) => {
    const {page} = await browser.open(panelSheet())
    await page.evaluate(watching)
    const view = largeView(500, 5000)
    const message = (day: string) => JSON.stringify({kind: 'state', state: stateOf({...view, day})})
    const first = await page.evaluate<number>(painting(message('2026-11-23')))
    const again = await page.evaluate<number>(painting(message('2026-11-24')))
    const drawing = await page.evaluate<number[]>('tasks.splice(0)')
    const most = Math.max(0, ...drawing)
    keep(test, {'ms to first paint': first, 'ms to later paint': again, 'ms longest task of drawing': most})
    await page.getByRole('searchbox').focus()
    for (const word of ['part 4321 of', 'history carry', 'nowhere']) {
      await page.keyboard.type(word, {delay: 60})
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    }
    const [keys, tasks] = [await page.evaluate<number[]>('keys'), await page.evaluate<number[]>('tasks')]
    assert.ok(keys.length > 30, `${keys.length} keys`)
    keep(test, {
      'ms p50 of a key': percentile(keys, 0.5),
      'ms p95 of a key': percentile(keys, 0.95),
      'ms longest task of a key': Math.max(0, ...tasks),
    })
    await page.context().close()
  })
})
