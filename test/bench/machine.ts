// Says on what machine and with which programs figures were taken.
import {spawnSync} from 'node:child_process'
import {arch, cpus, platform, totalmem} from 'node:os'
import {environment, type Meter} from './measure.ts'
import {peerVersions} from './peers.ts'
import {printedBy, relais} from './relais.ts'

/** One line an item, for a Markdown list. */
export function machineList(parser: string, withPeers: boolean, meter: Meter): string {
  const processors = cpus()
  const items = [
    `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${gibibytes(totalmem())} GiB, ${platform()} ${arch()}`,
    `Node ${process.version} for every program that runs on it, ${gitVersion()}`,
    `${relaisVersion()}, with the parser ${parser}`,
    ...(withPeers ? [peerVersions().join(', ')] : ['without the peers']),
    `processor time and memory by ${meter}`,
  ]
  return items.map((item) => `- ${item}`).join('\n')
}

function gibibytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(0)
}

function gitVersion(): string {
  return spawnSync('git', ['--version'], {encoding: 'utf8', env: environment({}, '.')}).stdout.trim()
}

function relaisVersion(): string {
  return printedBy(relais('.', ['--version'])).stdout.trim()
}
