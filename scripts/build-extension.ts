// Bundles the extension for Node and for browsers; the language server is a program of its own.
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type BuildOptions, build, type Metafile} from 'esbuild'
import {thirdPartyLicences} from './licenses.ts'
import {root} from './root.ts'

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  // The editor loads extensions with `require`: under Node from files that end with `.cjs`, in a browser from a text.
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'silent',
  legalComments: 'none',
}

/** What the editor gives: its own API, and Node where it runs. */
function refuse(metafile: Metafile, allowed: RegExp, bundle: string): void {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  const refused = imports.filter(({external, path}) => external && !allowed.test(path)).map(({path}) => path)
  if (refused.length > 0) throw new Error(`${bundle} would need at run time: ${[...new Set(refused)].join(', ')}.`)
}

async function bundle(outfile: string, options: BuildOptions, allowed: RegExp): Promise<Metafile> {
  const {outputFiles = [], metafile} = await build({...common, ...options, external: ['vscode'], outfile})
  if (metafile === undefined) throw new Error('esbuild gave no metafile.')
  refuse(metafile, allowed, outfile)
  mkdirSync(dirname(outfile), {recursive: true})
  for (const {path, contents} of outputFiles) writeFileSync(path, contents)
  return metafile
}

/** Writes extension.cjs, extension-web.js and the licences of what they contain into `to`. */
export async function bundleExtension(to: string): Promise<void> {
  const node: BuildOptions = {entryPoints: ['client/extension.ts'], platform: 'node', target: 'node20'}
  const browser: BuildOptions = {entryPoints: ['client/browser.ts'], platform: 'browser', target: 'es2023'}
  const builtIn = /^(?:vscode|node:.*|child_process|crypto|fs|net|os|path|readline|url|util)$/
  const metafile = await bundle(join(to, 'extension.cjs'), node, builtIn)
  await bundle(join(to, 'extension-web.js'), browser, /^vscode$/)
  writeFileSync(join(to, 'EXTENSION-LICENSES.txt'), thirdPartyLicences(root, metafile, []))
}
