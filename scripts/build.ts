// Bundles the command line into dist/, and proves that the engine also runs where there is no Node.
import {createHash} from 'node:crypto'
import {chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire, isBuiltin} from 'node:module'
import {basename, dirname, join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild'
import {bundleExtension} from './build-extension.ts'
import {form, loaderOf, scriptOf} from './build-scripts.ts'
import {bundleView} from './build-view.ts'
import {throughDoors} from './doors.ts'
import {filesBelow} from './files.ts'
import {thirdPartyLicences} from './licenses.ts'
import {root} from './root.ts'

/** What both bundles share: the libraries in their form for workers, so that each face runs the same code. */
const common: BuildOptions = {
  ...form,
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  mainFields: ['module', 'main'],
  conditions: ['worker'],
  metafile: true,
  write: false,
  logLevel: 'silent',
}

/**
 * The protocol's libraries offer their parts for Node under a condition that would change other libraries as well, and
 * `require` Node's own modules, which a module has to import.
 */
const protocolForNode: Plugin = {
  name: 'protocol-for-node',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^vscode-[a-z-]+\/node$/}, ({path, resolveDir}) => ({
      path: createRequire(join(resolveDir, 'importer.js')).resolve(path),
    }))
    onResolve({filter: /.*/}, ({path, kind}) =>
      kind === 'require-call' && isBuiltin(path) ? {path: path.replace(/^node:/, ''), namespace: 'builtin'} : undefined,
    )
    onLoad({filter: /.*/, namespace: 'builtin'}, ({path}) => ({contents: `export * from 'node:${path}'`}))
  },
}

/** An import as esbuild tells of it. */
interface Import {
  readonly path: string
  readonly kind: string
}

/** What a bundle asks for at run time instead of containing it, sorted by name. */
export function externals(metafile: Metafile): readonly Import[] {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  return imports.filter(({external}) => external).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Node's own modules; the native parser, which may be absent, is looked for when documents are read. */
function mayStayOutside({path}: Import): boolean {
  return path.startsWith('node:')
}

function refuseExternals(metafile: Metafile, isAllowed: (each: Import) => boolean, bundle: string): void {
  const refused = new Set(
    externals(metafile)
      .filter((each) => !isAllowed(each))
      .map(({path}) => path),
  )
  if (refused.size > 0) throw new Error(`${bundle} would need at run time: ${[...refused].join(', ')}.`)
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

/** What a digest depends on beside the text: an entry point each, from which all that is imported counts as well. */
const digestSources = ['digest-file', 'documents/pack', 'documents/normalise'].map((name) => `server/engine/${name}.ts`)

/** A hash over all that a program from these entry points would be made of: our sources and those of packages. */
async function hashOfSources(entries: readonly string[]): Promise<string> {
  const {metafile} = await build({
    ...common,
    entryPoints: [...entries],
    platform: 'neutral',
    external: ['node:*', 'satteri'],
    splitting: true,
    outdir: 'out',
  })
  const hash = createHash('sha256')
  // An import of JSON is listed with its attributes.
  const paths = Object.keys(metafile?.inputs ?? {}).map((path) => path.replace(/ with \{.*\}$/, ''))
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** The programs that Node starts, and what they are made of; those of threads lie beside the chunks that start them. */
const programs = {
  // The command line starts the language server by its place.
  lsp: 'server/lsp/main.ts',
  'chunks/digest-thread': 'server/node/digest-thread.ts',
  'chunks/listing-thread': 'server/lsp/disk/listing-thread.ts',
  'chunks/gathering-thread': 'server/repository/gathering-thread.ts',
}

/**
 * Bundles the program into `to`: relais.js, chunks/ for the parts that it loads when needed and for the programs of its threads, and the licences.
 * Each program is the loader, and a script with which that begins; the compiled code of scripts can be kept
 * (node/code-cache.ts). The same sources give the same bytes.
 */
export async function bundleProgram(to: string, entry = 'server/cli/main.ts'): Promise<void> {
  const id = {digests: await hashOfSources(digestSources), program: await hashOfSources([entry])}
  const all = Object.entries({relais: entry, ...programs})
  const {outputFiles = [], metafile} = await build({
    ...common,
    entryPoints: Object.fromEntries(all.map(([name, source]) => [scriptName(name), source])),
    platform: 'neutral',
    external: ['node:*'],
    splitting: true,
    outdir: to,
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [protocolForNode, throughDoors],
    define: {RELAIS_BUILD: JSON.stringify(id), 'import.meta.url': 'RELAIS_URL'},
    legalComments: 'external',
  })
  if (metafile === undefined) throw new Error('esbuild gave no metafile.')
  refuseExternals(metafile, mayStayOutside, 'dist/relais.js')
  const [legal, code] = partition(outputFiles, ({path}) => path.endsWith('.LEGAL.txt'))
  for (const {path, text} of code) write(path, await scriptOf(text))
  for (const [name] of all)
    write(join(to, `${name}.js`), await loaderOf(`./${relative(dirname(name), scriptName(name))}.js`))
  makeProgram(join(to, 'relais.js'))
  // Nearer than the package's own, which says that files are modules.
  write(join(to, 'package.json'), '{"type": "commonjs"}\n')
  const comments = legal.map(({text}) => text).sort()
  write(join(to, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(root, metafile, comments))
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

/** The script of a program, in `to`. */
function scriptName(program: string): string {
  return `chunks/${basename(program)}-script`
}

/** Makes a file a program that a shell can start. */
function makeProgram(file: string): void {
  write(file, `#!/usr/bin/env node\n${readFileSync(file, 'utf8')}`)
  chmodSync(file, 0o755)
}

/** Copies the pages of the rules, which `relais explain` shows, to `to`/pages/family/name.md. */
export function copyPages(to: string): void {
  const rules = join(root, 'server/engine/rules')
  for (const page of filesBelow(rules, '.md')) {
    mkdirSync(dirname(join(to, 'pages', page)), {recursive: true})
    cpSync(join(rules, page), join(to, 'pages', page))
  }
}

/** Bundles the engine, or what is made with it, for a browser's worker. Throws when something in it needs Node. */
export async function bundleForBrowser(
  outfile: string,
  entry = 'server/engine/index.ts',
  format: 'esm' | 'iife' = 'esm',
): Promise<void> {
  const {outputFiles = [], metafile} = await build({
    ...common,
    entryPoints: [entry],
    format,
    platform: 'browser',
    target: 'es2023',
    // It is a second copy of the engine in the extension's package; what it reports names no function.
    minifyIdentifiers: true,
    mainFields: ['browser', 'module', 'main'],
    outfile,
    legalComments: 'none',
  })
  if (metafile === undefined) throw new Error('esbuild gave no metafile.')
  refuseExternals(metafile, () => false, outfile)
  for (const {path, contents} of outputFiles) write(path, contents)
}

/** Builds all that is shipped into an emptied `to`. The same sources give the same bytes. */
export async function buildAll(to: string): Promise<void> {
  rmSync(to, {recursive: true, force: true})
  await bundleProgram(to)
  copyPages(to)
  await bundleView(to)
  await bundleForBrowser(join(to, 'lsp-worker.js'), 'server/lsp/worker.ts', 'iife')
  await bundleExtension(to)
}

async function main(): Promise<void> {
  await buildAll(join(root, 'dist'))
  await bundleForBrowser(join(root, 'out/browser/engine.js'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
