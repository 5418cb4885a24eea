// Makes a fresh checkout ready (packages, build), then starts Relais on its example or runs all its checks.
// Plain JavaScript on Node's own modules: it runs before anything is installed.
import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const example = join(root, 'test/workspaces/atelier')
const inContinuousIntegration = /^(?:1|true)$/i.test(process.env.CI ?? '')

/** The program of an installed package; `.bin` is avoided because its files differ between systems. */
const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
}

/** Ends with what a part said and its exit code. */
function give(code, message) {
  if (message) console.error(message)
  process.exit(code)
}

/** Runs a command in the root; `quiet` keeps what it prints for the caller. Returns its exit code and that text. */
function run(command, args, {quiet = false, cwd = root, env = {}} = {}) {
  const stdio = quiet ? 'pipe' : 'inherit'
  const options = {cwd, stdio, encoding: 'utf8', maxBuffer: 1 << 28, env: {...process.env, ...env}}
  const {status, signal, error, stdout, stderr} = spawnSync(command, args, options)
  const trouble = error ? `${error.message}\n` : signal ? `ended by ${signal}\n` : ''
  return {code: status ?? 1, text: `${stdout ?? ''}${stderr ?? ''}${trouble}`}
}

function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options)
}

// Installing

function packagesOf(lockfile) {
  if (!existsSync(lockfile)) return undefined
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

/** Whether each package of the lock file is there in its version; contents tell, since a checkout changes times. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (found === undefined) return false
  return Object.entries(wanted).every(
    ([path, {version, optional}]) => path === '' || (found[path] ? found[path].version === version : optional),
  )
}

/** Where npm may keep its cache when it cannot write to a home: containers often run without one. */
function cacheWithoutHome() {
  try {
    accessSync(homedir(), constants.W_OK)
    return {}
  } catch {
    return {npm_config_cache: join(root, '.cache/npm')}
  }
}

/** npm as the caller runs it, so that no second version comes into play. */
function npm(args) {
  const options = {quiet: true, env: cacheWithoutHome()}
  const own = process.env.npm_execpath ?? ''
  if (own.endsWith('npm-cli.js')) return runNode(own, args, options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}

function install() {
  if (isInstalled()) return
  console.error('relais: installing packages (npm ci)')
  // Everything we need is a development dependency, which NODE_ENV=production would leave out.
  const {code, text} = npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) give(code, text.replace(/npm error\s+Clean install a project[\s\S]*/, ''))
}

// Building

function newestBelow(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestBelow(join(path, name))))
}

function isBuilt() {
  const program = join(root, 'dist/relais.js')
  if (!existsSync(program)) return false
  const sources = ['server', 'client', 'scripts', 'package-lock.json', 'tsconfig.base.json']
  return statSync(program).mtimeMs >= Math.max(...sources.map((path) => newestBelow(join(root, path))))
}

/** Only what the program is made of: tests are none of it. */
function build() {
  if (isBuilt()) return
  console.error('relais: building')
  const compiled = runNode(tools.tsc, ['-b', 'scripts'], {quiet: true})
  if (compiled.code !== 0) give(compiled.code, compiled.text)
  const bundled = runNode('out/scripts/build.js', [], {quiet: true})
  if (bundled.code !== 0) give(bundled.code, bundled.text)
}

// Starting

function relais(args, cwd) {
  return runNode(join(root, 'dist/relais.js'), args, {cwd}).code
}

/** Shows the example, whose findings are no failure; with arguments, runs Relais on them where the caller stands. */
function start(args) {
  install()
  build()
  if (args.length > 0) give(relais(args, process.env.INIT_CWD ?? process.cwd()))
  console.error('relais: the example workspace, test/workspaces/atelier\n')
  const page = join(root, 'out/coverage.html')
  for (const args of [['check'], ['decisions'], ['coverage', '--format', `html=${page}`]]) {
    const code = relais(args, example)
    if (code > 1) give(code)
    console.log()
  }
  console.error(`relais: the same coverage as a page, ${page}`)
}

// Testing

/** Compiled test files, listed here because Node 20 knows no globs. */
function testFiles() {
  const folder = join(root, 'out/test')
  const sources = readdirSync(join(root, 'test')).filter((name) => name.endsWith('.test.ts'))
  return sources.map((name) => join(folder, name.replace(/\.ts$/, '.js')))
}

/** The machine's own Node: npm puts that of node_modules first, which is newer than the oldest that we promise. */
function ownNode() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return folders.map((folder) => join(folder, 'node')).find((program) => existsSync(program)) ?? process.execPath
}

/** Loads the seed of random tests into every test process. */
const seeded = ['--import', pathToFileURL(join(root, 'out/test/harness/seed.js')).href]

function unitTests() {
  if (testFiles().length === 0) return {code: 1, text: 'There is no test.'}
  const node = ownNode()
  const {text: version} = run(node, ['--version'], {quiet: true})
  const args = [...seeded, '--test', '--test-reporter=spec', '--test-timeout=600000', ...testFiles()]
  const {code, text} = run(node, args, {quiet: true})
  return {code, text: `ℹ node ${version.trim()}\n${text}`}
}

/** Compiles and runs the tests whose names are given, or all of them, and shows them one by one. */
function unit(names) {
  install()
  const compiled = runNode(tools.tsc, ['-b'])
  if (compiled.code !== 0) give(compiled.code)
  const files = testFiles().filter((file) => names.length === 0 || names.some((name) => file.includes(`${name}.test.`)))
  if (files.length === 0) give(2, `no test is called ${names.join(' or ')}`)
  give(run(ownNode(), [...seeded, '--test', '--test-reporter=spec', ...files]).code)
}

/** The exit code by which a part of `test/extension/main.ts` says that what it needs cannot be had here. */
const cannotRun = 77

/** Runs a part of the tests in real editors; what it needs is installed in the user's cache folder. */
function editor(name, what) {
  const program = 'out/test/extension/main.js'
  return {name: what, needs: program, run: () => run(ownNode(), [program, name], {quiet: true})}
}

/** Every part of the proof, in the order in which it is cheapest to fail; `needs` must exist for it to run. */
const parts = [
  {name: 'types', needs: tools.tsc, run: () => runNode(tools.tsc, ['-b'], {quiet: true})},
  {name: 'style and walls', needs: tools.biome, run: () => runNode(tools.biome, ['ci', '--colors=off'], {quiet: true})},
  {
    name: 'generated files',
    needs: 'out/scripts/generate.js',
    run: () => runNode('out/scripts/generate.js', ['--check'], {quiet: true}),
  },
  {
    name: 'bundles, program and browser',
    needs: 'out/scripts/build.js',
    run: () => runNode('out/scripts/build.js', [], {quiet: true}),
  },
  {name: 'tests', needs: 'out/test', run: unitTests},
  editor('current', 'extension host, current VS Code'),
  editor('oldest', 'extension host, oldest VS Code'),
  editor('workbench', 'workbench'),
  editor('view', 'coverage in a browser'),
  editor('web', 'VS Code for the web'),
  editor('neovim', 'Neovim'),
]

/** Prints and returns how a part went: `ok`, `failed`, or `missing` when it could not run at all. */
function prove({name, needs, run: runPart}) {
  if (!existsSync(join(root, needs))) {
    console.log(`! ${name}: CANNOT RUN, ${needs} is missing`)
    return 'missing'
  }
  const started = Date.now()
  const {code, text} = runPart()
  if (code === cannotRun) {
    console.log(`! ${name}: CANNOT RUN\n${text}`)
    return 'missing'
  }
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)${counts(text)}`)
  if (code !== 0) console.log(text.replace(/^[\s\S]*✖ failing tests:/, '✖ failing tests:'))
  return code === 0 ? 'ok' : 'failed'
}

/** What the test runner counted and on which Node, with the names of tests that it skipped. */
function counts(text) {
  const numbers = [...text.matchAll(/^ℹ (tests|pass|fail|skipped|todo|node) (\S+)$/gm)]
  const shown = numbers.filter(([, , count]) => count !== '0').map(([, word, count]) => `${word} ${count}`)
  const skipped = [...text.matchAll(/^ *﹣ .*$/gm)].map(([line]) => `\n  skipped: ${line.trim().slice(2)}`)
  return `${shown.length > 0 ? `: ${shown.join(', ')}` : ''}${skipped.join('')}`
}

/** Runs the parts, and stops when types fail: what follows would run what was compiled before. */
function proveAll() {
  const [types, ...others] = parts
  const first = prove(types)
  return first === 'failed' ? [first] : [first, ...others.map(prove)]
}

function test() {
  install()
  const results = proveAll()
  if (results.includes('failed')) give(1, 'relais: FAILED')
  if (!results.includes('missing')) return console.log('relais: everything holds')
  give(inContinuousIntegration ? 1 : 0, 'relais: NOT EVERYTHING COULD RUN, see the lines marked with !')
}

const commands = {start, test, unit}
const [command, ...rest] = process.argv.slice(2)
if (Number(process.versions.node.split('.')[0]) < 20)
  give(2, `relais needs Node 20 or newer, this is ${process.version}`)
if (!Object.hasOwn(commands, command ?? ''))
  give(2, 'usage: node scripts/setup.mjs start [arguments] | test | unit [names]')
commands[command](rest)
