// Finds a Chromium to show the workbench in, or installs one.
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {inRoot} from '../../harness/root.ts'
import {cacheFolder} from './cache.ts'
import {debian, findProgram, install, Missing} from './programs.ts'

/** Programs that will do, in order of preference. */
const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Playwright's own download, in our cache folder. */
async function download(): Promise<string> {
  process.env.PLAYWRIGHT_BROWSERS_PATH = join(cacheFolder(), 'browsers')
  const {chromium} = await import('playwright-core')
  const program = chromium.executablePath()
  if (!existsSync(program))
    install(process.execPath, [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium'])
  return program
}

/** The path of a Chromium. Throws `Missing` when there is none and none can be installed. */
export async function chromium(): Promise<string> {
  const chosen = process.env.CHROME_PATH
  if (chosen) return chosen
  const found = findProgram(names)
  if (found !== undefined) return found
  try {
    return debian('chromium', 'chromium')
  } catch (apt) {
    if (!(apt instanceof Missing)) throw apt
    return await download().catch((error: Error) => {
      throw new Missing(`There is no Chromium: ${apt.message}\nPlaywright's download: ${error.message}`)
    })
  }
}
