// The linters that Relais is measured against: installed on demand, outside of the sources, and run over the same documents.
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {inRoot} from '../../scripts/root.ts'
import type {Corpus} from './corpus.ts'
import {names} from './results.ts'
import type {Contestant} from './rounds.ts'

/** Which versions, and how remark is set. */
const source = inRoot('test/bench/peers')

/** Where they are installed: among the sources, compilers and tests would take them for ours. */
const folder = inRoot('.cache/bench-peers')

/** Installs the versions of the lock file where they are not there. Throws when npm fails. */
export function installPeers(): void {
  cpSync(source, folder, {recursive: true})
  if (isInstalled()) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const {status, stderr, error} = spawnSync(npm, parameters, {cwd: folder, encoding: 'utf8'})
  if (status !== 0) throw new Error(`The peers cannot be installed: ${error?.message ?? stderr}`)
}

function isInstalled(): boolean {
  const versions = Object.entries(wantedVersions())
  return versions.every(([name, version]) => {
    const path = join(folder, 'node_modules', name, 'package.json')
    return existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version === version
  })
}

function wantedVersions(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).dependencies
}

/** Every package that takes part, with its version. */
export function peerVersions(): readonly string[] {
  return Object.entries(wantedVersions()).map(([name, version]) => `${name} ${version}`)
}

/** remark-cli takes more than linear time and memory: on 10,000 documents it did not end within 17 minutes. */
const mostForRemark = 3000

/** All peers that can take a corpus of this size; `slow` is how often what takes a minute runs. */
export function peers({root, documents}: Corpus, runs: number, slow: number): readonly Contestant[] {
  const cache = `${root}-cache-rumdl`
  const peer = (name: string, count: number, program: string, ...parameters: readonly string[]): Contestant => {
    return {name, command: {program, parameters, folder: root}, runs: count, accepts: [0, 1]}
  }
  const node = (name: string, script: string, ...parameters: readonly string[]) =>
    peer(name, slow, process.execPath, join(folder, 'node_modules', script), ...parameters)
  const remark = [
    '--rc-path',
    join(folder, 'remark.config.mjs'),
    '--no-config',
    '--ext',
    'md',
    '--quiet',
    '--no-stdout',
  ]
  return [
    peer(names.rumdl, runs, rumdl(), 'check', '--no-config', '--no-cache', '.'),
    {...peer(names.rumdlWarm, runs, rumdl(), 'check', '--no-config', '--cache-dir', cache, '.'), warmUp: true},
    node(names.markdownlint, 'markdownlint-cli2/markdownlint-cli2-bin.mjs', '**/*.md'),
    ...(documents <= mostForRemark ? [node(names.remarkCli, 'remark-cli/cli.js', ...remark, '.')] : []),
  ]
}

/** rumdl's own binary: its package starts it through Node, which would cost it the time of a start. */
function rumdl(): string {
  const {platform, arch} = process
  const name = platform === 'win32' ? 'rumdl.exe' : 'rumdl'
  const packages = [`${platform}-${arch}`, `${platform}-${arch}-musl`]
  const found = packages.map((each) => join(folder, 'node_modules/@rumdl', `cli-${each}`, name)).find(existsSync)
  if (found === undefined) throw new Error(`rumdl has no binary for ${platform}-${arch}.`)
  return found
}
