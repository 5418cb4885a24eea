// Runs one part of the proof in real editors: the `current` or the `oldest` VS Code, its `workbench`, VS Code for the `web`, or
// `neovim`; and what is no proof: takes the `pictures` of the read-me, or the `speed` of the workbench.
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
  readonly folder: 'ui' | 'speed'
  /** Parts of file names; none for all files. */
  readonly names: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Runs tests of the package in the workbench, one file after the other. */
async function runInWorkbench({folder, names, env = {}}: Run): Promise<number> {
  await Promise.all([code('current'), chromium()])
  const sources = filesBelow(inRoot('test/extension', folder), '.test.ts')
  const wanted = sources.filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  const files = wanted.map((file) => inRoot('out/test/extension', folder, file.replace(/\.ts$/, '.js')))
  if (files.length === 0) throw new Error(`No test is called ${names.join(' or ')}.`)
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=1', '--test-timeout=300000', ...files]
  const surroundings = {...process.env, ...env, RELAIS_VSIX: packExtension()}
  return spawnSync(process.execPath, args, {stdio: 'inherit', env: surroundings}).status ?? 1
}

const parts: Readonly<Record<string, (names: readonly string[]) => Promise<number>>> = {
  current: async () => tell(await runInHost('current')),
  oldest: async () => tell(await runInHost('oldest')),
  workbench: (names) => runInWorkbench({folder: 'ui', names}),
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
