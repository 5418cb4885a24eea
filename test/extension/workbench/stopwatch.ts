// Times in the page what a user waits for: from a key to the frame that shows another state of the squiggles.
import type {BrowserContext, Page} from 'playwright-core'

/** What the page keeps. */
interface Watch {
  /** When the first squiggle was shown, in milliseconds since 1970. */
  first: number
  /** From each key to the frame that showed another state of the squiggles, in milliseconds. */
  readonly waits: number[]
}

// The few things of a page that our function uses there: the tests themselves have no page.
declare const document: {querySelectorAll(selector: string): {readonly length: number}}
declare function requestAnimationFrame(look: (now: number) => void): void
declare function addEventListener(name: 'keydown', note: (key: {timeStamp: number}) => void, capture: boolean): void
declare global {
  var relaisWatch: Watch
}

/** Runs in the page, where nothing of this file is at hand. */
function watch(selector: string): void {
  const kept: Watch = {first: 0, waits: []}
  globalThis.relaisWatch = kept
  let [shown, pressed] = [0, 0]
  const note = ({timeStamp}: {timeStamp: number}) => {
    pressed = timeStamp
  }
  addEventListener('keydown', note, true)
  const look = () => {
    const now = document.querySelectorAll(selector).length
    if (now !== shown) {
      shown = now
      kept.first ||= Date.now()
      kept.waits.push(performance.now() - pressed)
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Watches squiggles that match a selector in every page that opens from now on. */
export async function install(context: BrowserContext, selector: string): Promise<void> {
  await context.addInitScript(watch, selector)
}

/** When the first squiggle was shown, in milliseconds since 1970; waits for it. */
export async function firstShown(page: Page): Promise<number> {
  await page.waitForFunction(() => globalThis.relaisWatch.first > 0)
  return await page.evaluate(() => globalThis.relaisWatch.first)
}

/** Presses a key that makes squiggles come or go, and gives the milliseconds until they did. */
export async function timeKey(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => globalThis.relaisWatch.waits.length)
  await page.keyboard.press(key)
  await page.waitForFunction((count) => globalThis.relaisWatch.waits.length > count, before)
  return await page.evaluate(() => globalThis.relaisWatch.waits.at(-1) ?? Number.NaN)
}
