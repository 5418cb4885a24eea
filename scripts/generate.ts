// Writes every generated file; with --check, says which are stale and fails.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {MissingSource, type Product, products} from './products.ts'
import {inRoot} from './root.ts'

/** How a product stands against the file on disk. */
interface State {
  readonly path: string
  /** `missing`: what it is made from is not there, `detail` says what. */
  readonly kind: 'fresh' | 'stale' | 'missing'
  readonly text: string
  readonly detail: string
}

async function compare({path, make}: Product): Promise<State> {
  try {
    const text = await make()
    const file = inRoot(path)
    const fresh = existsSync(file) && readFileSync(file, 'utf8') === text
    return {path, kind: fresh ? 'fresh' : 'stale', text, detail: ''}
  } catch (error) {
    if (error instanceof MissingSource) return {path, kind: 'missing', text: '', detail: error.message}
    throw error
  }
}

/** What is wrong with the generated files, one sentence each; empty when all are fresh. */
export async function check(list: readonly Product[] = products): Promise<readonly string[]> {
  const states = await Promise.all(list.map(compare))
  return states.flatMap(({path, kind, detail}) => {
    if (kind === 'stale') return [`${path} is stale: run npm run generate`]
    return kind === 'missing' ? [`${path} cannot be made: ${detail}`] : []
  })
}

/** Writes what is stale and says so. */
async function generate(): Promise<void> {
  for (const {path, kind, text, detail} of await Promise.all(products.map(compare))) {
    if (kind === 'missing') console.error(`skipped ${path}: ${detail}`)
    if (kind !== 'stale') continue
    mkdirSync(dirname(inRoot(path)), {recursive: true})
    writeFileSync(inRoot(path), text)
    console.log(`wrote ${path}`)
  }
}

async function main(args: readonly string[]): Promise<number> {
  if (!args.includes('--check')) {
    await generate()
    return 0
  }
  const complaints = await check()
  for (const complaint of complaints) console.error(complaint)
  return complaints.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))
