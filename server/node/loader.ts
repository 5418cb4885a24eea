// The start of the bundled program: runs its scripts, and lets the program say how they are compiled; see scripts/build.ts.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {Script} from 'node:vm'

/** Fills `module.exports`; `url` is that of the script's own file, of the first one that of this. */
type Body = (module: {exports: unknown}, require: (name: string) => unknown, url: string, host: Host) => void

/** What the scripts of a bundled program are given by whoever runs them. */
export interface Host {
  /** Compiles a script, whose value is its body. */
  compile: (file: string, source: Buffer) => Script
  /** Imports what is no part of the program. */
  readonly importModule: (specifier: string) => Promise<unknown>
  /** The URL of the file that `importModule` would import. Throws when there is none. */
  readonly resolve: (specifier: string) => string
}

const own = import.meta.filename
const requireOther = createRequire(own)
const loaded = new Map<string, {exports: unknown}>()

const host: Host = {
  compile: (filename, source) => new Script(source.toString('latin1'), {filename}),
  importModule: (specifier) => import(specifier),
  resolve: (specifier) => pathToFileURL(requireOther.resolve(specifier)).href,
}

/** Runs a script unless it has run; it is told of the file that it goes by. */
function load(file: string, as = file): unknown {
  const known = loaded.get(file)
  if (known) return known.exports
  const script = {exports: {}}
  loaded.set(file, script)
  // The bundler has written it as a function in parentheses.
  const body = host.compile(file, readFileSync(file)).runInThisContext() as Body
  const near = (name: string) => (name.startsWith('.') ? load(join(dirname(file), name)) : requireOther(name))
  body(script, near, pathToFileURL(as).href, host)
  return script.exports
}

/** The first script, relative to this file; put in by the bundler. */
declare const RELAIS_SCRIPT: string

/** What that exports, for another program that imports this one. */
export const script = load(join(dirname(own), RELAIS_SCRIPT), own)
