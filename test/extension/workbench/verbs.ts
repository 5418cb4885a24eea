// What a user does in the workbench, by keyboard and mouse, and what a user sees there.
import type {Locator, Page} from 'playwright-core'

const input = '.quick-input-widget input.input'
const rows = '.quick-input-list .monaco-list-row'

/** Types into the palette that F1 opens and takes the first entry with this text. */
async function quickly(page: Page, typed: string, entry: string | RegExp): Promise<void> {
  await page.keyboard.press('F1')
  await page.locator(input).first().fill(typed)
  await page.locator(rows, {hasText: entry}).first().click()
  await page.locator('.quick-input-widget').waitFor({state: 'hidden'})
}

/** Runs a command by its title in the command palette. */
export function command(page: Page, title: string): Promise<void> {
  return quickly(page, `>${title}`, title)
}

/** Opens a file of the workspace by a part of its path that no other has. */
export async function openFile(page: Page, path: string): Promise<void> {
  const name = path.split('/').at(-1) ?? path
  await quickly(page, path, name)
  await page.locator('.tab.active', {hasText: name}).waitFor()
  await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor()
}

/** Goes back from a panel or the side bar to the active editor. */
export function focusEditor(page: Page): Promise<void> {
  return command(page, 'View: Focus Active Editor Group')
}

/** Puts the cursor into the active editor, at a line and column from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await page.keyboard.press('F1')
  const box = page.locator(input).first()
  await box.fill(`:${line}:${column}`)
  await box.press('Enter')
  await page.locator('.quick-input-widget').waitFor({state: 'hidden'})
}

/** The squiggles of a severity in what the active editor shows. */
export function squiggles(page: Page, severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
  return page.locator(`.editor-instance .monaco-editor .squiggly-${severity}`)
}

/** Opens the light bulb's menu at the cursor by the keyboard and takes the entry with this text. */
export async function quickFix(page: Page, title: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+.')
  await page.locator('.action-widget .monaco-list-row.action', {hasText: title}).first().click()
}

/** Shows the hover at the cursor. */
export async function hover(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+I')
  const shown = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first()
  await shown.waitFor()
  return shown
}

/** Asks for completions at the cursor; the rows of the list. */
export async function complete(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Space')
  const shown = page.locator('.suggest-widget.visible .monaco-list-row')
  await shown.first().waitFor()
  return shown
}

/** Renames what stands at the cursor. */
export async function rename(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2')
  const box = page.locator('.rename-box input')
  await box.waitFor()
  await box.fill(name)
  await box.press('Enter')
  await box.waitFor({state: 'hidden'})
}

/** Opens the Problems panel; its rows, those of files among them. */
export async function problems(page: Page): Promise<Locator> {
  await command(page, 'Problems: Focus on Problems View')
  return page.locator('.markers-panel .monaco-list-row')
}

/** The code lenses that the active editor shows. */
export function lenses(page: Page): Locator {
  return page.locator('.editor-instance .codelens-decoration > :is(a, span)')
}

/** Opens a container of the activity bar by its title. */
export async function openContainer(page: Page, title: string): Promise<void> {
  // A badge may lie over the icon.
  await page.locator(`.activitybar .action-item:has(a[aria-label^="${title}"])`).click()
}

/** The rows of a view of the side bar, by its title. */
export function view(page: Page, title: string): Locator {
  return page.locator(`.pane:has(.pane-header:has-text("${title}")) .monaco-list-row`)
}

/** Saves the active editor and waits until it is clean. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S')
  await page.locator('.tab.active:not(.dirty)').waitFor()
}

/** The notifications with this text, in the list that the bell opens: tests of VS Code itself are spared those that pop up. */
export async function notification(page: Page, text: string): Promise<Locator> {
  await command(page, 'Notifications: Show Notifications')
  const shown = page.locator('.notifications-center .notification-list-item', {hasText: text})
  await shown.waitFor()
  return shown
}

/** What the language statuses of the active editor say, in the list that a click on `{}` opens. */
export async function languageStatus(page: Page, text: string): Promise<void> {
  await page.locator('[id="status.languageStatus"]').click()
  await page.locator('.hover-language-status', {hasText: text}).waitFor()
  await page.keyboard.press('Escape')
}

/** Waits until the editor has written a text into what it keeps: in a browser it does so a while after it changed. */
export async function storing(page: Page, text: string): Promise<void> {
  await page.evaluate(`(${lookUntilStored})(${JSON.stringify(text)})`)
}

/** Runs in the page: ends once a text stands in a value of its databases. */
const lookUntilStored = `async (text) => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const isIn = async (database) => {
    for (const store of database.objectStoreNames) {
      const values = await done(database.transaction(store).objectStore(store).getAll())
      if (values.some((value) => String(value).includes(text))) return true
    }
    return false
  }
  for (;;) {
    for (const {name} of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      const isStored = await isIn(database)
      database.close()
      if (isStored) return
    }
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}`
