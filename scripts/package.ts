// Packs the extension: `npm run package`, or for one platform with its native parser `npm run package -- --target linux-x64`.
import {spawnSync} from 'node:child_process'
import {readFileSync, statSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {inRoot} from './root.ts'
import {stage} from './stage.ts'

/** Bytes that the package may weigh without native parts. */
export const mostBytes = 2_000_000

/** The day that all files of the package bear, 1 January 1980, the first one that the format knows. */
const epoch = '315532800'

/** Packs a staged folder into `file`. The same folder gives the same bytes, whoever packs it and wherever. */
export function pack(folder: string, file: string, target?: string): void {
  const vsce = inRoot('node_modules/@vscode/vsce/vsce')
  const options = ['--no-dependencies', '--allow-missing-repository', '--out', file]
  const platform = target === undefined ? [] : ['--target', target]
  const {status, stdout, stderr} = spawnSync(process.execPath, [vsce, 'package', ...options, ...platform], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? epoch, TZ: 'UTC'},
  })
  if (status !== 0) throw new Error(`vsce cannot package ${folder}:\n${stdout}${stderr}`)
}

/** Stages and packs dist/ as it is; returns the package's path and bytes. Throws when it is too heavy. */
export function packageExtension(target?: string) {
  const {version} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const folder = inRoot('out/vsix')
  const file = inRoot(`relais-${target === undefined ? '' : `${target}-`}${version}.vsix`)
  stage(folder, {dist: inRoot('dist'), target})
  pack(folder, file, target)
  const bytes = statSync(file).size
  if (target === undefined && bytes > mostBytes)
    throw new Error(`${file} weighs ${bytes} bytes, more than ${mostBytes}.`)
  return {file, bytes}
}

function main(): void {
  const {values} = parseArgs({options: {target: {type: 'string'}}})
  const {file, bytes} = packageExtension(values.target)
  console.log(`${file} (${(bytes / 1e6).toFixed(2)} MB)`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
