// Runs one part of the proof in real editors: the `current` or the `oldest` VS Code, its `workbench`, VS Code for the `web`, or
// `neovim`; or in a browser: the `view` of coverage; and what is no proof: takes the `pictures` of the read-me, or the `speed`.
import {spawnSync} from 'node:child_process'
import {filesBelow} from '../../scripts/files.ts'
import {inRoot} from '../harness/root.ts'
import {packExtension} from './extension.ts'
import {runInHost} from './host.ts'
import {chromium} from './install/chromium.ts'
import {code} from './install/code.ts'
import {cannotRun, Missing} from './install/programs.ts'
import {runInNeovim} from './neovim.ts'
import {tell} from './outcome.ts'
import {runInWeb} from './web.ts'

interface Run {
  /** The folder of the tests, below this one. */
  readonly folder: 'ui' | 'speed' | 'view'
  /** Parts of file names; none for all files. */
  readonly names: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Runs test files below this folder one after the other. */
function runFiles({folder, names, env = {}}: Run): number {
  const sources = filesBelow(inRoot('test/extension', folder), '.test.ts')
  const wanted = sources.filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  const files = wanted.map((file) => inRoot('out/test/extension', folder, file.replace(/\.ts$/, '.js')))
  if (files.length === 0) throw new Error(`No test is called ${names.join(' or ')}.`)
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=1', '--test-timeout=300000', ...files]
  return spawnSync(process.execPath, args, {stdio: 'inherit', env: {...process.env, ...env}}).status ?? 1
}

/** Runs tests of the package in the workbench. */
async function runInWorkbench(run: Run): Promise<number> {
  await Promise.all([code('current'), chromium()])
  return runFiles({...run, env: {...run.env, RELAIS_VSIX: packExtension()}})
}

/** Runs tests of what is drawn, which need no editor. */
async function runInBrowser(names: readonly string[]): Promise<number> {
  await chromium()
  return runFiles({folder: 'view', names})
}

const parts: Readonly<Record<string, (names: readonly string[]) => Promise<number>>> = {
  current: async () => tell(await runInHost('current')),
  oldest: async () => tell(await runInHost('oldest')),
  workbench: (names) => runInWorkbench({folder: 'ui', names}),
  view: runInBrowser,
  web: async () => tell(await runInWeb()),
  neovim: async () => tell(await runInNeovim()),
  pictures: () => runInWorkbench({folder: 'ui', names: ['pictures'], env: {RELAIS_IMAGES: inRoot('docs/images')}}),
  speed: (names) => runInWorkbench({folder: 'speed', names}),
}

async function main([name = '', ...rest]: readonly string[]): Promise<number> {
  const part = parts[name]
  if (part === undefined) throw new Error(`Not one of ${Object.keys(parts).join(', ')}: ${name}`)
  try {
    return await part(rest)
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    console.log(error.message)
    return cannotRun
  }
}

process.exitCode = await main(process.argv.slice(2))
