// Finds the root of this repository, wherever the compiled script or test that asks happens to stand.
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

function isRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && /"name":\s*"relais"/.test(readFileSync(manifest, 'utf8'))
}

/** The nearest folder above `from` whose package.json is ours. */
function above(from: string): string | undefined {
  if (isRoot(from)) return from
  const parent = dirname(from)
  return parent === from ? undefined : above(parent)
}

function findRoot(): string {
  const found = above(dirname(fileURLToPath(import.meta.url))) ?? above(process.cwd())
  if (found === undefined) throw new Error('No package.json of relais in this folder or above it.')
  return found
}

/** The absolute path of the repository's root. */
export const root = findRoot()

/** An absolute path below the root. */
export function inRoot(...segments: readonly string[]): string {
  return join(root, ...segments)
}
