// Runs Mocha inside the extension host, and writes down what it counted: VS Code itself may report success without a run.
import {writeFileSync} from 'node:fs'
import Mocha from 'mocha'
import type {Outcome} from '../outcome.ts'

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set.`)
  return value
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Called by VS Code; rejects when a test fails. */
export function run(): Promise<void> {
  const mocha = new Mocha({ui: 'bdd', timeout: 30_000, reporter: 'min'})
  for (const file of JSON.parse(required('RELAIS_SUITE_FILES'))) mocha.addFile(file)
  const passed: string[] = []
  const failed: {title: string; error: string}[] = []
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const outcome: Outcome = {passed, failed, pending: runner.stats?.pending ?? 0}
      writeFileSync(required('RELAIS_SUITE_RESULT'), JSON.stringify(outcome))
      if (failures === 0) resolve()
      else reject(new Error(`${failures} failed`))
    })
    runner.on('pass', (test) => passed.push(test.fullTitle()))
    runner.on('fail', (test, error) => failed.push({title: test.fullTitle(), error: told(error)}))
  })
}
