// Lets the bundler see through doors: files that only hand on what others export.
import {readFileSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import type {Plugin} from 'esbuild'

/** Where a name that a door hands on is exported, and as what. */
interface Origin {
  readonly file: string
  readonly name: string
}

/**
 * Imports from a door become imports from the files behind it. The bundler counts all files behind a door as needed by
 * whoever needs one of them when it splits the program, so that without this each command would load the whole engine.
 */
export const throughDoors: Plugin = {
  name: 'through-doors',
  setup: ({onLoad}) => {
    onLoad({filter: /[\\/]server[\\/].*\.ts$/}, ({path}) => ({loader: 'ts', contents: direct(path)}))
  },
}

const imported = /^import \{([^}]*)\} from '(\.[^']*)'$/gm
const handedOn = /^export (?:type )?\{([^}]*)\} from '(\.[^']*)'$/gm

function direct(file: string): string {
  return readFileSync(file, 'utf8').replace(imported, (statement, list: string, door: string) => {
    const origins = originsIn(resolve(dirname(file), door))
    if (origins === undefined) return statement
    const each = namesIn(list).map(({name, as}) => {
      const origin = origins.get(name)
      if (origin === undefined) throw new Error(`${door} does not hand on ${name}, which ${file} imports.`)
      return `import {${origin.name} as ${as}} from '${near(dirname(file), origin.file)}'`
    })
    return each.join(';')
  })
}

/** What a door hands on, by name; undefined where a file holds more than that. */
function originsIn(file: string): ReadonlyMap<string, Origin> | undefined {
  const text = readFileSync(file, 'utf8')
  if (
    text
      .replace(handedOn, '')
      .replace(/^\/\/.*$/gm, '')
      .trim() !== ''
  )
    return undefined
  const entries = [...text.matchAll(handedOn)].flatMap(([, list = '', from = '']) => {
    const behind = resolve(dirname(file), from)
    const next = originsIn(behind)
    return namesIn(list).map(({name, as}) => [as, next?.get(name) ?? {file: behind, name}] as const)
  })
  return new Map(entries)
}

/** The names between braces that are more than types. */
function namesIn(list: string): readonly {readonly name: string; readonly as: string}[] {
  const names = list.split(',').map((each) => each.trim())
  return names
    .filter((each) => each !== '' && !each.startsWith('type '))
    .map((each) => {
      const [name = '', as = name] = each.split(' as ')
      return {name, as}
    })
}

function near(folder: string, file: string): string {
  return `./${relative(folder, file).split(sep).join('/')}`
}
