// Bundles what runs inside an editor, where our modules are not loaded as Node loads them.
import {join} from 'node:path'
import {type BuildOptions, build} from 'esbuild'
import {inRoot} from '../harness/root.ts'

/** What all bundles share. */
const common = {
  absWorkingDir: inRoot(),
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'error',
} as const satisfies BuildOptions

/** Bundles these files of the suite for the extension host of Node; gives the path of a bundle by its name. */
export async function bundleSuite(names: readonly string[]): Promise<(name: string) => string> {
  const outdir = inRoot('out/test/extension/suite-bundle')
  await build({
    ...common,
    entryPoints: names.map((name) => `test/extension/suite/${name}.ts`),
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    outdir,
    outExtension: {'.js': '.cjs'},
  })
  return (name) => join(outdir, `${name}.cjs`)
}

/** Bundles the suite for the extension host of a browser, with its own Mocha, into a file. */
export async function bundleWebSuite(outfile: string): Promise<void> {
  const entryPoints = ['test/extension/web/suite.ts']
  await build({...common, entryPoints, platform: 'browser', target: 'es2023', external: ['vscode'], outfile})
}
