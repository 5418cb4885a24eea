// Runs the command line of the extension as a process: by the node that runs the extension, which on a desktop is the editor itself.
import {fork} from 'node:child_process'
import type {Ended, Run, Step} from './program.ts'

/** A process says what it likes; only what has this form is a step. */
function isStep(said: unknown): said is Step {
  if (typeof said !== 'object' || said === null) return false
  const {doing, done, all} = said as Readonly<Record<string, unknown>>
  return (doing === 'reading' || doing === 'measuring') && typeof done === 'number' && typeof all === 'number'
}

/** `program`: the path of what is run. The process is stopped when nobody wants to know any more. */
export function runner(program: string): Run {
  return (args, {token, onStep}) =>
    new Promise<Ended>((resolve) => {
      const child = fork(program, [...args], {
        silent: true,
        execArgv: [],
        env: {...process.env, ELECTRON_RUN_AS_NODE: '1'},
      })
      const said = {out: '', err: ''}
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said.out += text
      })
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said.err += text
      })
      const stopping = token.onCancellationRequested(() => child.kill())
      child.on('message', (step: unknown) => {
        if (isStep(step)) onStep?.(step)
      })
      child.on('error', ({message}) => resolve({code: null, out: '', err: message}))
      child.on('close', (code) => {
        stopping.dispose()
        resolve({code, ...said})
      })
    })
}
