// What is said of each file's copyright and licence, by whoever may say it (REUSE 3.3, "Order of precedence").
import {dep5Pattern, reusePattern} from '../../licensing/patterns.ts'
import type {Licensing, LicensingTable} from '../../model/licensing.ts'
import type {Located} from '../../model/place.ts'
import {folderOf} from '../paths.ts'
import type {LicensedFile} from '../workspace.ts'

/** Something that is said, and the file that says it. */
export interface Said extends Located<string> {
  readonly path: string
}

/** What holds for one file, wherever it is said. */
export interface Information {
  readonly copyrights: readonly Said[]
  readonly licences: readonly Said[]
  /** Licences of snippets in it: they hold for these alone. */
  readonly snippets: readonly Said[]
}

/** A table with the file that it stands in, and what its patterns fit. */
interface Table extends LicensingTable {
  readonly path: string
  fits(path: string): boolean
}

const nothing: readonly Said[] = []

export class InformationSources {
  readonly #files: ReadonlyMap<string, Licensing>
  /** The tables of each file that has some, by its folder. */
  readonly #tables: ReadonlyMap<string, readonly Table[]>
  readonly #hasFile: (path: string) => boolean

  constructor(files: readonly LicensedFile[], hasFile: (path: string) => boolean) {
    this.#files = new Map(files.map(({path, licensing}) => [path, licensing]))
    this.#hasFile = hasFile
    const tabled = files.filter(({licensing}) => licensing.tables.length > 0)
    // Either way to speak for others counts, never both: the older one gives way.
    const isDep5 = tabled.every(({path}) => path === dep5)
    const counting = tabled.filter(({path}) => isDep5 || path !== dep5)
    this.#tables = new Map(
      counting.map(({path, licensing}) => [
        path === dep5 ? '.' : folderOf(path),
        licensing.tables.map((table) => tableIn(path, table)),
      ]),
    )
  }

  of(path: string): Information {
    const tables = this.#tablesFor(path)
    const overriding = tables.find(({precedence}) => precedence === 'override')
    const above = overriding ? tables.slice(0, tables.indexOf(overriding)) : tables
    const added = [...above.filter(({precedence}) => precedence === 'aggregate'), ...(overriding ? [overriding] : [])]
    // The closest one is the last one.
    const closest = overriding ? [] : tables.filter(({precedence}) => precedence === 'closest').toReversed()
    const own = overriding ? {copyrights: nothing, licences: nothing, snippets: nothing} : this.#own(path)
    const all = (kind: 'copyrights' | 'licences') => [
      ...added.flatMap((table) => saidBy(table, kind)),
      ...(own[kind].length > 0
        ? own[kind]
        : saidBy(
            closest.find((table) => table[kind].length > 0),
            kind,
          )),
    ]
    return {copyrights: all('copyrights'), licences: all('licences'), snippets: own.snippets}
  }

  /** What the file beside it says in its place, else itself. */
  #own(path: string): Information {
    const sidecar = `${path}.license`
    const source = this.#hasFile(sidecar) ? sidecar : path
    const tags = (this.#files.get(source)?.tags ?? []).map(({kind, isSnippet, value, span}) => {
      return {kind, isSnippet, said: {path: source, value, span}}
    })
    const ofFile = tags.filter(({isSnippet}) => !isSnippet)
    return {
      copyrights: ofFile.flatMap(({kind, said}) => (kind === 'copyright' ? [said] : [])),
      licences: ofFile.flatMap(({kind, said}) => (kind === 'licence' ? [said] : [])),
      snippets: tags.flatMap(({kind, isSnippet, said}) => (isSnippet && kind === 'licence' ? [said] : [])),
    }
  }

  /** Of each file of tables around a path the last one that fits, the outermost file first. */
  #tablesFor(path: string): readonly Table[] {
    const found: Table[] = []
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const table = this.#tables.get(folder)?.findLast(({fits}) => fits(path))
      if (table) found.unshift(table)
      if (folder === '.') return found
    }
  }
}

const dep5 = '.reuse/dep5'

function tableIn(path: string, table: LicensingTable): Table {
  const read = path === dep5 ? dep5Pattern : reusePattern
  const tests = table.patterns.map(({value}) => read(value))
  const prefix = path === dep5 || !path.includes('/') ? '' : `${folderOf(path)}/`
  return {...table, path, fits: (file) => tests.some((test) => test(file.slice(prefix.length)))}
}

function saidBy(table: Table | undefined, kind: 'copyrights' | 'licences'): readonly Said[] {
  return table?.[kind].map(({value, span}) => ({path: table.path, value, span})) ?? nothing
}
