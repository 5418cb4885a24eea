// The editor's panel in a page of its own, under the policy that the editor gives it; what it wishes is written down.
import {readFileSync} from 'node:fs'
import type {Page} from 'playwright-core'
import type {PanelState, Wish} from '../../../client/panel/view/messages.ts'
import type {CoverageView} from '../../../server/engine/model/coverage-view.ts'
import {inRoot} from '../../harness/root.ts'

const nonce = '0123456789abcdef'

/** What the editor gives to a panel: here what is posted ends up in `wishes`, and what is kept in `kept`. */
const editor = `globalThis.wishes = []
globalThis.acquireVsCodeApi = () => ({
  postMessage: (wish) => wishes.push(wish),
  getState: () => globalThis.kept,
  setState: (state) => { globalThis.kept = state },
})`

/** The page as `client/panel/frame.ts` makes it, with style and program in place of their addresses. */
export function panelSheet(): string {
  const [style, program] = ['view.css', 'panel.js'].map((name) => readFileSync(inRoot('dist/panel', name), 'utf8'))
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Panel</title><style nonce="${nonce}">${style}</style></head>
<body><script nonce="${nonce}">${editor}</script><script nonce="${nonce}">${program}</script></body></html>`
}

/** A panel that shows a view, all of which has been read. */
export function stateOf(view: CoverageView, more: Partial<PanelState> = {}): PanelState {
  const phase = {phase: 'ready', done: 1, all: 1, folders: [view.name], folder: 0} as const
  const counts = {done: 0, all: 0, isMeasuring: false}
  const past = {trend: false, revision: '', problem: '', refusal: '', ...counts}
  return {language: view.language, ...phase, view, people: [], without: [], past, ...more}
}

/** Sends a state to the panel and waits until it is drawn. */
export async function tell(page: Page, state: PanelState): Promise<void> {
  await page.evaluate(`postMessage(${JSON.stringify({kind: 'state', state})}, '*')`)
  await page.locator('table.heat').waitFor()
}

export function wishes(page: Page): Promise<readonly Wish[]> {
  return page.evaluate<Wish[]>('globalThis.wishes')
}
