// Stands in for the program of VS Code where there is no desktop: takes what `@vscode/test-electron` hands to that program,
// runs the tests in the real extension host of VS Code's own server, and exits with their result.
import {format} from 'node:util'
import type {Browser, Page} from 'playwright-core'
import {chromium} from './install/chromium.ts'
import {code, type ReleaseName, releases} from './install/code.ts'
import {openBrowser} from './workbench/browser.ts'
import {addressOf, type CodeServer, startCode} from './workbench/server.ts'

/** How long all tests of a window may take, in milliseconds. */
const deadline = 180_000

/** The values of `--name=value`, and what stands without a name. */
interface Arguments {
  named(name: string): readonly string[]
  readonly workspace: string
}

function parse(args: readonly string[]): Arguments {
  const pairs = args.map((arg) => /^--([^=]+)(?:=(.*))?$/s.exec(arg))
  const workspace = args.find((_, index) => pairs[index] === null)
  if (workspace === undefined) throw new Error('No folder to open was named.')
  const named = (name: string) => pairs.flatMap((pair) => (pair?.[1] === name ? [pair[2] ?? ''] : []))
  return {named, workspace}
}

function only(args: Arguments, name: string): string {
  const [value] = args.named(name)
  if (value === undefined) throw new Error(`--${name} is missing.`)
  return value
}

/** Opens the window and waits until its tests have ended; gives the code that they end with. */
function runWindow(page: Page, server: CodeServer, address: string, say: (line: string) => void): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<number>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The tests did not end within ${deadline} ms.`)), deadline)
    server.child.once('exit', (status) => reject(new Error(`VS Code's server ended with ${status}.`)))
    page.on('crash', () => reject(new Error('The page of the workbench crashed.')))
    page
      .exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => say(format(...parts)))
      .then(() => page.exposeFunction('codeAutomationExit', resolve))
      .then(() => page.goto(address))
      .catch(reject)
  })
  return ended.finally(() => clearTimeout(timer))
}

/** VS Code says 0 also when the extension host crashed; its server's log tells the truth. */
function crash(log: string): string | undefined {
  const ends = [...log.matchAll(/Extension Host Process exited with code: (\S+), signal: ([^\s.]+)/g)]
  return ends.find(([, status, signal]) => status !== '0' || signal !== 'null')?.[0]
}

async function runTests(args: Arguments, release: ReleaseName, browser: Browser): Promise<number> {
  const said: string[] = []
  const user = {data: only(args, 'user-data-dir'), extensions: only(args, 'extensions-dir')}
  const server = await startCode(await code(release), user)
  try {
    const shown = {
      workspace: args.workspace,
      developed: args.named('extensionDevelopmentPath'),
      tests: only(args, 'extensionTestsPath'),
    }
    const page = await browser.newPage()
    const status = await runWindow(page, server, addressOf(server.port, shown), (line) => said.push(line))
    const crashed = crash(server.log())
    if (crashed) console.error(crashed)
    if (status !== 0) console.error(said.slice(-40).join('\n'))
    return crashed ? 1 : status
  } catch (error) {
    console.error([...said.slice(-40), server.log().slice(-4000), String(error)].join('\n'))
    return 1
  } finally {
    await server.stop()
  }
}

async function main([release = '', ...rest]: readonly string[]): Promise<number> {
  if (release !== 'current' && release !== 'oldest') throw new Error(`Not one of ${Object.keys(releases)}: ${release}`)
  const browser = await openBrowser(await chromium())
  try {
    return await runTests(parse(rest), release, browser)
  } finally {
    await browser.close()
  }
}

process.exitCode = await main(process.argv.slice(2))
