// Runs Relais in Neovim, headless, as a second editor that knows nothing of our client.
import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {records} from '../harness/records.ts'
import {inRoot} from '../harness/root.ts'
import {plant} from '../harness/scratch.ts'
import {neovim} from './install/neovim.ts'
import {type Outcome, readOutcome} from './outcome.ts'
import {start} from './workbench/processes.ts'

/** How long all of it may take, in milliseconds. */
const deadline = 120_000

/** Runs the script of the editor's side. Throws `Missing` when there is no Neovim. */
export async function runInNeovim(): Promise<Outcome> {
  const program = neovim()
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'relais-neovim-')))
  const [workspace, result] = [join(folder, 'workspace'), join(folder, 'result.json')]
  plant(workspace, records)
  const env = {
    ...process.env,
    ...{HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), RELAIS_WORKSPACE: workspace},
    ...{RELAIS_SUITE_RESULT: result, RELAIS_NODE: process.execPath, RELAIS_PROGRAM: inRoot('dist/relais.js')},
    RELAIS_NEW_NAME: '0007',
  }
  const script = inRoot('test/extension/neovim/client.lua')
  const editor = start(program, ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {cwd: workspace, env})
  try {
    await editor.end(deadline).catch((error: Error) => console.log(error.message))
    return readOutcome(result, `Neovim\n${editor.log()}`)
  } finally {
    await editor.stop()
    rmSync(folder, {recursive: true, force: true})
  }
}
