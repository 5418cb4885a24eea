// Runs one part of the proof in real editors: the `current` or the `oldest` VS Code, its `workbench`, or `neovim`.
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

/** Runs the tests of the workbench, one file after the other; `names` are parts of file names, none for all. */
async function runInWorkbench(names: readonly string[]): Promise<number> {
  await Promise.all([code('current'), chromium()])
  const folder = inRoot('out/test/extension/ui')
  const sources = filesBelow(inRoot('test/extension/ui'), '.test.ts')
  const wanted = sources.filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  const files = wanted.map((file) => `${folder}/${file.replace(/\.ts$/, '.js')}`)
  const args = ['--test', '--test-reporter=spec', '--test-concurrency=1', '--test-timeout=300000', ...files]
  const env = {...process.env, RELAIS_VSIX: packExtension()}
  return spawnSync(process.execPath, args, {stdio: 'inherit', env}).status ?? 1
}

const parts: Readonly<Record<string, (names: readonly string[]) => Promise<number>>> = {
  current: async () => tell(await runInHost('current')),
  oldest: async () => tell(await runInHost('oldest')),
  workbench: runInWorkbench,
  neovim: async () => tell(await runInNeovim()),
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
