// Runs the browser build in VS Code for the web: no disk, no process, only workers.
import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {format} from 'node:util'
import type {Page} from 'playwright-core'
import {records} from '../harness/records.ts'
import {plant} from '../harness/scratch.ts'
import {bundleWebSuite} from './bundle.ts'
import {layExtension} from './extension.ts'
import {chromium} from './install/chromium.ts'
import {type Web, web} from './install/web.ts'
import {type Outcome, parseOutcome} from './outcome.ts'
import {mark} from './web/mark.ts'
import {openBrowser} from './workbench/browser.ts'

/** How long all tests may take, in milliseconds. */
const deadline = 120_000

/** The part that we use of `@vscode/test-web`, which lies in the cache and so has no types here. */
interface WebServer {
  open(options: Readonly<Record<string, string | number>>): Promise<{dispose(): void}>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
      )
    })
  })
}

/** Opens the window and waits for the line that tells what the tests came to. */
function runPage(page: Page, address: string): Promise<Outcome> {
  const said: string[] = []
  const ended = new Promise<Outcome>((resolve, reject) => {
    const end = (status: number) => {
      const line = said.find((each) => each.startsWith(mark))
      if (status !== 0) console.log(said.slice(-40).join('\n'))
      resolve(parseOutcome(line?.slice(mark.length) ?? '', `VS Code for the web, which ended with ${status}`))
    }
    const late = () => reject(new Error(`The tests did not end within ${deadline} ms:\n${said.slice(-40).join('\n')}`))
    AbortSignal.timeout(deadline).addEventListener('abort', late)
    page.on('crash', () => reject(new Error('The page crashed.')))
    page
      .exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => said.push(format(...parts)))
      .then(() => page.exposeFunction('codeAutomationExit', end))
      .then(() => page.goto(address))
      .catch(reject)
  })
  return ended
}

/** Serves VS Code, the extension and a folder, and gives what stops that. */
async function serve({server, builds, commit}: Web, port: number, folder: string): Promise<() => void> {
  const [extension, mounted] = [join(folder, 'extension'), join(folder, 'workspace')]
  plant(mounted, records)
  layExtension(extension)
  // Only what lies in the extension's folder is served beside it.
  const tests = join(extension, 'tests/suite.js')
  await bundleWebSuite(tests)
  // A module without types, by the address that the installation gives.
  const {default: library} = (await import(pathToFileURL(server).href)) as {default: WebServer}
  const site = await library.open({
    ...{browserType: 'none', host: 'localhost', port, quality: 'stable', commit, testRunnerDataDir: builds},
    ...{extensionDevelopmentPath: extension, extensionTestsPath: tests, folderPath: mounted},
  })
  return () => site.dispose()
}

/** Runs the suite. Throws `Missing` when VS Code for the web or a browser cannot be had. */
export async function runInWeb(): Promise<Outcome> {
  const [installed, program, port] = [await web(), await chromium(), await freePort()]
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'relais-web-')))
  const stop = await serve(installed, port, folder)
  const browser = await openBrowser(program)
  try {
    return await runPage(await browser.newPage(), `http://localhost:${port}`)
  } finally {
    await browser.close()
    stop()
    rmSync(folder, {recursive: true, force: true})
  }
}
