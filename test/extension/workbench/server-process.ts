// The language server as a process of the system: found by its command line, so that tests can end it as a crash would.
import {spawnSync} from 'node:child_process'

/** The ids of processes whose command line holds all of these words. */
function processes(words: readonly string[]): readonly number[] {
  const {stdout} = spawnSync('ps', ['-A', '-o', 'pid=,args='], {encoding: 'utf8'})
  const lines = stdout.split('\n').filter((line) => words.every((word) => line.includes(word)))
  return lines.map((line) => Number.parseInt(line, 10))
}

/** The process of the language server of the extension that is installed below this folder; undefined while there is none. */
export function languageServer(extensions: string): number | undefined {
  return processes([extensions, 'lsp.js'])[0]
}

export function crash(id: number): void {
  process.kill(id, 'SIGKILL')
}
