// Runs in the browser's extension host, where client and server are workers and files lie in a virtual system.
import 'mocha/mocha.js'
import type {Outcome} from '../outcome.ts'
import {mark} from './mark.ts'

/** Called by VS Code; rejects when a test fails. */
export async function run(): Promise<void> {
  mocha.setup({ui: 'bdd', timeout: 30_000, reporter: undefined})
  await import('./virtual-files.ts')
  const passed: string[] = []
  const failed: {title: string; error: string}[] = []
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve)
    runner.on('pass', (test) => passed.push(test.fullTitle()))
    runner.on('fail', (test, error) => failed.push({title: test.fullTitle(), error: error.stack ?? error.message}))
  })
  const outcome: Outcome = {passed, failed, pending: 0}
  console.log(`${mark}${JSON.stringify(outcome)}`)
  if (failures > 0) throw new Error(`${failures} failed`)
}
